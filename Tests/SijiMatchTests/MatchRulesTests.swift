import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads
import Testing

@Suite("What fits, and what it earns")
struct MatchRulesTests {
    private static let ready = Instant(epochSec: 1_796_083_200)

    /// A place so many thousandths of a degree of latitude (about 111 m each) north of 长沙.
    private func place(northMilliDeg: Int) throws -> Place {
        Place(point: try #require(Coordinate(latE7: 282_000_000 + Int32(northMilliDeg) * 10_000, lonE7: 1_129_000_000)))
    }

    /// A load at the truck's place, open now, that any truck carries 100 km.
    private func load(_ change: (inout Load) -> Void = { _ in }) throws -> Load {
        let to = Self.ready.adding(minutes: 600)
        var load = Load(
            ref: "a",
            origin: try place(northMilliDeg: 0),
            destination: try place(northMilliDeg: 900),
            pickup: try #require(TimeWindow(from: Self.ready, to: to)),
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 1000, volumeL: 1000),
            mode: .full,
            price: .perTruck(fen: 500_000)
        )
        change(&load)
        return load
    }

    private func query(_ change: (inout MatchQuery) -> Void = { _ in }) throws -> MatchQuery {
        let truck = Truck(
            bodies: [BodySet([.flatbed])],
            deckLengthMm: 9600,
            payloadKg: 10_000,
            volumeL: 50_000,
            costs: TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 230, tollFenPerKm: 100, hourFen: 3000)
        )
        var query = MatchQuery(truck: truck, at: try place(northMilliDeg: 0).point, readyAt: Self.ready)
        change(&query)
        return query
    }

    private func answer(_ load: Load, _ query: MatchQuery, now: Instant = ready) -> MatchAnswer {
        let writer = FreightIndexWriter()
        writer.apply([.put(IndexedLoad(id: LoadID(rawValue: 1), version: 1, load: load))])
        return writer.snapshot().match(query, now: now)
    }

    private func fits(_ load: Load, _ query: MatchQuery, now: Instant = ready) -> Bool {
        !answer(load, query, now: now).matches.isEmpty
    }

    @Test(arguments: [(9349, false), (9350, true), (9600, true), (9850, true), (9851, false)])
    func `takes a deck within a quarter of a metre of one asked for`(askedMm: Int, isFitting: Bool) throws {
        let load = try load { $0.lengthsMm = [4200, askedMm] }
        #expect(fits(load, try query()) == isFitting)
    }

    @Test(arguments: [
        ("2", ["2"], true), ("2.1", ["2"], true), ("2", ["2.1"], false), ("2.2", ["2.1"], false),
        ("2.1", ["2.1"], true),
        ("3", [], false),
    ])
    func `carries dangerous goods by their class or its main class`(cargo: String, held: [String], isFitting: Bool)
        throws
    {
        let load = try load { $0.cargo.hazmatClass = cargo }
        #expect(fits(load, try query { $0.truck.hazmatClasses = held }) == isFitting)
    }

    @Test func `keeps cold what must be cold in a reefer alone`() throws {
        let any = try load { $0.cargo.coldChain = true }
        let insulatedOnly = try load {
            $0.cargo.coldChain = true
            $0.bodies = BodySet([.insulated, .flatbed])
        }
        let reefer = try query { $0.truck.bodies = BodySet([.reefer, .insulated]) }
        #expect(!fits(any, try query()))
        #expect(fits(any, reefer))
        #expect(!fits(insulatedOnly, reefer))
    }

    @Test func `takes the upper end of a range of mass`() throws {
        let load = try load { $0.cargo.payloadMaxKg = 10_001 }
        #expect(!fits(load, try query()))
        #expect(fits(load, try query { $0.truck.payloadKg = 10_001 }))
    }

    @Test func `leaves out a listing that ends now`() throws {
        let load = try load { $0.expiresAt = Self.ready.adding(minutes: 10) }
        #expect(fits(load, try query(), now: Self.ready.adding(minutes: 9)))
        #expect(!fits(load, try query(), now: Self.ready.adding(minutes: 10)))
    }

    @Test func `comes in time to the second, with the break that falls due`() throws {
        // About an hour, and 20 minutes more where the clock is full.
        let distance = try query().distance
        let metres = try #require(distance.metres(from: try query().at, to: try place(northMilliDeg: 449).point))
        let driveMin = DrivingTime.minutes(metres: metres, averageKmh: 65)
        for (drivenMin, breakMin) in [(0, 0), (240, 20)] {
            let arrival = Self.ready.adding(minutes: driveMin + breakMin)
            let query = try query { $0.clocks = DrivingClocks(drivenMin: drivenMin) }
            for (lateSec, isFitting) in [(Int64(0), true), (1, false)] {
                let to = Instant(epochSec: arrival.epochSec - lateSec)
                let window = try #require(TimeWindow(from: Self.ready, to: to))
                let origin = try place(northMilliDeg: 449)
                let load = try load {
                    $0.origin = origin
                    $0.pickup = window
                }
                #expect(fits(load, query) == isFitting)
            }
        }
    }

    @Test func `waits in whole minutes, no longer than is allowed`() throws {
        let from = Instant(epochSec: Self.ready.epochSec + 61)
        let window = try #require(TimeWindow(from: from, to: from.adding(minutes: 60)))
        let load = try load { $0.pickup = window }
        #expect(!fits(load, try query { $0.maxWaitMin = 1 }))
        let match = try #require(answer(load, try query { $0.maxWaitMin = 2 }).matches.first)
        #expect(match.schedule.first == ScheduleStep(.wait, from: Self.ready, to: Self.ready.adding(minutes: 2)))
    }

    @Test func `delivers before unloading`() throws {
        let match = try #require(answer(try load(), try query()).matches.first)
        let arrival = Self.ready.adding(minutes: match.minutes - 60)
        #expect(fits(try load { $0.deliverBy = arrival }, try query()))
        #expect(!fits(try load { $0.deliverBy = Instant(epochSec: arrival.epochSec - 1) }, try query()))
    }

    @Test func `accounts for every fen in order`() throws {
        let load = try load { $0.infoFeeFen = 20_000 }
        let match = try #require(answer(load, try query()).matches.first)
        #expect(match.ledger.map(\.item) == [.price, .infoFee, .empty, .loaded, .toll, .hours])
        #expect(match.ledger.map(\.fen).reduce(0, +) == match.netFen)
        #expect(match.unchecked == [])
    }

    @Test func `charges the driver the toll of the deadhead alone where the shipper pays`() throws {
        let match = try #require(answer(try load { $0.tolls = .shipper }, try query()).matches.first)
        #expect(match.deadheadM == 0)
        #expect(match.ledger.contains(LedgerLine(.toll, fen: 0)))
    }

    @Test func `says what is not counted or could not be checked`() throws {
        let load = try load {
            $0.cargo.payloadKg = nil
            $0.cargo.volumeL = nil
        }
        let match = try #require(answer(load, try query { $0.truck.costs.tollFenPerKm = nil }).matches.first)
        #expect(match.unchecked == [.payload, .volume, .toll])
        #expect(!match.ledger.contains { $0.item == .toll })
    }

    @Test func `sets negotiable loads apart with the price at which nothing is lost`() throws {
        let load = try load { $0.price = .negotiable }
        let found = answer(load, try query { $0.count = true })
        let match = try #require(found.negotiable.first)
        #expect(found.matches.isEmpty)
        #expect(found.fits == 0)
        #expect(match.netFen < 0)
        #expect(match.breakEvenFen == -match.netFen)
        #expect(match.ledger.map(\.fen).reduce(0, +) == match.netFen)
        #expect(!match.ledger.contains { $0.item == .price })
        #expect(answer(load, try query { $0.minPriceFen = 1 }).negotiable.isEmpty)
    }

    @Test func `ranks nothing and still counts where none are asked for`() throws {
        let found = answer(
            try load(),
            try query {
                $0.limit = 0
                $0.count = true
            }
        )
        #expect(found.matches.isEmpty)
        #expect(found.fits == 1)
    }
}
