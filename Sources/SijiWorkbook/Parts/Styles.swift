import SijiFault

/// Which cell styles show a date.
struct Styles {
    private var isDate: [Bool] = []

    /// No styles: a workbook without dates.
    init() {}

    /// Reads the part.
    /// - Throws: `sheet.damaged` (`styles`), and what `XMLReader.run()` throws.
    init(_ part: ZipPart, limits: WorkbookLimits) throws(Fault) {
        let handler = Handler(limits.styles)
        let reader = try XMLReader(part, handler: handler)
        while case .paused = try reader.run() {
            throw part.damaged("styles")
        }
        isDate = handler.formats.map { handler.isCustomDate[$0] ?? DateFormat.isDate(builtIn: $0) }
    }

    /// Whether cells of a style show a date.
    func isDate(_ style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

    private final class Handler: XMLHandler {
        var formats: [Int] = []
        var isCustomDate: [Int: Bool] = [:]
        private let most: Int
        private var isInCellFormats = false

        init(_ most: Int) { self.most = most }

        func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
            switch name {
            case "numFmt":
                guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                    break
                }
                isCustomDate[id] = DateFormat.isDate(code: code)
            case "cellXfs": isInCellFormats = true
            case "xf" where isInCellFormats:
                formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
            return max(formats.count, isCustomDate.count) > most ? .pause : .go
        }

        func end(_ name: XMLName) -> XMLVerdict {
            if "cellXfs" ~= name { isInCellFormats = false }
            return .go
        }
    }
}
