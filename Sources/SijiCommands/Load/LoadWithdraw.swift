import ArgumentParser
import SijiClient
import SijiFault

/// `siji load withdraw`.
struct LoadWithdraw: SijiCommand {
    static var configuration: CommandConfiguration { .named("withdraw", .loadWithdraw) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Option(help: .of(.withdrawVersion))
    var ifVersion: Int?

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(load, of: .loads)
        try session.client(common).withdrawLoad(row.id, version: ifVersion)
        session.console.words(session.speech[.loadWithdrawn(row.id)])
    }
}
