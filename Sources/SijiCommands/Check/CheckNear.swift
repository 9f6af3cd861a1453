import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji check near`.
struct CheckNear: SijiCommand {
    static var configuration: CommandConfiguration { .named("near", .checkNear) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var here: AtOptions

    @Argument(help: .of(.nearPlace))
    var place: PlaceArgument?

    @Option(help: .of(.radius))
    var radius: DistanceArgument?

    @Option(help: .of(.kinds))
    var kinds: WordsArgument?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let place = try PlaceLookup.find(here.place(in: session, or: place), client: client)
        let answer = try client.checkpoints(
            near: place.point,
            radiusKm: radius?.km,
            kinds: (kinds?.words ?? []).map(CodeSet.kinds.code(for:)),
            limit: limit ?? 10
        )
        session.memory.remember(answer.checkpoints.map { .init(id: $0.id, version: nil) }, of: .checkpoints)
        try session.show(CheckScreen(answer: answer, place: place.label), as: format)
    }
}
