import SijiFault
import SijiFreight
import SijiStore
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Positions")
struct PositionStoreTests {
    /// About 28.2, 112.9; a degree of latitude is 111.2 km.
    private static let pickup = BookingSpot(latE7: 282_000_000, lonE7: 1_129_000_000)
    private static let delivery = BookingSpot(latE7: 292_000_000, lonE7: 1_129_000_000)
    private static let places = RoadPlaces(pickup: pickup, delivery: delivery, opens: morning)

    /// A fix so many metres north of a spot, at a minute of the morning.
    private static func fix(_ minute: Int, _ spot: BookingSpot, northM: Int = 0, accuracyM: Int? = 10) -> PositionFix {
        let latE7 = spot.latE7 + Int32(Double(northM) / 111_195 * 1e7)
        return PositionFix(
            at: morning.adding(minutes: minute),
            spot: BookingSpot(latE7: latE7, lonE7: spot.lonE7),
            accuracyM: accuracyM
        )
    }

    private static func stay(_ minutes: ClosedRange<Int>, _ spot: BookingSpot, northM: Int = 0) -> [PositionFix] {
        minutes.map { fix($0, spot, northM: northM) }
    }

    private func take(
        _ depot: Depot,
        _ fixes: [PositionFix],
        by party: PartyID? = nil,
        at minute: Int,
        places: RoadPlaces? = places
    ) throws(Fault) -> PositionsTaken {
        try depot.opened.write { (writer) throws(Fault) in
            try writer.takePositions(fixes, of: party ?? depot.driver, at: morning.adding(minutes: minute)) { _ in
                places
            }
        }
    }

    private func kept(_ depot: Depot, of party: PartyID? = nil, limit: Int = 1_000) throws(Fault) -> [PositionFix] {
        try depot.opened.read { (reader) throws(Fault) in
            try reader.positions(of: party ?? depot.driver, from: Instant(epochSec: 0), before: nil, limit: limit)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the same fix again changes nothing, and of one second the best stays`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let fixes = [
            Self.fix(1, Self.pickup, accuracyM: 40), Self.fix(1, Self.pickup, northM: 9, accuracyM: 5),
            Self.fix(1, Self.pickup, northM: 3, accuracyM: nil), Self.fix(2, Self.pickup),
            Self.fix(1, Self.pickup, northM: -9, accuracyM: 5),
        ]
        var random = SeededGenerator(seed: 7)
        let best = [Self.fix(2, Self.pickup), Self.fix(1, Self.pickup, northM: -9, accuracyM: 5)]
        for _ in 0..<20 {
            let fresh = try Depot(kind)
            for fix in fixes.shuffled(using: &random) { _ = try take(fresh, [fix], at: 3) }
            #expect(try kept(fresh) == best)
        }
        let first = try take(depot, fixes, at: 3)
        #expect(first.kept + first.known == 5 && first.kept == 4)
        let again = try take(depot, fixes, at: 3)
        #expect(again.kept == 0 && again.known == 5)
        #expect(try kept(depot) == best)
        #expect(try kept(depot, of: depot.other).isEmpty && kept(depot, limit: 1) == [best[0]])
        let between = try depot.opened.read { (reader) throws(Fault) in
            let two = morning.adding(minutes: 2)
            return try reader.positions(of: depot.driver, from: morning.adding(minutes: 1), before: two, limit: 9)
        }
        #expect(between == [best[1]])
    }

    @Test(arguments: StoreKind.allCases)
    func `the future and what is over thirty days old are refused by name, and nothing stays`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        func refused(_ fix: PositionFix) throws(Fault) -> Fault? {
            fault { () throws(Fault) in
                _ = try depot.opened.write { (writer) throws(Fault) in
                    try writer.takePositions([Self.fix(0, Self.pickup), fix], of: depot.driver, at: morning) { _ in nil
                    }
                }
            }
        }
        func at(_ seconds: Int64) -> PositionFix {
            PositionFix(at: Instant(epochSec: morning.epochSec + seconds), spot: Self.pickup)
        }
        for seconds in [61, -30 * 86_400 - 1] as [Int64] {
            let fault = try refused(at(seconds))
            #expect(fault?.code == .fieldRange && fault?.facts["field"] == "fixes[1].at")
        }
        #expect(try kept(depot).isEmpty)
        #expect(try refused(at(60)) == nil && refused(at(-30 * 86_400)) == nil)
        #expect(try kept(depot).count == 3)
    }

    @Test(arguments: StoreKind.allCases)
    func `a road enters itself, whatever the batches, and each step once`(kind: StoreKind) throws {
        let road =
            Self.stay(0...3, Self.pickup, northM: -3_000) + Self.stay(4...30, Self.pickup)
            + Self.stay(31...37, Self.pickup, northM: 2_000) + Self.stay(120...140, Self.delivery)
        for size in [1, 7, 100] {
            let depot = try Depot(kind)
            let booking = try depot.book(try depot.load(draft("A"))).0.id
            var steps: [String] = []
            var asks: Set<String> = []
            for start in stride(from: 0, to: road.count, by: size) {
                let batch = Array(road[start..<min(start + size, road.count)])
                for _ in 0..<2 {
                    let taken = try take(depot, batch, at: 200)
                    steps += taken.steps.map { "\($0.step.rawValue) \(($0.at.epochSec - morning.epochSec) / 60)" }
                    asks.formUnion(taken.asks.map { "\($0.ask.step.rawValue) \($0.ask.why.rawValue)" })
                }
            }
            #expect(steps == ["arrivePickup 4", "depart 30", "arriveDelivery 120"], "\(size)")
            #expect(size == 100 ? asks.isEmpty : asks == ["depart loadedUnsaid"])
            let events = try depot.opened.read { (reader) throws(Fault) in try reader.events(of: booking) }
            #expect(events.map(\.step) == [.book, .arrivePickup, .depart, .arriveDelivery])
            #expect(events.dropFirst().allSatisfy { $0.source == .position && $0.details.spot == nil })
            #expect(events.dropFirst().allSatisfy { $0.party == depot.driver && $0.side == .driver })
            let log = try depot.opened.read { (reader) throws(Fault) in try reader.audit(of: booking).count }
            #expect(log == events.count)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `what the driver said stands, and other drivers' bookings are left alone`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let load = try depot.load(draft("A", trucks: 2))
        let booking = try depot.book(load).0.id
        let others = try depot.book(load, by: depot.other).0.id
        _ = try depot.step(booking, .arrivePickup, at: morning.adding(minutes: 20), told: morning.adding(minutes: 9))
        let taken = try take(depot, Self.stay(2...30, Self.pickup), at: 40)
        #expect(taken.steps.isEmpty && taken.asks.isEmpty && taken.kept == 29)
        let (mine, theirs) = try depot.opened.read { (reader) throws(Fault) in
            (try reader.life(of: booking), try reader.life(of: others))
        }
        #expect(mine.times[.arrivePickup] == morning.adding(minutes: 9))
        #expect(theirs.status == .booked)
        // Nobody knows the place: nothing is entered.
        let nowhere = try take(depot, Self.stay(2...30, Self.pickup), by: depot.other, at: 40, places: nil)
        #expect(nowhere.steps.isEmpty && nowhere.kept == 29)
    }

    @Test(arguments: StoreKind.allCases)
    func `a clock that stands behind the booking's keeps the fixes and enters nothing yet`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let load = try depot.load(draft("A"))
        let booking = try depot.book(load, at: morning.adding(minutes: 300)).0.id
        let early = try take(depot, Self.stay(0...30, Self.pickup), at: 60)
        #expect(early.kept == 31 && early.steps.isEmpty)
        let later = try take(depot, Self.stay(301...310, Self.pickup), at: 320)
        #expect(later.steps.map(\.step) == [.arrivePickup] && later.steps.first?.booking == booking)
        #expect(later.steps.first?.at == morning.adding(minutes: 301))
    }

    @Test(arguments: StoreKind.allCases)
    func `a dispatcher sees the newest one from booking to unloading, and no earlier one`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let load = try depot.load(draft("A"))
        _ = try take(depot, [Self.fix(-60, Self.delivery)], at: 0)
        let booking = try depot.book(load).0.id
        func seen() throws(Fault) -> PositionFix? {
            try depot.opened.read { (reader) throws(Fault) in
                try reader.booking(booking).map { record throws(Fault) in try reader.lastPosition(for: record) } ?? nil
            }
        }
        #expect(try seen() == nil)
        _ = try take(depot, [Self.fix(5, Self.pickup, northM: 9_000), Self.fix(4, Self.pickup)], at: 6, places: nil)
        #expect(try seen() == Self.fix(5, Self.pickup, northM: 9_000))
        for step in [BookingEvent.Step.arrivePickup, .depart] {
            _ = try depot.step(booking, step, at: morning.adding(minutes: 10))
            #expect(try seen() != nil)
        }
        _ = try depot.step(booking, .deliver, at: morning.adding(minutes: 11))
        let over = fault { () throws(Fault) in _ = try seen() }
        #expect(over?.code == .positionNotShown && over?.facts["status"] == "delivered")
    }

    @Test(arguments: StoreKind.allCases)
    func `an empty run is measured when it ends, and stays so when they are gone`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let booking = try depot.book(try depot.load(draft("A", trucks: 2))).0.id
        let other = try depot.book(try depot.load(draft("B")), by: depot.other).0.id
        func at(_ minute: Int) -> Instant { morning.adding(minutes: minute) }
        func drives(_ booking: BookingID) throws(Fault) -> [Drive?] {
            try depot.opened.read { (reader) throws(Fault) in
                try reader.events(of: booking).map(\.details.emptyDrive)
            }
        }
        _ = try depot.step(booking, .setOut, at: at(0))
        let road = (0...40).map { Self.fix($0, Self.delivery, northM: -1_000 * $0) }
        _ = try take(depot, Array(road[0...30]), at: 31, places: nil)
        _ = try take(depot, road.map { Self.fix(0, $0.spot) }, by: depot.other, at: 31, places: nil)
        _ = try depot.step(booking, .cancel, by: depot.dispatcher, at: at(31))
        _ = try take(depot, Array(road[31...40]), at: 41, places: nil)
        _ = try depot.step(booking, .turnBack, at: at(60), told: at(40))
        let found = try drives(booking)
        #expect(found.map { $0?.hasGaps } == [nil, nil, false, false])
        #expect(found.compactMap { ($0?.metres).map { ($0 + 50) / 100 } } == [300, 400], "\(found)")
        // Who never said that they set out, and who gives the booking back of themselves, leave no such figure.
        _ = try depot.step(other, .cancel, by: depot.other, at: at(50))
        #expect(try drives(other) == [nil, nil])
        let log = try depot.opened.read { (reader) throws(Fault) in try reader.audit(of: booking) }
        #expect(String(decoding: log[3].bytes, as: UTF8.self).contains(#""emptyGaps":0,"emptyM":"#))
        _ = try depot.opened.write { (writer) throws(Fault) in
            try writer.forgetPositions(before: at(1_000), limit: 1_000)
        }
        #expect(try drives(booking) == found && kept(depot).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `they go after thirty days, the oldest first, and with their driver`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let days = 1_440
        _ = try take(depot, (0..<5).map { Self.fix($0, Self.pickup) }, at: 10)
        _ = try take(depot, [Self.fix(20, Self.pickup)], by: depot.other, at: 30)
        func forget(at minute: Int, limit: Int = 100) throws(Fault) -> Int {
            let before = Retention(at: morning.adding(minutes: minute)).positionsBefore
            return try depot.opened.write { (writer) throws(Fault) in
                let isDue = try writer.hasPositions(before: before)
                let count = try writer.forgetPositions(before: before, limit: limit)
                #expect(isDue == (count > 0))
                return count
            }
        }
        #expect(try forget(at: 30 * days) == 0)
        #expect(try forget(at: 30 * days + 3, limit: 2) == 2)
        #expect(try kept(depot).map(\.at) == (2..<5).reversed().map { morning.adding(minutes: $0) })
        #expect(try forget(at: 30 * days + 3) == 1)
        let erased = try depot.opened.write { (writer) throws(Fault) in
            try writer.party(depot.driver).map { party throws(Fault) in try writer.erase(party) }
        }
        #expect(erased?.positions == 2)
        #expect(try kept(depot).isEmpty && kept(depot, of: depot.other).count == 1)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `both stores keep the same of a random course`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let stores = try StoreKind.allCases.map { try Depot($0) }
        for depot in stores { _ = try depot.book(try depot.load(draft("A"))) }
        for _ in 0..<120 {
            let minute = Int.random(in: 0...300, using: &random)
            let fixes = (0..<Int.random(in: 1...9, using: &random)).map { number in
                Self.fix(
                    max(0, minute - number),
                    random.oneIn(3) ? Self.delivery : Self.pickup,
                    northM: Int.random(in: -1_500...1_500, using: &random),
                    accuracyM: random.oneIn(4) ? nil : Int.random(in: 1...300, using: &random)
                )
            }
            let taken = try stores.map { try take($0, fixes, at: 300) }
            #expect(taken[0] == taken[1])
            if random.oneIn(10) {
                let before = morning.adding(minutes: Int.random(in: 0...40, using: &random))
                let gone = try stores.map { depot in
                    try depot.opened.write { (writer) throws(Fault) in
                        try writer.forgetPositions(before: before, limit: 3)
                    }
                }
                #expect(gone[0] == gone[1])
            }
        }
        #expect(try kept(stores[0]) == kept(stores[1]))
        #expect(try dump(stores[0].opened.store) == dump(stores[1].opened.store))
    }
}
