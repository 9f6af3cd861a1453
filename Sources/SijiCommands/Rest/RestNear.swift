import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji rest near`.
struct RestNear: SijiCommand {
    static var configuration: CommandConfiguration { .named("near", .restNear) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var here: AtOptions

    @Argument(help: .of(.nearPlace))
    var place: PlaceArgument?

    @Option(help: .of(.radius))
    var radius: DistanceArgument?

    @Option(help: .of(.services))
    var services: WordsArgument?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let place = try PlaceLookup.find(here.place(in: session, or: place), client: client)
        let answer = try client.restStops(
            near: place.point,
            radiusKm: radius?.km,
            services: (services?.words ?? []).map(CodeSet.services.code(for:)),
            limit: limit ?? 10
        )
        session.memory.remember(answer.restStops.map { .init(id: $0.id, version: nil) }, of: .restStops)
        // Only drivers have hours; a list of places is none the worse without.
        let hours = (try? client.hours())?.standing
        try session.show(RestScreen(answer: answer, place: place.label, hours: hours), as: format)
    }
}
