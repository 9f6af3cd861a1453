/// What a JSON value of the contract may be: the part of JSON Schema 2020-12 that the readers enforce.
indirect enum Schema: Sendable {
    /// A text.
    case text(TextRule)
    /// One of a closed list.
    case code([String])
    /// A whole number; nil for any.
    case integer(ClosedRange<Int>?)
    /// A number whose range is in whole units of 10 to the power of −`places`; nil for any.
    case decimal(ClosedRange<Int>?, places: Int)
    case boolean
    /// A list of so many elements; nil for any number.
    case list(Schema, count: ClosedRange<Int>?)
    case record(Record)
    /// An object of any names.
    case map(Schema)
    /// One of several.
    case either([Schema])
    /// A schema that stands among the document's components.
    case component(Component)

    /// What a text must keep to.
    struct TextRule: Sendable {
        /// Characters (Unicode scalars).
        var length: ClosedRange<Int>?
        /// A regular expression (ECMA-262).
        var pattern: String?
        /// A format of JSON Schema.
        var format: String?
    }

    /// An object with named members.
    struct Record: Sendable {
        var members: [Member]
        /// Whether there may be others: answers grow, requests are read strictly.
        var isOpen: Bool
        /// Sets of members of which at least one must stand there whole.
        var choices: [[String]] = []
    }

    /// A member of an object.
    struct Member: Sendable {
        var name: String
        var schema: Schema
        var isRequired = false
        /// What it means.
        var note: String?
        /// What holds where it is absent.
        var standard: Sample?
    }
}

extension Schema {
    /// Text of any length.
    static let words = Schema.text(TextRule())
    /// A moment, RFC 3339 with offset.
    static let instant = Schema.text(TextRule(format: "date-time"))
    /// An identifier that the depot gave out.
    static let identifier = Schema.text(TextRule(length: 13...13, pattern: "^[0-9a-f][0-9a-v]{12}$"))
    /// A calendar month, `YYYY-MM`.
    static let month = Schema.text(TextRule(pattern: "^(19[89][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])$"))
    /// A whole number from 0.
    static let count = Schema.integer(0...Int(Int32.max))
    /// Any whole number of fen.
    static let fen = Schema.integer(nil)
    /// Any number.
    static let number = Schema.decimal(nil, places: 0)
    /// Degrees.
    static let latitude = Schema.decimal(-PointScan.latDeg...PointScan.latDeg, places: 0)
    static let longitude = Schema.decimal(-PointScan.lonDeg...PointScan.lonDeg, places: 0)

    /// One line of up to `max` characters without controls.
    static func line(_ max: Int, min: Int = 0) -> Schema {
        .text(TextRule(length: min...max, pattern: "^[^\\x00-\\x1f\\x7f-\\x9f]*$"))
    }

    /// A number of thousandths: metres from mm, km from metres, m³ from litres.
    static func thousandths(_ range: ClosedRange<Int>) -> Schema { .decimal(range, places: 3) }

    /// Every case of a closed list.
    static func codes<Code: RawRepresentable<String> & CaseIterable>(_ type: Code.Type) -> Schema {
        .code(Code.allCases.map(\.rawValue))
    }

    static func list(_ element: Schema) -> Schema { .list(element, count: nil) }

    static func list(_ element: Schema, upTo max: Int, from min: Int = 0) -> Schema {
        .list(element, count: min...max)
    }

    /// What a reader takes: one member for each key of its table, since `member` switches over all of them.
    static func request<Key>(
        _ table: KeyTable<Key>,
        choices: [[String]] = [],
        _ member: (Key) -> Member
    ) -> Schema {
        let members = table.names.map { key in
            var member = member(key)
            member.name = key.rawValue
            return member
        }
        return .record(Record(members: members, isOpen: false, choices: choices))
    }

    /// What a reader takes, as an answer holds it: it may grow.
    var opened: Schema {
        guard case .record(var record) = self else { return self }
        record.isOpen = true
        record.choices = []
        record.members = record.members.map { member in
            var member = member
            member.schema = member.schema.opened
            member.standard = nil
            return member
        }
        return .record(record)
    }

    /// What an answer holds; it may grow.
    static func answer(_ members: Member...) -> Schema { .record(Record(members: members, isOpen: true)) }
}

extension Schema.Member {
    /// A member of an answer that is always there.
    static func needed(_ name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, isRequired: true, note: note)
    }

    /// A member of an answer that may be absent.
    static func optional(_ name: String, _ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: name, schema: schema, note: note)
    }

    /// A member of a request that must stand there, yet to be named by its key.
    static func needed(_ schema: Schema, _ note: String? = nil) -> Self {
        Self(name: "", schema: schema, isRequired: true, note: note)
    }

    /// A member of a request that may be absent, yet to be named by its key.
    static func optional(_ schema: Schema, _ note: String? = nil, standard: Sample? = nil) -> Self {
        Self(name: "", schema: schema, note: note, standard: standard)
    }
}
