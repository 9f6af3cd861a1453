/// Text for `man`, whose lines must not begin with a control character and whose backslashes are its own.
enum Roff {
    /// A text as it stands in a line of roff.
    static func text(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case "\"": escaped += "\\(dq"
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }

    /// A heading.
    static func heading(_ words: String) -> String { ".SH " + quoted(words) }

    /// A heading under a heading.
    static func subheading(_ words: String) -> String { ".SS " + quoted(words) }

    /// A term with what it means, indented.
    static func item(_ term: String, _ meaning: String) -> [String] {
        [".TP", ".B " + text(term)] + (meaning.isEmpty ? ["\\&"] : [text(meaning)])
    }

    /// Lines kept as they are.
    static func example(_ lines: [String]) -> [String] {
        [".nf", ".RS 4"] + lines.map(text) + [".RE", ".fi"]
    }

    private static func quoted(_ words: String) -> String { "\"\(text(words))\"" }
}
