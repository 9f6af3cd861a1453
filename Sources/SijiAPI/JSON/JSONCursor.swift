import SijiFault

/// A strict pull tokenizer of one JSON text (RFC 8259): the reader asks for what it expects, and no tree is made.
///
/// It is refused, with the field's path and without recursion: what is not the grammar, invalid UTF-8, lone surrogates,
/// duplicate and unknown keys, nesting over `depthLimit`, and anything after the value. The cursor keeps a copy of the
/// bytes with one NUL behind them: NUL stands in no JSON text outside an escape, so that looking at the next byte needs no
/// test for the end.
struct JSONCursor {
    /// The deepest nesting that is read.
    static let depthLimit = 64

    /// Which member or element is being read.
    private enum Step {
        case nothing
        case key(Range<Int>)
        case element(Int)
    }

    /// One open container.
    private struct Frame {
        var step = Step.nothing
        var isEmpty = true
        /// One bit for each key of the table that was met.
        var seen: UInt64 = 0
        /// The key that comes next where they come in the table's order, as in bytes of our own.
        var expected = 0
    }

    let bytes: [UInt8]
    var at = 0
    private var frame = Frame()
    private var parents: [Frame] = []

    init(_ json: borrowing Span<UInt8>) {
        var copy: [UInt8] = []
        copy.reserveCapacity(json.count + 1)
        json.withUnsafeBufferPointer { copy.append(contentsOf: $0) }
        copy.append(0)
        bytes = copy
        parents.reserveCapacity(6)
    }

    /// The next byte; NUL at the end.
    @inline(__always)
    var next: UInt8 { bytes[at] }

    /// How many bytes the text has.
    var count: Int { bytes.count - 1 }

    @inline(__always)
    mutating func skipBlanks() {
        while true {
            switch bytes[at] {
            case JSONByte.space, JSONByte.newline, JSONByte.carriageReturn, JSONByte.tab: at += 1
            default: return
            }
        }
    }

    /// Checks that nothing follows the value.
    mutating func end() throws(Fault) {
        skipBlanks()
        guard at == count else { throw malformed() }
    }

    // MARK: Containers

    /// Enters an object.
    mutating func beginObject() throws(Fault) {
        skipBlanks()
        guard next == JSONByte.openBrace else { throw mismatch(expected: "object") }
        try push()
    }

    /// Enters an object whose opening brace was left out, as in stored listings; a brace is taken where there is one.
    mutating func beginMembers() throws(Fault) {
        skipBlanks()
        guard next == JSONByte.quote else {
            try beginObject()
            return
        }
        parents.append(frame)
        frame = Frame()
    }

    /// The next key of the object that was entered, whose value is then next; nil, and out of it, at its end.
    mutating func key<Name>(_ table: KeyTable<Name>) throws(Fault) -> Name? {
        guard try hasMore(until: JSONByte.closeBrace) else { return nil }
        guard next == JSONByte.quote else { throw malformed() }
        let start = at + 1
        let found = try keyIndex(table)
        skipBlanks()
        guard next == JSONByte.colon else { throw malformed() }
        at += 1
        skipBlanks()
        guard let found else {
            // What follows is looked at first: bad grammar and bad depth go before a bad name.
            try skipValue()
            var facts: [String: FactValue] = [:]
            if let near = NearestName.of(name(at: start), among: table.words) { facts["near"] = .text(near) }
            throw fault(.requestUnknownField, facts)
        }
        let bit = UInt64(1) << UInt64(found)
        guard frame.seen & bit == 0 else {
            throw fault(.requestDuplicateKey, ["key": .text(table.words[found]), "offset": .integer(start - 1)])
        }
        frame.seen |= bit
        return table.names[found]
    }

    /// The next key of an object whose names are not known beforehand, unescaped.
    ///
    /// Duplicates are the caller's to find.
    mutating func anyKey() throws(Fault) -> String? {
        guard try hasMore(until: JSONByte.closeBrace) else { return nil }
        guard next == JSONByte.quote else { throw malformed() }
        let start = at + 1
        let key = try text(.any)
        frame.step = .key(start..<(at - 1))
        skipBlanks()
        guard next == JSONByte.colon else { throw malformed() }
        at += 1
        skipBlanks()
        return key
    }

    /// Enters an array.
    mutating func beginArray() throws(Fault) {
        skipBlanks()
        guard next == JSONByte.openBracket else { throw mismatch(expected: "array") }
        try push()
    }

    /// Whether the array that was entered has another element, which is then next; out of the array where not.
    mutating func hasElement(max: Int) throws(Fault) -> Bool {
        guard try hasMore(until: JSONByte.closeBracket) else { return false }
        var index = 0
        if case .element(let last) = frame.step { index = last + 1 }
        guard index < max else {
            frame.step = .nothing
            throw fault(.fieldTooMany, ["max": .integer(max)])
        }
        frame.step = .element(index)
        return true
    }

    /// Takes a null, which means the same as absence; false where the value is another.
    @inline(__always)
    mutating func takeNull() throws(Fault) -> Bool {
        skipBlanks()
        guard next == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    /// Reads true or false.
    mutating func boolean() throws(Fault) -> Bool {
        skipBlanks()
        switch next {
        case UInt8(ascii: "t"):
            try literal("true")
            return true
        case UInt8(ascii: "f"):
            try literal("false")
            return false
        default: throw mismatch(expected: "boolean")
        }
    }

    mutating func literal(_ word: StaticString) throws(Fault) {
        let start = at
        for place in 0..<word.utf8CodeUnitCount {
            guard bytes[at] == word.withUTF8Buffer({ $0[place] }) else {
                at = start
                throw malformed()
            }
            at += 1
        }
    }

    // MARK: Faults

    /// The path of the value being read, such as `via[0].at.lat`; empty at the top.
    var path: String {
        var path = ""
        for place in parents.indices.dropFirst() { append(parents[place].step, to: &path) }
        append(frame.step, to: &path)
        return path
    }

    /// The path of a member of the object being read or just left.
    func path(_ member: String) -> String {
        let path = path
        return path.isEmpty ? member : "\(path).\(member)"
    }

    /// A fault about the value being read.
    func fault(_ code: FaultCode, _ facts: [String: FactValue] = [:]) -> Fault {
        let path = path
        return path.isEmpty ? Fault(code, facts) : Fault(code, field: path, facts)
    }

    /// Nesting over the limit.
    func tooDeep() -> Fault {
        Fault(.requestTooDeep, ["max": .integer(JSONCursor.depthLimit), "offset": .integer(at)])
    }

    /// A required member that is not there.
    func missing(_ member: String) -> Fault { Fault(.fieldMissing, field: path(member)) }

    /// Text that is not JSON, with where and what stands there.
    func malformed() -> Fault {
        var facts: [String: FactValue] = ["offset": .integer(at)]
        let token = token
        if !token.isEmpty {
            facts["cause"] = .text(token)
            facts["value"] = .text(token)
        }
        return fault(.requestMalformed, facts)
    }

    /// A value of another type than the one asked for; bad grammar and bad depth go first.
    mutating func mismatch(expected: String) -> Fault {
        let start = at
        do throws(Fault) {
            try skipValue()
        } catch {
            return error
        }
        let value = String(decoding: bytes[start..<min(at, start + 40)], as: UTF8.self)
        return fault(.fieldType, ["expected": .text(expected), "value": .text(value)])
    }

    /// What stands here up to the next mark of punctuation, at most 40 bytes.
    var token: String {
        let rest = bytes[at..<min(count, at + 40)]
        let token = rest.prefix { byte in
            switch byte {
            case JSONByte.comma, JSONByte.closeBrace, JSONByte.closeBracket, JSONByte.space, JSONByte.newline,
                JSONByte.carriageReturn, JSONByte.tab:
                false
            default: true
            }
        }
        return String(decoding: token.isEmpty ? rest.prefix(1) : token, as: UTF8.self)
    }

    // MARK: Steps

    /// How many containers are open.
    var openCount: Int { parents.count }

    /// Opens a container, whose first byte is next.
    mutating func push() throws(Fault) {
        guard parents.count < JSONCursor.depthLimit else {
            throw tooDeep()
        }
        parents.append(frame)
        frame = Frame()
        at += 1
    }

    private mutating func hasMore(until close: UInt8) throws(Fault) -> Bool {
        skipBlanks()
        if next == close {
            at += 1
            frame = parents.popLast() ?? Frame()
            return false
        }
        if frame.isEmpty {
            frame.isEmpty = false
        } else {
            guard next == JSONByte.comma else { throw malformed() }
            at += 1
            skipBlanks()
        }
        return true
    }

    /// Reads a key and looks it up.
    private mutating func keyIndex<Name>(_ table: KeyTable<Name>) throws(Fault) -> Int? {
        let start = at + 1
        var word = PackedWord()
        var place = start
        while true {
            let byte = bytes[place]
            if byte == JSONByte.quote { break }
            if byte == JSONByte.backslash || byte < 0x20 || byte >= 0x80 || !word.append(byte) {
                return try oddKeyIndex(table)
            }
            place += 1
        }
        at = place + 1
        frame.step = .key(start..<place)
        let found = table.index(of: word, expected: frame.expected)
        if let found { frame.expected = found + 1 }
        return found
    }

    /// A key with escapes, other than ASCII, or longer than any that is known.
    private mutating func oddKeyIndex<Name>(_ table: KeyTable<Name>) throws(Fault) -> Int? {
        let start = at + 1
        let key = try text(.any)
        frame.step = .key(start..<(at - 1))
        return table.words.firstIndex(of: key)
    }

    /// A key as it stands in the text, at most 64 bytes.
    private func name(at start: Int) -> String {
        if case .key(let range) = frame.step { return String(decoding: bytes[range].prefix(64), as: UTF8.self) }
        return ""
    }

    private func append(_ step: Step, to path: inout String) {
        switch step {
        case .nothing: break
        case .key(let range):
            if !path.isEmpty { path += "." }
            path += String(decoding: bytes[range].prefix(64), as: UTF8.self)
        case .element(let index): path += "[\(index)]"
        }
    }
}

/// The bytes of JSON's grammar.
enum JSONByte {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let space = UInt8(ascii: " ")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
}
