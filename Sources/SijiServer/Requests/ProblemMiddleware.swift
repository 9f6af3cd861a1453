import HTTPTypes
import Hummingbird
import Logging
import SijiAPI
import SijiFault

/// Turns whatever a request throws into a problem document.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = SijiContext

    let depot: Depot

    func handle(
        _ request: Request,
        context: SijiContext,
        next: (Request, SijiContext) async throws -> Response
    ) async throws -> Response {
        let language = Language(acceptLanguage: request.headers[.acceptLanguage], standard: depot.problems.standard)
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let fault = fault(of: error, request)
            depot.meter.refused(fault.code)
            response = depot.problems.reply(fault, in: language).response
        }
        // A client that is still sending a body nobody reads is told to stop; a stream reads while it writes.
        if !context.connection.isRequestWhole, response.body.contentLength != nil {
            response.headers[.connection] = "close"
        }
        response.headers[.server] = "sijid/\(depot.facts.version)"
        // Neither query nor body nor identifiers: the route says what was asked.
        depot.logger.debug(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "uid": "\(context.connection.peer.uid)",
            ]
        )
        return response
    }

    private func fault(of error: any Error, _ request: Request) -> Fault {
        switch error {
        case let fault as Fault:
            switch fault.code {
            case .serverInternal, .storeFailed, .storeUncertain, .storeDamaged:
                depot.logger.error("\(fault.detail(in: .en))", metadata: ["code": "\(fault.code.rawValue)"])
            default: break
            }
            return fault
        case let error as any HTTPResponseError where error.status == .notFound:
            return ProblemMiddleware.noRoute(method: request.method.rawValue, path: request.uri.path)
        default:
            depot.logger.error("unexpected error", metadata: ["type": "\(type(of: error))"])
            return Fault(.serverInternal)
        }
    }

    /// Why the router found nothing: no such path, or a path that takes other methods.
    private static func noRoute(method: String, path: String) -> Fault {
        let methods = Route.methods(ofPath: path)
        guard !methods.isEmpty else { return Fault(.routeNotFound, ["path": .text(path)]) }
        let allow = methods.flatMap { $0 == .get ? [$0.rawValue, "HEAD"] : [$0.rawValue] }
        return Fault(.routeMethodNotAllowed, ["path": .text(path), "method": .text(method), "allow": .list(allow)])
    }
}
