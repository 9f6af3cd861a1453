import ArgumentParser
import SijiClient
import SijiFault

/// `siji doctor`: what is wrong, and the one command that mends each thing.
struct Doctor: SijiCommand {
    static var configuration: CommandConfiguration { .named("doctor", .doctor) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.doctorState))
    var state: String?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        let socket = SocketPath.choose(flag: common.socket, environment: session.environment)
        let facts = DoctorProbes(session: session, socket: socket, state: state).facts()
        let screen = DoctorScreen(findings: Examination(facts: facts).findings, speech: session.speech)
        try session.show(screen, as: format)
        return screen.wrong == 0 ? .done : .fault
    }
}
