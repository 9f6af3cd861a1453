import Glibc
public import SijiFault
public import SijiFormats

/// A dispatcher's sheet, opened by what it holds and not by what it is called: an xlsx workbook, or CSV or TSV.
public struct SheetFile: SheetSource {
    /// The worksheet's name; nil for text.
    public let sheetName: String?
    /// The names of the workbook's other sheets that are not hidden, which are not read; none for text.
    public let otherSheets: [String]
    /// How the text is encoded; nil for a workbook, and while everything so far was ASCII.
    public var encoding: TextEncoding? { (source as? TextSheet)?.encoding }

    /// The most that is taken of a workbook that comes through a pipe, bytes: it is held, since a zip file has its list at its end.
    public static let pipeBytes = 64 << 20

    private var source: any SheetSource

    /// Opens a file, or takes standard input for `-`.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - sheet: The worksheet of a workbook; nil for the first that is not hidden. Text has none.
    ///   - limits: How much a workbook may hold.
    /// - Throws: `file.unreadable`, and what `init(_:path:sheet:limits:)` throws.
    public init(path: String, sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws(Fault) {
        let file = try SheetDescriptor(path: path)
        let head = try file.head()
        guard try SheetFile.isWorkbook(head, path: path) else {
            self.init(TextSheet(path: path) { buffer throws(Fault) in try file.read(into: buffer) })
            return
        }
        let bytes = try file.randomBytes(limitBytes: SheetFile.pipeBytes)
        self.init(try WorkbookSheet(bytes, path: path, sheet: sheet, limits: limits))
    }

    /// Opens bytes in memory; `path` is their name in faults.
    ///
    /// - Throws: For a workbook `sheet.notAWorkbook`, `sheet.encrypted`, `sheet.worksheetMissing`, `sheet.damaged`, `sheet.doctype`,
    ///   `sheet.tooManyRows`, `sheet.tooLarge`, `sheet.bomb`, before the first row; `sheet.oldFormat` for an .xls or a workbook with a password, `sheet.markup` for HTML.
    public init(
        _ bytes: [UInt8],
        path: String,
        sheet: String? = nil,
        limits: WorkbookLimits = WorkbookLimits()
    ) throws(Fault) {
        guard try SheetFile.isWorkbook(bytes.prefix(64), path: path) else {
            self.init(TextSheet(bytes, path: path))
            return
        }
        self.init(try WorkbookSheet(RandomBytes(bytes), path: path, sheet: sheet, limits: limits))
    }

    private init(_ sheet: TextSheet) {
        source = sheet
        sheetName = nil
        otherSheets = []
    }

    private init(_ sheet: WorkbookSheet) {
        source = sheet
        sheetName = sheet.name
        otherSheets = sheet.others
    }

    /// The next row that holds anything; nil at the end.
    ///
    /// Cells that a merge covers are empty, also where the file holds values under it.
    /// - Throws: For text, what `TextSheet.nextRow()` throws. For a workbook, `sheet.cell`, `sheet.tooManyColumns` and
    ///   `sheet.rowTooLarge` (`row`) cost that row alone; where the file was changed since it was opened, `sheet.damaged` and
    ///   `file.unreadable` lose the rest: the next call returns nil.
    public mutating func nextRow() throws(Fault) -> SheetRow? {
        try source.nextRow()
    }

    /// Whether a file begins as a zip file does.
    private static func isWorkbook(_ head: some Collection<UInt8>, path: String) throws(Fault) -> Bool {
        // The compound file of OLE: .xls, and every Office document with a password (MS-CFB 2.2).
        guard !head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else {
            throw Fault(.sheetOldFormat, ["path": .text(path)])
        }
        let marked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        let text = marked.drop { $0 <= 0x20 }.prefix(9).map { $0 | 0x20 }
        guard
            !["<html", "<!doctype", "<?xml", "<table", "<meta"].contains(where: {
                text.starts(with: $0.utf8.map { $0 | 0x20 })
            })
        else {
            throw Fault(.sheetMarkup, ["path": .text(path)])
        }
        return head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }
}
