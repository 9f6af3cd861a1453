import SijiFreight

/// What a carry costs a truck, line by line.
struct Tariff: Sendable {
    let costs: TruckCosts

    /// The ledger's lines in order; costs of 0 stand in it, a toll that is not counted and a price that nobody named do not.
    func lines(for money: CarriedMoney) -> [LedgerLine] {
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
    func netFen(_ money: CarriedMoney) -> Int {
        (money.priceFen ?? 0) - money.infoFeeFen - emptyFen(money) - loadedFen(money) - tollFen(money)
            - hoursFen(money)
    }

    private func emptyFen(_ money: CarriedMoney) -> Int {
        Self.rounded(money.deadheadM * costs.emptyFenPerKm, over: 1000)
    }

    private func loadedFen(_ money: CarriedMoney) -> Int {
        Self.rounded(money.loadedM * costs.loadedFenPerKm, over: 1000)
    }

    private func tollFen(_ money: CarriedMoney) -> Int {
        guard let tollFenPerKm = costs.tollFenPerKm else { return 0 }
        let metres = money.shipperPaysTolls ? money.deadheadM : money.deadheadM + money.loadedM
        return Self.rounded(metres * tollFenPerKm, over: 1000)
    }

    private func hoursFen(_ money: CarriedMoney) -> Int { Self.rounded(money.minutes * costs.hourFen, over: 60) }

    /// A quotient rounded half away from zero; `divisor` is even and positive.
    static func rounded(_ amount: Int, over divisor: Int) -> Int {
        (amount + (amount < 0 ? -divisor : divisor) / 2) / divisor
    }
}

/// The figures that a ledger is made of.
struct CarriedMoney: Sendable {
    /// Nil for 面议.
    var priceFen: Int?
    var infoFeeFen: Int
    var deadheadM: Int
    var loadedM: Int
    var minutes: Int
    var shipperPaysTolls: Bool
}
