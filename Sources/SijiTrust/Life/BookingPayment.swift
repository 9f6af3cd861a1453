public import SijiFreight

/// A payment that the dispatcher recorded.
public struct BookingPayment: Sendable, Equatable {
    /// What the driver says of it.
    public enum Answer: String, Sendable, CaseIterable { case open, confirmed, denied }

    /// Its place among the booking's payments, from 1.
    public var number: Int
    /// How much, fen, > 0.
    public var amountFen: Int
    /// When it was paid, by the dispatcher's word.
    public var paidAt: Instant
    /// How; nil where not said.
    public var means: PaymentPart.Means?
    /// Which instalment of the listing's terms, from 0; nil for none in particular.
    public var part: Int?
    /// When it was recorded.
    public var recordedAt: Instant
    /// What the driver says.
    public var answer: Answer
    /// When the driver said so; nil while open.
    public var answeredAt: Instant?
}

/// A price that lies on the table.
public struct BookingOffer: Sendable, Equatable {
    /// Fen for the truck, > 0.
    public var priceFen: Int
    /// Who named it; the other side answers.
    public var by: BookingSide
    /// When.
    public var at: Instant
}
