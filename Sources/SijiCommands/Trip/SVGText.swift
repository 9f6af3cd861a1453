/// Writes a picture as SVG 1.1 (W3C), a shape at a time; texts are escaped, and lengths have one decimal.
struct SVGText {
    typealias Point = (x: Double, y: Double)

    private var text: String

    init(widthPx: Double, heightPx: Double) {
        let (width, height) = (SVGText.number(widthPx), SVGText.number(heightPx))
        text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif">

            """
    }

    /// The whole file.
    var closed: String { text + "</svg>\n" }

    mutating func title(_ words: String) { text += "<title>\(SVGText.escaped(words))</title>\n" }

    mutating func rectangle(
        x: Double,
        y: Double,
        width: Double,
        height: Double,
        fill: String,
        stroke: String = "none"
    ) {
        let n = SVGText.number
        text += """
            <rect x="\(n(x))" y="\(n(y))" width="\(n(width))" height="\(n(height))" fill="\(fill)" stroke="\(stroke)"/>

            """
    }

    mutating func line(_ from: Point, _ to: Point, stroke: String, width: Double) {
        let n = SVGText.number
        text += """
            <line x1="\(n(from.x))" y1="\(n(from.y))" x2="\(n(to.x))" y2="\(n(to.y))" stroke="\(stroke)" \
            stroke-width="\(n(width))"/>

            """
    }

    mutating func path(_ points: [Point], stroke: String, width: Double, dash: String? = nil) {
        let places = points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
        let dashes = dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        text += """
            <polyline points="\(places)" fill="none" stroke="\(stroke)" stroke-width="\(SVGText.number(width))" \
            stroke-linejoin="round" stroke-linecap="round"\(dashes)/>

            """
    }

    mutating func circle(
        _ centre: Point,
        radius: Double,
        fill: String,
        stroke: String = "none",
        title: String? = nil
    ) {
        let n = SVGText.number
        let tip = title.map { "<title>\(SVGText.escaped($0))</title>" } ?? ""
        text += """
            <circle cx="\(n(centre.x))" cy="\(n(centre.y))" r="\(n(radius))" fill="\(fill)" stroke="\(stroke)">\(tip)</circle>

            """
    }

    mutating func triangle(at point: Point, size: Double, fill: String, title: String) {
        let n = SVGText.number
        let (left, right, top, foot) = (point.x - size, point.x + size, point.y - size, point.y + size * 0.8)
        text += """
            <polygon points="\(n(point.x)),\(n(top)) \(n(right)),\(n(foot)) \(n(left)),\(n(foot))" fill="\(fill)" \
            stroke="#fff"><title>\(SVGText.escaped(title))</title></polygon>

            """
    }

    mutating func text(
        _ words: String,
        x: Double,
        y: Double,
        size: Double,
        weight: String = "normal",
        fill: String = "#222",
        anchor: String = "start"
    ) {
        let n = SVGText.number
        text += """
            <text x="\(n(x))" y="\(n(y))" font-size="\(n(size))" font-weight="\(weight)" fill="\(fill)" \
            text-anchor="\(anchor)">\(SVGText.escaped(words))</text>

            """
    }

    static func number(_ value: Double) -> String { Amount.decimal(value, 1) }

    /// Text that stands between tags.
    static func escaped(_ words: String) -> String {
        var text = ""
        for character in words.unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
