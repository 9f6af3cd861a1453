import ArgumentParser
import SijiClient
import SijiFault

/// `siji me export`.
struct MeExport: SijiCommand {
    static var configuration: CommandConfiguration { .named("export", .meExport) }

    @OptionGroup var common: CommonOptions

    func run(in session: Session) throws(Fault) {
        session.console.data(line: Array(try session.client(common).exportMe().dropLast()))
    }
}
