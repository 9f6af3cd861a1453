public import SijiFault
import SijiFreight

extension AuditEvent {
    /// Stands for the party where the depot acts itself.
    static let depot = "depot"

    /// The event's bytes in the one spelling of RFC 8785; what is hashed and kept.
    ///
    /// - Throws: `evidence.notCanonical` where a name is not 1 to 40 letters and digits, a number lies beyond ±(2^53 − 1), or a fact lies too deep.
    public func canonicalBytes() throws(Fault) -> [UInt8] {
        let names = [kind] + facts.keys + hidden.keys
        guard names.allSatisfy(AuditEvent.isName) else { throw .notCanonical(.member, at: 0) }
        return try CanonicalWriter.bytes(
            .object([
                "at": .integer(Int(at.epochSec)),
                "blind": .text(blind.description),
                "booking": .text(booking.description),
                "by": .text(by?.description ?? AuditEvent.depot),
                "enteredAt": .integer(Int(enteredAt.epochSec)),
                "facts": .object(facts),
                "form": .integer(AuditEvent.form),
                "hidden": .object(hidden.mapValues { .text($0.description) }),
                "kind": .text(kind),
                "logPrev": .text(previousInLog.description),
                "n": .integer(number),
                "prev": .text(previous.description),
                "selfReported": .integer(isSelfReported ? 1 : 0),
                "seq": .integer(Int(seq)),
            ])
        )
    }

    /// Reads an event from bytes that hold it in its one spelling.
    ///
    /// - Throws: `evidence.notCanonical` with `byte`, the offset of what is wrong, and `cause`.
    public init(canonical bytes: [UInt8]) throws(Fault) {
        var cursor = CanonicalCursor(bytes)
        try self.init(&cursor)
        try cursor.finish()
    }

    /// Reads an event from its opening brace on; the members stand in the order of their keys.
    init(_ cursor: inout CanonicalCursor) throws(Fault) {
        try cursor.take("{\"at\":")
        at = Instant(epochSec: Int64(try cursor.integer()))
        try cursor.take(",\"blind\":")
        blind = try cursor.salt()
        try cursor.take(",\"booking\":")
        booking = try cursor.identifier()
        try cursor.take(",\"by\":")
        by = try cursor.party()
        try cursor.take(",\"enteredAt\":")
        enteredAt = Instant(epochSec: Int64(try cursor.integer()))
        try cursor.take(",\"facts\":")
        facts = try cursor.facts()
        try cursor.take(",\"form\":")
        guard try cursor.integer() == AuditEvent.form else { throw cursor.flaw(.member) }
        try cursor.take(",\"hidden\":")
        hidden = try cursor.digests()
        try cursor.take(",\"kind\":")
        kind = try cursor.name()
        try cursor.take(",\"logPrev\":")
        previousInLog = try cursor.digest()
        try cursor.take(",\"n\":")
        number = try cursor.integer()
        try cursor.take(",\"prev\":")
        previous = try cursor.digest()
        try cursor.take(",\"selfReported\":")
        isSelfReported = try cursor.flag()
        try cursor.take(",\"seq\":")
        seq = Int64(try cursor.integer())
        try cursor.take("}")
    }
}

extension CanonicalCursor {
    /// Reads 16 bytes as digits in quotes.
    mutating func salt() throws(Fault) -> Salt {
        let start = at
        guard let salt = Salt(bytes: try hex(count: 16)) else { throw .notCanonical(.member, at: start) }
        return salt
    }

    /// Reads an identifier in quotes.
    mutating func identifier<ID: DepotIdentifier>() throws(Fault) -> ID {
        let start = at
        guard let id = ID(try text()) else { throw .notCanonical(.member, at: start) }
        return id
    }

    /// Reads a party, or the word for the depot itself.
    fileprivate mutating func party() throws(Fault) -> PartyID? {
        let start = at
        let text = try text()
        guard text != AuditEvent.depot else { return nil }
        guard let id = PartyID(text) else { throw .notCanonical(.member, at: start) }
        return id
    }

    /// Reads a kind or a name in quotes.
    mutating func name() throws(Fault) -> String {
        let start = at
        let name = try text()
        guard AuditEvent.isName(name) else { throw .notCanonical(.member, at: start) }
        return name
    }

    fileprivate mutating func flag() throws(Fault) -> Bool {
        let start = at
        switch try integer() {
        case 0: return false
        case 1: return true
        default: throw .notCanonical(.member, at: start)
        }
    }

    fileprivate mutating func facts() throws(Fault) -> [String: CanonicalValue] {
        let start = at
        // One level is the event itself, as it is written.
        let facts = try object(depth: 1)
        guard facts.keys.allSatisfy(AuditEvent.isName) else { throw .notCanonical(.member, at: start) }
        return facts
    }

    fileprivate mutating func digests() throws(Fault) -> [String: Digest] {
        let start = at
        var digests: [String: Digest] = [:]
        for (name, value) in try object(depth: 1) {
            guard AuditEvent.isName(name), case .text(let hex) = value, let digest = Digest(hex: hex) else {
                throw .notCanonical(.member, at: start)
            }
            digests[name] = digest
        }
        return digests
    }
}
