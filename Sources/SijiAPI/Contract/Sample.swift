/// A JSON value of the document: an example, a default.
indirect enum Sample: Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)
    case list([Sample])
    case object([(String, Sample)])

    /// The value as JSON.
    var json: [UInt8] {
        var writer = JSONWriter(capacity: 256)
        write(into: &writer)
        return writer.bytes
    }

    func write(into writer: inout JSONWriter) {
        switch self {
        case .text(let text): writer.string(text)
        case .integer(let number): writer.integer(number)
        case .decimal(let number): writer.verbatim("\(number)".utf8)
        case .boolean(let value): writer.boolean(value)
        case .list(let values):
            writer.beginArray()
            for value in values { value.write(into: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for (name, value) in members {
                writer.key(text: name)
                value.write(into: &writer)
            }
            writer.endObject()
        }
    }

    /// The object with further members behind its own.
    func with(_ more: [(String, Sample)]) -> Sample {
        guard case .object(let members) = self else { return self }
        return .object(members + more)
    }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(floatLiteral value: Double) { self = .decimal(value) }
}

extension Sample: ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: Sample...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Sample)...) { self = .object(elements) }
}
