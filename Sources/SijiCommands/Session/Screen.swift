/// An answer that can be shown: as a table, as JSON, as CSV.
protocol Screen {
    /// What JSON shows.
    associatedtype Wire: Encodable
    /// The answer itself.
    var wire: Wire { get }
    /// The lines for people: the frame of the answer first, then rows, then what is not counted and what the marks mean.
    func lines(width: Int, speech: Speech) -> [String]
    /// What can be done next.
    func advice(speech: Speech) -> [String]
    /// Rows for a spreadsheet, the names of the columns first.
    var csv: [[String]] { get }
}

extension Screen {
    func advice(speech: Speech) -> [String] { [] }
}
