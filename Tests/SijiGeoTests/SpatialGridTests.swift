import SijiGeo
import SijiTestSupport
import Testing

@Suite("The spatial grid")
struct SpatialGridTests {
    private static let radii: [Double] = [
        0, 1, 350, 5_000, 50_000, 200_000, 2_000_000, 9_999_000, 20_015_000, 25_000_000,
    ]

    /// Askers: some of the world's own points, some like them, some from anywhere.
    private func askers(_ points: [Coordinate], _ spread: Spread, _ random: inout SeededGenerator) -> [Coordinate] {
        let own = (0..<4).compactMap { _ in points.randomElement(using: &random) }
        return own + spread.points(4, &random) + Spread.uniform.points(3, &random) + Spread.bothPoles.points(2, &random)
            + Spread.dateLine.points(2, &random)
    }

    @Test(arguments: Spread.allCases, [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `answers as a plain scan does`(spread: Spread, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = [0, 1, 2, 17, 300, 1_500][Int.random(in: 0..<6, using: &random)] + Int(seed) * 40
        let points = spread.points(count, &random)
        let grid = SpatialGrid(points)
        #expect(grid.count == count)
        #expect(grid.checkInvariants().isEmpty, "\(grid.checkInvariants())")
        for centre in askers(points, spread, &random) {
            let modulus = Int.random(in: 1...5, using: &random)
            let accepts: (Int) -> Bool = { $0 % modulus == 0 }
            let radius = SpatialGridTests.radii.randomElement(using: &random) ?? 0
            let everything = scan(points, from: centre, radiusM: .infinity, where: accepts)
            let inside = everything.filter { $0.distanceM <= radius }
            #expect(grid.within(radiusM: radius, of: centre, where: accepts) == inside, "\(centre) \(radius)")
            let indices = scan(points, from: centre, radiusM: radius) { _ in true }.map(\.index).sorted()
            #expect(unsorted(grid, radius, centre) == indices, "\(centre) \(radius)")
            for k in [1, 2, 7, 50, count, count + 1] {
                let nearest = grid.nearest(k, to: centre, where: accepts)
                #expect(nearest == Array(everything.prefix(k)), "\(k) from \(centre)")
                let near = grid.nearest(k, to: centre, radiusM: radius, where: accepts)
                #expect(near == Array(inside.prefix(k)), "\(k) from \(centre) in \(radius)")
            }
        }
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func `keeps the edge of a radius that is exactly a distance`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let spread = Spread.allCases.randomElement(using: &random) ?? .uniform
        let points = spread.points(400, &random)
        let grid = SpatialGrid(points)
        for _ in 0..<60 {
            let centre = spread.point(&random)
            guard let edge = points.randomElement(using: &random) else { continue }
            let radius = GreatCircle.metres(from: centre, to: edge)
            let expected = scan(points, from: centre, radiusM: radius) { _ in true }
            #expect(grid.within(radiusM: radius, of: centre) == expected, "\(centre) \(radius)")
            #expect(unsorted(grid, radius, centre) == expected.map(\.index).sorted(), "\(centre) \(radius)")
            let below = scan(points, from: centre, radiusM: radius.nextDown) { _ in true }
            #expect(grid.within(radiusM: radius.nextDown, of: centre) == below, "\(centre) \(radius)")
            #expect(unsorted(grid, radius.nextDown, centre) == below.map(\.index).sorted(), "\(centre) \(radius)")
        }
    }

    @Test(arguments: [(28.2, 112.9), (89.2, 30), (-89.9, 0), (10, 179.95)], [21, 22] as [UInt64])
    func `takes whole cells, and tests those on the edge`(at: (Double, Double), seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let middle = try #require(Coordinate(latDeg: at.0, lonDeg: at.1))
        let points = (0..<10_000).compactMap { _ in
            let lon = at.1 + Double.random(in: -4...4, using: &random) * (abs(at.0) > 80 ? 45 : 1)
            return Coordinate(
                latDeg: min(90, max(-90, at.0 + Double.random(in: -1...1, using: &random))),
                lonDeg: lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon
            )
        }
        let grid = SpatialGrid(points)
        for radius in [20_000.0, 77_000, 120_000, 400_000] {
            let expected = scan(points, from: middle, radiusM: radius) { _ in true }
            #expect(unsorted(grid, radius, middle) == expected.map(\.index).sorted())
            #expect(grid.within(radiusM: radius, of: middle) == expected)
            #expect(grid.nearest(500, to: middle, radiusM: radius) == Array(expected.prefix(500)))
        }
        var found: [UInt32] = [7]
        grid.appendIndices(within: 20_000, of: middle, to: &found)
        #expect(found.first == 7, "what was there before stays")
    }

    @Test(arguments: [31, 32, 33] as [UInt64])
    func `tells apart by the exact distance what single precision cannot`(seed: UInt64) throws {
        // A lattice of a hand's breadth: hundreds of points within the margin of one another.
        var random = SeededGenerator(seed: seed)
        let points = (0..<3_000).compactMap { _ in
            Coordinate(
                latE7: 282_000_000 + Int32.random(in: -12...12, using: &random),
                lonE7: 1_129_000_000 + Int32.random(in: -12...12, using: &random)
            )
        }
        let grid = SpatialGrid(points)
        for k in [1, 10, 400, 2_999] {
            for centre in [points[0], try #require(Coordinate(latDeg: 28.2, lonDeg: 112.901))] {
                let everything = scan(points, from: centre, radiusM: .infinity) { _ in true }
                #expect(grid.nearest(k, to: centre) == Array(everything.prefix(k)))
                let odd = everything.filter { $0.index % 2 == 1 }
                #expect(grid.nearest(k, to: centre) { $0 % 2 == 1 } == Array(odd.prefix(k)))
                let radius = everything[k].distanceM
                let inside = everything.filter { $0.distanceM <= radius }
                #expect(unsorted(grid, radius, centre) == inside.map(\.index).sorted())
                #expect(grid.nearest(9_999, to: centre, radiusM: radius) == inside)
            }
        }
    }

    /// The indices of the unsorted question, in order, to compare.
    private func unsorted(_ grid: SpatialGrid, _ radiusM: Double, _ centre: Coordinate) -> [Int] {
        var found: [UInt32] = []
        grid.appendIndices(within: radiusM, of: centre, to: &found)
        return found.map { Int($0) }.sorted()
    }

    @Test func `is empty for no points, no k and no radius`() throws {
        let here = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        #expect(SpatialGrid([]).nearest(3, to: here).isEmpty)
        #expect(SpatialGrid([]).within(radiusM: .infinity, of: here).isEmpty)
        #expect(SpatialGrid([]).checkInvariants().isEmpty)
        let grid = SpatialGrid([here])
        #expect(grid.nearest(0, to: here).isEmpty)
        #expect(grid.nearest(-1, to: here).isEmpty)
        #expect(grid.nearest(1, to: here, radiusM: -1).isEmpty)
        #expect(grid.within(radiusM: .nan, of: here).isEmpty)
        #expect(unsorted(SpatialGrid([]), .infinity, here).isEmpty)
        #expect(unsorted(grid, .nan, here).isEmpty && unsorted(grid, -1, here).isEmpty)
        #expect(unsorted(grid, 0, here) == [0] && unsorted(grid, .infinity, here) == [0])
        #expect(grid.nearest(9, to: here) == [SpatialGrid.Hit(index: 0, distanceM: 0)])
    }

    @Test func `breaks ties by index`() throws {
        let here = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let grid = SpatialGrid([Coordinate](repeating: here, count: 100))
        #expect(grid.nearest(5, to: here).map(\.index) == [0, 1, 2, 3, 4])
        #expect(grid.nearest(3, to: here) { $0 > 40 }.map(\.index) == [41, 42, 43])
    }

    @Test func `stays exact where thousands crowd one cell and one stands apart`() throws {
        var random = SeededGenerator(seed: 5)
        var points = (0..<3_000).compactMap { _ in
            Coordinate(
                latDeg: 28.2 + Double.random(in: -0.0001...0.0001, using: &random),
                lonDeg: 112.9 + Double.random(in: -0.0001...0.0001, using: &random)
            )
        }
        let apart = try #require(Coordinate(latDeg: -50, lonDeg: -70))
        points.append(apart)
        let grid = SpatialGrid(points)
        #expect(grid.checkInvariants().isEmpty)
        let hits = grid.nearest(2, to: apart)
        #expect(hits == Array(scan(points, from: apart, radiusM: .infinity) { _ in true }.prefix(2)))
        #expect(hits.first?.index == 3_000)
    }
}

@Suite("The bounding box of a circle")
struct BoundingBoxTests {
    @Test(arguments: Spread.allCases, [1, 2] as [UInt64])
    func `holds every point of the circle`(spread: Spread, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let points = spread.points(600, &random) + Spread.uniform.points(100, &random)
        for _ in 0..<40 {
            let centre = spread.point(&random)
            let edge = points.randomElement(using: &random) ?? centre
            // A radius that ends exactly at a point is the hardest.
            let radius = GreatCircle.metres(from: centre, to: edge)
            let box = BoundingBox(around: centre, radiusM: radius)
            for hit in scan(points, from: centre, radiusM: radius, where: { _ in true }) {
                #expect(box.contains(points[hit.index]), "\(centre) \(radius) \(points[hit.index])")
            }
        }
    }

    @Test func `is tight far from the poles`() throws {
        let centre = try #require(Coordinate(latDeg: 30, lonDeg: 179.9))
        let box = BoundingBox(around: centre, radiusM: 50_000)
        #expect(box.westE7 > box.eastE7)
        #expect(box.contains(try #require(Coordinate(latDeg: 30, lonDeg: -179.6))))
        #expect(!box.contains(try #require(Coordinate(latDeg: 30, lonDeg: -179.5))))
        #expect(!box.contains(try #require(Coordinate(latDeg: 30.46, lonDeg: 179.9))))
        #expect(!box.contains(try #require(Coordinate(latDeg: 30, lonDeg: 0))))
    }

    @Test func `goes all round where the circle holds a pole`() throws {
        let centre = try #require(Coordinate(latDeg: 89.9, lonDeg: 10))
        let box = BoundingBox(around: centre, radiusM: 20_000)
        #expect(box.contains(try #require(Coordinate(latDeg: 89.95, lonDeg: -170))))
        #expect(box.southE7 < 898_300_000 && box.southE7 > 897_000_000)
    }
}
