/// Facts as words: the one place where a fact's value becomes text, and where a template is filled.
///
/// A template names its facts: `{value}`. A part in square brackets falls away where one of its facts is absent, so
/// that the sentence still reads; `||` in brackets parts alternatives, of which the first complete one stands. The
/// unit of a number is read from the end of the fact's name (`limitKm`, `priceFen`).
struct FactText {
    private let facts: [String: FactValue]
    let language: Language

    init(_ facts: [String: FactValue], _ language: Language) {
        self.facts = facts
        self.language = language
    }

    /// A template with its facts filled in; a fact outside brackets that is absent leaves nothing behind.
    func fill(_ template: String) -> String {
        var reader = TemplateReader(template)
        return filled(&reader).text
    }

    /// One fact as words; nil where it is absent or empty.
    func words(_ name: String) -> String? {
        switch facts[name] ?? FactText.closer[name].flatMap({ names in names.lazy.compactMap { facts[$0] }.first }) {
        case nil: nil
        case .integer(let number)?: withUnit(number, name)
        case .decimal(let number)?: withUnit(number, name)
        case .text(let text)?: text.isEmpty ? nil : word(text, name)
        case .list(let texts)?: texts.isEmpty ? nil : list(texts, name)
        }
    }

    /// Closer names under which a fault may give a fact that templates call by its general name.
    private static let closer = [
        "id": ["load", "booking"], "value": ["got"], "cause": ["reason"], "path": ["socket", "file"], "max": ["limit"],
    ]

    // MARK: Templates

    private func filled(_ reader: inout TemplateReader) -> (text: String, isComplete: Bool, ending: Character?) {
        var text = ""
        var isComplete = true
        while let character = reader.next() {
            switch character {
            case "{":
                if let words = words(reader.name()) { text += words } else { isComplete = false }
            case "[":
                text += group(&reader)
            case "]":
                return (text, isComplete, "]")
            case "|" where reader.skip("|"):
                return (text, isComplete, "|")
            default:
                text.append(character)
            }
        }
        return (text, isComplete, nil)
    }

    /// The first complete alternative up to the closing bracket, else nothing.
    private func group(_ reader: inout TemplateReader) -> String {
        var chosen: String?
        while true {
            let (text, isComplete, ending) = filled(&reader)
            if chosen == nil, isComplete { chosen = text }
            if ending != "|" { return chosen ?? "" }
        }
    }

    // MARK: Words

    /// What the user wrote, or a name that has to be told from the sentence around it, stands in quotes.
    private static let quoted: Set<String> = [
        "field", "other", "needed", "value", "path", "file", "column", "key", "ref", "name", "near", "min", "max",
        "from",
        "to",
    ]
    /// A value is shown up to this many characters: enough to be recognised, too few to fill a screen.
    private static let longestWord = 80
    /// A list is shown up to this many items: all bodies, services, steps of a booking or items of an agreement fit.
    private static let longestList = 32

    private func word(_ text: String, _ name: String) -> String {
        if let spoken = spoken(text, name) { return spoken }
        var shown = FactText.harmless(text)
        // The sentence has its own full stop.
        while name == "cause", let last = shown.last, last == "." || last == "。" { shown.removeLast() }
        if shown.count > FactText.longestWord { shown = shown.prefix(FactText.longestWord) + "…" }
        guard FactText.quoted.contains(name) else { return shown }
        return language == .zh ? "“\(shown)”" : "\"\(shown)\""
    }

    private func list(_ texts: [String], _ name: String) -> String {
        let shown = texts.prefix(FactText.longestList).map { word($0, name) }
        let separator: String
        switch (language, name) {
        case (.zh, "near"): separator = "或"
        case (.en, "near"), (.en, "allow"): separator = " or "
        case (.zh, _): separator = "、"
        case (.en, _): separator = ", "
        }
        let joined = shown.joined(separator: separator)
        guard texts.count > shown.count else { return joined }
        return language == .zh ? "\(joined)等\(texts.count)项" : "\(joined) and \(texts.count - shown.count) more"
    }

    /// Control characters spelled out: a value from outside must not steer the reader's terminal.
    static func harmless(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
                shown += "\\u\(String(scalar.value, radix: 16, uppercase: true))"
            default:
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
