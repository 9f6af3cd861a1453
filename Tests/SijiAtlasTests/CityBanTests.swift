import Glibc
import SijiAtlas
import SijiGeo
import SijiTestSupport
import Testing

@Suite("City bans")
struct CityBanTests {
    private static func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
        try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    private func ban(
        hours: String? = "07:00-22:00",
        colours: Set<PlateColour> = [.yellow],
        overKg: Int? = 4_500,
        permit: Bool = true
    ) throws -> CityBan {
        CityBan(
            id: "b",
            name: "b",
            zone: [try Self.at(31, 117), try Self.at(31, 117.4), try Self.at(31.4, 117.4), try Self.at(31.4, 117)],
            hours: hours,
            plateColours: colours,
            overKg: overKg,
            isLiftedByPermit: permit,
            source: "synthetic",
            isSynthetic: true
        )
    }

    private let truck = Vehicle(allowedKg: 49_000, plateColour: .yellow)
    private let noon = WeekSpan(fromMin: 720)

    @Test func `block whom they name, when they hold`() throws {
        #expect(try ban().clearance(of: truck, during: noon).verdict == .blocked)
        #expect(try ban().clearance(of: truck, during: WeekSpan(fromMin: 60)).reason == .otherHours)
        #expect(try ban().clearance(of: truck, during: WeekSpan(fromMin: 360, lengthMin: 60)).verdict == .blocked)
        #expect(try ban().clearance(of: truck, during: nil).reason == .hoursUnknown)
        #expect(try ban(hours: nil).clearance(of: truck, during: nil).verdict == .blocked)
        var blue = truck
        blue.plateColour = .blue
        #expect(try ban().clearance(of: blue, during: noon).verdict == .clear)
        var permitted = truck
        permitted.permits = ["b"]
        #expect(try ban().clearance(of: permitted, during: noon).reason == .permit)
        #expect(try ban(permit: false).clearance(of: permitted, during: noon).verdict == .blocked)
    }

    @Test(arguments: [(4_500, Clearance.Verdict.clear), (4_501, .blocked), (4_499, .clear)])
    func `turn at their mass, to the kilogram`(allowedKg: Int, verdict: Clearance.Verdict) throws {
        let vehicle = Vehicle(allowedKg: allowedKg, plateColour: .yellow)
        #expect(try ban().clearance(of: vehicle, during: noon).verdict == verdict)
    }

    @Test func `leave unknown what is not known, unless something else excepts`() throws {
        #expect(try ban().clearance(of: Vehicle(allowedKg: 49_000), during: noon).verdict == .unknown)
        #expect(try ban().clearance(of: Vehicle(plateColour: .yellow), during: noon).verdict == .unknown)
        #expect(try ban().clearance(of: Vehicle(allowedKg: 3_000), during: nil).verdict == .clear)
        #expect(try ban().clearance(of: Vehicle(), during: WeekSpan(fromMin: 60)).verdict == .clear)
    }

    @Test func `are met where a line is inside, in the order of travel`() throws {
        let zone = try ban().zone
        // Through, out to the north, and in again from the east to end inside.
        let line = try #require(
            Polyline([
                try Self.at(31.2, 116.8), try Self.at(31.2, 117.6), try Self.at(31.3, 117.6), try Self.at(31.3, 117.2),
            ])
        )
        let crossings = ZoneCrossing.all(of: line, through: zone)
        #expect(crossings.count == 2)
        let degreeM = GreatCircle.metres(from: try Self.at(31.2, 117), to: try Self.at(31.2, 118))
        #expect(abs(crossings[0].fromM - 0.2 * degreeM) < 60)
        #expect(abs(crossings[0].toM - 0.6 * degreeM) < 60)
        #expect(crossings[1].toM == line.lengthM)
        let away = try #require(Polyline([try Self.at(30, 116), try Self.at(30, 118)]))
        #expect(ZoneCrossing.all(of: away, through: zone).isEmpty)
        let inside = try #require(Polyline([try Self.at(31.1, 117.1), try Self.at(31.2, 117.2)]))
        #expect(ZoneCrossing.all(of: inside, through: zone) == [ZoneCrossing(fromM: 0, toM: inside.lengthM)])
        let atlas = Atlas(restStops: [], checkpoints: [], bans: [try ban()])
        #expect(atlas.bans(along: line, fromM: crossings[0].toM + 1).map(\.crossing) == [crossings[1]])
    }

    /// Against a walk of the line in steps of some 50 m, each tested by a plain polygon in degrees.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `are met where a walk along the line is inside`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<25 {
            func point() throws -> Coordinate {
                try Self.at(
                    Double.random(in: 30...30.5, using: &random),
                    Double.random(in: 117...117.5, using: &random)
                )
            }
            // A star about the middle, so that no two sides cross.
            let corners = Int.random(in: 3...9, using: &random)
            let angles = (0..<corners).map { _ in Double.random(in: 0..<6.283, using: &random) }.sorted()
            let ring = try angles.map { angle in
                let radius = Double.random(in: 0.05...0.2, using: &random)
                return try Self.at(30.25 + radius * sin(angle), 117.25 + radius * cos(angle))
            }
            guard let line = Polyline([try point(), try point(), try point(), try point()]) else { continue }
            let crossings = ZoneCrossing.all(of: line, through: ring)
            var wrong = 0
            let steps = 600
            for step in 0...steps {
                let alongM = line.lengthM * Double(step) / Double(steps)
                let isInside = Self.holds(line.point(atM: alongM), ring)
                let isMet = crossings.contains { $0.fromM <= alongM && alongM <= $0.toM }
                if isInside != isMet { wrong += 1 }
            }
            // Degrees and great circles differ by metres at the edges alone.
            #expect(wrong <= 2, "\(ring) \(line.points)")
        }
    }

    private static func holds(_ point: Coordinate, _ ring: [Coordinate]) -> Bool {
        var isInside = false
        for (number, corner) in ring.enumerated() {
            let other = ring[(number + 1) % ring.count]
            guard (corner.latDeg > point.latDeg) != (other.latDeg > point.latDeg) else { continue }
            let share = (point.latDeg - corner.latDeg) / (other.latDeg - corner.latDeg)
            if point.lonDeg < corner.lonDeg + share * (other.lonDeg - corner.lonDeg) { isInside.toggle() }
        }
        return isInside
    }
}
