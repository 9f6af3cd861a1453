/// References such as `AB12`, read where the parser holds them.
enum CellReference {
    /// The last column that any sheet has: `XFD`.
    static let lastColumn = 16_384

    /// The column from 1 and the row from 1 at the beginning of a text, and what is behind them; nil where there is no reference.
    static func read(
        _ text: UnsafePointer<CChar>
    ) -> (column: Int, row: Int, rest: UnsafePointer<CChar>)? {
        var column = 0
        var next = text
        while case let letter = UInt8(bitPattern: next.pointee) &- UInt8(ascii: "A"), letter < 26, column <= lastColumn
        {
            column = column * 26 + Int(letter) + 1
            next += 1
        }
        guard (1...lastColumn).contains(column), let (row, rest) = number(next), row > 0 else { return nil }
        return (column, row, rest)
    }

    /// The column of a text that is a reference and nothing else.
    static func column(_ text: UnsafePointer<CChar>) -> Int? {
        guard let (column, _, rest) = read(text), rest.pointee == 0 else { return nil }
        return column
    }

    /// The whole number that a text is, of up to nine digits.
    static func integer(_ text: UnsafePointer<CChar>) -> Int? {
        guard let (number, rest) = number(text), rest.pointee == 0 else { return nil }
        return number
    }

    private static func number(_ text: UnsafePointer<CChar>) -> (Int, UnsafePointer<CChar>)? {
        var number = 0
        var next = text
        while case let digit = UInt8(bitPattern: next.pointee) &- UInt8(ascii: "0"), digit < 10, next - text < 10 {
            number = number * 10 + Int(digit)
            next += 1
        }
        return (1..<10).contains(next - text) ? (number, next) : nil
    }
}
