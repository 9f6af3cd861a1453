/// Writes the answers of a push: as many lines as were sent, so that Codable would be the slowest part of it.
public enum PushLineWriter {
    /// Appends one answer line and its line feed.
    public static func append(_ line: PushLine, to bytes: inout [UInt8]) {
        var writer = JSONWriter(appendingTo: bytes)
        bytes = []
        write(line, into: &writer)
        writer.endLine()
        bytes = writer.bytes
    }

    /// Appends the last line of a bulk push and its line feed.
    public static func append(_ summary: PushSummary, to bytes: inout [UInt8]) {
        var writer = JSONWriter(appendingTo: bytes)
        bytes = []
        writer.beginObject()
        writer.key("summary")
        writer.beginObject()
        writer.optional("lines", summary.summary.lines)
        writer.optional("created", summary.summary.created)
        writer.optional("updated", summary.summary.updated)
        writer.optional("unchanged", summary.summary.unchanged)
        writer.optional("rejected", summary.summary.rejected)
        if let rolledBack = summary.summary.rolledBack {
            writer.key("rolledBack")
            writer.boolean(rolledBack)
        }
        writer.endObject()
        writer.endObject()
        writer.endLine()
        bytes = writer.bytes
    }

    /// The body of a single push's answer.
    public static func object(_ line: PushLine) -> [UInt8] {
        var writer = JSONWriter(capacity: 128)
        write(line, into: &writer)
        return writer.bytes
    }

    private static func write(_ line: PushLine, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("line", line.line)
        writer.optional("ref", line.ref)
        writer.optional("status", line.status)
        writer.optional("id", line.id)
        writer.optional("version", line.version)
        writer.optional("code", line.code)
        writer.optional("field", line.field)
        writer.optional("detail", line.detail)
        writer.optional("hint", line.hint)
        writer.endObject()
    }
}
