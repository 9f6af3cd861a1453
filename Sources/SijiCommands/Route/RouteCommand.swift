import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji route`.
struct RouteCommand: SijiCommand {
    static var configuration: CommandConfiguration { .named("route", .route) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.routePlaces))
    var places: [PlaceArgument]

    @Option(help: .of(.routeTruck))
    var truck: String?

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    @Option(help: .of(.routeFormat))
    var format: RouteFormat = .table

    func run(in session: Session) throws(Fault) {
        var stops = places.map { RememberedState.Here(point: $0.wire(datum: datum), label: $0.label) }
        if stops.count == 1 {
            guard let here = try session.memory.read().here else { throw Fault(.hereMissing) }
            stops.insert(here, at: 0)
        }
        guard let first = stops.first, let last = stops.last, stops.count > 1 else {
            throw Fault(
                .usageMissingArgument,
                ["command": "siji route", "needed": "<places>", "cause": .text(session.speech.routeExample)]
            )
        }
        let via = stops.dropFirst().dropLast().map(\.point)
        let answer = try session.client(common).route(
            RoadRouteRequest(
                from: first.point,
                to: last.point,
                via: via.isEmpty ? nil : via,
                truckName: truck
            )
        )
        let screen = RouteScreen(answer: answer, labels: stops.map(\.label))
        switch format {
        case .table: try session.show(screen, as: .table)
        case .json: try session.show(screen, as: .json)
        case .geojson: try session.showJSON(RouteFeature(answer, labels: stops.map(\.label)))
        }
    }
}

/// How a route is written.
enum RouteFormat: String, ExpressibleByArgument, CaseIterable { case table, json, geojson }

extension Speech {
    fileprivate var routeExample: String { language == .zh ? "siji route 长沙 北京" : "siji route changsha beijing" }
}
