/// Named facts, one a line, the names in a column of their own.
struct Details {
    private var facts: [(name: String, value: String)] = []

    /// Adds a fact; one without a value is left out.
    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        facts.append((name, value))
    }

    /// The lines; a value that is too wide goes on under itself.
    func lines(width: Int) -> [String] {
        let column = (facts.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2
        return facts.flatMap { name, value in
            Self.wrapped(value, max(10, width - column)).enumerated().map { place, part in
                DisplayWidth.fitted(place == 0 ? name : "", column) + part
            }
        }
    }

    /// A text in pieces of at most so many columns.
    ///
    /// A piece ends before or behind a wide character, or at spaces, which then fall away. A word of narrow characters is cut only
    /// where it is wider than a piece may be.
    static func wrapped(_ text: String, _ columns: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        func start(_ next: String) {
            let done = piece.trimmedAtEnd
            if !done.isEmpty { pieces.append(done) }
            (piece, used) = (next, DisplayWidth.of(next))
        }
        for part in parts(of: text) {
            let width = DisplayWidth.of(part)
            if part == " ", piece.isEmpty, !pieces.isEmpty {
                continue
            } else if used + width <= columns {
                piece += part
                used += width
            } else if width <= columns {
                start(part == " " ? "" : part)
            } else {
                for character in part {
                    let width = DisplayWidth.of(character)
                    if used + width > columns { start("") }
                    piece.append(character)
                    used += width
                }
            }
        }
        return piece.isEmpty && !pieces.isEmpty ? pieces : pieces + [piece]
    }

    /// Words of narrow characters, single spaces, and single wide characters, in their order.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var isWord = false
        for character in text {
            let goesOn = character != " " && DisplayWidth.of(character) < 2
            if isWord, goesOn {
                parts[parts.count - 1].append(character)
            } else {
                parts.append(String(character))
            }
            isWord = goesOn
        }
        return parts
    }
}
