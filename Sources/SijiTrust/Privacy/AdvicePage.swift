public import SijiFreight

/// One booking as an adviser reads it: no phone, no plate, no position.
public struct AdviceBooking: Sendable, Equatable {
    /// Which one.
    public var id: BookingID
    /// Who owes.
    public var dispatcher: String
    /// From where to where, in words.
    public var lane: String
    /// How it stands.
    public var status: BookingStatus
    /// When it was made.
    public var bookedAt: Instant
    /// What was agreed, fen; nil where no price was.
    public var agreedFen: Int?
    /// What the driver has confirmed as paid, fen; nil where no payments are recorded.
    public var paidFen: Int?
    /// Since when something is due; nil where nothing is, or nobody knows.
    public var dueAt: Instant?
    /// Waited at pickup and delivery, minutes; nil where nobody recorded it.
    public var waitMin: Int?
    /// From arrival at the pickup to the end of unloading, minutes; nil where nobody recorded it.
    public var workMin: Int?

    /// Creates a booking.
    public init(
        id: BookingID,
        dispatcher: String,
        lane: String,
        status: BookingStatus,
        bookedAt: Instant,
        agreedFen: Int?,
        paidFen: Int? = nil,
        dueAt: Instant? = nil,
        waitMin: Int? = nil,
        workMin: Int? = nil
    ) {
        self.id = id
        self.dispatcher = dispatcher
        self.lane = lane
        self.status = status
        self.bookedAt = bookedAt
        self.agreedFen = agreedFen
        self.paidFen = paidFen
        self.dueAt = dueAt
        self.waitMin = waitMin
        self.workMin = workMin
    }

    /// What is still open, fen; nil where no price was agreed, 0 where nothing is owed (any more, or yet).
    public var openFen: Int? {
        guard let agreedFen else { return nil }
        switch status {
        case .requested, .cancelled, .paid: return 0
        case .booked, .loading, .inTransit: return dueAt == nil ? 0 : max(0, agreedFen - (paidFen ?? 0))
        case .delivered, .podSent, .podReceived, .disputed: return max(0, agreedFen - (paidFen ?? 0))
        }
    }
}

/// The one page of a driver that an adviser may read: who owes what since when, hours, waits, pay by month.
public struct AdvicePage: Sendable, Equatable {
    /// One month of bookings, by the day on which they were made.
    public struct Line: Sendable, Equatable {
        /// Which month, `YYYY-MM`.
        public var month: String
        /// How many bookings, requests and cancelled ones left out.
        public var bookings = 0
        /// What was agreed, fen.
        public var agreedFen = 0
        /// What was paid, fen.
        public var paidFen = 0
        /// Waited, minutes; nil where nothing was recorded.
        public var waitMin: Int?
        /// Worked, minutes; nil where nothing was recorded.
        public var workMin: Int?
    }

    /// Bookings of which something is open, the oldest debt first, those without a due date last.
    public let debts: [AdviceBooking]
    /// Months, the newest first.
    public let months: [Line]

    /// Makes the page from every booking of the driver; months are those of `zone`.
    public init(_ bookings: [AdviceBooking], zone: ZoneOffset) {
        debts = bookings.filter { ($0.openFen ?? 0) > 0 }.sorted { left, right in
            switch (left.dueAt, right.dueAt) {
            case (let first?, let second?) where first != second: first < second
            case (.some, nil): true
            case (nil, .some): false
            default: left.id < right.id
            }
        }
        var lines: [String: Line] = [:]
        for booking in bookings where booking.status != .requested && booking.status != .cancelled {
            let month = String(booking.bookedAt.rfc3339(in: zone).prefix(7))
            var line = lines[month] ?? Line(month: month)
            line.bookings += 1
            line.agreedFen += booking.agreedFen ?? 0
            line.paidFen += booking.paidFen ?? 0
            if let waited = booking.waitMin { line.waitMin = (line.waitMin ?? 0) + waited }
            if let worked = booking.workMin { line.workMin = (line.workMin ?? 0) + worked }
            lines[month] = line
        }
        months = lines.values.sorted { $0.month > $1.month }
    }
}
