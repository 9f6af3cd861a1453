/// `PATCH /v1/bookings/{id}` and `POST /v1/bookings/{id}/events`: `do`, or the `status` that is to be reached.
public struct BookingChange: Codable, Sendable, Equatable {
    /// The step.
    public var `do`: String?
    /// The standing that is to be reached, in place of `do`.
    public var status: String?
    /// When it happened, where that was not just now: at most 24 h back, and not before the step before.
    public var at: String?
    /// The price of a counter-offer.
    public var priceFen: Int?
    /// Which payment is confirmed or denied.
    public var payment: Int?
    /// Why, of a refusal, a cancellation or a dispute.
    public var reason: String?
    /// More words.
    public var note: String?
    /// Where the truck stands; coordinates alone.
    public var spot: PointWire?
    /// Which stop of the load's `via`, from 1; the next, or the one where the truck stands, where absent.
    public var stop: Int?
    /// Creates a change.
    public init(
        do step: String? = nil,
        status: String? = nil,
        at: String? = nil,
        priceFen: Int? = nil,
        payment: Int? = nil,
        reason: String? = nil,
        note: String? = nil,
        spot: PointWire? = nil,
        stop: Int? = nil
    ) {
        self.do = step
        self.status = status
        self.at = at
        self.priceFen = priceFen
        self.payment = payment
        self.reason = reason
        self.note = note
        self.spot = spot
        self.stop = stop
    }
}

/// `POST /v1/bookings/{id}/payments`.
public struct PaymentRequest: Codable, Sendable, Equatable {
    /// How much was paid.
    public var amountFen: Int
    /// When; now where absent.
    public var paidAt: String?
    /// `cash`, `fuelCard` or `transfer`.
    public var by: String?
    /// Which of the listing's `payment.parts`, from 0.
    public var part: Int?
    /// Creates a request.
    public init(amountFen: Int, paidAt: String? = nil, by: String? = nil, part: Int? = nil) {
        self.amountFen = amountFen
        self.paidAt = paidAt
        self.by = by
        self.part = part
    }
}

/// Where a booking's truck stands and waits.
public struct StandstillWire: Codable, Sendable, Equatable {
    /// `pickup`, `via` or `delivery`.
    public var place: String
    /// Which stop of the load's `via`, from 1.
    public var stop: Int?
    /// When the truck came.
    public var since: String
    /// Since when the driver takes a break of their own.
    public var breakSince: String?
    /// Since when the stop is closed.
    public var closedSince: String?
    /// Who said so, `driver` or `dispatcher`.
    public var closedBy: String?
    /// Creates a standstill.
    public init(place: String, stop: Int?, since: String, breakSince: String?, closedSince: String?, closedBy: String?)
    {
        self.place = place
        self.stop = stop
        self.since = since
        self.breakSince = breakSince
        self.closedSince = closedSince
        self.closedBy = closedBy
    }
}

/// A price on the table.
public struct OfferWire: Codable, Sendable, Equatable {
    /// For the truck.
    public var priceFen: Int
    /// `driver` or `dispatcher`; the other side answers.
    public var by: String
    /// When it was named.
    public var at: String
    /// Creates an offer.
    public init(priceFen: Int, by: String, at: String) {
        self.priceFen = priceFen
        self.by = by
        self.at = at
    }
}

/// A payment that the dispatcher recorded.
public struct PaymentRecordWire: Codable, Sendable, Equatable {
    /// From 1.
    public var number: Int
    /// How much.
    public var amountFen: Int
    /// When, by the dispatcher's word.
    public var paidAt: String
    /// How.
    public var by: String?
    /// Which of the listing's instalments.
    public var part: Int?
    /// When it was recorded.
    public var recordedAt: String
    /// `open`, `confirmed` or `denied`, by the driver.
    public var status: String
    /// Creates a payment.
    public init(
        number: Int,
        amountFen: Int,
        paidAt: String,
        by: String?,
        part: Int?,
        recordedAt: String,
        status: String
    ) {
        self.number = number
        self.amountFen = amountFen
        self.paidAt = paidAt
        self.by = by
        self.part = part
        self.recordedAt = recordedAt
        self.status = status
    }
}

/// `GET /v1/bookings/{id}/payments`.
public struct PaymentsAnswer: Codable, Sendable, Equatable {
    /// In the order of their numbers.
    public var payments: [PaymentRecordWire]
    /// The price that holds; absent where none is agreed.
    public var priceFen: Int?
    /// What the driver has confirmed.
    public var confirmedFen: Int
    /// Creates an answer.
    public init(payments: [PaymentRecordWire], priceFen: Int?, confirmedFen: Int) {
        self.payments = payments
        self.priceFen = priceFen
        self.confirmedFen = confirmedFen
    }
}

/// Who carries, for the dispatcher of the booking only.
public struct CarrierWire: Codable, Sendable, Equatable {
    /// The driver's name.
    public var name: String
    /// The driver's phone, once the booking is won.
    public var phone: String?
    /// Plates: the truck's, else the driver's.
    public var plates: [String]
    /// The truck's bodies, where a truck was named.
    public var bodies: [String]?
    /// Its deck.
    public var deckLengthM: Double?
    /// What it may carry.
    public var payloadKg: Int?
    /// The driver's bookings here that were delivered.
    public var completed: Int
    /// Those that the driver gave back.
    public var cancelled: Int
    /// All that the driver ever won here.
    public var won: Int
    /// Creates a carrier.
    public init(name: String, phone: String?, plates: [String], completed: Int, cancelled: Int, won: Int) {
        self.name = name
        self.phone = phone
        self.plates = plates
        self.completed = completed
        self.cancelled = cancelled
        self.won = won
    }
}

/// One event of a booking.
public struct BookingEventWire: Codable, Sendable, Equatable {
    /// From 1.
    public var number: Int
    /// What happened.
    public var `do`: String
    /// When.
    public var at: String
    /// When the daemon took it.
    public var enteredAt: String
    /// `driver`, `dispatcher` or `depot`.
    public var by: String
    /// `said`, `selfReported` or `position`: how `at` is known.
    public var source: String
    /// The price that was named.
    public var priceFen: Int?
    /// Which payment.
    public var payment: Int?
    /// How much was paid.
    public var amountFen: Int?
    /// Why.
    public var reason: String?
    /// More words.
    public var note: String?
    /// Which stop of the load's `via`, from 1.
    public var stop: Int?
    /// What was driven empty until then, by the driver's positions.
    public var emptyKm: Double?
    /// Whether positions are missing on that way: what was driven there is not in it.
    public var emptyGaps: Bool?
    /// Creates an event.
    public init(number: Int, do step: String, at: String, enteredAt: String, by: String, source: String) {
        self.number = number
        self.do = step
        self.at = at
        self.enteredAt = enteredAt
        self.by = by
        self.source = source
    }
}

/// `GET /v1/bookings/{id}/events`.
public struct BookingEventsAnswer: Codable, Sendable, Equatable {
    /// In the order of their numbers.
    public var events: [BookingEventWire]
    /// Creates an answer.
    public init(events: [BookingEventWire]) { self.events = events }
}
