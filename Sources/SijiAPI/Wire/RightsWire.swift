/// `GET /v1/rights`: whom to call, what to do, what to have at hand.
public struct RightsAnswer: Codable, Sendable, Equatable {
    /// A public telephone line.
    public struct Line: Codable, Sendable, Equatable {
        /// Its name in the data.
        public var id: String
        /// The number to dial.
        public var number: String
        /// What it is called.
        public var name: String
        /// The same in English.
        public var nameEn: String
        /// What it does.
        public var does: String
        /// The same in English.
        public var doesEn: String
        /// How soon it answers; nil where no source says so.
        public var answer: String?
        /// The same in English.
        public var answerEn: String?
        /// `text`, `secondary`, `own`.
        public var evidence: String
        /// Where it was read.
        public var source: String
        /// The day that it is of.
        public var asOf: String
    }

    /// A sentence of advice.
    public struct Step: Codable, Sendable, Equatable {
        /// Its name in the data.
        public var id: String
        /// For which trouble.
        public var trouble: String
        /// `employed` or `owner`; nil for everybody.
        public var standing: String?
        /// `do`, `have`, `differs`.
        public var kind: String
        /// The line to call, by its name.
        public var hotline: String?
        /// The sentence.
        public var text: String
        /// The same in English.
        public var textEn: String
        /// `text`, `secondary`, `own`.
        public var evidence: String
        /// Where it was read.
        public var source: String
        /// The day that it is of.
        public var asOf: String
    }

    /// What was asked about; nil for everything.
    public var trouble: String?
    /// For whom; nil for both.
    public var standing: String?
    /// The lines.
    public var hotlines: [Line]
    /// The sentences, in the order in which they are shown.
    public var steps: [Step]
}
