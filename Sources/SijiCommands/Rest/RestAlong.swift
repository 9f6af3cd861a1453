import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji rest along`.
struct RestAlong: SijiCommand {
    static var configuration: CommandConfiguration { .named("along", .restAlong) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var path: RouteOptions

    @Option(help: .of(.services))
    var services: WordsArgument?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.formatAlong))
    var format: AlongFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let found = try path.find(in: session, client, command: "siji rest along")
        var request = path.request(found, skeletonKm: 20)
        request.kinds = ["driversHome", "serviceArea", "parking"]
        request.services = services?.words.map(CodeSet.services.code(for:))
        request.limit = limit ?? 20
        let answer = try client.corridor(request)
        session.memory.remember(
            answer.items.compactMap(\.restStop).map { .init(id: $0.id, version: nil) },
            of: .restStops
        )
        guard let plain = format.plain else {
            return try session.showJSON(AlongGeoJSON(answer, line: found.line))
        }
        try session.show(RestAlongScreen(answer: answer, label: found.label), as: plain)
    }
}
