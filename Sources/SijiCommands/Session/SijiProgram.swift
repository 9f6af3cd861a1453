import ArgumentParser
import Glibc
import SijiFault

/// The `siji` program as a function.
public enum SijiProgram {
    /// How it ends; documented in the contract.
    public enum ExitStatus: Int32, Sendable, CaseIterable {
        /// Done.
        case done = 0
        /// A fault.
        case fault = 1
        /// The daemon cannot be reached.
        case unreachable = 2
        /// The command line is not understood.
        case usage = 64

        init(_ fault: Fault) {
            switch fault.code {
            case .daemonUnreachable, .daemonForbidden, .daemonTimeout: self = .unreachable
            case .usage, .usageUnknownCommand, .usageUnknownOption, .usageMissingArgument, .usageMissingValue,
                .usageBadValue, .usageSurplus, .usageTime, .usageTimePast:
                self = .usage
            default: self = .fault
            }
        }
    }

    /// Runs the process's command on its own streams.
    /// - Returns: The exit code.
    public static func main() -> Int32 {
        let environment = Self.environment()
        let session = Session(
            console: Console(environment: environment),
            environment: environment,
            executable: SelfPath.read() ?? CommandLine.arguments.first ?? "siji"
        )
        return run(Array(CommandLine.arguments.dropFirst()), in: session).rawValue
    }

    /// Parses and runs one command.
    static func run(_ arguments: [String], in session: Session) -> ExitStatus {
        var session = session
        let arguments = TypedWords.meant(arguments)
        // Help and faults of usage are said before anything is parsed.
        if let language = LanguageArgument.given(in: arguments) { session.speech = Speech(language) }
        let said = session
        if arguments.first == Completer.verb {
            said.console.data(Completer(session: said).lines(Array(arguments.dropFirst())))
            return .done
        }
        let words = Aliases.expanded(CommonWords.last(arguments))
        return HelpTopic.$spoken.withValue(said.language) { perform(words, in: said) }
    }

    private static func perform(_ arguments: [String], in session: Session) -> ExitStatus {
        if CommonWords.areAlone(arguments), arguments.count != 1 {
            let state = (try? session.memory.read()) ?? RememberedState()
            let page = StartPage(state: state, speech: session.speech)
            session.console.data(page.lines(width: session.console.columns))
            return .done
        }
        let command: any SijiCommand
        do {
            guard let known = try SijiRoot.parseAsRoot(arguments) as? any SijiCommand else {
                // A noun alone, or the parser's own help.
                return help(arguments, in: session)
            }
            command = known
        } catch {
            guard SijiRoot.exitCode(for: error) == .success else {
                session.say(fault(arguments, error, in: session))
                return .usage
            }
            let isMessage = arguments.contains { $0 == "--version" || $0.hasPrefix("--experimental") }
            guard isMessage || arguments.contains(where: { $0.hasPrefix("--generate-completion") }) else {
                return help(arguments, in: session)
            }
            session.console.data([SijiRoot.fullMessage(for: error, columns: session.console.columns)])
            return .done
        }
        // Whatever became of the command: a history that was changed is said last, where it is seen.
        defer { session.sayWarnings() }
        do {
            return try command.perform(in: session)
        } catch {
            session.say(error)
            return ExitStatus(error)
        }
    }

    private static func fault(_ arguments: [String], _ error: any Error, in session: Session) -> Fault {
        guard let root = CommandNode.root(in: session.language) else {
            return Fault(.usage, ["cause": .text(SijiRoot.message(for: error))])
        }
        return UsageReader(root: root, accepts: accepts).fault(arguments)
    }

    /// Whether the parser takes a command line.
    static func accepts(_ arguments: [String]) -> Bool { (try? SijiRoot.parseAsRoot(arguments)) != nil }

    /// Shows the help of the noun or the verb that the arguments begin with.
    private static func help(_ arguments: [String], in session: Session) -> ExitStatus {
        guard let root = CommandNode.root(in: session.language) else { return .fault }
        let words = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
        let (node, path) = root.descend(words)
        let page = HelpPage(node: node, path: ["siji"] + path, speech: session.speech)
        session.console.data(page.lines(width: min(session.console.columns, 100)))
        return .done
    }

    private static func environment() -> [String: String] {
        var all: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
            next += 1
        }
        return all
    }
}
