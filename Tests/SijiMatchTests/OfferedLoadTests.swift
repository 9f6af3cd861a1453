import SijiFreight
import SijiGeo
import SijiMatch
import SijiTestSupport
import Testing

/// Reads bytes as a kept offer; what is read must be such that the index can hold it and be asked.
func fuzzOfferedLoad(_ bytes: [UInt8]) -> OfferedLoad? {
    guard let load = try? OfferedLoad(encoded: bytes.span) else { return nil }
    let writer = FreightIndexWriter()
    writer.apply([.put(IndexedLoad(id: LoadID(rawValue: 1), version: 1, load: load))])
    #expect(writer.checkInvariants() == [])
    var world = RandomLoads(seed: UInt64(bytes.count), terrain: .plain)
    var query = world.query()
    query.maxDeadheadM = 30_000_000
    #expect(writer.snapshot().match(query, now: Instant(epochSec: 0)).examined <= 1)
    return load
}

@Suite("What matching reads of a load, as it is kept")
struct OfferedLoadTests {
    private static func terrain(_ seed: UInt64) -> RandomLoads.Terrain {
        RandomLoads.Terrain.allCases[Int(seed) % RandomLoads.Terrain.allCases.count]
    }

    private static func read(_ bytes: [UInt8]) throws(DamagedOffer) -> OfferedLoad? {
        try OfferedLoad(encoded: bytes.span)
    }

    @Test(arguments: UInt64(1)...24)
    func `is read back as it was written`(seed: UInt64) throws {
        var world = RandomLoads(seed: seed, terrain: Self.terrain(seed))
        for _ in 0..<500 {
            let load = OfferedLoad(world.load())
            #expect(try Self.read(load.encoded) == load)
        }
    }

    /// Member by member from the load: what the matcher's oracle reads of it.
    @Test(arguments: UInt64(1)...6)
    func `is what the load says`(seed: UInt64) throws {
        var world = RandomLoads(seed: seed, terrain: Self.terrain(seed))
        for _ in 0..<300 {
            let load = world.load()
            let offer = try #require(try Self.read(OfferedLoad(load).encoded))
            #expect(offer.origin == load.origin.point)
            #expect(offer.destination == load.destination.point)
            #expect(offer.via.map(\.point) == load.via.map(\.place.point))
            #expect(offer.via.map(\.action) == load.via.map(\.action))
            #expect(offer.via.map(\.dwellMin) == load.via.map(\.dwellMin))
            #expect(offer.pickup == load.pickup)
            #expect(offer.endsAt == min(load.expiresAt ?? load.pickup.to, load.pickup.to))
            #expect(offer.deliverBy == load.deliverBy)
            #expect(offer.payloadKg == load.cargo.payloadMaxKg ?? load.cargo.payloadKg)
            #expect(offer.volumeL == load.cargo.volumeL)
            #expect(offer.minLengthMm == load.minLengthMm)
            #expect(offer.lengthsMm == load.lengthsMm)
            #expect(offer.bodies == load.bodies)
            #expect(offer.coldChain == load.cargo.coldChain)
            #expect(offer.hazmatClass == load.cargo.hazmatClass)
            #expect(offer.priceFen == load.price.truckFen)
            #expect(offer.infoFeeFen == load.infoFeeFen)
            #expect(offer.tolls == load.tolls)
            #expect(offer.injuryCover == load.injuryCover)
            #expect(offer.loadMin == load.dwell.loadMin)
            #expect(offer.unloadMin == load.dwell.unloadMin)
        }
    }

    /// Stores hold these bytes: another layout needs another version.
    @Test func `keeps the layout of its version`() throws {
        let place = try #require(Coordinate(latE7: 282_282_000, lonE7: 1_129_388_000))
        let goal = try #require(Coordinate(latE7: -1, lonE7: 1_164_000_000))
        let from = Instant(epochSec: 1_796_083_200)
        var load = Load(
            ref: "r",
            origin: Place(point: place),
            destination: Place(point: goal),
            via: [ViaStop(action: .unload, place: Place(point: place), dwellMin: 30)],
            pickup: try #require(TimeWindow(from: from, to: from.adding(minutes: 600))),
            deliverBy: from.adding(minutes: 1_200),
            cargo: Cargo(type: .steel, name: "x", payloadKg: 32_000, volumeL: 90_000, hazmatClass: "2.1"),
            bodies: BodySet([.reefer, .insulated]),
            minLengthMm: 13_000,
            lengthsMm: [13_000, 9_600],
            mode: .full,
            price: .perTruck(fen: 850_000),
            infoFeeFen: 500,
            tolls: .shipper,
            injuryCover: .own,
            dwell: Dwell(loadMin: 60, unloadMin: 90),
            expiresAt: from.adding(minutes: 300)
        )
        load.cargo.coldChain = true
        #expect(Self.hex(OfferedLoad(load).encoded) == Self.full)
        let plain = Load(
            ref: "r",
            origin: Place(point: place),
            destination: Place(point: goal),
            pickup: load.pickup,
            cargo: Cargo(type: .steel, name: "x"),
            mode: .full,
            price: .negotiable
        )
        #expect(Self.hex(OfferedLoad(plain).encoded) == Self.short)
    }

    private static let full =
        "01ff350810" + "1048d310e0175143" + "ffffffff003b6145" + "000e0e6b00000000"
        + "a09902" + "d0a8b9d806" + "c0cebcd806" + "80fa01" + "90bf05" + "c865" + "d0f033" + "f403" + "3c" + "5a"
        + "03322e31" + "02c865804b" + "01011048d310e01751431e"
    private static let short =
        "01000e0000" + "1048d310e0175143" + "ffffffff003b6145" + "000e0e6b00000000" + "a09902" + "00" + "3c" + "3c"

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func `takes less than a hundred bytes for all but the widest`() {
        var world = RandomLoads(seed: 3, terrain: .plain)
        var sizes = (0..<2_000).map { _ in OfferedLoad(world.load()).encoded.count }
        sizes.sort()
        #expect(sizes[1_000] <= 60)
        #expect(sizes[1_980] <= 120)
    }

    @Test func `leaves the bytes of another version unread`() throws {
        var world = RandomLoads(seed: 5, terrain: .plain)
        var bytes = OfferedLoad(world.load()).encoded
        for version in [UInt8(0), 2, 255] {
            bytes[0] = version
            #expect(try Self.read(bytes) == nil)
        }
        #expect(try Self.read([2]) == nil)
    }

    @Test(arguments: UInt64(1)...4)
    func `refuses bytes that are cut short or too long`(seed: UInt64) throws {
        var world = RandomLoads(seed: seed, terrain: .earth)
        for _ in 0..<60 {
            let bytes = OfferedLoad(world.load()).encoded
            for count in 0..<bytes.count {
                #expect(throws: DamagedOffer.self) { try Self.read(Array(bytes[..<count])) }
            }
            #expect(throws: DamagedOffer.self) { try Self.read(bytes + [0]) }
        }
    }

    @Test(arguments: UInt64(1)...8)
    func `survives whatever bytes there are`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var world = RandomLoads(seed: seed, terrain: Self.terrain(seed))
        var read = 0
        for _ in 0..<500 {
            var bytes = OfferedLoad(world.load()).encoded
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 1..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if fuzzOfferedLoad(bytes) != nil { read += 1 }
            let length = Int.random(in: 0...80, using: &random)
            let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = fuzzOfferedLoad([1] + noise)
            _ = fuzzOfferedLoad(noise)
        }
        // Many a changed figure is still a figure: both ways are tried.
        #expect((20..<480).contains(read))
    }
}
