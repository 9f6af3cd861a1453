import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji check along`.
struct CheckAlong: SijiCommand {
    static var configuration: CommandConfiguration { .named("along", .checkAlong) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var path: RouteOptions

    @Option(help: .of(.kinds))
    var kinds: WordsArgument?

    @OptionGroup var loaded: LoadedOptions

    @Option(help: .of(.depart))
    var depart: String?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.formatAlong))
    var format: AlongFormat = .table

    func run(in session: Session) throws(Fault) {
        let command = "siji check along"
        let client = session.client(common)
        let found = try path.find(in: session, client, command: command)
        var request = path.request(found)
        request.kinds = kinds?.words.map(CodeSet.kinds.code(for:)) ?? CodeSet.kinds.chinese.keys.sorted()
        request.limit = limit ?? 50
        try loaded.fill(&request, session, command: command)
        request.departAt = try depart.map { words throws(Fault) in try DaemonTime.read(words, client) }
        let answer = try client.corridor(request)
        session.memory.remember(
            answer.items.compactMap(\.checkpoint).map { .init(id: $0.id, version: nil) },
            of: .checkpoints
        )
        guard let plain = format.plain else {
            return try session.showJSON(AlongGeoJSON(answer, line: found.line))
        }
        try session.show(CheckAlongScreen(answer: answer, label: found.label), as: plain)
    }
}
