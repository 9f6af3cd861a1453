import Glibc

/// Mercator into a rectangle of a picture: north is up, and angles are true.
struct MapProjection {
    /// A rectangle of the picture, pixels.
    struct Frame {
        var left: Double
        var top: Double
        var width: Double
        var height: Double
    }

    /// A line of equal latitude or longitude.
    struct GridLine {
        let from: SVGText.Point
        let to: SVGText.Point
        let label: String
        let labelAt: SVGText.Point
    }

    let frame: Frame
    private let middle: (x: Double, y: Double)
    /// Pixels for each unit of the projected plane, which is radians at the equator.
    private let scale: Double

    /// Room that is left around the places, of the frame.
    private static let padding = 0.06
    /// A single place is shown with so much around it: about 20 km.
    private static let leastSpan = 0.003

    init(_ places: [(lat: Double, lon: Double)], into frame: Frame) {
        let box = MapProjection.box(places)
        middle = ((box.x.lowerBound + box.x.upperBound) / 2, (box.y.lowerBound + box.y.upperBound) / 2)
        let (width, height) = MapProjection.span(box)
        let room = 1 - 2 * MapProjection.padding
        scale = min(frame.width * room / width, frame.height * room / height)
        self.frame = frame
    }

    /// How much wider than high the places lie.
    static func aspect(of places: [(lat: Double, lon: Double)]) -> Double {
        let (width, height) = span(box(places))
        return width / height
    }

    private static func span(_ box: (x: ClosedRange<Double>, y: ClosedRange<Double>)) -> (Double, Double) {
        (
            max(leastSpan, box.x.upperBound - box.x.lowerBound), max(leastSpan, box.y.upperBound - box.y.lowerBound)
        )
    }

    private static func box(_ places: [(lat: Double, lon: Double)]) -> (x: ClosedRange<Double>, y: ClosedRange<Double>)
    {
        let points = places.map { plane(lat: $0.lat, lon: $0.lon) }
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        return ((xs.min() ?? 0)...(xs.max() ?? 0), (ys.min() ?? 0)...(ys.max() ?? 0))
    }

    private static func plane(lat: Double, lon: Double) -> (x: Double, y: Double) {
        let latRad = max(-85, min(85, lat)) * .pi / 180
        return (lon * .pi / 180, log(tan(.pi / 4 + latRad / 2)))
    }

    /// Where a place lies in the picture.
    func point(lat: Double, lon: Double) -> SVGText.Point {
        let plane = MapProjection.plane(lat: lat, lon: lon)
        return (
            frame.left + frame.width / 2 + (plane.x - middle.x) * scale,
            frame.top + frame.height / 2 - (plane.y - middle.y) * scale
        )
    }

    private var bounds: (lat: ClosedRange<Double>, lon: ClosedRange<Double>) {
        let halfX = frame.width / 2 / scale
        let halfY = frame.height / 2 / scale
        func lat(_ y: Double) -> Double { (2 * atan(exp(y)) - .pi / 2) * 180 / .pi }
        func lon(_ x: Double) -> Double { x * 180 / .pi }
        return (lat(middle.y - halfY)...lat(middle.y + halfY), lon(middle.x - halfX)...lon(middle.x + halfX))
    }

    /// Lines of whole steps of degrees, five or so each way.
    var graticule: [GridLine] {
        let bounds = bounds
        var lines: [GridLine] = []
        for lat in MapProjection.steps(bounds.lat) {
            let y = point(lat: lat, lon: bounds.lon.lowerBound).y
            lines.append(
                GridLine(
                    from: (frame.left, y),
                    to: (frame.left + frame.width, y),
                    label: "\(Amount.decimal(abs(lat), 2))\(lat < 0 ? "S" : "N")",
                    labelAt: (frame.left + 3, y - 3)
                )
            )
        }
        for lon in MapProjection.steps(bounds.lon) {
            let x = point(lat: bounds.lat.lowerBound, lon: lon).x
            lines.append(
                GridLine(
                    from: (x, frame.top),
                    to: (x, frame.top + frame.height),
                    label: "\(Amount.decimal(abs(lon), 2))\(lon < 0 ? "W" : "E")",
                    labelAt: (x + 3, frame.top + 12)
                )
            )
        }
        return lines
    }

    private static func steps(_ range: ClosedRange<Double>) -> [Double] {
        let width = range.upperBound - range.lowerBound
        let step = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20].first { width / $0 <= 6 } ?? 30
        let first = Int((range.lowerBound / step).rounded(.up))
        let last = Int((range.upperBound / step).rounded(.down))
        return first > last ? [] : (first...last).map { Double($0) * step }
    }

    /// A bar of a round length, km, at the middle of the picture: about a fifth of its width.
    var scaleBar: (km: Int, px: Double) {
        let bounds = bounds
        let lat = (bounds.lat.lowerBound + bounds.lat.upperBound) / 2
        let pxPerKm = scale / (6_371.0088 * cos(lat * .pi / 180))
        let wanted = frame.width / 5 / pxPerKm
        let km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].last { Double($0) <= wanted } ?? 1
        return (km, Double(km) * pxPerKm)
    }
}
