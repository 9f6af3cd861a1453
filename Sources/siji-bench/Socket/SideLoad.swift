import Dispatch
import Synchronization

/// A load that runs beside another.
final class SideLoad: Sendable {
    private let result = Mutex(SocketLoad.Outcome())
    private let group = DispatchGroup()

    init(_ body: @escaping @Sendable () -> SocketLoad.Outcome) {
        DispatchQueue(label: "side").async(group: group) { [self] in
            let outcome = body()
            result.withLock { $0 = outcome }
        }
    }

    /// Waits for its end.
    func outcome() -> SocketLoad.Outcome {
        group.wait()
        return result.withLock { $0 }
    }
}
