import SijiFault

/// Takes a line apart as a shell would, without being one: quotes and backslashes, and nothing that runs or expands.
enum ShellWords {
    /// What a shell would act on; each is refused by name outside single quotes.
    private static let active: Set<Character> = [";", "|", "&", "<", ">", "$", "`", "(", ")"]
    /// A line may be this long; a listing's patch fits.
    private static let longest = 16_384

    /// The words of a line; none for a blank one.
    /// - Throws: `shell.refused` with the character, or with the quote that is not closed.
    static func parse(_ line: String) throws(Fault) -> [String] {
        guard line.utf8.count <= longest else { throw refused("> \(longest)") }
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = line[...]
        while let character = rest.popFirst() {
            if let bad = character.unicodeScalars.first(where: { $0.properties.generalCategory == .control }),
                bad != "\t"
            {
                throw refused(name(of: bad))
            }
            switch (quote, character) {
            case ("'", "'"), ("\"", "\""): quote = nil
            case ("'", _): word?.append(character)
            case (_, "$"), (_, "`"): throw refused(rest.hasPrefix("(") ? "\(character)(" : String(character))
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (_, "\\"):
                guard let next = rest.popFirst(), !next.isNewline else { throw refused("\\") }
                // Between double quotes a backslash only takes the sense from what has one there.
                let isPlain = quote == nil || ["\"", "\\", "$", "`"].contains(next)
                word = (word ?? "") + (isPlain ? "" : "\\") + String(next)
            case ("\"", _): word?.append(character)
            case (_, " "), (_, "\t"):
                if let whole = word { words.append(whole) }
                word = nil
            case (_, _) where active.contains(character): throw refused(String(character))
            default: word = (word ?? "") + String(character)
            }
        }
        if let quote { throw refused(String(quote)) }
        if let whole = word { words.append(whole) }
        return words
    }

    private static func name(of control: Unicode.Scalar) -> String {
        control == "\n" || control == "\r" ? "\\n" : "U+" + String(control.value, radix: 16, uppercase: true)
    }

    private static func refused(_ value: String) -> Fault { Fault(.shellRefused, ["value": .text(value)]) }
}
