import Glibc

/// A line of great-circle arcs, such as a route, with a direction of travel.
public struct Polyline: Sendable {
    /// Its vertices, at least two; no two neighbours are the same place.
    public let points: [Coordinate]
    /// How far along the line each vertex lies, metres, ascending from 0.
    public let vertexAlongM: [Double]
    let segments: [LineSegment]

    /// Its length, metres, more than 0.
    public var lengthM: Double { vertexAlongM[vertexAlongM.count - 1] }

    /// Neighbours farther apart than this have no shortest way that is sure, as coordinates are rounded.
    static let longestStepM = 20_000_000.0

    /// Creates a line; a vertex that repeats the one before it is left out.
    ///
    /// Nil where fewer than two different vertices are left, or two neighbours lie more than 20,000 km apart.
    /// - Complexity: O(n).
    public init?(_ given: [Coordinate]) {
        var kept: [Coordinate] = []
        var vectors: [SphereVector] = []
        var along: [Double] = [0]
        var segments: [LineSegment] = []
        kept.reserveCapacity(given.count)
        segments.reserveCapacity(given.count)
        along.reserveCapacity(given.count)
        for point in given {
            let vector = SphereVector(point)
            if let last = vectors.last, let lastPoint = kept.last {
                // Also the two names of a pole, and of a place on the date line.
                if point == lastPoint || vector.squaredChord(to: last) < 1e-24 { continue }
                let segment = LineSegment(from: last, to: vector)
                let lengthM = segment.angle * GreatCircle.earthRadiusM
                guard lengthM <= Polyline.longestStepM else { return nil }
                segments.append(segment)
                along.append(along[along.count - 1] + lengthM)
            }
            kept.append(point)
            vectors.append(vector)
        }
        guard !segments.isEmpty else { return nil }
        points = kept
        vertexAlongM = along
        self.segments = segments
    }

    /// The place so many metres along; the ends where that is before the start or past the end.
    /// - Complexity: O(log n).
    public func point(atM alongM: Double) -> Coordinate {
        let segment = segment(atM: alongM)
        if alongM <= vertexAlongM[segment] { return points[segment] }
        if alongM >= vertexAlongM[segment + 1] { return points[segment + 1] }
        let angle = (alongM - vertexAlongM[segment]) / GreatCircle.earthRadiusM
        return segments[segment].point(at: angle).coordinate
    }

    /// The heading of travel so many metres along, degrees clockwise from true north, 0 ≤ x < 360; of the arc that follows at a
    /// vertex.
    /// - Complexity: O(log n).
    public func headingDeg(atM alongM: Double) -> Double {
        let number = segment(atM: alongM)
        let segment = segments[number]
        let angle = min(segment.angle, max(0, (alongM - vertexAlongM[number]) / GreatCircle.earthRadiusM))
        let here = segment.point(at: angle)
        let ahead = segment.heading.start * cos(angle) - segment.start * sin(angle)
        // East and north at the place; at a pole the meridian of its longitude is as good as any.
        let lon = atan2(here.y, here.x)
        let east = SphereVector(-sin(lon), cos(lon), 0)
        let north = here.cross(east)
        let degrees = atan2(ahead.dot(east), ahead.dot(north)) * 180 / .pi
        let turned = degrees < 0 ? degrees + 360 : degrees
        return turned >= 360 ? 0 : turned
    }

    /// The length of the arc on which a distance along the line lies, metres.
    /// - Complexity: O(log n).
    public func arcM(atM alongM: Double) -> Double {
        let number = segment(atM: alongM)
        return vertexAlongM[number + 1] - vertexAlongM[number]
    }

    /// The number of the arc on which a distance along the line lies.
    func segment(atM alongM: Double) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if vertexAlongM[middle] <= alongM { low = middle } else { high = middle }
        }
        return low
    }
}
