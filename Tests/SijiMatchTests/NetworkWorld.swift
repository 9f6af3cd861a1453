import SijiFreight
import SijiMatch
import SijiRoads
import SijiTestSupport

/// Random loads in the land of a random expressway plan.
struct NetworkWorld {
    let network: ExpresswayNetwork
    let loads: [ListedLoad]
    private var world: RandomLoads

    init(seed: UInt64, loads count: Int) {
        let terrain: RandomLoads.Terrain =
            switch seed % 8 {
            case 0, 1, 2, 3: .plain
            case 4, 5: .lattice
            case 6: .dateLine
            default: .northPole
            }
        let land: RandomPlan.Terrain =
            switch terrain {
            case .lattice: .lattice
            case .dateLine: .northernDateLine
            case .northPole: .northPole
            default: .plain
            }
        var plan = RandomPlan(seed: seed, terrain: land)
        network = ExpresswayNetwork(plan.plan(nodes: 6 + Int(seed % 5) * 12))
        world = RandomLoads(seed: seed, terrain: terrain)
        loads = world.loads(count)
    }

    /// A question over the network.
    mutating func query() -> MatchQuery {
        var query = world.query()
        query.distance = .expressway(network)
        return query
    }

    /// An index of the loads, of which none, half or all have been measured.
    func index(_ measured: UInt64) -> FreightIndex {
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        let share = [0, loads.count / 2, loads.count][Int(measured % 3)]
        writer.apply(writer.takeUnmeasured(share).map { .measure($0.measured(over: network)) })
        return writer.snapshot()
    }
}
