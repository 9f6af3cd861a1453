/// A listing's content, validated: goods offered for carriage.
///
/// Who listed it and how it stands is in the store's record.
public struct Load: Sendable, Hashable {
    /// The dispatcher's own number, the key of a push; 1 to 64 characters.
    public var ref: String
    /// Where it is picked up.
    public var origin: Place
    /// Where it goes.
    public var destination: Place
    /// More stops between, in order; at most 8.
    public var via: [ViaStop]
    /// When it may be picked up.
    public var pickup: TimeWindow
    /// Arrival there at the latest.
    public var deliverBy: Instant?
    /// What it is.
    public var cargo: Cargo
    /// Bodies that may carry it; empty for any.
    public var bodies: BodySet
    /// The shortest deck, millimetres.
    public var minLengthMm: Int?
    /// The decks asked for, millimetres, each ± 250; empty for any.
    public var lengthsMm: [Int]
    /// What the truck must bring, such as `tarp`.
    public var needs: [String]
    /// A full truck or a part of one.
    public var mode: LoadMode
    /// How many trucks: so many slots, each won once; 1 to 200.
    public var trucks: Int
    /// What is paid.
    public var price: Price
    /// The platform's or broker's fee that the driver pays, fen, ≥ 0.
    public var infoFeeFen: Int
    /// Who pays tolls.
    public var tolls: TollPayer
    /// How and when the price is paid.
    public var payment: Payment
    /// Booked at once, or after the dispatcher's yes.
    public var booking: BookingMode
    /// Cover for injury at work.
    public var injuryCover: InjuryCover
    /// Minutes at origin and destination.
    public var dwell: Dwell
    /// Whom to call.
    public var contact: Contact?
    /// Free text, at most 1,000 characters.
    public var notes: String?
    /// When the listing ends.
    ///
    /// `pickup.to` where nil. A listing never outlives `pickup.to`.
    public var expiresAt: Instant?

    /// Creates a load from parts that were validated.
    public init(
        ref: String,
        origin: Place,
        destination: Place,
        via: [ViaStop] = [],
        pickup: TimeWindow,
        deliverBy: Instant? = nil,
        cargo: Cargo,
        bodies: BodySet = [],
        minLengthMm: Int? = nil,
        lengthsMm: [Int] = [],
        needs: [String] = [],
        mode: LoadMode,
        trucks: Int = 1,
        price: Price,
        infoFeeFen: Int = 0,
        tolls: TollPayer = .unknown,
        payment: Payment = Payment(),
        booking: BookingMode = .instant,
        injuryCover: InjuryCover = .unknown,
        dwell: Dwell = .assumed,
        contact: Contact? = nil,
        notes: String? = nil,
        expiresAt: Instant? = nil
    ) {
        self.ref = ref
        self.origin = origin
        self.destination = destination
        self.via = via
        self.pickup = pickup
        self.deliverBy = deliverBy
        self.cargo = cargo
        self.bodies = bodies
        self.minLengthMm = minLengthMm
        self.lengthsMm = lengthsMm
        self.needs = needs
        self.mode = mode
        self.trucks = trucks
        self.price = price
        self.infoFeeFen = infoFeeFen
        self.tolls = tolls
        self.payment = payment
        self.booking = booking
        self.injuryCover = injuryCover
        self.dwell = dwell
        self.contact = contact
        self.notes = notes
        self.expiresAt = expiresAt
    }

    /// When the listing stops being offered: the earlier of `expiresAt` and `pickup.to`.
    public var endsAt: Instant { min(expiresAt ?? pickup.to, pickup.to) }
}

/// Whether a load takes the whole truck.
public enum LoadMode: String, Sendable, CaseIterable { case full, part }
/// Who pays tolls.
public enum TollPayer: String, Sendable, CaseIterable { case driver, shipper, unknown }
/// Whether a booking is made at once, or waits for the dispatcher's yes.
public enum BookingMode: String, Sendable, CaseIterable { case instant, confirm }
/// Cover for injury at work.
public enum InjuryCover: String, Sendable, CaseIterable { case platform, own, none, unknown }

/// Minutes at both ends of a carry, each 0 to 2,880.
public struct Dwell: Sendable, Hashable {
    /// Minutes of loading.
    public var loadMin: Int
    /// Minutes of unloading.
    public var unloadMin: Int
    /// Whether nobody said so: the default of 60 and 60 was taken.
    public var isAssumed: Bool

    /// Creates a dwell that somebody stated.
    public init(loadMin: Int, unloadMin: Int, isAssumed: Bool = false) {
        self.loadMin = loadMin
        self.unloadMin = unloadMin
        self.isAssumed = isAssumed
    }

    /// An hour at each end, which nobody measured; shown as an estimate.
    public static let assumed = Dwell(loadMin: 60, unloadMin: 60, isAssumed: true)
}

/// Whom to call about a listing.
public struct Contact: Sendable, Hashable {
    /// A name.
    public var name: String?
    /// A business number, whole.
    public var phone: String?

    /// Creates a contact.
    public init(name: String? = nil, phone: String? = nil) {
        self.name = name
        self.phone = phone
    }
}
