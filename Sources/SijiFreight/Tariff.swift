/// What a carry costs a truck, line by line (DESIGN §6).
public struct Tariff: Sendable {
    /// The truck's costs.
    public let costs: TruckCosts

    /// Creates a tariff.
    @inlinable
    public init(costs: TruckCosts) { self.costs = costs }

    /// The ledger's lines in order; costs of 0 stand in it, a toll that is not counted and a price that nobody named do not.
    public func lines(for money: CarriedMoney) -> [LedgerLine] {
        var lines: [LedgerLine] = []
        if let priceFen = money.priceFen { lines.append(LedgerLine(.price, fen: priceFen)) }
        lines.append(LedgerLine(.infoFee, fen: -money.infoFeeFen))
        lines.append(LedgerLine(.empty, fen: -emptyFen(money)))
        lines.append(LedgerLine(.loaded, fen: -loadedFen(money)))
        if costs.tollFenPerKm != nil { lines.append(LedgerLine(.toll, fen: -tollFen(money))) }
        lines.append(LedgerLine(.hours, fen: -hoursFen(money)))
        return lines
    }

    /// The sum of the lines, fen.
    @inlinable
    public func netFen(_ money: CarriedMoney) -> Int {
        (money.priceFen ?? 0) - money.infoFeeFen - emptyFen(money) - loadedFen(money) - tollFen(money)
            - hoursFen(money)
    }

    @inlinable
    func emptyFen(_ money: CarriedMoney) -> Int {
        Self.rounded(money.deadheadM * costs.emptyFenPerKm, over: 1000)
    }

    @inlinable
    func loadedFen(_ money: CarriedMoney) -> Int {
        Self.rounded(money.loadedM * costs.loadedFenPerKm, over: 1000)
    }

    @inlinable
    func tollFen(_ money: CarriedMoney) -> Int {
        guard let tollFenPerKm = costs.tollFenPerKm else { return 0 }
        let metres = money.shipperPaysTolls ? money.deadheadM : money.deadheadM + money.loadedM
        return Self.rounded(metres * tollFenPerKm, over: 1000)
    }

    @inlinable
    func hoursFen(_ money: CarriedMoney) -> Int { Self.rounded(money.minutes * costs.hourFen, over: 60) }

    /// A quotient rounded half away from zero; `divisor` is even and positive.
    @inlinable
    static func rounded(_ amount: Int, over divisor: Int) -> Int {
        (amount + (amount < 0 ? -divisor : divisor) / 2) / divisor
    }
}

/// The figures that a ledger is made of.
public struct CarriedMoney: Sendable {
    /// The price, fen; nil for 面议.
    public var priceFen: Int?
    /// The fee that the driver pays, fen.
    public var infoFeeFen: Int
    /// Metres run empty.
    public var deadheadM: Int
    /// Metres run loaded.
    public var loadedM: Int
    /// Minutes in all.
    public var minutes: Int
    /// Whether tolls of the loaded way are the shipper's.
    public var shipperPaysTolls: Bool

    /// Creates figures.
    @inlinable
    public init(
        priceFen: Int?,
        infoFeeFen: Int,
        deadheadM: Int,
        loadedM: Int,
        minutes: Int,
        shipperPaysTolls: Bool
    ) {
        self.priceFen = priceFen
        self.infoFeeFen = infoFeeFen
        self.deadheadM = deadheadM
        self.loadedM = loadedM
        self.minutes = minutes
        self.shipperPaysTolls = shipperPaysTolls
    }
}
