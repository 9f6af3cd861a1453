/// Tells the records of delimited text apart, in pieces of any length: what `CSVReader` and `TextSheet` have in common.
///
/// A record is read only when it is known to be whole; what is held is the piece and at most one unfinished record.
struct CSVScanner: Sendable {
    /// What a call of `next()` came to.
    enum Step: Equatable {
        case record([String])
        /// The pieces so far end within a record, or with one: feed on, or say that they are whole.
        case needsMore
        case end
    }

    let limits: CSVLimits
    let countsBlankLines: Bool
    /// What parts the fields; `,` unless it is set before the first record.
    var delimiter = UInt8(ascii: ",")
    /// Whether nothing comes behind what was fed.
    var isWhole = false
    /// The number of the record that was read or refused last, from 1.
    private(set) var number = 0

    private var bytes: [UInt8] = []
    private var position = 0
    private var isLost = false
    private var skipsLine = false

    init(limits: CSVLimits, countsBlankLines: Bool) {
        self.limits = limits
        self.countsBlankLines = countsBlankLines
    }

    /// What was fed and not yet read.
    var unread: ArraySlice<UInt8> { bytes[position...] }

    /// Takes the bytes behind those fed before.
    mutating func feed(_ more: some Collection<UInt8>) {
        bytes.removeSubrange(..<position)
        position = 0
        bytes += more
    }

    /// Leaves out the next `count` bytes that were fed.
    mutating func skip(_ count: Int) { position += min(count, bytes.count - position) }

    /// The next record.
    ///
    /// After a flaw, the next call goes on with the record behind, except after `quoteOpen` and `records`, which lose the rest.
    mutating func next() throws(CSVFlaw) -> Step {
        guard !isLost else { return .end }
        guard skipRestOfLine(), skipBlankLines() else { return .needsMore }
        guard position < bytes.count else { return isWhole ? .end : .needsMore }
        let start = position
        number += 1
        guard number <= limits.records else {
            isLost = true
            throw .records
        }
        var fields: [String] = []
        var flaw: CSVFlaw?
        repeat {
            do throws(CSVFlaw) {
                let text = try field()
                guard fields.count < limits.fields else { throw .fields }
                fields.append(text)
            } catch {
                flaw = error == .quoteOpen ? error : flaw ?? error
            }
        } while skipFieldEnd() == .field
        // A record that the bytes end may go on, and a CR there may be half of a line end.
        let isClosed = flaw != .quoteOpen && bytes[position - 1].isLineFeed
        if !isWhole, position == bytes.count, !isClosed {
            if bytes.count - start <= limits.recordBytes {
                position = start
                number -= 1
                return .needsMore
            }
            skipsLine = true
            if bytes[position - 1] == .carriageReturn { position -= 1 }
            flaw = flaw == .quoteOpen ? flaw : .recordBytes
        } else if position - start > limits.recordBytes, flaw != .quoteOpen {
            flaw = .recordBytes
        }
        guard let flaw else { return .record(fields) }
        if flaw == .quoteOpen { isLost = true }
        throw flaw
    }

    private enum End { case field, record }

    /// Reads one field; leaves the position at what ends it, also where it throws.
    private mutating func field() throws(CSVFlaw) -> String {
        let inside = position < bytes.count && bytes[position] == .quote ? try quotedField() : try plainField()
        guard inside.count <= limits.fieldBytes else { throw .fieldBytes }
        guard let text = String(validating: inside, as: UTF8.self) else { throw .text }
        return text
    }

    private mutating func plainField() throws(CSVFlaw) -> ArraySlice<UInt8> {
        let start = position
        var hasQuote = false
        while position < bytes.count, !endsField(bytes[position]) {
            hasQuote = hasQuote || bytes[position] == .quote
            position += 1
        }
        guard !hasQuote else { throw .quote }
        return bytes[start..<position]
    }

    /// The inside of a quoted field; leaves the position behind its closing quote.
    private mutating func quotedField() throws(CSVFlaw) -> ArraySlice<UInt8> {
        position += 1
        let start = position
        var unescaped: [UInt8]?
        var runStart = start
        while let quote = bytes[position...].firstIndex(of: .quote) {
            if quote + 1 < bytes.count, bytes[quote + 1] == .quote {
                var joined = unescaped ?? []
                unescaped = nil
                joined += bytes[runStart...quote]
                unescaped = joined
                position = quote + 2
                runStart = position
                continue
            }
            position = quote + 1
            guard position == bytes.count || endsField(bytes[position]) else {
                // Something stands behind the closing quote: the field is lost, and what follows to its end with it.
                while position < bytes.count, !endsField(bytes[position]) { position += 1 }
                throw .quote
            }
            guard let unescaped else { return bytes[start..<quote] }
            return (unescaped + bytes[runStart..<quote])[...]
        }
        position = bytes.count
        throw .quoteOpen
    }

    private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte.isLineEnd }

    private mutating func skipFieldEnd() -> End {
        guard position < bytes.count else { return .record }
        let byte = bytes[position]
        position += 1
        if byte == delimiter { return .field }
        if byte == .carriageReturn, position < bytes.count, bytes[position].isLineFeed { position += 1 }
        return .record
    }

    /// Skips what is left of a line that was refused for its length; false where it goes on behind the bytes.
    private mutating func skipRestOfLine() -> Bool {
        guard skipsLine else { return true }
        while position < bytes.count, !bytes[position].isLineEnd { position += 1 }
        guard position < bytes.count else { return isWhole }
        skipsLine = false
        // The line's own end is no blank line.
        if bytes[position] == .carriageReturn {
            guard position + 1 < bytes.count || isWhole else {
                skipsLine = true
                return false
            }
            if position + 1 < bytes.count, bytes[position + 1].isLineFeed { position += 1 }
        }
        position += 1
        return true
    }

    /// Skips blank lines, counting them where they count; false where the last one may be half of a line end.
    private mutating func skipBlankLines() -> Bool {
        while position < bytes.count, bytes[position].isLineEnd {
            if bytes[position] == .carriageReturn {
                guard position + 1 < bytes.count || isWhole else { return false }
                if position + 1 < bytes.count, bytes[position + 1].isLineFeed { position += 1 }
            }
            position += 1
            if countsBlankLines { number += 1 }
        }
        return true
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let carriageReturn = UInt8(ascii: "\r")

    var isLineFeed: Bool { self == UInt8(ascii: "\n") }
    var isLineEnd: Bool { isLineFeed || self == .carriageReturn }
}
