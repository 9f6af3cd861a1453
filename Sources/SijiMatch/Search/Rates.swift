import SijiFreight
import SijiGeo
import SijiRoads

/// What each metre and minute of a carry takes at least, when a load must yield so much an hour or a km besides what it costs.
///
/// Linear in the yield: net/minutes ≥ θ is net − θ·minutes ≥ 0.
struct Rates: Sendable {
    /// Fen for each metre of the loaded way by the carrier's measure, where the driver pays the tolls.
    let perWayM: Double
    /// The same where the shipper pays them.
    let perTollFreeWayM: Double
    /// Fen for each metre of deadhead.
    let perDeadheadM: Double
    /// Fen for each minute that is not driven.
    let perMinute: Double
    /// Above every rounding: the lines' half fen, the model's metre and the margin of distances.
    let marginFen: Double

    init(_ carrier: Carrier, yieldPerMinute: Double = 0, yieldPerM: Double = 0) {
        let costs = carrier.query.truck.costs
        perMinute = Double(costs.hourFen) / 60 + yieldPerMinute
        let perDrivenM = perMinute * carrier.minutesPerM + yieldPerM
        let tollPerM = Double(costs.tollFenPerKm ?? 0) / 1000
        let emptyPerM = Double(costs.emptyFenPerKm) / 1000 + tollPerM + perDrivenM
        let tollFreePerM = Double(costs.loadedFenPerKm) / 1000 + perDrivenM
        perDeadheadM = emptyPerM
        perTollFreeWayM = tollFreePerM * carrier.wayFactor
        perWayM = (tollFreePerM + tollPerM) * carrier.wayFactor
        marginFen =
            8 + DistanceModel.shortM * (emptyPerM + tollFreePerM + tollPerM) + perDeadheadM * carrier.nearFactor
            * SphereBound.marginM
    }

    /// Fen for each metre of the way of rows of which some, or none, go free of tolls.
    func perWayM(tollFree: Bool) -> Double { tollFree ? perTollFreeWayM : perWayM }
}
