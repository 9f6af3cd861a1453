import SijiFault

/// Stepping over values without making them: the same bytes are accepted as by reading, at several times the rate.
extension CanonicalCursor {
    /// Steps over any value.
    mutating func skipValue(depth: Int) throws(Fault) {
        switch next {
        case UInt8(ascii: "\""): _ = try skipText()
        case UInt8(ascii: "["): try skipList(depth: depth)
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        // Numbers make nothing, and what is wrong is named as by reading.
        default: _ = try integer()
        }
    }

    /// Steps over a text; where it lies without its quotes, and whether all of it is ASCII without escapes.
    mutating func skipText() throws(Fault) -> (range: Range<Int>, isPlain: Bool) {
        let start = at
        try take("\"")
        let first = at
        while at < bytes.count, CanonicalCursor.isPlain(bytes[at]) { at += 1 }
        if next == UInt8(ascii: "\"") {
            at += 1
            return (first..<(at - 1), true)
        }
        at = start
        _ = try text()
        return (first..<(at - 1), false)
    }

    /// Steps over an object, whose keys must be in order.
    mutating func skipObject(depth: Int) throws(Fault) {
        guard depth < CanonicalValue.deepest else { throw flaw(.depth) }
        try take("{")
        guard !took(UInt8(ascii: "}")) else { return }
        var last: (range: Range<Int>, isPlain: Bool)?
        while true {
            let start = at
            let key = try skipText()
            if let last { try require(last, before: key, at: start) }
            last = key
            try take(":")
            try skipValue(depth: depth + 1)
            if took(UInt8(ascii: "}")) { return }
            try take(",")
        }
    }

    private mutating func skipList(depth: Int) throws(Fault) {
        guard depth < CanonicalValue.deepest else { throw flaw(.depth) }
        try take("[")
        guard !took(UInt8(ascii: "]")) else { return }
        while true {
            try skipValue(depth: depth + 1)
            if took(UInt8(ascii: "]")) { return }
            try take(",")
        }
    }

    private func require(
        _ last: (range: Range<Int>, isPlain: Bool),
        before key: (range: Range<Int>, isPlain: Bool),
        at start: Int
    ) throws(Fault) {
        let isOrdered: Bool
        if last.isPlain, key.isPlain {
            // Of ASCII the bytes are the code units.
            isOrdered = bytes[last.range].lexicographicallyPrecedes(bytes[key.range])
        } else {
            var before = CanonicalCursor(bytes, at: last.range.lowerBound - 1)
            var this = CanonicalCursor(bytes, at: start)
            isOrdered = try before.text().utf16.lexicographicallyPrecedes(try this.text().utf16)
        }
        guard isOrdered else { throw .notCanonical(.order, at: start) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
