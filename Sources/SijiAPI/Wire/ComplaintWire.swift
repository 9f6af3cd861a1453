/// `POST /v1/complaints`: what a driver wants to tell an office.
public struct ComplaintRequest: Codable, Sendable, Equatable {
    /// `arrears`, `injury`, `detention`, `barrier`, `checkpoint`.
    public var trouble: String
    /// Where, at most 200 characters.
    public var place: String?
    /// When it happened, RFC 3339.
    public var at: String?
    /// What happened, at most 1,000 characters.
    public var what: String
    /// What is asked for, at most 300 characters; the usual of its kind where nil.
    public var ask: String?
    /// What proves it, at most 16.
    public var proofs: [ProofWire]?

    /// Creates a request.
    public init(
        trouble: String,
        place: String? = nil,
        at: String? = nil,
        what: String,
        ask: String? = nil,
        proofs: [ProofWire]? = nil
    ) {
        self.trouble = trouble
        self.place = place
        self.at = at
        self.what = what
        self.ask = ask
        self.proofs = proofs
    }
}

/// Something that proves a complaint, by reference.
public struct ProofWire: Codable, Sendable, Equatable {
    /// `booking`, `report`, `photo`, `document`, `witness`.
    public var kind: String
    /// Which one, at most 200 characters.
    public var ref: String

    /// Creates a proof.
    public init(kind: String, ref: String) {
        self.kind = kind
        self.ref = ref
    }
}

/// `PATCH /v1/complaints/{number}`: what became of it.
public struct ComplaintChange: Codable, Sendable, Equatable {
    /// `submitted`, `answered`, `solved`.
    public var status: String

    /// Creates a change.
    public init(status: String) { self.status = status }
}

/// A complaint as its driver sees it.
public struct ComplaintWire: Codable, Sendable, Equatable {
    /// The text to read out or hand in, line by line.
    public struct Letter: Codable, Sendable, Equatable {
        /// In Chinese.
        public var zh: [String]
        /// In English.
        public var en: [String]
    }

    /// Its number, from 1 for each driver.
    public var number: Int
    /// What it is about.
    public var trouble: String
    /// `written`, `submitted`, `answered`, `solved`.
    public var status: String
    /// What it can become now.
    public var possible: [String]
    /// Where.
    public var place: String?
    /// When it happened.
    public var at: String?
    /// What happened.
    public var what: String
    /// What is asked for; nil for the usual of its kind.
    public var ask: String?
    /// What proves it.
    public var proofs: [ProofWire]
    /// The text.
    public var letter: Letter
    /// When it was written.
    public var createdAt: String
    /// When it last moved.
    public var changedAt: String
}

/// `GET /v1/complaints`.
public struct ComplaintsAnswer: Codable, Sendable, Equatable {
    /// By number.
    public var complaints: [ComplaintWire]
    /// Where the next page begins; nil on the last.
    public var nextCursor: Int?

    /// Creates a page.
    public init(complaints: [ComplaintWire], nextCursor: Int?) {
        self.complaints = complaints
        self.nextCursor = nextCursor
    }
}
