/// The options of every command, wherever people write them: `siji --socket PATH status` is `siji status --socket PATH`.
///
/// The parser takes an option only after the verb that has it.
enum CommonWords {
    private static let names = ["--socket", "--lang"]

    /// Whether nothing else is written.
    static func areAlone(_ arguments: [String]) -> Bool {
        last(arguments).first.map { word in names.contains { word == $0 || word.hasPrefix($0 + "=") } } ?? true
    }

    /// The arguments with these options at the end, before a `--`.
    static func last(_ arguments: [String]) -> [String] {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        var front: [String] = []
        var moved: [String] = []
        var rest = arguments[..<end]
        while let word = rest.popFirst() {
            if names.contains(word) {
                moved.append(word)
                if let value = rest.popFirst() { moved.append(value) }
            } else if names.contains(where: { word.hasPrefix($0 + "=") }) {
                moved.append(word)
            } else {
                front.append(word)
            }
        }
        return front + moved + arguments[end...]
    }
}
