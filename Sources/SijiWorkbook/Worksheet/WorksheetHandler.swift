import SijiFault
import SijiFormats

/// Makes rows of the elements of a worksheet, and pauses behind each that holds anything.
final class WorksheetHandler: XMLHandler {
    /// Whether the rows are not those that were surveyed: the file was changed meanwhile, or its merges overlap.
    private(set) var isLost = false
    let takesText = true

    private let strings: SharedStrings
    private let styles: Styles
    private let isFrom1904: Bool
    private let limits: WorkbookLimits

    private var rows: RowCount
    private var covered: CoveredCells
    private var isData = false
    private var cells: [SheetCell] = []
    private var rowBytes = 0
    private var flaw: (code: FaultCode, facts: [String: FactValue])?

    private var column = 0
    private var style = 0
    private var type = CellType.number
    private var isFormula = false
    private var hasValue = false
    private var isCapturing = false
    private var phoneticDepth = 0
    private var value: [UInt8] = []

    init(strings: SharedStrings, styles: Styles, merges: [MergedRange], isFrom1904: Bool, limits: WorkbookLimits) {
        self.strings = strings
        self.styles = styles
        self.isFrom1904 = isFrom1904
        self.limits = limits
        rows = RowCount(most: limits.rows)
        covered = CoveredCells(merges)
    }

    /// The row behind which it paused; the code and facts of what is wrong with it.
    func takeRow() -> (row: SheetRow, flaw: (code: FaultCode, facts: [String: FactValue])?) {
        (SheetRow(number: rows.number, cells: cells), flaw)
    }

    // MARK: Elements

    func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
        guard isData else {
            isData = "sheetData" ~= name
            return .go
        }
        switch name {
        case "c": startCell(attributes)
        case "v": capture()
        case "f": isFormula = true
        case "row": return startRow(attributes)
        case "is": hasValue = true
        case "t": if phoneticDepth == 0 { isCapturing = true }
        case "rPh": phoneticDepth += 1
        default: break
        }
        return .go
    }

    func end(_ name: XMLName) -> XMLVerdict {
        guard isData else { return .go }
        switch name {
        case "c": endCell()
        case "v", "t": isCapturing = false
        case "row":
            while cells.last?.kind == .empty { cells.removeLast() }
            if !cells.isEmpty || flaw != nil { return .pause }
        case "rPh": phoneticDepth -= 1
        case "sheetData": isData = false
        default: break
        }
        return .go
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        // One byte more than is taken is enough to refuse the row.
        guard isCapturing, value.count <= limits.rowBytes else { return }
        value += bytes
    }

    private func capture() {
        value.removeAll(keepingCapacity: true)
        hasValue = true
        isCapturing = true
    }

    // MARK: Rows

    private func startRow(_ attributes: XMLAttributes) -> XMLVerdict {
        cells.removeAll(keepingCapacity: true)
        flaw = nil
        rowBytes = 0
        column = 0
        isLost = rows.begin(attributes) != nil
        covered.begin(row: rows.number)
        isLost = isLost || !covered.isPlausible
        return isLost ? .pause : .go
    }

    private func refuse(_ code: FaultCode, _ facts: [String: FactValue]) {
        if flaw == nil { flaw = (code, facts) }
    }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) {
        var next: Int? = column + 1
        style = 0
        type = .number
        attributes.forEach { name, text in
            switch name {
            case "r": next = CellReference.column(text)
            case "s": style = CellReference.integer(text) ?? 0
            case "t": type = CellType(text)
            default: break
            }
        }
        isFormula = false
        hasValue = false
        isCapturing = false
        phoneticDepth = 0
        value.removeAll(keepingCapacity: true)
        if let next, next > column {
            column = next
        } else {
            refuse(.sheetCell, ["cause": "cellReference"])
        }
    }

    private func endCell() {
        let cell = cell()
        guard cell.kind != .empty || cell.isFormula, !covered.covers(column: column) else { return }
        guard column <= limits.columns else { return refuse(.sheetTooManyColumns, ["max": .integer(limits.columns)]) }
        rowBytes += cell.text.utf8.count
        guard rowBytes <= limits.rowBytes else {
            return refuse(.sheetRowTooLarge, ["limitBytes": .integer(limits.rowBytes)])
        }
        while cells.count < column - 1 { cells.append(SheetCell(text: "", kind: .empty)) }
        guard cells.count == column - 1 else { return }
        cells.append(cell)
    }

    private func cell() -> SheetCell {
        guard hasValue, !value.isEmpty else {
            // A formula whose text is empty was saved as such; any other without a value was not worked out.
            let isUnknown = isFormula && !(hasValue && type == .text)
            return SheetCell(text: "", kind: isUnknown ? .error : .empty, isFormula: isFormula)
        }
        switch type {
        case .number: return number(value)
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)), let text = strings[index] else {
                refuse(.sheetCell, ["cause": "sharedString"])
                return SheetCell(text: "", kind: .error, isFormula: isFormula)
            }
            return SheetCell(text: text, kind: text.isEmpty ? .empty : .text, isFormula: isFormula)
        case .text: return SheetCell(text: EscapedText.text(value), kind: .text, isFormula: isFormula)
        case .error:
            return SheetCell(text: String(decoding: value, as: UTF8.self), kind: .error, isFormula: isFormula)
        case .boolean:
            let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
            return SheetCell(text: isTrue ? "TRUE" : "FALSE", kind: .boolean, isFormula: isFormula)
        case .date:
            let text = String(decoding: value, as: UTF8.self)
            let date = CalendarText.date(text)
            return SheetCell(text: date ?? text, kind: date == nil ? .text : .date, isFormula: isFormula)
        case .unknown:
            refuse(.sheetCell, ["cause": "cellType"])
            return SheetCell(text: "", kind: .error, isFormula: isFormula)
        }
    }

    private func number(_ bytes: [UInt8]) -> SheetCell {
        guard let text = NumberText.text(bytes) else {
            refuse(.sheetCell, ["cause": "number"])
            return SheetCell(text: "", kind: .error, isFormula: isFormula)
        }
        guard styles.isDate(style), let value = NumberText.value(bytes) else {
            return SheetCell(text: text, kind: .number, isFormula: isFormula)
        }
        guard let date = SerialDay.text(value, isFrom1904: isFrom1904) else {
            // A spreadsheet program shows `####` here.
            return SheetCell(text: text, kind: .error, isFormula: isFormula)
        }
        // A time without a day is no date: the sheet shows `08:00`, and so does its text.
        return SheetCell(text: date, kind: date.utf8.count < 10 ? .text : .date, isFormula: isFormula)
    }
}

/// What a cell says that it holds.
private enum CellType {
    case number, shared, text, error, boolean, date, unknown

    init(_ text: UnsafePointer<CChar>) {
        switch XMLName(text) {
        case "n": self = .number
        case "s": self = .shared
        case "str", "inlineStr": self = .text
        case "e": self = .error
        case "b": self = .boolean
        case "d": self = .date
        default: self = .unknown
        }
    }
}
