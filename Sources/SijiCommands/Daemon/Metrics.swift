import ArgumentParser
import SijiClient
import SijiFault

/// `siji metrics`: the daemon's figures, on the terminal or into a file for a node exporter.
struct Metrics: SijiCommand {
    static var configuration: CommandConfiguration { .named("metrics", .metrics) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.metricsFile))
    var write: String?

    func run(in session: Session) throws(Fault) {
        let text = try session.client(common).metrics()
        guard let write else {
            session.console.data(line: Array(text.utf8.dropLast()))
            return
        }
        // The exporter, another user, reads it, and must never see half of it.
        try FileBytes.replace(AbsolutePath.of(write), with: Array(text.utf8), mode: 0o644)
        session.console.words(session.speech[.metricsWritten(write)])
    }
}
