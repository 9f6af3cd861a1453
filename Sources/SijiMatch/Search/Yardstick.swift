import SijiFreight

/// What a load must reach to come before the worst of those in hand, as a linear bound.
///
/// Every objective in money is of the form "net less a yield for each minute or metre is at least a floor". Net itself falls with each
/// metre and minute, and metres and minutes have cheap lower bounds, so `gain − a·way − b·deadhead − c·standing` bounds it from above.
/// What is under the floor cannot enter; the margins are above every rounding.
struct Yardstick: Sendable {
    /// At the yield that the worst in hand has.
    private(set) var rates: Rates
    /// What is left must be at least this; nil while there is room for all.
    private(set) var floorFen: Double?
    /// The least price that may enter, fen.
    private(set) var leastPriceFen: Int?
    /// The longest deadhead that may enter, metres by the model.
    private(set) var greatestDeadheadM: Int
    /// What a chunk must promise (see ``Promise``) for a row of it to enter.
    private(set) var leastPromise = -Double.infinity

    /// The yardstick that the best few in hand set; without a worst one, everything may enter.
    init(_ best: BestFew, carrier: Carrier, isCounting: Bool) {
        let query = carrier.query
        leastPriceFen = query.minPriceFen
        greatestDeadheadM = query.maxDeadheadM
        rates = carrier.costRates
        guard !isCounting, let worst = best.worst else { return }
        switch best.objective {
        case .deadhead:
            greatestDeadheadM = min(greatestDeadheadM, worst.deadheadM)
            leastPromise = -Double(worst.deadheadM)
        case .price:
            leastPriceFen = max(leastPriceFen ?? worst.priceFen, worst.priceFen)
            leastPromise = Double(worst.priceFen)
        case .net:
            measure(netFen: worst.netFen)
        case .perHour, .perKm:
            // A losing load is beaten by every load that loses less, whatever its ratio.
            guard worst.netFen >= 0 else {
                measure(netFen: worst.netFen)
                return
            }
            let isHourly = best.objective == .perHour
            let yield = Double(worst.netFen) / Double(isHourly ? worst.ratioMinutes : worst.ratioMetres)
            rates = Rates(carrier, yieldPerMinute: isHourly ? yield : 0, yieldPerM: isHourly ? 0 : yield)
            floorFen = -rates.marginFen
            leastPromise = yield * (1 - 1e-9)
        }
    }

    private mutating func measure(netFen: Int) {
        let net = Double(netFen)
        floorFen = net - rates.marginFen - 1e-9 * net.magnitude
        leastPromise = net - 1e-9 * net.magnitude
    }

    /// Whether a row may enter, now that its figures are known.
    ///
    /// `leastDeadheadM` is a lower bound, `standingMin` of what is not driven.
    func admits(
        gainFen: Int,
        wayM: Double,
        shipperPaysTolls: Bool,
        leastDeadheadM: Double,
        standingMin: Double
    ) -> Bool {
        guard let floorFen else { return true }
        let gain = Double(gainFen)
        let way = wayM * rates.perWayM(tollFree: shipperPaysTolls)
        let left = gain - way - rates.perDeadheadM * leastDeadheadM - rates.perMinute * standingMin
        return left + 1e-9 * gain.magnitude >= floorFen
    }
}
