import ArgumentParser
import SijiClient
import SijiFault

/// `siji status`.
struct Status: SijiCommand {
    static var configuration: CommandConfiguration { .named("status", .statusCommand) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        try session.show(StatusScreen(answer: client.status(), socket: client.socket), as: format)
    }
}
