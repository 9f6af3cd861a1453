/// What holds for every row of a chunk: bounds that let a search pass it by.
struct ChunkSummary: Sendable, Equatable {
    /// The slopes at which the gain is bounded, fen a great-circle metre, ascending from 0.
    ///
    /// Cost of a loaded km plus the yield that a search already has in hand; carriage pays some 0.3 to 1 fen a metre.
    static let slopes: SIMD8<Double> = [0, 0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.5]

    /// For each slope, the greatest `gainFen − slope·wayM`.
    private(set) var greatestGain = SIMD8<Double>(repeating: -.infinity)
    /// The shortest loaded way, great-circle metres.
    private(set) var leastWayM = Double.infinity
    /// The greatest info fee, fen.
    private(set) var greatestInfoFeeFen = 0
    /// The least time at all stops together, minutes.
    private(set) var leastDwellMin = Int.max
    /// Whether for any row the shipper pays the tolls.
    private(set) var hasShipperTolls = false

    /// Takes a row in.
    mutating func include(_ row: PackedRow, _ extras: RowExtras?) {
        let wide = extras?.wide?.terms
        let infoFeeFen = wide?.infoFeeFen ?? Int(row.infoFeeFen)
        let dwellMin =
            (wide?.loadMin ?? Int(row.loadMin)) + (wide?.unloadMin ?? Int(row.unloadMin)) + (extras?.way?.dwellMin ?? 0)
        let gains = SIMD8(repeating: Double(row.gainFen)) - Self.slopes * row.wayM
        greatestGain.replace(with: gains, where: gains .> greatestGain)
        leastWayM = min(leastWayM, row.wayM)
        greatestInfoFeeFen = max(greatestInfoFeeFen, infoFeeFen)
        leastDwellMin = min(leastDwellMin, dwellMin)
        if row.shipperPaysTolls { hasShipperTolls = true }
    }

    /// The greatest that `gainFen − slope·wayM` can be for any row; `slope` ≥ 0.
    ///
    /// As a function of the slope the true value is a maximum of straight lines, hence convex: between two slopes it lies under the
    /// chord, and after the last it falls at least as fast as the shortest way makes it.
    func greatestGain(atSlope slope: Double) -> Double {
        let last = Self.slopes.scalarCount - 1
        if slope >= Self.slopes[last] { return greatestGain[last] - (slope - Self.slopes[last]) * leastWayM }
        var upper = 1
        while Self.slopes[upper] < slope { upper += 1 }
        let low = Self.slopes[upper - 1]
        let part = (slope - low) / (Self.slopes[upper] - low)
        return greatestGain[upper - 1] + part * (greatestGain[upper] - greatestGain[upper - 1])
    }
}
