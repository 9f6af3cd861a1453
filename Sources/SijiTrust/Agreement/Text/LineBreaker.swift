import SijiFault

/// Breaks running text into lines by display width.
///
/// Chinese breaks between any two characters, other scripts at spaces; a closing mark never begins a line, an opening one never ends it.
struct LineBreaker {
    private static let closing = Set<Character>("，。；：、！？）》」』】”’,.;:!?)]}")
    private static let opening = Set<Character>("（《「『【“‘([{")

    /// The lines of a text, each at most `columns` wide; only a piece that is wider by itself is cut.
    static func lines(_ text: String, within columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for (piece, hasSpace) in pieces(text) {
            let width = TerminalText.columns(of: piece)
            let gap = hasSpace && !line.isEmpty ? 1 : 0
            if used + gap + width <= columns {
                line += (gap == 1 ? " " : "") + piece
                used += gap + width
                continue
            }
            if !line.isEmpty { lines.append(line) }
            let parts = cut(piece, columns)
            lines += parts.dropLast()
            line = parts.last ?? ""
            used = TerminalText.columns(of: line)
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    /// Pieces that must not be broken, and whether a space stood before each.
    private static func pieces(_ text: String) -> [(String, Bool)] {
        var pieces: [(String, Bool)] = []
        var holdsNext = false
        var hadSpace = false
        for character in text {
            if character == " " {
                (hadSpace, holdsNext) = (true, false)
                continue
            }
            let isWide = TerminalText.columns(of: character) == 2
            let last = pieces.last?.0.last
            let joins =
                !hadSpace
                && (holdsNext || closing.contains(character)
                    || !isWide && last.map { TerminalText.columns(of: $0) == 1 } ?? false)
            if joins, !pieces.isEmpty {
                pieces[pieces.count - 1].0.append(character)
            } else {
                pieces.append((String(character), hadSpace))
            }
            hadSpace = false
            holdsNext = opening.contains(character)
        }
        return pieces
    }

    private static func cut(_ piece: String, _ columns: Int) -> [String] {
        var parts = [""]
        var used = 0
        for character in piece {
            let width = TerminalText.columns(of: character)
            if used + width > columns, used > 0 {
                parts.append("")
                used = 0
            }
            parts[parts.count - 1].append(character)
            used += width
        }
        return parts
    }
}
