import SijiFreight

/// The members of a listing, in the order in which it is written.
enum ListingKey: String, CaseIterable {
    case ref, origin, destination, via, pickup, deliverBy, cargo, bodies, minLengthM, lengthsM, needs, mode, trucks
    case priceFen, unitPrice, negotiable, infoFeeFen, tolls, payment, booking, injuryCover, dwell, notes, expiresAt
    case contact
    static let table = KeyTable<ListingKey>()
}

enum ViaKey: String, CaseIterable {
    case action = "do"
    case at, dwellMin
    static let table = KeyTable<ViaKey>()
}

enum WindowKey: String, CaseIterable {
    case from, to
    static let table = KeyTable<WindowKey>()
}

enum CargoKey: String, CaseIterable {
    case type, name, payloadKg, payloadMaxKg, volumeM3, hazmatClass, coldChain, heightM, widthM
    static let table = KeyTable<CargoKey>()
}

enum UnitPriceKey: String, CaseIterable {
    case fen, per, weighedAt
    static let table = KeyTable<UnitPriceKey>()
}

enum PaymentKey: String, CaseIterable {
    case terms, days, depositFen, depositReturn, invoice, parts
    static let table = KeyTable<PaymentKey>()
}

enum PartKey: String, CaseIterable {
    case when, fen, days, by
    static let table = KeyTable<PartKey>()
}

enum DwellKey: String, CaseIterable {
    case loadMin, unloadMin, assumed
    /// What a dispatcher may write.
    static let written = KeyTable<DwellKey>([.loadMin, .unloadMin])
    /// What the store's bytes hold.
    static let stored = KeyTable<DwellKey>()
}

enum ContactKey: String, CaseIterable {
    case name, phone
    static let table = KeyTable<ContactKey>()
}

/// The members of a point, wherever one stands.
enum PointKey: String, CaseIterable {
    case lat, lon, datum, adcode, name, address, radiusKm
    /// A place of a listing.
    static let place = KeyTable<PointKey>([.lat, .lon, .name, .address, .adcode, .datum])
    /// Where a truck stands.
    static let position = KeyTable<PointKey>([.lat, .lon, .datum, .adcode, .name])
    /// Coordinates alone.
    static let spot = KeyTable<PointKey>([.lat, .lon, .datum])
    /// A place and how far around it.
    static let circle = KeyTable<PointKey>([.lat, .lon, .datum, .adcode, .name, .radiusKm])
}

/// The closed lists of codes that listings, trucks and questions draw from.
enum CodeTable {
    static let body = KeyTable<Body>()
    static let cargoType = KeyTable<CargoType>()
    static let mode = KeyTable<LoadMode>()
    static let tolls = KeyTable<TollPayer>()
    static let booking = KeyTable<BookingMode>()
    static let injuryCover = KeyTable<InjuryCover>()
    static let unit = KeyTable<UnitPrice.Unit>()
    static let weighedAt = KeyTable<UnitPrice.WeighedAt>()
    static let terms = KeyTable<Payment.Terms>()
    static let depositReturn = KeyTable<Payment.DepositReturn>()
    static let means = KeyTable<PaymentPart.Means>()
    static let viaAction = KeyTable<ViaStop.Action>()
}
