import SijiRoads

extension DistanceModel {
    /// A factor for which a stretch is never shorter than `leastFactor · great-circle metres − 0.5`.
    var leastFactor: Double {
        switch self {
        case .circuity(let factor): factor
        }
    }

    /// The greatest great-circle distance that the model may make `metres` of.
    func greatestGreatCircleM(within metres: Int) -> Double {
        (Double(metres) + 0.5) / leastFactor * (1 + 1e-12)
    }
}
