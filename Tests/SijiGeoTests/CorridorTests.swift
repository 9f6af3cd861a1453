import Glibc
import SijiTestSupport
import Testing

@testable import SijiGeo

@Suite("The corridor of a line")
struct CorridorTests {
    private static let widths: [Double] = [0, 0.5, 200, 5_000, 60_000, 800_000, 6_000_000, 9_900_000]

    /// A line to ask about: from one of the world's points, or from anywhere like them.
    private func line(_ points: [Coordinate], _ spread: Spread, _ random: inout SeededGenerator) -> Polyline? {
        let course = Course.allCases.randomElement(using: &random) ?? .wander
        let start = random.oneIn(2) ? points.randomElement(using: &random) : nil
        return course.line(from: start ?? spread.point(&random), &random)
    }

    @Test(arguments: Spread.allCases)
    func `is what a plain scan finds, in a hundred worlds of each spread`(spread: Spread) {
        var compared = 0
        for seed in 1...100 as ClosedRange<UInt64> {
            var random = SeededGenerator(seed: seed &* 7_919)
            let points = spread.points(Int.random(in: 0...90, using: &random), &random)
            let grid = SpatialGrid(points)
            guard let line = line(points, spread, &random) else { continue }
            // Now and then a width that ends exactly at a point.
            var width = CorridorTests.widths.randomElement(using: &random) ?? 0
            if random.oneIn(3), let edge = points.randomElement(using: &random) {
                let near = line.segments.map { $0.measure(SphereVector(edge)).swing }.min() ?? 0
                width = min(9_900_000, Swing.metres(near))
            }
            let modulus = Int.random(in: 1...3, using: &random)
            let accepts: (Int) -> Bool = { $0 % modulus == 0 }
            let from = random.oneIn(2) ? 0 : Double.random(in: 0...line.lengthM, using: &random)
            let expected = CorridorScan.hits(
                points,
                halfWidthM: width,
                along: line,
                fromAlongM: from,
                where: accepts
            )
            let found = grid.corridor(halfWidthM: width, along: line, fromAlongM: from, where: accepts)
            #expect(found == expected, "\(spread) \(seed) \(width)")
            let few = grid.corridor(halfWidthM: width, along: line, fromAlongM: from, limit: 3, where: accepts)
            #expect(few == Array(expected.prefix(3)))
            compared += 1
        }
        #expect(compared >= 60, "\(compared)")
    }

    /// The oracle's arcs against a measure written apart: the foot by projection, or else many points of the arc.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `measures arcs as projection and sampling do`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let spread = Spread.allCases.randomElement(using: &random) ?? .uniform
            guard let line = Polyline([spread.point(&random), spread.point(&random)]) else { continue }
            let place = (random.oneIn(2) ? spread : .uniform).point(&random)
            let point = SphereVector(place)
            let measure = line.segments[0].measure(point)
            let metres = Swing.metres(measure.swing)
            // No point of the arc is nearer than it says, and the one that it names is as near.
            var least = Double.infinity
            for step in 0...200 {
                let sample = line.point(atM: line.lengthM * Double(step) / 200)
                least = min(least, GreatCircle.metres(from: place, to: sample))
            }
            #expect(metres <= least + 0.02)
            let alongM = line.segments[0].along(point, measure.part) * GreatCircle.earthRadiusM
            let nearest = GreatCircle.metres(from: place, to: line.point(atM: alongM))
            #expect(abs(nearest - metres) < 0.02, "\(line.points) \(place)")
            #expect(least - metres <= line.lengthM / 400 + 0.02)
        }
    }

    @Test func `reads a drawn line: order, offsets, sides, ahead`() throws {
        // Along the equator, eastward; a degree is 111.195 km.
        let degreeM = GreatCircle.earthRadiusM * .pi / 180
        func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
            try #require(Coordinate(latDeg: lat, lonDeg: lon))
        }
        let line = try #require(Polyline([at(0, 0), at(0, 1), at(0, 3)]))
        #expect(abs(line.lengthM - 3 * degreeM) < 0.001)
        let grid = SpatialGrid([
            try at(0.01, 2), try at(-0.02, 0.5), try at(0, 1), try at(0.2, 1), try at(0, -0.01), try at(0, 3.02),
        ])
        let hits = grid.corridor(halfWidthM: 5_000, along: line)
        #expect(hits.map(\.index) == [4, 1, 2, 0, 5])
        #expect(hits.map { $0.side } == [nil, .right, nil, .left, nil])
        #expect(abs(hits[1].alongM - 0.5 * degreeM) < 0.01 && abs(hits[1].offsetM - 0.02 * degreeM) < 0.01)
        #expect(hits[0].alongM == 0 && abs(hits[0].offsetM - 0.01 * degreeM) < 0.01)
        #expect(hits[4].alongM == line.lengthM)
        let ahead = grid.corridor(halfWidthM: 5_000, along: line, fromAlongM: 0.5 * degreeM + 1)
        #expect(ahead.map(\.index) == [2, 0, 5])
        #expect(abs(line.headingDeg(atM: 0.5 * degreeM) - 90) < 1e-9)
        #expect(abs(line.headingDeg(atM: line.lengthM) - 90) < 1e-9)
    }

    @Test func `finds a place twice where the line comes by twice`() throws {
        func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
            try #require(Coordinate(latDeg: lat, lonDeg: lon))
        }
        // Out, and back on a parallel road 2 km to the north.
        let line = try #require(Polyline([at(0, 0), at(0, 1), at(0.018, 1), at(0.018, 0)]))
        let grid = SpatialGrid([try at(0.009, 0.5), try at(0.009, 0.999)])
        let hits = grid.corridor(halfWidthM: 1_500, along: line)
        // The second lies within the turn: the line never leaves its surroundings.
        #expect(hits.map(\.index) == [0, 1, 0])
        // Between the carriageways: on the left both times.
        #expect(hits.map { $0.side } == [.left, .left, .left])
        let ahead = grid.corridor(halfWidthM: 1_500, along: line, fromAlongM: 70_000)
        #expect(ahead.map(\.index) == [1, 0])
    }

    @Test func `knows the outer side of a sharp corner`() throws {
        func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
            try #require(Coordinate(latDeg: lat, lonDeg: lon))
        }
        // East, then back to the north-west: a left turn of 153 degrees.
        let line = try #require(Polyline([at(0, 0), at(0, 1), at(0.05, 0.9)]))
        let grid = SpatialGrid([try at(0.004, 1.01), try at(-0.004, 1.01), try at(0.01, 0.95)])
        let hits = grid.corridor(halfWidthM: 3_000, along: line)
        for hit in hits where hit.index < 2 { #expect(hit.side == .right) }
        for hit in hits where hit.index == 2 { #expect(hit.side == .left) }
        #expect(Set(hits.map(\.index)) == [0, 1, 2])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `keeps a thinned line within its tolerance, ends and all`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var thinner = 0
        for _ in 0..<60 {
            let course = Course.allCases.randomElement(using: &random) ?? .wander
            guard let line = course.line(from: Spread.oneCountry.point(&random), &random) else { continue }
            let toleranceM = [0, 10, 5_000, 100_000].randomElement(using: &random) ?? 0
            let thin = line.thinned(toleranceM: Double(toleranceM))
            #expect(thin.points.first == line.points.first && thin.points.last == line.points.last)
            for point in line.points {
                let swing = thin.segments.map { $0.measure(SphereVector(point)).swing }.min() ?? 2
                #expect(Swing.metres(swing) <= Double(toleranceM) + 0.001)
            }
            if thin.points.count < line.points.count { thinner += 1 }
        }
        #expect(thinner > 5)
    }

    @Test func `is empty for no points, no width and no limit, and has no line of one place`() throws {
        let here = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let there = try #require(Coordinate(latDeg: 28.3, lonDeg: 112.9))
        let line = try #require(Polyline([here, there]))
        #expect(SpatialGrid([]).corridor(halfWidthM: 5, along: line).isEmpty)
        let grid = SpatialGrid([here])
        #expect(grid.corridor(halfWidthM: -1, along: line).isEmpty)
        #expect(grid.corridor(halfWidthM: .nan, along: line).isEmpty)
        #expect(grid.corridor(halfWidthM: 5, along: line, limit: 0).isEmpty)
        #expect(grid.corridor(halfWidthM: 0, along: line).map(\.index) == [0])
        #expect(Polyline([]) == nil)
        #expect(Polyline([here]) == nil)
        #expect(Polyline([here, here]) == nil)
        let pole = try #require(Coordinate(latDeg: 90, lonDeg: 0))
        let samePole = try #require(Coordinate(latDeg: 90, lonDeg: 120))
        #expect(Polyline([pole, samePole]) == nil)
        let antipode = try #require(Coordinate(latDeg: -28.2, lonDeg: -67.1))
        #expect(Polyline([here, antipode]) == nil)
    }
}
