import Glibc

/// Gathers the passings of places by a line, as arcs are given in the order of travel.
///
/// A passing is a stretch of the line, as long as may be, that stays within the half-width of the place; it counts once, at its
/// nearest point. So a line that comes by twice has two.
struct CorridorPasses {
    /// The half-width as swings are tested against it.
    struct Width {
        let halfM: Double
        private let surely: Double
        private let hardly: Double

        init(halfM: Double) {
            self.halfM = halfM
            // At most 10,000 km, which is less than a quarter of the girth.
            let sine = sin(halfM / GreatCircle.earthRadiusM)
            surely = sine * sine * (1 - 1e-12)
            hardly = sine * sine * (1 + 1e-12) + 1e-30
        }

        /// Whether the distance of a swing is at most the half-width, to the bit.
        @inline(__always)
        func holds(_ swing: Double) -> Bool {
            swing < surely || (swing <= hardly && Swing.metres(swing) <= halfM)
        }
    }

    private struct Pass {
        let index: UInt32
        var lastSegment: UInt32
        var segment: UInt32
        var part: LineSegment.Part
        var swing: Double
        let point: SphereVector
    }

    private let line: Polyline
    private let width: Width
    private var passes: [Pass] = []
    /// The last passing of each place, by open addressing; −1 where free.
    private var table: [Int32] = [Int32](repeating: -1, count: 1_024)

    init(_ line: Polyline, _ width: Width) {
        self.line = line
        self.width = width
        passes.reserveCapacity(512)
    }

    /// Measures a place against neighbouring arcs; of the piece `piece` of `pieces` of a single long arc, only where its foot lies.
    mutating func take(_ index: UInt32, _ place: Coordinate, _ segments: Range<Int>, piece: Int, of pieces: Int) {
        let segmentsOfLine = line.segments
        let arcs = segmentsOfLine.span
        var last = position(of: index)
        // Sines and cosines cost more than all the rest: most places are met by two pieces.
        let point = last >= 0 ? passes[last].point : SphereVector(place)
        for number in segments {
            let (swing, part) = arcs[number].measure(point)
            guard width.holds(swing) else { continue }
            if pieces > 1 {
                let own = Int(arcs[number].along(point, part) / arcs[number].angle * Double(pieces))
                guard min(pieces - 1, own) == piece else { continue }
            }
            let continues =
                last >= 0 && Int(passes[last].lastSegment) == number - 1
                && width.holds(Swing.of(point.squaredChord(to: arcs[number].start)))
            guard continues else {
                last = begin(index, point, number, part, swing)
                continue
            }
            passes[last].lastSegment = UInt32(number)
            guard swing < passes[last].swing else { continue }
            passes[last].swing = swing
            passes[last].segment = UInt32(number)
            passes[last].part = part
        }
    }

    /// The passings whose nearest point lies at `fromM` or later, in order.
    func hits(fromM: Double) -> [CorridorHit] {
        var hits: [CorridorHit] = []
        hits.reserveCapacity(passes.count)
        for pass in passes {
            let number = Int(pass.segment)
            let segment = line.segments[number]
            let along =
                switch pass.part {
                case .start: line.vertexAlongM[number]
                case .end: line.vertexAlongM[number + 1]
                case .inner:
                    min(
                        line.vertexAlongM[number + 1],
                        line.vertexAlongM[number] + segment.along(pass.point, .inner) * GreatCircle.earthRadiusM
                    )
                }
            guard along >= fromM else { continue }
            hits.append(
                CorridorHit(
                    index: Int(pass.index),
                    alongM: along,
                    offsetM: Swing.metres(pass.swing),
                    side: side(of: pass.point, number, pass.part)
                )
            )
        }
        return CorridorPasses.sorted(hits)
    }

    /// The hits in order; sorted by their distances along alone, which is cheap to move, and the few equal ones by the rest.
    private static func sorted(_ hits: [CorridorHit]) -> [CorridorHit] {
        var keys = hits.enumerated().map { Key(alongM: $1.alongM, place: Int32($0)) }
        keys.sort { $0.alongM < $1.alongM }
        var sorted = keys.map { hits[Int($0.place)] }
        var first = 0
        while first < sorted.count {
            var end = first + 1
            while end < sorted.count, sorted[end].alongM == sorted[first].alongM { end += 1 }
            if end - first > 1 { sorted[first..<end].sort { $0.precedes($1) } }
            first = end
        }
        return sorted
    }

    private struct Key {
        let alongM: Double
        let place: Int32
    }

    /// At a corner, the side of the bisecting plane: an outer corner lies on one side of both arcs, however sharp.
    private func side(of point: SphereVector, _ number: Int, _ part: LineSegment.Part) -> CorridorHit.Side? {
        var normal = line.segments[number].normal
        switch part {
        case .inner: break
        case .start: if number > 0 { normal = normal + line.segments[number - 1].normal }
        case .end: if number + 1 < line.segments.count { normal = normal + line.segments[number + 1].normal }
        }
        // A millimetre on the earth; a line that turns back on itself has no bisector.
        let product = point.dot(normal)
        guard abs(product) > 1.6e-10, normal.length > 1e-6 else { return nil }
        return product > 0 ? .left : .right
    }

    private mutating func begin(
        _ index: UInt32,
        _ point: SphereVector,
        _ number: Int,
        _ part: LineSegment.Part,
        _ swing: Double
    ) -> Int {
        let number = UInt32(number)
        passes.append(
            Pass(index: index, lastSegment: number, segment: number, part: part, swing: swing, point: point)
        )
        if passes.count * 2 > table.count { grow() } else { table[slot(of: index)] = Int32(passes.count - 1) }
        return passes.count - 1
    }

    private func position(of index: UInt32) -> Int { Int(table[slot(of: index)]) }

    /// Where a place's last passing stands in the table, or would.
    private func slot(of index: UInt32) -> Int {
        let mask = table.count - 1
        var slot = Int(index &* 0x9E37_79B1) & mask
        while table[slot] >= 0, passes[Int(table[slot])].index != index { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        table = [Int32](repeating: -1, count: table.count * 4)
        for (position, pass) in passes.enumerated() { table[slot(of: pass.index)] = Int32(position) }
    }
}
