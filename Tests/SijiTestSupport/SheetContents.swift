public import SijiFault
public import SijiFormats

/// A sheet read to its end.
public struct SheetContents: Sendable, Equatable {
    /// The rows, in order.
    public private(set) var rows: [SheetRow] = []
    /// Each fault's code and row, `-` where it has none.
    public private(set) var faults: [String] = []
    /// The faults themselves.
    public private(set) var thrown: [Fault] = []

    /// Reads a sheet to its end.
    ///
    /// It gives up after a thousand faults: a source that never ends is one too.
    public init(_ sheet: some SheetSource) {
        var sheet = sheet
        while thrown.count < 1_000 {
            do throws(Fault) {
                guard let row = try sheet.nextRow() else { return }
                rows.append(row)
            } catch {
                thrown.append(error)
                if case .integer(let row) = error.facts["row"] {
                    faults.append("\(error.code.rawValue) \(row)")
                } else {
                    faults.append("\(error.code.rawValue) -")
                }
            }
        }
    }

    /// The texts of the rows' cells.
    public var texts: [[String]] { rows.map { $0.cells.map(\.text) } }
}
