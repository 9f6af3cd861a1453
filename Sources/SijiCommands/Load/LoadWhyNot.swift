import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji load why-not`.
struct LoadWhyNot: SijiCommand {
    static var configuration: CommandConfiguration { .named("why-not", .loadWhyNot) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let state = try session.memory.read()
        guard let search = state.search else { throw Fault(.searchMissing) }
        let row = try state.row(load, of: .loads)
        let client = session.client(common)
        let answer = try client.whyNot(row.id, search)
        let listing = format == .table ? try client.showLoad(row.id) : nil
        try session.show(WhyNotScreen(answer: answer, load: listing), as: format)
    }
}
