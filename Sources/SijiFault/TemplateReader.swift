/// Reads a template character by character.
struct TemplateReader {
    private var rest: Substring

    init(_ template: String) { rest = template[...] }

    /// The next character; nil at the end.
    mutating func next() -> Character? { rest.popFirst() }

    /// Takes the next character where it is `character`.
    mutating func skip(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    /// A fact's name up to the closing brace, which is taken too.
    mutating func name() -> String {
        let name = rest.prefix { $0 != "}" }
        rest = rest[name.endIndex...].dropFirst()
        return String(name)
    }
}
