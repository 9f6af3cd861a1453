public import SijiTrust

/// `PUT /v1/me/cover`: the whole record; what is left out is not covered.
public struct CoverRequest: Codable, Sendable, Equatable {
    /// Months in a row, at most 600 runs.
    public var runs: [CoverRunWire]

    /// Creates a request.
    public init(runs: [CoverRunWire]) { self.runs = runs }
}

/// Months in a row with one kind of cover; both ends count.
public struct CoverRunWire: Codable, Sendable, Equatable {
    /// `pension`, `medical`, `injury`.
    public var kind: String
    /// `YYYY-MM`.
    public var first: String
    /// `YYYY-MM`.
    public var last: String

    /// Creates a run.
    public init(kind: String, first: String, last: String) {
        self.kind = kind
        self.first = first
        self.last = last
    }
}

/// `GET /v1/me/cover`: the caller's own record, and what is missing in it.
public struct CoverAnswer: Codable, Sendable, Equatable {
    /// Months without cover.
    public struct Gap: Codable, Sendable, Equatable {
        /// `pension`, `medical`, `injury`.
        public var kind: String
        /// `never` (漏保), `broken` (断保), `lapsed` (脱保).
        public var word: String
        /// The first month; nil for `never`.
        public var first: String?
        /// The last month; nil for `never`.
        public var last: String?
        /// How many; nil for `never`.
        public var months: Int?
    }

    /// Months on the record, by kind.
    public struct Months: Codable, Sendable, Equatable {
        /// 养老.
        public var pension: Int
        /// 医疗.
        public var medical: Int
        /// 工伤.
        public var injury: Int
    }

    /// The month that runs, which is not counted as missing.
    public var now: String
    /// The runs, by kind, then by month.
    public var runs: [CoverRunWire]
    /// Months on the record.
    public var months: Months
    /// What is missing.
    public var gaps: [Gap]
}

extension CoverAnswer {
    /// A record at a month.
    public init(_ record: CoverRecord, now: Month) {
        self.init(
            now: now.text,
            runs: record.runs.map { .init(kind: $0.kind.rawValue, first: $0.first.text, last: $0.last.text) },
            months: Months(
                pension: record.months(of: .pension),
                medical: record.months(of: .medical),
                injury: record.months(of: .injury)
            ),
            gaps: record.gaps(at: now).map { gap in
                Gap(
                    kind: gap.kind.rawValue,
                    word: gap.word.rawValue,
                    first: gap.first?.text,
                    last: gap.last?.text,
                    months: gap.months
                )
            }
        )
    }
}
