/// A version of a booking's written agreement on the wire.
public struct AgreementWire: Codable, Sendable, Equatable {
    /// A yes or a no of one side.
    public struct Answer: Codable, Sendable, Equatable {
        /// `driver` or `dispatcher`.
        public var side: String
        /// Who.
        public var party: String
        /// When.
        public var at: String
        /// Creates an answer.
        public init(side: String, party: String, at: String) {
            self.side = side
            self.party = party
            self.at = at
        }
    }

    /// One version in brief.
    public struct Version: Codable, Sendable, Equatable {
        /// From 1.
        public var version: Int
        /// How it stands.
        public var standing: String
        /// Who wrote it; absent for the first, which listing and booking wrote.
        public var proposedBy: String?
        /// When it was written.
        public var proposedAt: String
        /// SHA-256 of its canonical JSON, hexadecimal.
        public var hash: String
        /// Creates a version.
        public init(version: Int, standing: String, proposedBy: String?, proposedAt: String, hash: String) {
            self.version = version
            self.standing = standing
            self.proposedBy = proposedBy
            self.proposedAt = proposedAt
            self.hash = hash
        }
    }

    /// One item in which two versions differ.
    public struct Change: Codable, Sendable, Equatable {
        /// The item.
        public var item: String
        /// What the version compared with says; absent where nothing.
        public var was: AgreementValueWire?
        /// What this version says; absent where nothing.
        public var `is`: AgreementValueWire?
        /// Creates a change.
        public init(item: String, was: AgreementValueWire?, is: AgreementValueWire?) {
            self.item = item
            self.was = was
            self.is = `is`
        }
    }

    /// The booking.
    public var bookingId: String
    /// Which version this is, from 1.
    public var version: Int
    /// How it stands: `open`, `inForce`, `superseded`, `refused`, `withdrawn`.
    public var standing: String
    /// Who wrote it; absent for the first, which listing and booking wrote.
    public var proposedBy: String?
    /// When it was written.
    public var proposedAt: String
    /// SHA-256 of its canonical JSON, hexadecimal.
    public var hash: String
    /// `transport` or `employment`.
    public var kind: String
    /// What it says, item by item.
    public var items: [String: AgreementValueWire]
    /// Who the two sides are, as the depot knows them now: names, phones, plate.
    public var parties: [String: AgreementValueWire]
    /// Items that an agreement should have and this one lacks.
    public var missing: [String]
    /// Who said yes, in order.
    public var acceptances: [Answer]
    /// Who said no.
    public var refusal: Answer?
    /// What the caller can do with the agreement now: `accept`, `refuse`, `propose`.
    public var possible: [String]
    /// All versions, from 1.
    public var versions: [Version]
    /// In what it differs from the version asked about; absent where none was.
    public var changes: [Change]?

    /// Creates an agreement's version.
    public init(
        bookingId: String,
        version: Version,
        kind: String,
        items: [String: AgreementValueWire],
        parties: [String: AgreementValueWire],
        missing: [String],
        acceptances: [Answer],
        refusal: Answer?,
        possible: [String],
        versions: [Version],
        changes: [Change]?
    ) {
        self.bookingId = bookingId
        self.version = version.version
        standing = version.standing
        proposedBy = version.proposedBy
        proposedAt = version.proposedAt
        hash = version.hash
        self.kind = kind
        self.items = items
        self.parties = parties
        self.missing = missing
        self.acceptances = acceptances
        self.refusal = refusal
        self.possible = possible
        self.versions = versions
        self.changes = changes
    }
}

/// What an item of an agreement says.
public enum AgreementValueWire: Codable, Sendable, Equatable {
    /// A stop between pickup and delivery.
    public struct Stop: Codable, Sendable, Equatable {
        /// `load` or `unload`.
        public var `do`: String
        /// Where.
        public var place: String
        /// Free minutes.
        public var freeMin: Int
        /// Creates a stop.
        public init(do: String, place: String, freeMin: Int) {
            self.do = `do`
            self.place = place
            self.freeMin = freeMin
        }
    }

    /// Words, a code or an instant.
    case text(String)
    /// A whole number in the item's unit.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// Stops in order.
    case stops([Stop])
    /// Instalments in order.
    case parts([LoadWire.Part])

    /// Reads any of them.
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let stops = try? value.decode([Stop].self) {
            self = .stops(stops)
        } else {
            self = .parts(try value.decode([LoadWire.Part].self))
        }
    }

    /// Writes it as what it is.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .number(let number): try value.encode(number)
        case .flag(let flag): try value.encode(flag)
        case .stops(let stops): try value.encode(stops)
        case .parts(let parts): try value.encode(parts)
        }
    }
}

/// `POST /v1/bookings/{id}/agreement`.
public struct AgreementRequest: Codable, Sendable, Equatable {
    /// `accept`, `refuse` or `propose`.
    public var `do`: String
    /// The version that is answered; of a proposal, the latest that its writer has read.
    public var version: Int
    /// What a proposal changes; null takes an item away.
    public var items: [String: AgreementValueWire?]?
    /// Creates a request.
    public init(do: String, version: Int, items: [String: AgreementValueWire?]? = nil) {
        self.do = `do`
        self.version = version
        self.items = items
    }
}
