extension Schema {
    /// Writes the schema as an object, with what a member says about it.
    ///
    /// `orNull`: null is taken too, which readers hold for absence.
    func write(into writer: inout JSONWriter, note: String? = nil, standard: Sample? = nil, orNull: Bool = false) {
        writer.beginObject()
        writeRule(into: &writer, orNull)
        writer.optional("description", note)
        if let standard {
            writer.key("default")
            standard.write(into: &writer)
        }
        writer.endObject()
    }

    private func writeRule(into writer: inout JSONWriter, _ orNull: Bool) {
        switch self {
        case .text(let rule):
            Self.type("string", orNull, &writer)
            writer.optional("minLength", rule.length.flatMap { $0.lowerBound > 0 ? $0.lowerBound : nil })
            writer.optional("maxLength", rule.length?.upperBound)
            writer.optional("pattern", rule.pattern)
            writer.optional("format", rule.format)
        case .code(let words):
            Self.type("string", orNull, &writer)
            writer.key("enum")
            writer.beginArray()
            for word in words { writer.string(word) }
            if orNull { writer.null() }
            writer.endArray()
        case .integer(let range):
            Self.type("integer", orNull, &writer)
            Self.range(range, places: 0, &writer)
        case .decimal(let range, let places):
            Self.type("number", orNull, &writer)
            Self.range(range, places: places, &writer)
        case .boolean: Self.type("boolean", orNull, &writer)
        case .list(let element, let count):
            Self.type("array", orNull, &writer)
            writer.key("items")
            element.write(into: &writer)
            writer.optional("minItems", count.flatMap { $0.lowerBound > 0 ? $0.lowerBound : nil })
            writer.optional("maxItems", count?.upperBound)
        case .record(let record):
            Self.type("object", orNull, &writer)
            record.write(into: &writer)
        case .map(let value):
            Self.type("object", orNull, &writer)
            writer.key("additionalProperties")
            value.write(into: &writer)
        case .either(let schemas):
            writer.key("anyOf")
            writer.beginArray()
            for schema in schemas { schema.write(into: &writer) }
            writer.endArray()
        case .component(let component):
            if orNull {
                writer.key("anyOf")
                writer.beginArray()
                Schema.component(component).write(into: &writer)
                writer.beginObject()
                Self.type("null", false, &writer)
                writer.endObject()
                writer.endArray()
            } else {
                writer.optional("$ref", component.address)
            }
        }
    }

    private static func type(_ name: String, _ orNull: Bool, _ writer: inout JSONWriter) {
        writer.key("type")
        if orNull { writer.strings([name, "null"]) } else { writer.string(name) }
    }

    private static func range(_ range: ClosedRange<Int>?, places: Int, _ writer: inout JSONWriter) {
        guard let range else { return }
        writer.key("minimum")
        writer.decimal(range.lowerBound, places: places)
        writer.key("maximum")
        writer.decimal(range.upperBound, places: places)
    }
}

extension Schema.Record {
    fileprivate func write(into writer: inout JSONWriter) {
        writer.key("properties")
        writer.beginObject()
        for member in members {
            writer.key(text: member.name)
            member.schema.write(
                into: &writer,
                note: member.note,
                standard: member.standard,
                orNull: !isOpen && !member.isRequired
            )
        }
        writer.endObject()
        let required = members.filter(\.isRequired).map(\.name)
        if !required.isEmpty {
            writer.key("required")
            writer.strings(required)
        }
        if !isOpen {
            writer.key("additionalProperties")
            writer.boolean(false)
        }
        guard !choices.isEmpty else { return }
        writer.key("anyOf")
        writer.beginArray()
        for choice in choices {
            writer.beginObject()
            writer.key("required")
            writer.strings(choice)
            writer.endObject()
        }
        writer.endArray()
    }
}
