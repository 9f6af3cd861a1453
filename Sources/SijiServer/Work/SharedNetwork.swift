public import SijiRoads
import Synchronization

/// The expressway network, built once: in the background from a start on, or when it is first needed.
public final class SharedNetwork: Sendable {
    private let plan: ExpresswayPlan?
    private let built = Mutex<ExpresswayNetwork?>(nil)
    /// Held while it is built, so that it is built once.
    private let building = Mutex(())

    /// Creates the network of a plan; none where the plan is nil.
    public init(_ plan: ExpresswayPlan?) { self.plan = plan }

    /// Whether there is one, built or not.
    public var isPlanned: Bool { plan != nil }

    /// The network if it is built: asks nobody to wait.
    public var ready: ExpresswayNetwork? { built.withLock { $0 } }

    /// The network; nil where there is no plan.
    ///
    /// Whoever asks first builds it (under a second), and others wait for that: not on an event loop.
    public var network: ExpresswayNetwork? {
        guard let plan else { return nil }
        return building.withLock { _ in
            if let network = ready { return network }
            let network = ExpresswayNetwork(plan)
            built.withLock { $0 = network }
            return network
        }
    }
}
