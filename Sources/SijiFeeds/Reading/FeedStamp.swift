/// What each row of a feed carries of its origin.
struct FeedStamp {
    /// The feed's name.
    let name: String
    /// Who is to be named as the source; nil where the rows say it themselves.
    let attribution: String?

    /// An identifier that is unique in the atlas.
    func id(_ own: String) -> String { String("\(name).\(own)".prefix(64)) }

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
