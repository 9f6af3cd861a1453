/// What keyboards of phones make of a command line.
///
/// They join two hyphens into a dash, and a Chinese one may type digits of full width.
enum TypedWords {
    private static let dashes: Set<Character> = ["—", "–", "－", "―", "−"]

    /// The words as they were meant: `—limit ５` is `--limit 5`.
    ///
    /// JSON stays as it is.
    static func meant(_ words: [String]) -> [String] {
        words.map { word in
            guard !word.hasPrefix("{"), !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
            let head = word.prefix { dashes.contains($0) || $0 == "-" }
            let rest = String(word.dropFirst(head.count).map(narrow))
            guard head.contains(where: dashes.contains), let first = rest.first else { return String(head) + rest }
            // Before a letter it begins an option; before a digit it is a minus.
            return (first.isNumber ? "-" : "--") + rest
        }
    }

    private static func narrow(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
        switch scalar.value {
        case 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
        case 0xFF0E: return "."
        default: return character
        }
    }
}
