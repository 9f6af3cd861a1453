import SijiAPI
import SijiFault

/// A picture of a trip: the way with its stops and limits at the left, the stops in words at the right; one file of SVG 1.1 that
/// needs nothing else.
struct TripMap {
    private static let widthPx = 1_040.0
    private static let panelPx = 400.0
    private static let marginPx = 24.0
    private static let headPx = 84.0
    private static let footPx = 44.0
    private static let rowPx = 44.0
    private static let linePx = 18.0
    private static let legendPx = 62.0
    private static let panelColumns = 46
    private static let leastMapPx = 420.0
    private static let mostMapPx = 1_100.0

    private let answer: TripAnswer
    private let speech: Speech
    private let visits: [TripVisit]
    private let projection: MapProjection
    private let mapHeightPx: Double

    init(_ answer: TripAnswer, speech: Speech) {
        self.answer = answer
        self.speech = speech
        visits = TripVisit.all(of: answer)
        var places = answer.route.geometry.coordinates.compactMap { place in
            place.count >= 2 ? (lat: place[1], lon: place[0]) : nil
        }
        places += visits.compactMap(\.point)
        places += TripMap.limits(of: answer).map { ($0.checkpoint.lat, $0.checkpoint.lon) }
        let mapWidthPx = Self.widthPx - Self.panelPx - 3 * Self.marginPx
        let listPx = Double(visits.count) * Self.rowPx + Self.legendPx
        let shape = MapProjection.aspect(of: places)
        // As high as the way is long for its width, and as the list beside it needs.
        let wanted = max(listPx, min(Self.mostMapPx, max(Self.leastMapPx, mapWidthPx / shape)))
        mapHeightPx = wanted
        projection = MapProjection(
            places,
            into: MapProjection.Frame(
                left: Self.marginPx,
                top: Self.headPx,
                width: mapWidthPx,
                height: mapHeightPx
            )
        )
    }

    /// The file's text.
    var svg: String {
        let height = Self.headPx + mapHeightPx + Self.footPx
        var drawing = SVGText(widthPx: Self.widthPx, heightPx: height)
        drawing.title(heading)
        drawing.rectangle(x: 0, y: 0, width: Self.widthPx, height: height, fill: "#fbfaf6")
        drawFrame(&drawing)
        drawWay(&drawing)
        drawLimits(&drawing)
        drawStops(&drawing)
        drawPanel(&drawing)
        drawKey(&drawing)
        return drawing.closed
    }

    private var heading: String { TripScreen(answer: answer).headline(speech).joined(separator: "  ") }

    // MARK: The map

    private func drawFrame(_ drawing: inout SVGText) {
        drawing.text(DisplayWidth.cut(heading, 96), x: Self.marginPx, y: 34, size: 19, weight: "bold")
        let late = TripScreen(answer: answer).lateness(speech).joined(separator: "  ")
        let roads = answer.route.roads.joined(separator: " > ")
        let second = late.isEmpty ? roads : "\(late)   \(roads)"
        let colour = late.isEmpty ? "#555" : Self.colour(ofVerdict: "blocked")
        drawing.text(DisplayWidth.cut(second, 140), x: Self.marginPx, y: 60, size: 13, fill: colour)
        let frame = projection.frame
        drawing.rectangle(
            x: frame.left,
            y: frame.top,
            width: frame.width,
            height: frame.height,
            fill: "#f1efe8",
            stroke: "#c9c5b8"
        )
        for line in projection.graticule {
            drawing.line(line.from, line.to, stroke: "#dcd8cc", width: 1)
            drawing.text(line.label, x: line.labelAt.x, y: line.labelAt.y, size: 10, fill: "#8a8678")
        }
        let scale = projection.scaleBar
        let (x, y) = (frame.left + 12, frame.top + frame.height - 14)
        drawing.line((x, y), (x + scale.px, y), stroke: "#333", width: 3)
        drawing.text(TripWord.scale(scale.km).text(speech.language), x: x, y: y - 8, size: 11, fill: "#333")
        drawing.text(
            (answer.route.skeleton ? TripWord.mapNotes : .mapEngine(answer.route.model)).text(speech.language),
            x: frame.left,
            y: frame.top + frame.height + 24,
            size: 11,
            fill: "#777"
        )
    }

    /// The way: dashed where the truck is empty.
    private func drawWay(_ drawing: inout SVGText) {
        let line = answer.route.geometry.coordinates.filter { $0.count >= 2 }
        let points = line.map { projection.point(lat: $0[1], lon: $0[0]) }
        var seam = 0
        if answer.loadId != nil, let pickup = answer.route.via.first {
            seam = line.firstIndex { $0[1] == pickup.lat && $0[0] == pickup.lon } ?? 0
        } else if answer.loadedKm == 0 {
            seam = points.count - 1
        }
        drawing.path(points, stroke: "#ffffff", width: 8)
        if seam > 0 { drawing.path(Array(points[...seam]), stroke: "#7a8794", width: 4, dash: "8 6") }
        if seam < points.count - 1 { drawing.path(Array(points[seam...]), stroke: "#1f6fb2", width: 4) }
    }

    /// What is on other roads is not drawn.
    private static func limits(of answer: TripAnswer) -> [TripAnswer.Limit] {
        answer.limits.filter { $0.bearing != "beside" }
    }

    private static func colour(ofVerdict verdict: String) -> String {
        switch verdict {
        case "clear": "#3f8f4f"
        case "blocked": "#c0281e"
        case "conflicting": "#d98a00"
        default: "#6f6f6f"
        }
    }

    private func drawLimits(_ drawing: inout SVGText) {
        for limit in Self.limits(of: answer) {
            let name = "\(limit.checkpoint.name): \(VerdictText.text(limit.clearance, speech))"
            drawing.triangle(
                at: projection.point(lat: limit.checkpoint.lat, lon: limit.checkpoint.lon),
                size: limit.clearance.verdict == "clear" ? 5 : 8,
                fill: Self.colour(ofVerdict: limit.clearance.verdict),
                title: DisplayWidth.harmless(name)
            )
        }
    }

    private func drawStops(_ drawing: inout SVGText) {
        let points = visits.map { visit in visit.point.map { projection.point(lat: $0.lat, lon: $0.lon) } }
        let badges = MarkerLayout(points.map { $0 ?? (-1_000, -1_000) }, within: projection.frame).places
        for (number, visit) in visits.enumerated() {
            guard let point = points[number] else { continue }
            let badge = badges[number]
            if badge != point {
                drawing.line(point, badge, stroke: "#555", width: 1)
                drawing.circle(point, radius: 3, fill: Self.colour(ofKind: visit.stop?.kind))
            }
            drawBadge(&drawing, number, visit, at: badge)
        }
    }

    private func drawBadge(_ drawing: inout SVGText, _ number: Int, _ visit: TripVisit, at point: SVGText.Point) {
        drawing.circle(
            point,
            radius: visit.isNight ? 13 : 11,
            fill: Self.colour(ofKind: visit.stop?.kind),
            stroke: "#fff",
            title: visit.name(speech)
        )
        drawing.text(
            "\(number + 1)",
            x: point.x,
            y: point.y + 4,
            size: 12,
            weight: "bold",
            fill: "#fff",
            anchor: "middle"
        )
    }

    private static func colour(ofKind kind: String?) -> String {
        switch kind {
        case "driversHome": "#2c8a57"
        case "serviceArea": "#3a6ea5"
        case "parking": "#7b6aa6"
        default: "#333333"
        }
    }

    // MARK: The stops in words

    private func drawPanel(_ drawing: inout SVGText) {
        let left = Self.widthPx - Self.panelPx - Self.marginPx
        let columns = Self.panelColumns
        for (number, visit) in visits.enumerated() {
            let y = Self.headPx + Double(number) * Self.rowPx + 14
            drawBadge(&drawing, number, visit, at: (left + 12, y + 6))
            let time = LoadText.moment(visit.from, speech.language)
            let first = "\(time)  \(visit.doing(speech.language))"
            drawing.text(DisplayWidth.cut(first, columns), x: left + 32, y: y, size: 13, weight: "bold")
            var parts = [visit.name(speech), "km \(Amount.decimal(visit.alongKm, 0))"]
            if let fallback = TripScreen.ifFull(visit, speech) {
                parts.append(TripWord.ifFull(fallback).text(speech.language))
            }
            drawing.text(
                DisplayWidth.cut(parts.joined(separator: "  "), columns + 6),
                x: left + 32,
                y: y + 17,
                size: 12,
                fill: "#444"
            )
        }
    }

    // MARK: What the marks mean

    /// Limits that are not clear, as far as there is room beside the map, and the legend at its foot.
    private func drawKey(_ drawing: inout SVGText) {
        let left = Self.widthPx - Self.panelPx - Self.marginPx
        let foot = Self.headPx + mapHeightPx
        var y = Self.headPx + Double(visits.count) * Self.rowPx + 30
        let open = Self.limits(of: answer).filter { $0.clearance.verdict != "clear" }
        let room = max(0, Int((foot - Self.legendPx - y) / Self.linePx) - 1)
        if !open.isEmpty, room > 0 {
            drawing.text(TripWord.mapLimits.text(speech.language), x: left, y: y, size: 13, weight: "bold")
            for limit in open.prefix(room) {
                y += Self.linePx
                drawing.triangle(
                    at: (left + 12, y - 4),
                    size: 6,
                    fill: Self.colour(ofVerdict: limit.clearance.verdict),
                    title: limit.checkpoint.id
                )
                let text = TripScreen.text(limit, speech)
                drawing.text(DisplayWidth.cut(text, Self.panelColumns + 8), x: left + 32, y: y, size: 11, fill: "#444")
            }
        }
        drawLegend(&drawing, left: left, top: foot - Self.legendPx + 24)
    }

    private func drawLegend(_ drawing: inout SVGText, left: Double, top: Double) {
        var x = left + 8
        for kind in ["driversHome", "serviceArea", "parking"] {
            drawing.circle((x, top), radius: 6, fill: Self.colour(ofKind: kind))
            let word = speech.code(kind, of: .stopKinds)
            drawing.text(word, x: x + 11, y: top + 4, size: 11, fill: "#444")
            x += 34 + 6.2 * Double(DisplayWidth.of(word))
        }
        x = left + 8
        for verdict in ["clear", "blocked", "conflicting", "unknown"] {
            drawing.triangle(
                at: (x, top + 24),
                size: 6,
                fill: Self.colour(ofVerdict: verdict),
                title: verdict
            )
            let word = VerdictText.text(ClearanceWire(verdict: verdict), speech)
            drawing.text(word, x: x + 11, y: top + 27, size: 11, fill: "#444")
            x += 34 + 6.2 * Double(DisplayWidth.of(word))
        }
    }
}
