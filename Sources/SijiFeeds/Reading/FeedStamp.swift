/// What each row of a feed carries of its origin.
struct FeedStamp {
    /// The feed's name.
    let name: String
    /// Who is to be named as the source; nil where the rows say it themselves.
    let attribution: String?

    /// Characters of an identifier.
    private static let longestID = 64

    /// An identifier that is unique in the atlas; one that is too long ends in what it hashes to, so that two that begin alike stay two.
    func id(_ own: String) -> String {
        let whole = "\(name).\(own)"
        guard whole.count > FeedStamp.longestID else { return whole }
        // FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
        let hash = whole.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return whole.prefix(FeedStamp.longestID - 17) + "-" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The source of a row.
    func source(_ own: String?) -> String {
        let parts = [name, attribution, own].compactMap { $0 }.filter { !$0.isEmpty }
        return String(parts.joined(separator: ": ").prefix(200))
    }

    /// Text of one line without controls, at most 200 characters; nil where nothing is left.
    static func clean(_ text: String?) -> String? {
        guard let text else { return nil }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.prefix(200).filter { $0.value >= 0x20 && $0.value != 0x7F })
        let line = String(kept)
        return line.allSatisfy(\.isWhitespace) ? nil : line
    }
}
