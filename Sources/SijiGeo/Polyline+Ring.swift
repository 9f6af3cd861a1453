import Glibc

extension Polyline {
    /// Where the line crosses the arcs of a closed ring, metres along, in no stated order.
    ///
    /// A crossing at a shared corner may stand there twice.
    /// - Complexity: O(arcs of the line that come near the ring × corners of the ring).
    public func crossings(ofRing ring: [Coordinate]) -> [Double] {
        var sides: [LineSegment] = []
        for (number, corner) in ring.enumerated() {
            let from = SphereVector(corner)
            let to = SphereVector(ring[(number + 1) % ring.count])
            guard from.squaredChord(to: to) > 1e-24, from.squaredChord(to: to) < 3.99 else { continue }
            sides.append(LineSegment(from: from, to: to))
        }
        // A cap about the ring, and one about each arc: those that do not meet are passed over.
        let middle = SphereVector(ring[0])
        let reach = sides.map { $0.start.squaredChord(to: middle).squareRoot() + $0.angle }.max() ?? 0
        var found: [Double] = []
        for (number, segment) in segments.enumerated() {
            guard segment.start.squaredChord(to: middle).squareRoot() <= reach + segment.angle else { continue }
            for side in sides {
                guard let along = segment.crossing(side) else { continue }
                found.append(vertexAlongM[number] + along * GreatCircle.earthRadiusM)
            }
        }
        return found
    }
}

extension LineSegment {
    /// How far along this arc another crosses it, radians; nil where they do not meet or lie on one great circle.
    func crossing(_ other: LineSegment) -> Double? {
        let axis = normal.cross(other.normal)
        guard axis.length > 1e-12 else { return nil }
        for point in [axis.normalised, axis.normalised * -1] where holds(point) && other.holds(point) {
            return along(point, .inner)
        }
        return nil
    }

    /// Whether a point of the great circle lies on the arc, with a tenth of a millimetre to spare at its ends: a line through a
    /// corner must not slip between its two sides.
    private func holds(_ point: SphereVector) -> Bool {
        point.dot(heading.start) >= -1.6e-11 && point.dot(heading.end) <= 1.6e-11
    }
}
