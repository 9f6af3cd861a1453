public import SijiFault

/// How much a CSV file may hold before it is refused.
public struct CSVLimits: Sendable, Equatable {
    /// The longest field, bytes.
    public var fieldBytes: Int
    /// The most fields in a record.
    public var fields: Int
    /// The most records, the header among them.
    public var records: Int

    /// Creates limits.
    public init(fieldBytes: Int = 65_536, fields: Int = 256, records: Int = 10_000_000) {
        self.fieldBytes = fieldBytes
        self.fields = fields
        self.records = records
    }
}

/// One record of a CSV file.
public struct CSVRecord: Sendable, Equatable {
    /// Its number in the file, from 1; a header counts, blank lines do not.
    public let number: Int
    /// Its fields, at least one, without their quotes.
    public let fields: [String]
}

/// Reads comma-separated values after RFC 4180, a record at a time.
///
/// A byte-order mark is skipped; lines end in LF, CR LF or CR; blank lines are skipped; a quoted field may hold commas, line
/// ends and doubled quotes. Fields are not trimmed.
public struct CSVReader: Sendable {
    private let bytes: [UInt8]
    private let file: String
    private let limits: CSVLimits
    private var position: Int
    private var number = 0

    /// Creates a reader of a file's bytes; `file` is its name in faults.
    public init(_ bytes: [UInt8], file: String, limits: CSVLimits = CSVLimits()) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next record; nil at the end.
    ///
    /// After a fault, the next call goes on with the record behind.
    /// - Throws: `data.row` (`file`, `row`, `reason`: `quote`, `quoteOpen`, `text`; or `fields`, `fieldBytes` with `limit`) for
    ///   a record that cannot be read or is too large; `data.file` (`path`, `reason` `records`, `limit`) beyond the most records.
    public mutating func next() throws(Fault) -> CSVRecord? {
        skipBlankLines()
        guard position < bytes.count else { return nil }
        number += 1
        guard number <= limits.records else {
            position = bytes.count
            throw Fault(.dataFile, ["path": .text(file), "reason": "records", "limit": .integer(limits.records)])
        }
        var fields: [String] = []
        var problem: Fault?
        while true {
            do throws(Fault) {
                let text = try field()
                guard fields.count < limits.fields else { throw broken("fields", limit: limits.fields) }
                fields.append(text)
            } catch {
                problem = problem ?? error
            }
            guard skipFieldEnd() == .field else { break }
        }
        if let problem { throw problem }
        return CSVRecord(number: number, fields: fields)
    }

    private enum End { case field, record }

    /// Reads one field; leaves the position at what ends it, also where it throws.
    private mutating func field() throws(Fault) -> String {
        let inside = position < bytes.count && bytes[position] == .quote ? try quotedField() : try plainField()
        guard inside.count <= limits.fieldBytes else { throw broken("fieldBytes", limit: limits.fieldBytes) }
        guard let text = String(validating: inside, as: UTF8.self) else { throw broken("text") }
        return text
    }

    private mutating func plainField() throws(Fault) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, !bytes[position].endsField { position += 1 }
        let inside = bytes[start..<position]
        guard !inside.contains(.quote) else { throw broken("quote") }
        return inside
    }

    /// The inside of a quoted field; leaves the position behind its closing quote.
    private mutating func quotedField() throws(Fault) -> ArraySlice<UInt8> {
        position += 1
        let start = position
        var unescaped: [UInt8]?
        var runStart = start
        while let quote = bytes[position...].firstIndex(of: .quote) {
            if quote + 1 < bytes.count, bytes[quote + 1] == .quote {
                unescaped = (unescaped ?? []) + bytes[runStart...quote]
                position = quote + 2
                runStart = position
                continue
            }
            position = quote + 1
            guard position == bytes.count || bytes[position].endsField else {
                // Something stands behind the closing quote: the field is lost, and what follows to its end with it.
                while position < bytes.count, !bytes[position].endsField { position += 1 }
                throw broken("quote")
            }
            guard let unescaped else { return bytes[start..<quote] }
            return (unescaped + bytes[runStart..<quote])[...]
        }
        position = bytes.count
        throw broken("quoteOpen")
    }

    private mutating func skipFieldEnd() -> End {
        guard position < bytes.count else { return .record }
        let byte = bytes[position]
        position += 1
        if byte == .comma { return .field }
        if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
        return .record
    }

    private mutating func skipBlankLines() {
        while position < bytes.count, bytes[position] == .lineFeed || bytes[position] == .carriageReturn {
            position += 1
        }
    }

    private func broken(_ reason: String) -> Fault {
        Fault(.dataRow, ["file": .text(file), "row": .integer(number), "reason": .text(reason)])
    }

    private func broken(_ reason: String, limit: Int) -> Fault {
        Fault(
            .dataRow,
            ["file": .text(file), "row": .integer(number), "reason": .text(reason), "limit": .integer(limit)]
        )
    }
}

extension UInt8 {
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let lineFeed = UInt8(ascii: "\n")

    fileprivate var endsField: Bool { self == .comma || self == .carriageReturn || self == .lineFeed }
}
