public import SijiFreight
public import SijiTrust

/// `GET /v1/advice/{uid}`: a driver's page, for an adviser with a grant.
public struct AdviceAnswer: Codable, Sendable, Equatable {
    /// Something that is owed.
    public struct Debt: Codable, Sendable, Equatable {
        /// The booking.
        public var bookingId: String
        /// Who owes.
        public var dispatcher: String
        /// From where to where.
        public var lane: String
        /// How the booking stands.
        public var status: String
        /// What was agreed.
        public var agreedFen: Int
        /// What was paid; nil where no payments are recorded.
        public var paidFen: Int?
        /// What is open.
        public var openFen: Int
        /// Since when; nil where nobody knows.
        public var dueAt: String?
    }

    /// A month.
    public struct Month: Codable, Sendable, Equatable {
        /// `YYYY-MM`.
        public var month: String
        /// How many bookings.
        public var bookings: Int
        /// What was agreed.
        public var agreedFen: Int
        /// What was paid.
        public var paidFen: Int
        /// Waited; nil where nothing was recorded.
        public var waitMin: Int?
        /// Worked; nil where nothing was recorded.
        public var workMin: Int?
    }

    /// The driver's name.
    public var driver: String
    /// When the page was made.
    public var now: String
    /// Until when the grant runs.
    public var until: String
    /// Who owes what since when, the oldest first.
    public var debts: [Debt]
    /// Months, the newest first.
    public var months: [Month]
}

extension AdviceAnswer {
    /// A page as it is shown.
    public init(_ page: AdvicePage, driver: String, now: Instant, until: Instant, zone: ZoneOffset) {
        self.init(
            driver: driver,
            now: now.rfc3339(in: zone),
            until: until.rfc3339(in: zone),
            debts: page.debts.map { debt in
                Debt(
                    bookingId: debt.id.description,
                    dispatcher: debt.dispatcher,
                    lane: debt.lane,
                    status: debt.status.rawValue,
                    agreedFen: debt.agreedFen ?? 0,
                    paidFen: debt.paidFen,
                    openFen: debt.openFen ?? 0,
                    dueAt: debt.dueAt?.rfc3339(in: zone)
                )
            },
            months: page.months.map { line in
                Month(
                    month: line.month,
                    bookings: line.bookings,
                    agreedFen: line.agreedFen,
                    paidFen: line.paidFen,
                    waitMin: line.waitMin,
                    workMin: line.workMin
                )
            }
        )
    }
}
