public import SijiFault

/// A sheet saved as text: CSV or TSV, in UTF-8, UTF-16 or GB18030, read a row at a time.
///
/// What parts the columns (comma, tab or semicolon) is found in the first rows, or taken from Excel's first line `sep=;`, which
/// counts as no row. Blank lines count, as a spreadsheet program counts them. Every filled cell is text. At most a few blocks of
/// 64 KiB are held, however long the file.
public struct TextSheet: SheetSource {
    /// Fills a buffer with the next bytes of the file; 0 at the end.
    public typealias Supply = (UnsafeMutableRawBufferPointer) throws(Fault) -> Int

    /// What a sheet may hold: 256 columns, 64 KiB a row, and as many rows as a sheet of Excel.
    public static let limits = CSVLimits(records: 1_048_576, recordBytes: 65_536)

    /// How the file is encoded; nil while everything so far was ASCII.
    public var encoding: TextEncoding? { decoder.encoding }

    private let path: String
    private var decoder: TextDecoder
    private var scanner: CSVScanner
    private var hasBegun = false
    private var flaw: TextDecoder.Flaw?
    private var isLost = false

    /// Creates a sheet over the bytes that a closure supplies; `path` is its name in faults.
    public init(path: String, limits: CSVLimits = TextSheet.limits, supply: @escaping Supply) {
        self.path = path
        decoder = TextDecoder(supply: supply)
        scanner = CSVScanner(limits: limits, countsBlankLines: true)
    }

    /// Creates a sheet over bytes in memory; `path` is its name in faults.
    public init(_ bytes: [UInt8], path: String, limits: CSVLimits = TextSheet.limits) {
        var position = 0
        self.init(path: path, limits: limits) { buffer in
            let count = min(buffer.count, bytes.count - position)
            bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[position..<(position + count)])) }
            position += count
            return count
        }
    }

    /// The next row that holds anything; nil at the end.
    ///
    /// - Throws: `sheet.quote`, `sheet.rowTooLarge`, `sheet.tooManyColumns` (`row`) cost that row alone. `sheet.encoding`,
    ///   `sheet.mixedEncoding`, `sheet.quoteOpen` (`row`), `sheet.tooManyRows` and what the supply throws lose the rest: the next
    ///   call returns nil.
    public mutating func nextRow() throws(Fault) -> SheetRow? {
        guard !isLost else { return nil }
        if !hasBegun { try begin() }
        while true {
            switch try step() {
            case .record(let fields):
                guard let last = fields.lastIndex(where: { !$0.isEmpty }) else { continue }
                let cells = fields[...last].map { SheetCell(text: $0, kind: $0.isEmpty ? .empty : .text) }
                return SheetRow(number: scanner.number, cells: cells)
            case .needsMore: try feed()
            case .end: return nil
            }
        }
    }

    /// Takes enough to find out what parts the columns.
    private mutating func begin() throws(Fault) {
        hasBegun = true
        while scanner.unread.count < scanner.limits.recordBytes, !scanner.isWhole, flaw == nil { try pull() }
        if let (delimiter, length) = Delimiter.declared(scanner.unread) {
            scanner.delimiter = delimiter
            scanner.skip(length)
        } else {
            scanner.delimiter = Delimiter.found(in: scanner.unread)
        }
    }

    /// Hands the scanner the next piece, or throws where the bytes behind cannot be read.
    private mutating func feed() throws(Fault) {
        if flaw == nil { try pull() }
        guard let flaw else { return }
        isLost = true
        let row = scanner.number + 1
        switch flaw {
        case .unknown: throw fault(.sheetEncoding, row: row)
        case .mixed(let first, let second):
            throw fault(
                .sheetMixedEncoding,
                row: row,
                ["encoding": .text(first.rawValue), "otherEncoding": .text(second.rawValue)]
            )
        }
    }

    private mutating func pull() throws(Fault) {
        do throws(Fault) {
            switch try decoder.next() {
            case .text(let text): scanner.feed(text)
            case .flaw(let found): flaw = found
            case .end: scanner.isWhole = true
            }
        } catch {
            isLost = true
            throw error
        }
    }

    private mutating func step() throws(Fault) -> CSVScanner.Step {
        do throws(CSVFlaw) {
            return try scanner.next()
        } catch {
            let (row, limits) = (scanner.number, scanner.limits)
            switch error {
            case .quote: throw fault(.sheetQuote, row: row)
            case .quoteOpen:
                let limit: [String: FactValue] =
                    scanner.isWhole ? [:] : ["limitBytes": .integer(limits.recordBytes)]
                throw fault(.sheetQuoteOpen, row: row, limit)
            case .text: throw fault(.sheetEncoding, row: row)
            case .fieldBytes: throw fault(.sheetRowTooLarge, row: row, ["limitBytes": .integer(limits.fieldBytes)])
            case .recordBytes: throw fault(.sheetRowTooLarge, row: row, ["limitBytes": .integer(limits.recordBytes)])
            case .fields: throw fault(.sheetTooManyColumns, row: row, ["max": .integer(limits.fields)])
            case .records: throw Fault(.sheetTooManyRows, ["path": .text(path), "max": .integer(limits.records)])
            }
        }
    }

    private func fault(_ code: FaultCode, row: Int, _ facts: [String: FactValue] = [:]) -> Fault {
        var all = facts
        all["path"] = .text(path)
        all["row"] = .integer(row)
        return Fault(code, all)
    }
}
