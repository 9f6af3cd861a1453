import SijiFault

/// How many columns of a terminal a text takes: two for a character that East Asian terminals draw wide, none for a mark that
/// combines with the character before it.
enum DisplayWidth {
    /// The width of a text, columns.
    static func of(_ text: some StringProtocol) -> Int { TerminalText.columns(of: text) }

    /// The width of one character as it is drawn: 0, 1 or 2.
    static func of(_ character: Character) -> Int { TerminalText.columns(of: character) }

    /// The width of one code point.
    static func of(_ scalar: Unicode.Scalar) -> Int { TerminalText.columns(of: scalar) }

    /// The text in exactly so many columns: padded, or cut with `~` at its end.
    static func fitted(_ text: String, _ columns: Int, isRight: Bool = false) -> String {
        let cut = cutKeepingMark(text, columns)
        let padding = String(repeating: " ", count: max(0, columns - of(cut)))
        return isRight ? padding + cut : cut + padding
    }

    /// The text in at most so many columns, cut with `~` at its end where it is wider.
    static func cut(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let width = of(character)
            guard used + width <= columns - 1 else { break }
            kept.append(character)
            used += width
        }
        return columns > 0 ? kept + "~" : ""
    }

    /// The text in at most so many columns, its last mark in brackets kept: `[模拟]` must not fall to a narrow column.
    static func cutKeepingMark(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns, text.hasSuffix("]"), let open = text.lastIndex(of: "[") else {
            return cut(text, columns)
        }
        let mark = text[open...]
        let left = columns - of(mark)
        guard left >= 2 else { return cut(text, columns) }
        return cut(String(text[..<open]).trimmedAtEnd, left) + mark
    }

    /// The text in at most so many columns, its last figure and unit kept: of `螺纹钢30.5吨` the name is cut, for `螺纹钢3~` would
    /// be another mass.
    static func cutKeepingFigure(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns else { return text }
        let unit = text.reversed().prefix { !isFigure($0) }.count
        let figure = text.dropLast(unit).reversed().prefix(while: isFigure).count
        let tail = text.suffix(unit + figure)
        guard figure > 0, of(tail) < columns else { return cut(text, columns) }
        return cut(String(text.dropLast(unit + figure)).trimmedAtEnd, columns - of(tail)) + tail
    }

    private static func isFigure(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || character == "." || character == "?" || character == "-"
    }

    /// Items on as few lines as they fit on, each line at most so many columns; an item that is wider is broken.
    static func flow(_ items: [String], gap: String, within columns: Int) -> [String] {
        var lines: [String] = []
        for item in items {
            if let last = lines.last, of(last) + of(gap) + of(item) <= columns {
                lines[lines.count - 1] = last + gap + item
            } else {
                // Words are broken only where one alone is too wide; spaces that align are kept.
                let hasWords = item.contains(" ") && !item.contains("  ") && !item.hasPrefix(" ")
                let isBroken = hasWords && of(item) > columns
                lines += isBroken ? HelpPage.wrapped(item, max(1, columns)) : Details.wrapped(item, max(1, columns))
            }
        }
        return lines
    }

    /// A sentence on as few lines as its words fit on.
    static func sentence(_ text: String, within columns: Int) -> [String] {
        flow(text.split(separator: " ").map(String.init), gap: " ", within: columns)
    }

    /// What a listing says, fit for a terminal: control and direction characters, which could steer it, become `?`.
    static func harmless(_ text: String) -> String { TerminalText.harmless(text) }
}

extension String {
    /// Without spaces at its end.
    var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
