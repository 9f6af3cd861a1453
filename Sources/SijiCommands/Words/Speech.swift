import SijiFault

/// The words of one language.
struct Speech {
    /// The language.
    let language: Language

    init(_ language: Language) { self.language = language }

    /// A word or a sentence of our own.
    subscript(_ word: Word) -> String {
        switch language {
        case .zh: word.chinese
        case .en: word.english
        }
    }

    /// A code of the contract, such as `reefer`, in words; the code itself where it is not known here.
    func code(_ code: String, of set: CodeSet) -> String {
        switch language {
        case .zh: set.chinese[code] ?? DisplayWidth.harmless(code)
        case .en: set.english[code] ?? DisplayWidth.harmless(code)
        }
    }

    /// Several codes in words.
    func codes(_ codes: [String], of set: CodeSet) -> String {
        codes.map { code($0, of: set) }.joined(separator: "/")
    }
}
