import SijiFreight
import SijiRoads

/// The most that any row of a chunk can reach by an objective: the order in which chunks are swept, best first.
///
/// A number that is greater the better: net, price, less the deadhead; under a ratio the ratio itself, or the net where that is a loss.
///
/// With f(s) the greatest gain less s for each metre of the way, a yield θ can be reached only if f(a(θ)) − b(θ)·deadhead − c(θ)·standing
/// is not under 0, where a, b and c rise with θ (``Rates``). f is convex and known at eight slopes; between them its chord lies above
/// it, so the root along the chords is at least the greatest yield of any row.
struct Promise: Sendable {
    private let objective: Objective
    private let costs: Rates
    private let measure: WayMeasure
    private let withTolls: Knots
    private let tollFree: Knots

    init(_ carrier: Carrier, objective: Objective) {
        self.objective = objective
        costs = carrier.costRates
        measure = carrier.measure
        let isHourly = objective == .perHour
        let unit = Rates(carrier, yieldPerMinute: isHourly ? 1 : 0, yieldPerM: isHourly ? 0 : 1)
        withTolls = Knots(costs, unit, tollFree: false)
        tollFree = Knots(costs, unit, tollFree: true)
    }

    /// The promise of a chunk, whose rows are at least so far and stand at least so long.
    func most(_ bounds: ChunkBounds, leastDeadheadM: Double, standingMin: Double) -> Double {
        switch objective {
        case .deadhead: DistanceModel.shortM - leastDeadheadM
        case .price: Double(bounds.ways(measure).greatestGain[0]) + Double(bounds.greatestInfoFeeFen)
        case .net: net(bounds, leastDeadheadM, standingMin)
        case .perHour, .perKm:
            (bounds.hasShipperTolls ? tollFree : withTolls)
                .yield(bounds.ways(measure), leastDeadheadM, standingMin, net: net(bounds, leastDeadheadM, standingMin))
        }
    }

    private func net(_ bounds: ChunkBounds, _ leastDeadheadM: Double, _ standingMin: Double) -> Double {
        let gain = bounds.ways(measure).greatestGain(atSlope: costs.perWayM(tollFree: bounds.hasShipperTolls))
        return gain + costs.marginFen - costs.perDeadheadM * leastDeadheadM - costs.perMinute * standingMin
    }
}

extension WayBounds {
    /// The greatest that `gainFen − slope·wayM` can be for any row; `slope` ≥ 0.
    ///
    /// As a function of the slope the true value is a maximum of straight lines, hence convex: between two slopes it lies under the
    /// chord, and after the last it falls at least as fast as the shortest way makes it.
    func greatestGain(atSlope slope: Double) -> Double {
        let last = ChunkBounds.slopes.scalarCount - 1
        if slope >= ChunkBounds.slopes[last] {
            return Double(greatestGain[last]) - (slope - ChunkBounds.slopes[last]) * Double(leastWayM)
        }
        var upper = 1
        while ChunkBounds.slopes[upper] < slope { upper += 1 }
        let low = ChunkBounds.slopes[upper - 1]
        let part = (slope - low) / (ChunkBounds.slopes[upper] - low)
        let (left, right) = (Double(greatestGain[upper - 1]), Double(greatestGain[upper]))
        return left + part * (right - left)
    }
}
