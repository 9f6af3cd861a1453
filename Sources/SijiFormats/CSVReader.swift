public import SijiFault

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
    private var scanner: CSVScanner
    private let file: String

    /// Creates a reader of a file's bytes; `file` is its name in faults.
    public init(_ bytes: [UInt8], file: String, limits: CSVLimits = CSVLimits()) {
        scanner = CSVScanner(limits: limits, countsBlankLines: false)
        scanner.feed(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
        scanner.isWhole = true
        self.file = file
    }

    /// The next record; nil at the end.
    ///
    /// After a fault, the next call goes on with the record behind.
    /// - Throws: `data.row` (`file`, `row`, `reason`: `quote`, `quoteOpen`, `text`; or `fields`, `fieldBytes`, `recordBytes` with
    ///   `limit`) for a record that cannot be read or is too large; `data.file` (`path`, `reason` `records`, `limit`) beyond the
    ///   most records.
    public mutating func next() throws(Fault) -> CSVRecord? {
        do throws(CSVFlaw) {
            guard case .record(let fields) = try scanner.next() else { return nil }
            return CSVRecord(number: scanner.number, fields: fields)
        } catch {
            throw fault(error)
        }
    }

    private func fault(_ flaw: CSVFlaw) -> Fault {
        switch flaw {
        case .quote: broken("quote")
        case .quoteOpen: broken("quoteOpen")
        case .text: broken("text")
        case .fieldBytes: broken("fieldBytes", limit: scanner.limits.fieldBytes)
        case .fields: broken("fields", limit: scanner.limits.fields)
        case .recordBytes: broken("recordBytes", limit: scanner.limits.recordBytes)
        case .records:
            Fault(.dataFile, ["path": .text(file), "reason": "records", "limit": .integer(scanner.limits.records)])
        }
    }

    private func broken(_ reason: String, limit: Int? = nil) -> Fault {
        var facts: [String: FactValue] = [
            "file": .text(file), "row": .integer(scanner.number), "reason": .text(reason),
        ]
        if let limit { facts["limit"] = .integer(limit) }
        return Fault(.dataRow, facts)
    }
}
