import SijiFreight
import SijiGeo

/// A loaded way with stops: one more stretch than stops.
final class ViaWay: Sendable {
    /// A stop between origin and destination.
    struct Stop: Sendable {
        let point: Coordinate
        let action: ViaStop.Action
        let dwellMin: Int
    }

    /// Great-circle metres to each stop, in order.
    let toStopM: [Double]
    /// The stops, as many.
    let stops: [Stop]
    /// Great-circle metres from the last stop to the destination.
    let lastM: Double
    /// Metres of each stretch over the network, the last among them; nil where it was not measured, or no way leads.
    let roadM: [Int]?

    /// The way through a load's stops; nil where it has none.
    init?(_ load: OfferedLoad) {
        guard !load.via.isEmpty else { return nil }
        var toStopM: [Double] = []
        var here = load.origin
        for stop in load.via {
            toStopM.append(GreatCircle.metres(from: here, to: stop.point))
            here = stop.point
        }
        self.toStopM = toStopM
        stops = load.via.map { Stop(point: $0.point, action: $0.action, dwellMin: $0.dwellMin) }
        lastM = GreatCircle.metres(from: here, to: load.destination)
        roadM = nil
    }

    /// A way with its stretches over the network.
    init(_ way: ViaWay, roadM: [Int]?) {
        toStopM = way.toStopM
        stops = way.stops
        lastM = way.lastM
        self.roadM = roadM
    }

    var dwellMin: Int { stops.reduce(0) { $0 + $1.dwellMin } }
    /// Great-circle metres in all, less a metre a stretch: never more than the modelled way, rounded stretch by stretch, over its factor.
    var leastM: Double { max(0, toStopM.reduce(lastM, +) - Double(stops.count + 1)) }
}
