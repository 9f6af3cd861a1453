import SijiAPI
import SijiDispatch
import SijiFault
import Synchronization

/// Counts what the server does, for `GET /metrics`.
final class Meter: Sendable {
    /// What became of the lines that were pushed, one by one or many.
    struct PushedLines: Sendable, Equatable {
        var created = 0
        var updated = 0
        var unchanged = 0
        /// Refused lines by the code of their fault.
        var refused: [FaultCode: Int] = [:]

        /// Adds the outcome of one line.
        mutating func add(_ outcome: PushOutcome) {
            switch outcome {
            case .created: created += 1
            case .updated: updated += 1
            case .unchanged: unchanged += 1
            case .rejected(let fault): refused[fault.code, default: 0] += 1
            }
        }

        /// Adds others.
        static func += (sum: inout PushedLines, more: PushedLines) {
            sum.created += more.created
            sum.updated += more.updated
            sum.unchanged += more.unchanged
            sum.refused.merge(more.refused, uniquingKeysWith: +)
        }
    }

    /// The meter of each route.
    let routes = Dictionary(uniqueKeysWithValues: Route.allCases.map { ($0, RouteMeter()) })
    /// Of requests that no route takes.
    let strays = RouteMeter()
    private let refusals = Mutex<[FaultCode: Int]>([:])
    private let lines = Mutex(PushedLines())

    /// Counts a problem document.
    func refused(_ code: FaultCode) { refusals.withLock { $0[code, default: 0] += 1 } }

    /// Counts pushed lines.
    func pushed(_ more: PushedLines) { lines.withLock { $0 += more } }

    /// Problem documents by code.
    var refusalsByCode: [FaultCode: Int] { refusals.withLock { $0 } }

    /// Pushed lines by outcome.
    var pushedLines: PushedLines { lines.withLock { $0 } }
}
