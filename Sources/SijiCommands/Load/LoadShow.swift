import ArgumentParser
import SijiClient
import SijiFault

/// `siji load show`.
struct LoadShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .loadShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(load, of: .loads)
        try session.show(LoadScreen(load: session.client(common).showLoad(row.id)), as: format)
    }
}
