import SijiAPI
import SijiFault
import SijiRoads

extension Call {
    /// The distance model that a request names; over the expressways where it names none and the depot has them, else over ordinary roads.
    ///
    /// Waits for the network where it is not built yet.
    /// - Throws: `model.unavailable` where the expressways are asked for and the depot has none; `server.busy`, `server.draining`.
    func distance(_ choice: DistanceChoice?, field: String = "distance.model") async throws(Fault) -> DistanceModel {
        if case .circuity(let factor) = choice { return .circuity(factor: factor) }
        let roads = depot.roads
        guard roads.isPlanned else {
            guard choice == nil else {
                throw Fault(.modelUnavailable, field: field, ["value": "expressway", "allowed": .list(["circuity"])])
            }
            return .ordinary
        }
        if let network = roads.ready { return .expressway(network) }
        let network = try await work { () throws(Fault) in roads.network }
        return network.map { .expressway($0) } ?? .ordinary
    }
}
