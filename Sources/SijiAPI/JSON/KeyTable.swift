/// The names that an object's keys, or a closed list of codes, may have.
///
/// A name is at most 16 ASCII bytes, so that two words of 64 bits hold it whole and a look-up is a few comparisons.
final class KeyTable<Name: RawRepresentable & CaseIterable & Sendable>: Sendable where Name.RawValue == String {
    /// The names, at most 64.
    let names: [Name]
    /// Their texts.
    let words: [String]
    private let packed: [PackedWord]

    init(_ names: [Name] = Array(Name.allCases)) {
        self.names = names
        words = names.map(\.rawValue)
        packed = words.map { text in
            var word = PackedWord()
            for byte in text.utf8 {
                precondition(byte < 0x80 && word.append(byte), "a name on the wire is at most 16 ASCII bytes")
            }
            return word
        }
        precondition(names.count <= 64, "an object's names are counted in one word of 64 bits")
    }

    /// The place of a name in `names`, looked for at `expected` first; nil where it is not one.
    @inline(__always)
    func index(of word: PackedWord, expected: Int = 0) -> Int? {
        if expected < packed.count, packed[expected] == word { return expected }
        for place in 0..<packed.count where packed[place] == word { return place }
        return nil
    }
}

/// Up to 16 bytes, none of them NUL, as one value.
struct PackedWord: Equatable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    /// Adds a byte; false where there is no room left.
    @inline(__always)
    mutating func append(_ byte: UInt8) -> Bool {
        guard high >> 56 == 0 else { return false }
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
        return true
    }
}
