import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji rest show`.
struct RestShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .restShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.restRow))
    var stop: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(stop, of: .restStops)
        try session.show(RestStopScreen(stop: session.client(common).restStop(row.id)), as: format)
    }
}
