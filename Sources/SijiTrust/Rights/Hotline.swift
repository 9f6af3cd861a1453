/// A public telephone line.
public struct Hotline: Sendable, Equatable {
    /// Its name in the data, such as `transport`.
    public var id: String
    /// The number to dial, digits.
    public var number: String
    /// What it is called, Chinese and English.
    public var name: Bilingual
    /// What it does.
    public var does: Bilingual
    /// How soon it answers; nil where no source says so.
    public var answer: Bilingual?
    /// How well that is founded.
    public var origin: Origin

    /// Creates a line.
    public init(id: String, number: String, name: Bilingual, does: Bilingual, answer: Bilingual?, origin: Origin) {
        self.id = id
        self.number = number
        self.name = name
        self.does = does
        self.answer = answer
        self.origin = origin
    }
}

/// One sentence of advice.
public struct RightsStep: Sendable, Equatable {
    /// What a sentence is for, in the order in which advice is shown.
    public enum Kind: String, Sendable, CaseIterable {
        /// Do this.
        case `do`
        /// Have this at hand.
        case have
        /// This holds, or differs by standing.
        case differs
    }

    /// Its name in the data.
    public var id: String
    /// For which trouble.
    public var trouble: Trouble
    /// For whom; nil for everybody.
    public var standing: Standing?
    /// What it is for.
    public var kind: Kind
    /// The line to call, by its name in the data.
    public var hotline: String?
    /// The sentence.
    public var text: Bilingual
    /// How well it is founded.
    public var origin: Origin

    /// Creates a sentence.
    public init(
        id: String,
        trouble: Trouble,
        standing: Standing?,
        kind: Kind,
        hotline: String?,
        text: Bilingual,
        origin: Origin
    ) {
        self.id = id
        self.trouble = trouble
        self.standing = standing
        self.kind = kind
        self.hotline = hotline
        self.text = text
        self.origin = origin
    }
}

/// A text in both languages.
public struct Bilingual: Sendable, Hashable {
    /// Chinese.
    public var zh: String
    /// English.
    public var en: String

    /// Creates a text.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// Where a statement comes from.
public struct Origin: Sendable, Equatable {
    /// How well it is founded.
    public var evidence: Evidence
    /// The page or text, by name.
    public var source: String
    /// The day that the text is of, or where it names none, on which it was read: `YYYY-MM-DD`.
    public var asOf: String

    /// Creates an origin.
    public init(evidence: Evidence, source: String, asOf: String) {
        self.evidence = evidence
        self.source = source
        self.asOf = asOf
    }
}
