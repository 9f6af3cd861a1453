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

    /// The language that `--lang` names in a command line, looked for by hand: it is needed before the line is parsed.
    static func given(in arguments: [String]) -> Language? {
        if let word = arguments.last(where: { $0.hasPrefix("--lang=") }) {
            return Language(rawValue: String(word.dropFirst(7)))
        }
        guard let place = arguments.lastIndex(of: "--lang"), arguments.indices.contains(place + 1) else { return nil }
        return Language(rawValue: arguments[place + 1])
    }
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
