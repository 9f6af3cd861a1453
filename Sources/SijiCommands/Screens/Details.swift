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
    static func wrapped(_ text: String, _ columns: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for character in text {
            let width = DisplayWidth.of(character)
            if used + width > columns {
                pieces.append(piece)
                piece = ""
                used = 0
            }
            piece.append(character)
            used += width
        }
        return piece.isEmpty && !pieces.isEmpty ? pieces : pieces + [piece]
    }
}
