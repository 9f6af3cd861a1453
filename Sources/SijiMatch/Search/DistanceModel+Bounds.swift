import SijiRoads

extension DistanceModel {
    /// A stretch is never shorter, less `shortM`, than this times its great-circle metres; over the network ``CellView`` knows better.
    var nearFactor: Double {
        switch self {
        case .circuity(let factor): factor
        case .expressway: RoadCircuity.ordinary
        }
    }

    /// What rounding may take off a stretch, metres: half a metre, or the part of a metre over a whole one.
    static let shortM = 1.0

    /// The greatest great-circle distance that the model may make `metres` of, anywhere.
    func greatestGreatCircleM(within metres: Int) -> Double {
        switch self {
        case .circuity(let factor): (Double(metres) + Self.shortM) / factor * (1 + 1e-12)
        case .expressway: Double(metres) + Self.shortM
        }
    }

    /// What the index knows loaded ways by.
    var measure: WayMeasure {
        switch self {
        case .circuity: .greatCircle
        case .expressway: .road
        }
    }

    /// A loaded way is never shorter than this times its length by the measure, less `shortM` a stretch.
    var wayFactor: Double {
        switch self {
        case .circuity(let factor): factor
        case .expressway: 1
        }
    }
}
