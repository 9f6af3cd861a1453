/// What is said of one fault code in one language: templates, filled by `FactText`.
struct Phrase: Sendable {
    /// The kind of fault in a few words, without a full stop.
    let title: String
    /// What happened, with the value and the limit.
    let detail: String
    /// What to do next.
    let hint: String
}

/// The sentences of every fault code in every language.
enum Catalogue {
    /// The templates of a code.
    ///
    /// Each language is an exhaustive switch: a missing sentence does not compile.
    static func phrase(_ code: FaultCode, in language: Language) -> Phrase {
        switch language {
        case .zh: Chinese.phrase(code)
        case .en: English.phrase(code)
        }
    }
}

extension Fault {
    /// The kind of fault in a few words, without a full stop.
    public func title(in language: Language) -> String {
        FactText(facts, language).fill(Catalogue.phrase(code, in: language).title)
    }

    /// What happened, naming field, value and limit as far as the facts tell them; whole sentences in any case.
    public func detail(in language: Language) -> String {
        FactText(facts, language).fill(Catalogue.phrase(code, in: language).detail)
    }

    /// What to do next: the command to run or the field to mend; whole sentences.
    public func hint(in language: Language) -> String {
        FactText(facts, language).fill(Catalogue.phrase(code, in: language).hint)
    }
}

extension Language {
    /// A code of a cause in words that read on, as faults have it; the code itself where nobody gave it words.
    public func cause(_ code: String) -> String { FactText([:], self).spoken(code, "cause") ?? code }
}
