/// Places for numbered markers that do not cover each other: each as near to its point as is free, the first come first.
struct MarkerLayout {
    /// Where each marker stands.
    private(set) var places: [SVGText.Point] = []

    /// Markers stand so far apart at least, pixels.
    private static let apartPx = 25.0
    private static let ringPx = 26.0
    private static let rings = 6

    init(_ points: [SVGText.Point], within frame: MapProjection.Frame) {
        for point in points {
            let free = MarkerLayout.tries.map { (x: point.x + $0.x, y: point.y + $0.y) }.first { place in
                let isInside =
                    place.x > frame.left + 12 && place.x < frame.left + frame.width - 12
                    && place.y > frame.top + 12 && place.y < frame.top + frame.height - 12
                return isInside && places.allSatisfy { !MarkerLayout.isNear($0, place) }
            }
            places.append(free ?? point)
        }
    }

    /// The point itself, then rings around it, eight places each.
    private static let tries: [SVGText.Point] = {
        let ways: [SVGText.Point] = [
            (1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7),
        ]
        var tries: [SVGText.Point] = [(0, 0)]
        for ring in 1...rings {
            let awayPx = ringPx * Double(ring)
            for way in ways { tries.append((way.x * awayPx, way.y * awayPx)) }
        }
        return tries
    }()

    private static func isNear(_ left: SVGText.Point, _ right: SVGText.Point) -> Bool {
        let (dx, dy) = (left.x - right.x, left.y - right.y)
        return dx * dx + dy * dy < apartPx * apartPx
    }
}
