import ArgumentParser
import SijiFault

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

/// `zh` or `en` on the command line.
struct LanguageArgument: ExpressibleByArgument {
    /// The language.
    let language: Language

    init?(argument: String) {
        guard let language = Language(rawValue: argument) else { return nil }
        self.language = language
    }

    static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(help: .of(.lang))
    var lang: LanguageArgument?

    @Option(help: .of(.socket))
    var socket: String?
}

/// A command that runs in a session.
protocol SijiCommand: ParsableCommand {
    /// Options of every command.
    var common: CommonOptions { get }
    /// Runs it.
    func run(in session: Session) throws(Fault)
    /// Runs it and tells how it ended, for a command that can end badly without a fault.
    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus
}

extension SijiCommand {
    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        try run(in: session)
        return .done
    }
}
