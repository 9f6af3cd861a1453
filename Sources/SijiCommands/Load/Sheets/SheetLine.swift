import SijiAPI
import SijiFault
import SijiSheets

/// What became of one row, as `--format json` writes it.
struct SheetLine: Encodable, Equatable {
    /// The row's number in the sheet.
    var row: Int
    /// The header of the column to blame.
    var column: String?
    /// The dispatcher's number, or the derived one.
    var ref: String?
    /// `created updated unchanged rejected double skipped read`.
    var status: String
    var id: String?
    var code: String?
    var field: String?
    var detail: String?
    var hint: String?
    /// What was not read literally.
    var notes: [String]?
}

/// What a sheet's push came to, as `--format json` writes it.
struct SheetSummary: Encodable, Equatable {
    struct Figures: Encodable, Equatable {
        var rows: Int
        var pushed: Int
        var created: Int
        var updated: Int
        var unchanged: Int
        var rejected: Int
        var doubles: Int
        var skipped: Int
        var notes: [String: Int]
        var unknownColumns: [String]
        var withdrawn: Int?
        var rolledBack: Bool?
    }
    var summary: Figures
}

/// Faults of cells in words.
enum SheetFaultText {
    /// `第7行 装货地: …` and, below, what to do.
    static func lines(_ fault: Fault, row: Int, speech: Speech) -> [String] {
        let language = speech.language
        let column = column(fault)
        let head = speech[
            .refused(row, column.map(DisplayWidth.harmless), DisplayWidth.harmless(fault.detail(in: language)))
        ]
        return [head, "  " + DisplayWidth.harmless(fault.hint(in: language))]
    }

    /// The same in one cell: `装货地: …`.
    static func reason(_ fault: Fault, speech: Speech) -> String {
        let column = column(fault).map { "\($0): " } ?? ""
        return "\(column)\(fault.detail(in: speech.language)) \(fault.hint(in: speech.language))"
    }

    /// The column to name before a sentence: those about sheets name it themselves.
    private static func column(_ fault: Fault) -> String? {
        guard !fault.code.rawValue.hasPrefix("sheet."), case .text(let header)? = fault.facts["column"] else {
            return nil
        }
        return header
    }

    /// A row that the daemon refused.
    static func lines(_ line: PushLine, row: Int, columns: SheetColumns, speech: Speech) -> [String] {
        let words = PushLineText.sentences(line, speech: speech)
        let column = line.field.flatMap { columns.header(ofWire: $0) } ?? line.field
        let head = speech[.refused(row, column.map(DisplayWidth.harmless), DisplayWidth.harmless(words.detail))]
        return [head] + (words.hint.map { ["  " + DisplayWidth.harmless($0)] } ?? [])
    }
}
