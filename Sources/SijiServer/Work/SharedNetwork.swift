public import SijiRoads
import Synchronization

/// The expressway network, built once, when it is first needed.
public final class SharedNetwork: Sendable {
    private enum State {
        case planned(ExpresswayPlan)
        case built(ExpresswayNetwork)
        case none
    }

    private let state: Mutex<State>

    /// Creates the network of a plan; none where the plan is nil.
    public init(_ plan: ExpresswayPlan?) { state = Mutex(plan.map { .planned($0) } ?? .none) }

    /// The network; nil where there is no plan.
    ///
    /// Whoever asks first builds it (under a second), and others wait for that: not on an event loop.
    public var network: ExpresswayNetwork? {
        state.withLock { state in
            switch state {
            case .none: return nil
            case .built(let network): return network
            case .planned(let plan):
                let network = ExpresswayNetwork(plan)
                state = .built(network)
                return network
            }
        }
    }
}
