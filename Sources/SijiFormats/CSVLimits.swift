/// How much a CSV file may hold before it is refused.
public struct CSVLimits: Sendable, Equatable {
    /// The longest field, bytes.
    public var fieldBytes: Int
    /// The most fields in a record.
    public var fields: Int
    /// The most records, the header among them.
    public var records: Int
    /// The longest record, bytes with its quotes and delimiters; also what is held at most of a file read in pieces.
    public var recordBytes: Int

    /// Creates limits.
    public init(
        fieldBytes: Int = 65_536,
        fields: Int = 256,
        records: Int = 10_000_000,
        recordBytes: Int = 16_777_216
    ) {
        self.fieldBytes = fieldBytes
        self.fields = fields
        self.records = records
        self.recordBytes = recordBytes
    }
}
