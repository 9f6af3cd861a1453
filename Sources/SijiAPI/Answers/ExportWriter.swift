/// Writes the lines of `GET /v1/me/export`.
public struct ExportWriter: Sendable {
    /// What a line holds, in the order in which they come.
    public enum Kind: String, Sendable, CaseIterable {
        case party, truck, cover, hours, complaint, grant, booking, load, call, position, report
    }

    private var counts: [Kind: Int] = [:]

    /// Creates a writer that has written nothing.
    public init() {}

    /// A line of a value that is JSON already.
    public mutating func line(_ kind: Kind, _ value: [UInt8]) -> [UInt8] {
        counts[kind, default: 0] += 1
        var writer = JSONWriter(capacity: value.count + 40)
        writer.beginObject()
        writer.optional("kind", kind.rawValue)
        writer.key("value")
        writer.verbatim(value)
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// The last line: how many of each, by which a whole export is told from one that was cut off.
    public var end: [UInt8] {
        var writer = JSONWriter(capacity: 200)
        writer.beginObject()
        writer.key("end")
        writer.beginObject()
        for kind in Kind.allCases {
            writer.key(text: kind.rawValue)
            writer.integer(counts[kind] ?? 0)
        }
        writer.endObject()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
