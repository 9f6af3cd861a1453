import SijiRoads

/// A loaded way by a query's model, stretch by stretch.
struct LoadedWay {
    /// Metres to each stop between, in order.
    let toStopM: [Int]
    /// The stops, as many.
    let stops: [ViaWay.Stop]
    /// Metres to the destination.
    let lastM: Int
}

extension LoadedWay {
    /// The way of a row; nil where none leads to its end.
    init?(_ packed: PackedRow, _ extras: RowExtras?, by distance: DistanceModel) {
        let via = extras?.way
        switch distance {
        case .circuity(let factor):
            self.init(
                toStopM: via?.toStopM.map { DistanceModel.metres(greatCircleM: $0, factor: factor) } ?? [],
                stops: via?.stops ?? [],
                lastM: DistanceModel.metres(greatCircleM: via?.lastM ?? packed.wayM, factor: factor)
            )
        case .expressway(let network):
            guard !packed.isUnreached else { return nil }
            if packed.isMeasured, via == nil {
                self.init(toStopM: [], stops: [], lastM: Int(packed.leastRoadM))
                return
            }
            // What the index was not told yet is measured here.
            let points = GridRow(packed: packed, extras: extras).points
            guard let stretches = via?.roadM ?? points.flatMap({ network.stretchesM(through: $0) }),
                let lastM = stretches.last
            else { return nil }
            self.init(toStopM: stretches.dropLast(), stops: via?.stops ?? [], lastM: lastM)
        }
    }
}
