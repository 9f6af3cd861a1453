public import SijiFreight

/// What an event says beyond its step; what does not belong to the step is nil.
public struct BookingDetails: Sendable, Equatable {
    /// The price: asked for by the booking, offered, countered or agreed, fen for the truck, > 0.
    public var priceFen: Int?
    /// Which payment is recorded, confirmed or denied, from 1.
    public var paymentNumber: Int?
    /// How much was paid, fen, > 0.
    public var amountFen: Int?
    /// When it was paid, by the dispatcher's word.
    public var paidAt: Instant?
    /// How it was paid.
    public var means: PaymentPart.Means?
    /// Which instalment of the listing's terms it pays, from 0; nil for none in particular.
    public var part: Int?
    /// Why.
    public var reason: BookingReason?
    /// More words, 1 to 500 characters.
    public var note: String?
    /// Where the truck stood.
    public var spot: BookingSpot?
    /// Which version of the written agreement, from 1.
    public var termsVersion: Int?
    /// SHA-256 of what that version says (`AgreementContent.canonicalJSON`), hexadecimal.
    public var termsHash: String?
    /// Which stop on the way, from 1 in the load's order: of `arriveVia` and `leaveVia`.
    public var viaStop: Int?
    /// How many stops on the way the load has, > 0: of the step that begins a life, nil where it has none.
    public var viaCount: Int?
    /// What was driven empty until then, by the driver's positions: of `cancel` and `turnBack`.
    public var emptyDrive: Drive?

    /// Creates details.
    public init(
        priceFen: Int? = nil,
        paymentNumber: Int? = nil,
        amountFen: Int? = nil,
        paidAt: Instant? = nil,
        means: PaymentPart.Means? = nil,
        part: Int? = nil,
        reason: BookingReason? = nil,
        note: String? = nil,
        spot: BookingSpot? = nil,
        termsVersion: Int? = nil,
        termsHash: String? = nil,
        viaStop: Int? = nil,
        viaCount: Int? = nil,
        emptyDrive: Drive? = nil
    ) {
        self.priceFen = priceFen
        self.paymentNumber = paymentNumber
        self.amountFen = amountFen
        self.paidAt = paidAt
        self.means = means
        self.part = part
        self.reason = reason
        self.note = note
        self.spot = spot
        self.termsVersion = termsVersion
        self.termsHash = termsHash
        self.viaStop = viaStop
        self.viaCount = viaCount
        self.emptyDrive = emptyDrive
    }
}

/// A point in WGS-84, 1e-7 degrees: this floor knows no geometry.
public struct BookingSpot: Sendable, Equatable {
    /// Latitude, 1e-7 degrees.
    public var latE7: Int32
    /// Longitude, 1e-7 degrees.
    public var lonE7: Int32

    /// Creates a point.
    public init(latE7: Int32, lonE7: Int32) {
        self.latE7 = latE7
        self.lonE7 = lonE7
    }
}

/// Why a booking was refused, given back or disputed.
public enum BookingReason: String, Sendable, CaseIterable {
    /// The truck broke down.
    case truckBroken
    /// The driver cannot drive.
    case driverUnable
    /// The goods were not there, or not ready.
    case goodsNotReady
    /// The goods are other than listed.
    case goodsDiffer
    /// The truck came, and was not used (放空).
    case notUsed
    /// The truck did not come, or came too late.
    case late
    /// The price, or what is taken off it.
    case price
    /// What is owed is not paid.
    case arrears
    /// Waiting that is not paid.
    case waiting
    /// Goods that were lost or damaged.
    case damage
    /// Anything else, as the note says.
    case other
}
