import FoundationEssentials
import SijiAPI
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch

extension Workload {
    /// A question as a client puts it on the wire.
    static func wire(_ query: MatchQuery, explain: Bool = false) throws -> [UInt8] {
        var request = MatchRequest(at: PointWire(lat: query.at.latDeg, lon: query.at.lonDeg))
        let costs = query.truck.costs
        request.truck = TruckWire(
            bodies: query.truck.bodies.bodies.map(\.rawValue),
            deckLengthM: Double(query.truck.deckLengthMm) / 1_000,
            payloadKg: query.truck.payloadKg,
            costs: .init(emptyFenPerKm: costs.emptyFenPerKm, loadedFenPerKm: costs.loadedFenPerKm)
        )
        request.readyAt = query.readyAt.rfc3339(in: .china)
        request.maxDeadheadKm = Double(query.maxDeadheadM) / 1_000
        request.destination = query.destination.map { circle in
            .init(
                point: PointWire(lat: circle.centre.latDeg, lon: circle.centre.lonDeg),
                radiusKm: Double(circle.radiusM) / 1_000
            )
        }
        request.objective = query.objective.rawValue
        request.rule = query.rule.name
        request.distance = .init(model: "circuity", factor: 1.3)
        request.explain = explain
        return Array(try JSONEncoder().encode(request))
    }

    /// A listing as a dispatcher pushes it.
    static func wire(_ load: Load) -> [UInt8] {
        [UInt8(ascii: "{")] + LoadWriter.wire(load, zone: .china, isWhole: true)
    }
}
