import ArgumentParser
import SijiClient
import SijiFault

/// `siji hours status`.
struct HoursStatus: SijiCommand {
    static var configuration: CommandConfiguration { .named("status", .hoursStatus) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.rule))
    var rule: String?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        try session.show(HoursScreen(answer: session.client(common).hours(rule: rule)), as: format)
    }
}
