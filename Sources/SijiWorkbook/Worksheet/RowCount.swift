/// The numbers of a worksheet's rows as they come: upwards, each with its own or one above the last.
struct RowCount {
    /// What makes the rest of the sheet unreadable.
    enum Failure { case order, tooMany }

    /// The row that was begun last.
    private(set) var number = 0
    private let most: Int

    init(most: Int) { self.most = most }

    /// Begins a row; what is wrong with its number, else nil.
    mutating func begin(_ attributes: XMLAttributes) -> Failure? {
        var found = number + 1
        attributes.forEach { name, text in
            if "r" ~= name { found = CellReference.integer(text) ?? 0 }
        }
        if found <= number { return .order }
        if found > most { return .tooMany }
        number = found
        return nil
    }
}
