public import SijiFault

/// A CSV file whose first record names the columns.
public struct CSVTable: Sendable {
    /// One row, by column name.
    public struct Row: Sendable {
        /// The record's number in the file, from 1; the header is 1.
        public let number: Int
        private let fields: [String]
        private let columnOf: [String: Int]

        fileprivate init(number: Int, fields: [String], columnOf: [String: Int]) {
            self.number = number
            self.fields = fields
            self.columnOf = columnOf
        }

        /// The value of a column; nil where there is no such column, or nothing in it.
        public subscript(column: String) -> String? {
            guard let index = columnOf[column], !fields[index].isEmpty else { return nil }
            return fields[index]
        }
    }

    /// The columns, in the order of the file.
    public let columns: [String]
    private let columnOf: [String: Int]
    private let file: String
    private var reader: CSVReader

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name in faults.
    ///   - required: The columns that must be there.
    ///   - limits: How much is taken.
    /// - Throws: `data.file` (`path`, `reason`: `empty`; `column` with `column`; `columnTwice` with `value`), and what `CSVReader.next()`
    ///   throws.
    public init(
        _ bytes: [UInt8],
        file: String,
        required: [String],
        limits: CSVLimits = CSVLimits()
    ) throws(Fault) {
        var reader = CSVReader(bytes, file: file, limits: limits)
        guard let header = try reader.next() else {
            throw Fault(.dataFile, ["path": .text(file), "reason": "empty"])
        }
        var columnOf: [String: Int] = [:]
        for (index, column) in header.fields.enumerated() where columnOf.updateValue(index, forKey: column) != nil {
            throw Fault(.dataFile, ["path": .text(file), "reason": "columnTwice", "value": .text(column)])
        }
        for column in required where columnOf[column] == nil {
            throw Fault(.dataFile, ["path": .text(file), "reason": "column", "column": .text(column)])
        }
        columns = header.fields
        self.columnOf = columnOf
        self.file = file
        self.reader = reader
    }

    /// The next row; nil at the end.
    ///
    /// After a `data.row` fault, the next call goes on with the row behind.
    /// - Throws: What `CSVReader.next()` throws, and `data.row` (`reason` `fieldCount`, `got`, `expected`) for a row with more or
    ///   fewer fields than the header.
    public mutating func next() throws(Fault) -> Row? {
        guard let record = try reader.next() else { return nil }
        guard record.fields.count == columns.count else {
            throw Fault(
                .dataRow,
                [
                    "file": .text(file), "row": .integer(record.number), "reason": "fieldCount",
                    "got": .integer(record.fields.count), "expected": .integer(columns.count),
                ]
            )
        }
        return Row(number: record.number, fields: record.fields, columnOf: columnOf)
    }
}
