import SijiFault

/// What `workbook.xml` says: the sheets in their order, and which day numbers count from.
struct WorkbookIndex {
    /// A sheet of cells.
    struct Sheet {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let sheets: [Sheet]
    let isFrom1904: Bool
    let sharedStringsPart: String?
    let stylesPart: String?

    /// Finds and reads the workbook in a package.
    /// - Throws: `sheet.notAWorkbook` (`workbookMissing`), and what `XMLReader.run()` throws.
    init(_ archive: ZipArchive) throws(Fault) {
        let missing = Fault(.sheetNotAWorkbook, ["path": .text(archive.path), "cause": "workbookMissing"])
        let package = try Relations(of: "", in: archive)
        guard let part = package.part(ofKind: "officeDocument"), archive.holds(part), !part.hasSuffix(".bin") else {
            throw missing
        }
        let handler = Handler()
        _ = try XMLReader(archive.open(part, limitBytes: archive.limits.partBytes), handler: handler).run()
        guard handler.isWorkbook else { throw missing }
        let relations = try Relations(of: part, in: archive)
        isFrom1904 = handler.isFrom1904
        sheets = handler.found.compactMap { found in
            guard let target = relations.targets[found.relation], target.kind == "worksheet" else { return nil }
            return Sheet(name: found.name, part: target.part, isHidden: found.isHidden)
        }
        sharedStringsPart = relations.part(ofKind: "sharedStrings")
        stylesPart = relations.part(ofKind: "styles")
    }

    private final class Handler: XMLHandler {
        var isWorkbook = false
        var isFrom1904 = false
        var found: [(name: String, relation: String, isHidden: Bool)] = []
        private var isRoot = true

        func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
            if isRoot { isWorkbook = "workbook" ~= name }
            isRoot = false
            switch name {
            case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"])
            case "sheet":
                // `id` is the relation's, in whatever prefix; the sheet's own number is `sheetId`.
                guard let name = attributes["name"], let relation = attributes["id"] else { break }
                let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
                found.append((name, relation, isHidden))
            default: break
            }
            return .go
        }

        func end(_ name: XMLName) -> XMLVerdict { .go }
    }
}
