import SijiFreight

/// What a load must reach to come before the worst of those in hand, as a linear bound.
///
/// Every objective in money is of the form "net less a yield for each minute or metre is at least a floor": net/minutes ≥ θ is
/// net − θ·minutes ≥ 0. Net itself falls with each metre and minute, and metres and minutes have cheap lower bounds, so
/// `gain − a·way − b·chord − c·minutes` bounds it from above. What is under the floor cannot enter; the margins are above every rounding
/// (the lines' half fen, the model's half metre, single-precision chords, and the arithmetic here).
struct Yardstick: Sendable {
    /// Fen for each great-circle metre of the loaded way, where the driver pays the tolls.
    private(set) var perWayM = 0.0
    /// The same where the shipper pays them.
    private(set) var perTollFreeWayM = 0.0
    /// Fen for each great-circle metre of deadhead.
    private(set) var perDeadheadM = 0.0
    /// Fen for each minute that is not driven.
    private(set) var perMinute = 0.0
    /// What is left must be at least this; nil while there is room for all.
    private(set) var floorFen: Double?
    /// The least price that may enter, fen.
    private(set) var leastPriceFen: Int?
    /// The longest deadhead that may enter, metres by the model.
    private(set) var greatestDeadheadM: Int

    /// The yardstick that the best few in hand set; without a worst one, everything may enter.
    init(_ best: BestFew, carrier: Carrier, isCounting: Bool) {
        let query = carrier.query
        leastPriceFen = query.minPriceFen
        greatestDeadheadM = query.maxDeadheadM
        guard !isCounting, let worst = best.worst else { return }
        switch best.objective {
        case .deadhead:
            greatestDeadheadM = min(greatestDeadheadM, worst.deadheadM)
        case .price:
            leastPriceFen = max(leastPriceFen ?? worst.priceFen, worst.priceFen)
        case .net:
            measure(carrier, floorFen: Double(worst.netFen), yieldPerMinute: 0, yieldPerM: 0)
        case .perHour, .perKm:
            guard worst.netFen >= 0 else {
                // A losing load is beaten by every load that loses less, whatever its ratio.
                measure(carrier, floorFen: Double(worst.netFen), yieldPerMinute: 0, yieldPerM: 0)
                return
            }
            let net = Double(worst.netFen)
            let isHourly = best.objective == .perHour
            measure(
                carrier,
                floorFen: 0,
                yieldPerMinute: isHourly ? net / Double(worst.ratioMinutes) : 0,
                yieldPerM: isHourly ? 0 : net / Double(worst.ratioMetres)
            )
        }
    }

    private mutating func measure(_ carrier: Carrier, floorFen: Double, yieldPerMinute: Double, yieldPerM: Double) {
        let costs = carrier.query.truck.costs
        perMinute = Double(costs.hourFen) / 60 + yieldPerMinute
        let perDrivenM = perMinute * carrier.minutesPerM + yieldPerM
        let tollPerM = Double(costs.tollFenPerKm ?? 0) / 1000
        let emptyPerM = Double(costs.emptyFenPerKm) / 1000 + tollPerM + perDrivenM
        let tollFreePerM = Double(costs.loadedFenPerKm) / 1000 + perDrivenM
        perDeadheadM = emptyPerM * carrier.leastFactor
        perTollFreeWayM = tollFreePerM * carrier.leastFactor
        perWayM = (tollFreePerM + tollPerM) * carrier.leastFactor
        let halfMetresFen = 0.5 * (emptyPerM + tollFreePerM + tollPerM)
        let marginFen = 8 + halfMetresFen + perDeadheadM * SphereBound.marginM + 1e-9 * floorFen.magnitude
        self.floorFen = floorFen - marginFen
    }

    /// The greatest that is left of any row of a chunk, less the floor; under 0 the chunk can be passed by.
    ///
    /// `chord` is the least from the truck to a row. Infinity while there is room for all.
    func headroomFen(_ summary: ChunkSummary, chord: Double) -> Double {
        guard let floorFen else { return .infinity }
        let gain = summary.greatestGain(atSlope: summary.hasShipperTolls ? perTollFreeWayM : perWayM)
        let driven = perDeadheadM * SphereBound.chordM * chord
        let margin = 1e-9 * summary.greatestGain[0].magnitude
        return gain - driven - perMinute * Double(summary.leastDwellMin) + margin - floorFen
    }

    /// Whether a row may enter, now that its window and dwell are known.
    ///
    /// `leastDeadheadM` is a lower bound by great-circle, `untilWindowMin` from `readyAt` to the opening of the pickup window.
    func admits(
        gainFen: Int,
        wayM: Double,
        shipperPaysTolls: Bool,
        leastDeadheadM: Double,
        leastDriveMin: Double,
        untilWindowMin: Double,
        dwellMin: Int
    ) -> Bool {
        guard let floorFen else { return true }
        let gain = Double(gainFen)
        let way = wayM * (shipperPaysTolls ? perTollFreeWayM : perWayM)
        let standing = Double(dwellMin) + max(0, untilWindowMin - leastDriveMin)
        let left = gain - way - perDeadheadM * leastDeadheadM - perMinute * standing
        return left + 1e-9 * gain.magnitude >= floorFen
    }
}
