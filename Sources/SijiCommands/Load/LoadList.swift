import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji load list`.
struct LoadList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .loadList) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.status))
    var status: String?

    @Option(help: .of(.ref))
    var ref: String?

    @Option(help: .of(.cursor))
    var cursor: String?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    @Flag(name: .shortAndLong, help: .of(.quiet))
    var quiet = false

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let answer = try client.listLoads(
            status: status.map(CodeSet.loadStatus.code(for:)),
            ref: ref,
            cursor: cursor,
            limit: limit
        )
        session.memory.remember(answer.loads.map { .init(id: $0.id ?? "", version: $0.version) }, of: .loads)
        guard !quiet else {
            session.console.data(answer.loads.compactMap(\.id))
            return
        }
        let now = format == .table ? try client.status().now : ""
        try session.show(LoadsScreen(answer: answer, now: now), as: format)
    }
}
