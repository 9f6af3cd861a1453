import SijiAtlas
import SijiGeo
import SijiTestSupport
import Testing

/// A seeded world of stops and checkpoints, with many equal points and ids out of order.
private struct World {
    var stops: [RestStop] = []
    var checkpoints: [Checkpoint] = []
    var askers: [Coordinate] = []

    init(seed: UInt64, count: Int) {
        var random = SeededGenerator(seed: seed)
        func point() -> Coordinate? {
            let lat = random.oneIn(8) ? 90 : Double.random(in: -90...90, using: &random).rounded()
            let lon = random.oneIn(8) ? 180 : Double.random(in: -180...180, using: &random).rounded()
            return Coordinate(latDeg: lat, lonDeg: lon)
        }
        for number in 0..<count {
            guard let where1 = point(), let where2 = point() else { continue }
            let services = RestService.allCases.filter { _ in random.oneIn(2) }
            stops.append(
                RestStop(
                    id: "s\(UInt64.random(in: 0..<1000, using: &random))-\(number)",
                    name: "停\(number)",
                    kind: .driversHome,
                    point: where1,
                    services: Set(services),
                    source: "test",
                    isSynthetic: true
                )
            )
            checkpoints.append(
                Checkpoint(
                    id: "c\(UInt64.random(in: 0..<1000, using: &random))-\(number)",
                    name: "卡\(number)",
                    kind: Checkpoint.Kind.allCases.randomElement(using: &random) ?? .toll,
                    point: where2,
                    source: "test",
                    isSynthetic: true
                )
            )
        }
        askers = (0..<12).compactMap { _ in point() }
    }
}

/// The plain scan: everything measured, everything sorted.
private func scan<Item>(
    _ items: [Item],
    from centre: Coordinate,
    radiusM: Double?,
    limit: Int,
    id: (Item) -> String,
    point: (Item) -> Coordinate,
    where accepts: (Item) -> Bool
) -> [String] {
    let measured = items.filter(accepts).map {
        (GreatCircle.metres(from: centre, to: point($0)), Array(id($0).utf8), id($0))
    }
    let inside = measured.filter { $0.0 <= radiusM ?? .infinity }
    let sorted = inside.sorted { left, right in
        left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
    }
    return sorted.prefix(limit).map(\.2)
}

@Suite("The atlas")
struct AtlasTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `answers as a plain scan does, with and without filters`(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 100)
        let world = World(seed: seed, count: [0, 1, 40, 400, 900, 900][Int(seed) - 1])
        let atlas = Atlas(restStops: world.stops, checkpoints: world.checkpoints)
        #expect(atlas.restStopCount == world.stops.count && atlas.checkpointCount == world.checkpoints.count)
        for centre in world.askers {
            for radiusM in [nil, 0, 300_000, 3_000_000] as [Double?] {
                let limit = Int.random(in: 1...30, using: &random)
                let services = Set(RestService.allCases.filter { _ in random.oneIn(6) })
                let stops = atlas.restStops(near: centre, radiusM: radiusM, services: services, limit: limit)
                let expected = scan(
                    world.stops,
                    from: centre,
                    radiusM: radiusM,
                    limit: limit,
                    id: \.id,
                    point: \.point,
                    where: { services.isSubset(of: $0.services) }
                )
                #expect(stops.map(\.item.id) == expected)
                let kinds = Set(Checkpoint.Kind.allCases.filter { _ in random.oneIn(3) })
                let checks = atlas.checkpoints(near: centre, radiusM: radiusM, kinds: kinds, limit: limit)
                let wanted = scan(
                    world.checkpoints,
                    from: centre,
                    radiusM: radiusM,
                    limit: limit,
                    id: \.id,
                    point: \.point,
                    where: { kinds.isEmpty || kinds.contains($0.kind) }
                )
                #expect(checks.map(\.item.id) == wanted)
            }
        }
    }

    @Test func `gives distance and bearing from the asker`() throws {
        let here = try #require(Coordinate(latDeg: 0, lonDeg: 179.5))
        let there = try #require(Coordinate(latDeg: 0, lonDeg: -179.5))
        let stop = RestStop(id: "a", name: "a", kind: .parking, point: there, source: "test", isSynthetic: true)
        let near = try #require(
            Atlas(restStops: [stop], checkpoints: []).restStops(near: here, radiusM: nil, services: [], limit: 1).first
        )
        #expect(abs(near.distanceM - 111_195) < 1)
        #expect(abs(near.bearingDeg - 90) < 1e-9)
    }

    @Test func `finds by id, and keeps the first of twins`() throws {
        let world = World(seed: 9, count: 200)
        var twin = try #require(world.stops.first)
        twin.name = "另一个"
        let atlas = Atlas(restStops: world.stops + [twin], checkpoints: world.checkpoints)
        for stop in world.stops { #expect(atlas.restStop(id: stop.id) == stop) }
        for check in world.checkpoints { #expect(atlas.checkpoint(id: check.id) == check) }
        #expect(atlas.restStop(id: "zzz") == nil && atlas.checkpoint(id: "") == nil)
        #expect(atlas.allRestStops.count == world.stops.count)
    }

    @Test func `offers no service that the source does not mention`() throws {
        let here = try #require(Coordinate(latDeg: 28, lonDeg: 113))
        let unknown = RestStop(id: "u", name: "u", kind: .parking, point: here, source: "test", isSynthetic: true)
        let atlas = Atlas(restStops: [unknown], checkpoints: [])
        #expect(atlas.restStops(near: here, radiusM: nil, services: [.shower], limit: 5).isEmpty)
        #expect(atlas.restStops(near: here, radiusM: nil, services: [], limit: 5).count == 1)
    }
}
