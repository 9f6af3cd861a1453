import Glibc

extension SpatialGrid {
    /// The widest half-width: within it an arc's part near a place is in one piece.
    public static let widestCorridorM = 10_000_000.0

    /// Every passing of a point by a line: all within `halfWidthM` of it (edge included) that `accepts` takes, in the order of
    /// travel.
    ///
    /// The distance is the great-circle one to the nearest point of the line's arcs, and `alongM` is where that lies. A line
    /// that leaves a point's surroundings and comes back passes it again, and it is then there again. *Ahead* means that the
    /// nearest point of the passing lies at `fromAlongM` or later: what was passed already is not listed, however near.
    /// - Parameters:
    ///   - halfWidthM: At most 10,000 km, which is taken for anything wider; none where it is negative or not a number.
    ///   - line: The line.
    ///   - fromAlongM: Where the asker stands on it.
    ///   - limit: How many at most; all where nil.
    ///   - accepts: Whether the point of an index counts.
    /// - Returns: The hits, ties by offset, then by index.
    /// - Complexity: the line is walked in pieces of about twice the half-width; the points of the cells about each are first
    ///   looked at eight at a time, and those near it are measured against its arcs.
    public func corridor(
        halfWidthM: Double,
        along line: Polyline,
        fromAlongM: Double = 0,
        limit: Int? = nil,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [CorridorHit] {
        guard halfWidthM >= 0, !rows.isEmpty, limit ?? 1 > 0 else { return [] }
        let halfM = min(halfWidthM, SpatialGrid.widestCorridorM)
        let width = CorridorPasses.Width(halfM: halfM)
        var passes = CorridorPasses(line, width)
        let cellM = Double(heightE7) * .pi / 180 / 1e7 * GreatCircle.earthRadiusM
        // Twice the half-width makes the circles about the pieces least in all; below a cell there is nothing to gain, and a
        // line far longer than the world of the points is not cut into crumbs.
        let longestM = min(2_000_000, max(2 * halfM, cellM, 1_000, line.lengthM / 20_000))
        for piece in LinePiece.pieces(of: line, longestM: longestM) {
            let look = piece.look(line, halfM: halfM)
            forEachStretch(within: look.radiusM, of: look.centre) { stretch, circle in
                forEachSlot(in: stretch.outer, circle, look.plane) { slot in
                    let index = indexOf[slot]
                    guard accepts(Int(index)) else { return }
                    let place = Coordinate(onEarthLatE7: latE7[slot], lonE7: lonE7[slot])
                    passes.take(index, place, piece.segments, piece: piece.number, of: piece.count)
                }
            }
        }
        let hits = passes.hits(fromM: fromAlongM)
        guard let limit, hits.count > limit else { return hits }
        return Array(hits.prefix(limit))
    }

    /// Calls `visit` with the slots that may lie within a circle and near a plane.
    @inline(__always)
    private func forEachSlot(in slots: Range<Int>, _ circle: Circle, _ plane: LookPlane, _ visit: (Int) -> Void) {
        let blocks = blocks.span
        var slot = slots.lowerBound
        while slot < slots.upperBound {
            let first = slot - slot % UnitBlock.width
            let next = min(first + UnitBlock.width, slots.upperBound)
            let block = blocks[first / UnitBlock.width]
            let squares = block.squaredChords(to: circle.asker.unit)
            let heights = block.x * plane.x + block.y * plane.y + block.z * plane.z
            let isNear =
                (unsafeBitCast(squares - circle.outer, to: SIMD8<UInt32>.self) &>> 31)
                & (unsafeBitCast(heights * heights - plane.square, to: SIMD8<UInt32>.self) &>> 31)
            if isNear != SIMD8() {
                for slot in slot..<next where isNear[slot - first] != 0 { visit(slot) }
            }
            slot = next
        }
    }
}

/// A plane through the centre of the sphere, and how far from it points are looked at, in single precision.
struct LookPlane {
    var x: Float = 0
    var y: Float = 0
    var z: Float = 0
    /// The square of the sine of the widest angle to it; over 1 where every point is.
    var square: Float = 4

    /// Near the plane of a normal, up to a sine; with 6 m for what single precision loses.
    init(normal: SphereVector, sine: Double) {
        let reach = (sine + 1e-6) * (1 + 1e-6)
        guard reach < 1 else { return }
        (x, y, z) = (Float(normal.x), Float(normal.y), Float(normal.z))
        square = Float(reach * reach) * (1 + 1e-6)
    }

    /// Everywhere.
    init() {}
}

/// Some arcs of a line, or one part of a long arc, that are looked about together.
struct LinePiece {
    let segments: Range<Int>
    /// Where it begins and ends on the line, metres.
    let fromM: Double
    let toM: Double
    /// Which part of its one arc, from 0, and of how many.
    var number = 0
    var count = 1

    /// Cuts a line into pieces of about `longestM`, in the order of travel.
    static func pieces(of line: Polyline, longestM: Double) -> [LinePiece] {
        var pieces: [LinePiece] = []
        var first = 0
        let along = line.vertexAlongM
        while first < line.segments.count {
            var end = first + 1
            while end < line.segments.count, along[end + 1] - along[first] <= longestM { end += 1 }
            let lengthM = along[end] - along[first]
            if lengthM <= longestM {
                pieces.append(LinePiece(segments: first..<end, fromM: along[first], toM: along[end]))
            } else {
                // One arc that is longer than a piece.
                let count = Int((lengthM / longestM).rounded(.up))
                for number in 0..<count {
                    let from = along[first] + lengthM * Double(number) / Double(count)
                    let to = along[first] + lengthM * Double(number + 1) / Double(count)
                    pieces.append(
                        LinePiece(segments: first..<end, fromM: from, toM: to, number: number, count: count)
                    )
                }
            }
            first = end
        }
        return pieces
    }

    /// A circle and a plane near which every point within `halfM` of the piece lies.
    ///
    /// No point of the piece is farther from its middle than half its length; the middle is rounded to 1e-7 degree.
    func look(_ line: Polyline, halfM: Double) -> (centre: Coordinate, radiusM: Double, plane: LookPlane) {
        let lengthM = toM - fromM
        let radiusM = (lengthM / 2 + halfM) * (1 + 1e-9) + 0.1
        return (line.point(atM: (fromM + toM) / 2), radiusM, plane(line, halfM, lengthM))
    }

    /// The plane of the first and last vertex, and how far the piece and its surroundings reach from it.
    ///
    /// A point of an arc between two vertices is at most max(|n·a|, |n·b|) / cos(half the arc) from the plane, in sines; and
    /// sin(x + y) ≤ sin x + sin y.
    private func plane(_ line: Polyline, _ halfM: Double, _ lengthM: Double) -> LookPlane {
        let sine = sin(halfM / GreatCircle.earthRadiusM)
        guard segments.count > 1 else {
            return LookPlane(normal: line.segments[segments.lowerBound].normal, sine: sine)
        }
        let first = line.segments[segments.lowerBound].start
        let last = line.segments[segments.upperBound - 1].end
        let cross = (first + last).cross(last - first)
        // A piece that ends where it began has no plane of its own.
        guard cross.length > 1e-9 else { return LookPlane() }
        let normal = cross.normalised
        var farthest = 0.0
        for number in segments { farthest = max(farthest, abs(line.segments[number].end.dot(normal))) }
        return LookPlane(normal: normal, sine: sine + farthest / cos(lengthM / GreatCircle.earthRadiusM / 2))
    }
}
