import SijiFault

/// A first look through a worksheet: whether it is whole, and which cells its merges cover.
///
/// The list of merges stands behind the rows, and damage may stand anywhere: a sheet is read twice, so that no row is handed out of
/// one that cannot be read to its end.
struct SheetSurvey {
    /// The merges that matter, in the order of their first rows.
    let merges: [MergedRange]

    /// Reads the part to its end.
    /// - Throws: `sheet.damaged`, `sheet.tooManyRows`, and what `XMLReader.run()` throws; with the row behind which it was.
    init(_ part: ZipPart, limits: WorkbookLimits) throws(Fault) {
        let handler = Handler(limits)
        do throws(Fault) {
            let reader = try XMLReader(part, handler: handler)
            while case .paused = try reader.run() {
                switch handler.failure {
                case .rows(.order): throw part.damaged("rowOrder")
                case .rows(.tooMany): throw part.fault(.sheetTooManyRows, ["max": .integer(limits.rows)])
                case .merges, nil: throw part.damaged("merges")
                }
            }
        } catch {
            guard error.code == .sheetDamaged, handler.rows.number > 0 else { throw error }
            throw Fault(.sheetDamaged, error.facts.merging(["row": .integer(handler.rows.number)]) { $1 })
        }
        merges = handler.merges.sorted { $0.firstRow < $1.firstRow }
    }

    private final class Handler: XMLHandler {
        enum Failure {
            case rows(RowCount.Failure)
            case merges
        }

        var failure: Failure?
        var rows: RowCount
        var merges: [MergedRange] = []
        private let limits: WorkbookLimits
        private var isData = false

        init(_ limits: WorkbookLimits) {
            self.limits = limits
            rows = RowCount(most: limits.rows)
        }

        func start(_ name: XMLName, _ attributes: XMLAttributes) -> XMLVerdict {
            switch name {
            case "row" where isData: failure = rows.begin(attributes).map { .rows($0) }
            case "sheetData": isData = true
            case "mergeCell" where !isData:
                guard merges.count < limits.merges else {
                    failure = .merges
                    break
                }
                attributes.forEach { name, text in
                    guard "ref" ~= name, let range = MergedRange(text), range.firstColumn <= limits.columns else {
                        return
                    }
                    merges.append(range)
                }
            default: break
            }
            return failure == nil ? .go : .pause
        }

        func end(_ name: XMLName) -> XMLVerdict {
            if "sheetData" ~= name { isData = false }
            return .go
        }
    }
}

/// A range of cells that are shown as one, whose value is that of the first.
struct MergedRange {
    let firstRow: Int32
    let lastRow: Int32
    let firstColumn: Int32
    let lastColumn: Int32

    /// The range of a text such as `A3:B4`; nil where it is none.
    init?(_ text: UnsafePointer<CChar>) {
        guard let first = CellReference.read(text), first.rest.pointee == CChar(bitPattern: UInt8(ascii: ":")),
            let last = CellReference.read(first.rest + 1), last.rest.pointee == 0
        else { return nil }
        firstRow = Int32(first.row)
        firstColumn = Int32(first.column)
        lastRow = Int32(last.row)
        lastColumn = Int32(last.column)
    }
}

/// The merges that cover cells of the row that is being read.
struct CoveredCells {
    private let merges: [MergedRange]
    private var next = 0
    private var active: [MergedRange] = []
    private var row: Int32 = 0

    init(_ merges: [MergedRange]) { self.merges = merges }

    /// Goes on to a row; rows come upwards.
    mutating func begin(row number: Int) {
        row = Int32(number)
        if !active.isEmpty { active.removeAll { $0.lastRow < row } }
        while next < merges.count, merges[next].firstRow <= row {
            if merges[next].lastRow >= row { active.append(merges[next]) }
            next += 1
        }
    }

    /// Whether a merge covers a cell of the row and shows another in its place.
    func covers(column: Int) -> Bool {
        active.contains { range in
            (range.firstColumn...max(range.firstColumn, range.lastColumn)).contains(Int32(column))
                && (row, Int32(column)) != (range.firstRow, range.firstColumn)
        }
    }

    /// Merges never overlap in a sheet that a program wrote, so that few cover cells of one row.
    var isPlausible: Bool { active.count <= CoveredCells.mostInRow }

    private static let mostInRow = 256
}
