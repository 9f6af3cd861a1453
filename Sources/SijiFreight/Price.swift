/// What is paid for a carry, in integer fen (1/100 yuan).
public enum Price: Sendable, Hashable {
    /// So many fen for the truck, > 0.
    case perTruck(fen: Int)
    /// So many fen a tonne or m³; the product with the quantity is an estimate until it is weighed.
    case perUnit(UnitPrice, estimateFen: Int)
    /// 面议: no price is named.
    case negotiable

    /// The price for the truck, fen; an estimate under a unit price; nil where negotiable.
    public var truckFen: Int? {
        switch self {
        case .perTruck(let fen): fen
        case .perUnit(_, let estimateFen): estimateFen
        case .negotiable: nil
        }
    }
}

/// A price a tonne or a cubic metre.
public struct UnitPrice: Sendable, Hashable {
    /// What the price is counted by.
    public enum Unit: String, Sendable, CaseIterable { case tonne, m3 }
    /// Where the quantity is measured.
    public enum WeighedAt: String, Sendable, CaseIterable { case load, unload, lesser }

    /// Fen a unit, > 0.
    public let fen: Int
    /// The unit.
    public let per: Unit
    /// Where it is measured; nil where the listing does not say.
    public let weighedAt: WeighedAt?

    /// Creates a unit price.
    public init(fen: Int, per: Unit, weighedAt: WeighedAt? = nil) {
        self.fen = fen
        self.per = per
        self.weighedAt = weighedAt
    }
}

/// When and how the price is paid.
public struct Payment: Sendable, Hashable {
    /// What starts the clock of payment.
    public enum Terms: String, Sendable, CaseIterable { case onPickup, onDelivery, onPod, monthly, days }
    /// When a deposit comes back.
    public enum DepositReturn: String, Sendable, CaseIterable { case onLoading, onDelivery, never, unknown }

    /// What starts the clock; nil where unknown.
    public var terms: Terms?
    /// Days after that, 0 to 365.
    public var days: Int?
    /// The driver's deposit, fen, ≥ 0.
    public var depositFen: Int
    /// When it comes back.
    public var depositReturn: DepositReturn
    /// Whether the driver must give an invoice; nil where unknown.
    public var invoice: Bool?
    /// Instalments, summing to the price where any are given; at most 12.
    public var parts: [PaymentPart]

    /// Creates payment terms.
    public init(
        terms: Terms? = nil,
        days: Int? = nil,
        depositFen: Int = 0,
        depositReturn: DepositReturn = .unknown,
        invoice: Bool? = nil,
        parts: [PaymentPart] = []
    ) {
        self.terms = terms
        self.days = days
        self.depositFen = depositFen
        self.depositReturn = depositReturn
        self.invoice = invoice
        self.parts = parts
    }
}

/// One instalment.
public struct PaymentPart: Sendable, Hashable {
    /// How it is paid.
    public enum Means: String, Sendable, CaseIterable { case cash, fuelCard, transfer }

    /// What starts its clock.
    public let when: Payment.Terms
    /// How much, fen, > 0.
    public let fen: Int
    /// Days after that, 0 to 365.
    public let days: Int?
    /// How; nil where unknown.
    public let by: Means?

    /// Creates an instalment.
    public init(when: Payment.Terms, fen: Int, days: Int? = nil, by: Means? = nil) {
        self.when = when
        self.fen = fen
        self.days = days
        self.by = by
    }
}
