import FoundationEssentials
public import SijiGeo
import SijiFault
import SijiHTTP
public import SijiRoads

/// Valhalla over HTTP, costing `truck`: asked with a deadline, once more after a moment where nobody listened, and left alone for a
/// while where it goes on failing.
///
/// Facts of its map are taken as they are: height, width, length, mass, mean axle load and dangerous goods are told to it, and
/// what is not known is not told.
public struct ValhallaEngine: RoutingEngine {
    /// Codes with which Valhalla says that it found none (442), that the places are not joined (170), that no road is near (171), and that
    /// it is too far (154).
    private enum Code: Int { case noPath = 442, apart = 170, noEdges = 171, tooFar = 154 }

    /// Its name in answers.
    public let name = "valhalla"
    private let client: HTTPClient
    private let breaker: EngineBreaker

    /// Creates an engine that is asked at an address such as `http://127.0.0.1:8002`.
    /// - Parameters:
    ///   - origin: Scheme, host and port.
    ///   - timeout: How long one question may take.
    ///   - breaker: Shared by those who ask the same engine.
    public init(origin: String, timeout: Duration = .seconds(2), breaker: EngineBreaker = EngineBreaker()) {
        var trimmed = origin
        while trimmed.last == "/" { trimmed.removeLast() }
        client = HTTPClient(
            .tcp(origin: trimmed),
            userAgent: "sijid",
            limits: HTTPLimits(connectTimeout: min(timeout, .seconds(1)), answerTimeout: timeout, answerBytes: 32 << 20)
        )
        self.breaker = breaker
    }

    /// The ways between neighbours of a list of places, by `/route`.
    public func ways(through places: [Coordinate], for vehicle: EngineVehicle) -> EngineAnswer<[EngineWay]> {
        let question = ValhallaWire.RouteQuestion(
            locations: places.map { ValhallaWire.Location($0) },
            costing_options: .init(truck: ValhallaWire.Truck(vehicle))
        )
        return ask("/route", question) { body in
            let ways = try? JSONDecoder().decode(ValhallaWire.RouteAnswer.self, from: body).ways
            return ways?.count == places.count - 1 ? ways : nil
        }
    }

    /// How far it is from each start to each end, by `/sources_to_targets`.
    public func distances(
        from starts: [Coordinate],
        to ends: [Coordinate],
        for vehicle: EngineVehicle
    ) -> EngineAnswer<[[EngineDistance?]]> {
        let question = ValhallaWire.MatrixQuestion(
            sources: starts.map { ValhallaWire.Location($0) },
            targets: ends.map { ValhallaWire.Location($0) },
            costing_options: .init(truck: ValhallaWire.Truck(vehicle))
        )
        return ask("/sources_to_targets", question) { body in
            let rows = try? JSONDecoder().decode(ValhallaWire.MatrixAnswer.self, from: body).distances
            return rows?.count == starts.count && rows?.allSatisfy { $0.count == ends.count } == true ? rows : nil
        }
    }

    private func ask<Value: Sendable>(
        _ target: String,
        _ question: some Encodable,
        _ read: (Data) -> Value?
    ) -> EngineAnswer<Value> {
        guard let body = try? JSONEncoder().encode(question) else { return .silent(.failed) }
        guard breaker.enter(atSec: Self.nowSec) else { return .silent(.resting) }
        let request = HTTPRequest(
            method: "POST",
            target: target,
            headers: [.init("Content-Type", "application/json")],
            body: [UInt8](body)
        )
        var answer = send(request, read)
        // Nobody listened, as while it restarts: nothing was asked yet, so asking again does no harm.
        if case .silent(.unreachable) = answer {
            Self.pause()
            answer = send(request, read)
        }
        switch answer {
        case .silent(.unreachable), .silent(.timeout), .silent(.failed): breaker.fail(atSec: Self.nowSec)
        case .found, .noWay, .silent: breaker.succeed()
        }
        return answer
    }

    private func send<Value: Sendable>(_ request: HTTPRequest, _ read: (Data) -> Value?) -> EngineAnswer<Value> {
        let response: HTTPResponse
        do throws(Fault) {
            response = try client.send(request)
        } catch {
            switch error.code {
            case .daemonUnreachable, .daemonForbidden: return .silent(.unreachable)
            case .daemonTimeout: return .silent(.timeout)
            default: return .silent(.failed)
            }
        }
        if response.isSuccess { return read(Data(response.body)).map { .found($0) } ?? .silent(.failed) }
        let refusal = try? JSONDecoder().decode(ValhallaWire.Refusal.self, from: Data(response.body))
        switch refusal.flatMap({ Code(rawValue: $0.error_code) }) {
        case .noPath, .apart: return .noWay
        case .noEdges: return .silent(.outside)
        case .tooFar: return .silent(.tooFar)
        // Who refuses a question is well: others may ask on.
        case nil: return .silent((400..<500).contains(response.status) ? .refused : .failed)
        }
    }
}
