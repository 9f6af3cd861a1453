/// `GET /v1/bookings/{id}/claims`: what a booking's events come to under its agreement.
public struct ClaimsAnswer: Codable, Sendable, Equatable {
    /// One line of a claim.
    public struct Line: Codable, Sendable, Equatable {
        /// Why.
        public var rule: String
        /// Units charged, or metres; absent where the rule counts nothing.
        public var quantity: Int?
        /// Fen an hour, or a km.
        public var rateFen: Int?
        /// Fen; negative for a cap.
        public var fen: Int
        /// Creates a line.
        public init(rule: String, quantity: Int?, rateFen: Int?, fen: Int) {
            self.rule = rule
            self.quantity = quantity
            self.rateFen = rateFen
            self.fen = fen
        }
    }

    /// Whole minutes of a stay under one rule.
    public struct Span: Codable, Sendable, Equatable {
        /// The rule.
        public var rule: String
        /// Its first minute.
        public var from: String
        /// The minute after its last.
        public var to: String
        /// How many.
        public var minutes: Int
        /// Creates a span.
        public init(rule: String, from: String, to: String, minutes: Int) {
            self.rule = rule
            self.from = from
            self.to = to
            self.minutes = minutes
        }
    }

    /// What one stop owes.
    public struct Stop: Codable, Sendable, Equatable {
        /// Which, from 0.
        public var stop: Int
        /// `pickup`, `via` or `delivery`.
        public var kind: String
        /// When the truck came.
        public var arrivedAt: String
        /// When the stay ended; of an open one, the moment of counting.
        public var endedAt: String
        /// Whether the stay goes on.
        public var open: Bool
        /// The free time agreed on, minutes.
        public var freeMin: Int
        /// Minutes past it.
        public var chargedMin: Int
        /// Fen.
        public var fen: Int
        /// The stay, without a gap.
        public var spans: [Span]
        /// The yuan; they sum to `fen`.
        public var lines: [Line]
        /// What to know of the facts.
        public var flags: [String]
        /// Creates a stop's claim.
        public init(
            stop: Int,
            kind: String,
            arrivedAt: String,
            endedAt: String,
            open: Bool,
            freeMin: Int,
            chargedMin: Int,
            fen: Int,
            spans: [Span],
            lines: [Line],
            flags: [String]
        ) {
            self.stop = stop
            self.kind = kind
            self.arrivedAt = arrivedAt
            self.endedAt = endedAt
            self.open = open
            self.freeMin = freeMin
            self.chargedMin = chargedMin
            self.fen = fen
            self.spans = spans
            self.lines = lines
            self.flags = flags
        }
    }

    /// What an empty run is owed.
    public struct EmptyRun: Codable, Sendable, Equatable {
        /// Why it was empty.
        public var cause: String
        /// Fen; absent where neither fee nor distance is known.
        public var fen: Int?
        /// The yuan.
        public var lines: [Line]
        /// What to know of the facts.
        public var flags: [String]
        /// Creates an empty run's claim.
        public init(cause: String, fen: Int?, lines: [Line], flags: [String]) {
            self.cause = cause
            self.fen = fen
            self.lines = lines
            self.flags = flags
        }
    }

    /// The booking.
    public var bookingId: String
    /// The version of the agreement that the claim is reckoned by.
    public var agreementVersion: Int
    /// Whether both sides accepted that version.
    public var agreed: Bool
    /// The moment of counting.
    public var countedAt: String
    /// The stops that the truck came to.
    public var stops: [Stop]
    /// What the waiting comes to, fen; absent where minutes are owed and nobody agreed on a rate.
    public var detentionFen: Int?
    /// An empty run; absent where there was none.
    public var emptyRun: EmptyRun?
    /// What is owed of the price.
    public var pay: PayWire

    /// Creates an answer.
    public init(
        bookingId: String,
        agreementVersion: Int,
        agreed: Bool,
        countedAt: String,
        stops: [Stop],
        detentionFen: Int?,
        emptyRun: EmptyRun?,
        pay: PayWire
    ) {
        self.bookingId = bookingId
        self.agreementVersion = agreementVersion
        self.agreed = agreed
        self.countedAt = countedAt
        self.stops = stops
        self.detentionFen = detentionFen
        self.emptyRun = emptyRun
        self.pay = pay
    }
}

/// What is owed of a booking's price.
public struct PayWire: Codable, Sendable, Equatable {
    /// One instalment.
    public struct Part: Codable, Sendable, Equatable {
        /// What starts its clock; absent where nobody said.
        public var when: String?
        /// Days after that.
        public var days: Int
        /// How it is paid; absent where not said.
        public var by: String?
        /// Fen; absent where no price is agreed.
        public var fen: Int?
        /// The day by whose end it is due, `YYYY-MM-DD`; absent while its clock has not started.
        public var dueOn: String?
        /// What was paid of it, fen.
        public var paidFen: Int
        /// What the driver confirmed of that, fen.
        public var confirmedFen: Int
        /// By how many days it is late; absent where it is not.
        public var overdueDays: Int?
        /// Creates an instalment.
        public init(
            when: String?,
            days: Int,
            by: String?,
            fen: Int?,
            dueOn: String?,
            paidFen: Int,
            confirmedFen: Int,
            overdueDays: Int?
        ) {
            self.when = when
            self.days = days
            self.by = by
            self.fen = fen
            self.dueOn = dueOn
            self.paidFen = paidFen
            self.confirmedFen = confirmedFen
            self.overdueDays = overdueDays
        }
    }

    /// Whether the price is yet to be weighed.
    public var estimate: Bool
    /// What was paid, fen.
    public var paidFen: Int
    /// What is not, fen; absent where no price is agreed.
    public var outstandingFen: Int?
    /// What is late, fen.
    public var overdueFen: Int
    /// By how many days the oldest part is late; absent where none is.
    public var overdueDays: Int?
    /// The day by whose end the next open part is due.
    public var nextDueOn: String?
    /// The instalments.
    public var parts: [Part]
    /// Creates what is owed.
    public init(
        estimate: Bool,
        paidFen: Int,
        outstandingFen: Int?,
        overdueFen: Int,
        overdueDays: Int?,
        nextDueOn: String?,
        parts: [Part]
    ) {
        self.estimate = estimate
        self.paidFen = paidFen
        self.outstandingFen = outstandingFen
        self.overdueFen = overdueFen
        self.overdueDays = overdueDays
        self.nextDueOn = nextDueOn
        self.parts = parts
    }
}
