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
            case .usage: self = .usage
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
        let command: any SijiCommand
        do {
            var parsed = try SijiRoot.parseAsRoot(Aliases.expanded(arguments))
            guard let known = parsed as? any SijiCommand else {
                // Help, or a noun alone, whose verbs are listed: either ends in a message.
                try parsed.run()
                return .done
            }
            command = known
        } catch {
            let isDone = SijiRoot.exitCode(for: error) == .success
            let message = SijiRoot.fullMessage(for: error, columns: session.console.columns)
            if isDone { session.console.data([message]) } else { session.console.words(message) }
            return isDone ? .done : .usage
        }
        if let language = command.common.lang?.language { session.speech = Speech(language) }
        do {
            return try command.perform(in: session)
        } catch {
            session.say(error)
            return ExitStatus(error)
        }
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
