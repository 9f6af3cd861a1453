import SijiFault
import SijiFormats

/// One worksheet of an xlsx workbook, read a row at a time.
///
/// The shared strings are held (64 MiB at most), and the list of merged ranges (16 MiB); of the sheet, one row and one piece of
/// 32 KiB. The sheet is read through once when it is opened, so that damage is found before the first row.
struct WorkbookSheet: SheetSource {
    /// The sheet's name.
    let name: String
    /// The names of the other sheets that are not hidden.
    let others: [String]

    private let archive: ZipArchive
    private let part: ZipPart
    private let reader: XMLReader
    private let handler: WorksheetHandler
    private var isLost = false

    /// Opens the worksheet of a name, or the first that is not hidden.
    init(_ bytes: RandomBytes, path: String, sheet: String?, limits: WorkbookLimits) throws(Fault) {
        archive = try ZipArchive(bytes, path: path, limits: limits)
        let index = try WorkbookIndex(archive)
        guard let chosen = index.sheets.first(where: { sheet == nil ? !$0.isHidden : $0.name == sheet }) else {
            var facts: [String: FactValue] = [
                "path": .text(path), "candidates": .list(index.sheets.filter { !$0.isHidden }.map(\.name)),
            ]
            if let sheet { facts["value"] = .text(sheet) }
            throw Fault(.sheetWorksheetMissing, facts)
        }
        name = chosen.name
        others = index.sheets.filter { !$0.isHidden && $0.part != chosen.part }.map(\.name)
        var styles = Styles()
        if let part = index.stylesPart, archive.holds(part) {
            styles = try Styles(archive.open(part, limitBytes: limits.partBytes), limits: limits)
        }
        var strings = SharedStrings()
        if let part = index.sharedStringsPart, archive.holds(part) {
            strings = try SharedStrings(archive.open(part, limitBytes: limits.partBytes), limits: limits)
        }
        let survey = try SheetSurvey(archive.open(chosen.part, limitBytes: limits.sheetBytes), limits: limits)
        handler = WorksheetHandler(
            strings: strings,
            styles: styles,
            merges: survey.merges,
            isFrom1904: index.isFrom1904,
            limits: limits
        )
        part = try archive.open(chosen.part, limitBytes: limits.sheetBytes)
        reader = try XMLReader(part, handler: handler)
    }

    /// The next row that holds anything; nil at the end.
    mutating func nextRow() throws(Fault) -> SheetRow? {
        guard !isLost else { return nil }
        do throws(Fault) {
            guard case .paused = try reader.run() else {
                isLost = true
                return nil
            }
            guard !handler.isLost else { throw part.damaged("merges") }
        } catch {
            isLost = true
            throw error
        }
        let (row, flaw) = handler.takeRow()
        guard let flaw else { return row }
        let place: [String: FactValue] = ["path": .text(archive.path), "row": .integer(row.number)]
        throw Fault(flaw.code, flaw.facts.merging(place) { $1 })
    }
}
