import SijiFreight

/// The yields at which the slopes of ``ChunkBounds`` are met, with the other rates there.
struct Knots: Sendable {
    let base: Rates
    let basePerWayM: Double
    let yields: SIMD8<Double>
    let perDeadheadM: SIMD8<Double>
    let perMinute: SIMD8<Double>
    let marginFen: SIMD8<Double>
    /// How fast the rates rise with the yield.
    let wayRise: Double
    let deadheadRise: Double
    let minuteRise: Double
    let marginRise: Double

    /// The knots of rates that are `base` at a yield of 0 and `unit` at 1.
    init(_ base: Rates, _ unit: Rates, tollFree: Bool) {
        self.base = base
        basePerWayM = base.perWayM(tollFree: tollFree)
        wayRise = unit.perWayM(tollFree: tollFree) - base.perWayM(tollFree: tollFree)
        deadheadRise = unit.perDeadheadM - base.perDeadheadM
        minuteRise = unit.perMinute - base.perMinute
        marginRise = unit.marginFen - base.marginFen
        yields = (ChunkBounds.slopes - base.perWayM(tollFree: tollFree)) / wayRise
        perDeadheadM = base.perDeadheadM + yields * deadheadRise
        perMinute = base.perMinute + yields * minuteRise
        marginFen = base.marginFen + yields * marginRise
    }

    /// The greatest yield of a chunk, `net` being what is left at a yield of 0; that net where it is a loss.
    func yield(_ bounds: WayBounds, _ leastDeadheadM: Double, _ standingMin: Double, net: Double) -> Double {
        guard net >= 0 else { return net }
        return min(byGain(bounds, leastDeadheadM, standingMin, net: net), byRate(bounds, leastDeadheadM, standingMin))
    }

    /// By the greatest gain a metre, as if the longest way had it.
    private func byRate(_ bounds: WayBounds, _ leastDeadheadM: Double, _ standingMin: Double) -> Double {
        let wayM = Double(bounds.greatestWayM)
        let gain = Double(bounds.blockRates.max()) * wayM
        let left =
            gain + base.marginFen - basePerWayM * wayM - base.perDeadheadM * leastDeadheadM - base.perMinute
            * standingMin
        let fall = wayRise * wayM + deadheadRise * leastDeadheadM + minuteRise * standingMin - marginRise
        // Where nothing is left a shorter way may lose less.
        return left >= 0 && fall > 0 ? left / fall * (1 + 1e-9) : .infinity
    }

    /// By the greatest gain at each slope.
    private func byGain(_ bounds: WayBounds, _ leastDeadheadM: Double, _ standingMin: Double, net: Double) -> Double {
        let left =
            SIMD8<Double>(bounds.greatestGain) + marginFen - perDeadheadM * leastDeadheadM - perMinute * standingMin
        var (low, leftLow) = (0.0, net)
        for knot in 0..<8 where yields[knot] > 0 {
            if left[knot] < 0 {
                return low + (yields[knot] - low) * (leftLow / (leftLow - left[knot])) * (1 + 1e-9)
            }
            (low, leftLow) = (yields[knot], left[knot])
        }
        let fall =
            wayRise * Double(bounds.leastWayM) + deadheadRise * leastDeadheadM + minuteRise * standingMin - marginRise
        return fall > 0 ? (low + leftLow / fall) * (1 + 1e-9) : .infinity
    }
}
