@testable import SijiGeo

/// The corridor by a plain scan: every point against every arc, then the passings read off.
enum CorridorScan {
    static func hits(
        _ points: [Coordinate],
        halfWidthM: Double,
        along line: Polyline,
        fromAlongM: Double = 0,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [CorridorHit] {
        var found: [CorridorHit] = []
        for (index, place) in points.enumerated() where accepts(index) {
            let point = SphereVector(place)
            let measures = line.segments.map { $0.measure(point) }
            let offsets = measures.map { Swing.metres($0.swing) }
            var number = 0
            while number < measures.count {
                guard offsets[number] <= halfWidthM else {
                    number += 1
                    continue
                }
                var end = number + 1
                while end < measures.count, offsets[end] <= halfWidthM,
                    Swing.metres(Swing.of(point.squaredChord(to: line.segments[end].start))) <= halfWidthM
                { end += 1 }
                var best = number
                for other in number..<end where measures[other].swing < measures[best].swing { best = other }
                found.append(hit(index, point, line, best, measures[best]))
                number = end
            }
        }
        return found.filter { $0.alongM >= fromAlongM }.sorted {
            ($0.alongM, $0.offsetM, $0.index) < ($1.alongM, $1.offsetM, $1.index)
        }
    }

    private static func hit(
        _ index: Int,
        _ point: SphereVector,
        _ line: Polyline,
        _ best: Int,
        _ measure: (swing: Double, part: LineSegment.Part)
    ) -> CorridorHit {
        let segment = line.segments[best]
        let alongM: Double
        var normal = segment.normal
        switch measure.part {
        case .start:
            alongM = line.vertexAlongM[best]
            if best > 0 { normal = normal + line.segments[best - 1].normal }
        case .end:
            alongM = line.vertexAlongM[best + 1]
            if best < line.segments.count - 1 { normal = normal + line.segments[best + 1].normal }
        case .inner:
            let far = line.vertexAlongM[best] + segment.along(point, .inner) * GreatCircle.earthRadiusM
            alongM = min(line.vertexAlongM[best + 1], far)
        }
        let product = normal.dot(point)
        let isOpen = abs(product) <= 1.6e-10 || normal.length <= 1e-6
        return CorridorHit(
            index: index,
            alongM: alongM,
            offsetM: Swing.metres(measure.swing),
            side: isOpen ? nil : product > 0 ? .left : .right
        )
    }
}
