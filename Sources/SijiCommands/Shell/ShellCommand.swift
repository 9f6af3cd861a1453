import ArgumentParser
import SijiFault

/// `siji shell`: the forced command of a driver's key.
///
/// It runs siji's own commands, and no shell.
struct ShellCommand: SijiCommand {
    static var configuration: CommandConfiguration { .named("shell", .driverShell) }

    @OptionGroup var common: CommonOptions

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        guard let line = session.environment["SSH_ORIGINAL_COMMAND"] else {
            talk(in: session) { readLine(strippingNewline: true) }
            return .done
        }
        return Self.run(line, in: session)
    }

    /// Runs one line; a blank one does nothing.
    static func run(_ line: String, in session: Session) -> SijiProgram.ExitStatus {
        do throws(Fault) {
            let command = try ShellOffer.command(try ShellWords.parse(line))
            return command.isEmpty ? .done : SijiProgram.run(command, in: session)
        } catch {
            session.say(error)
            return .usage
        }
    }

    /// Asks for lines until the last, or until one says that it is enough.
    func talk(in session: Session, _ next: () -> String?) {
        session.console.words(session.speech[.shellWelcome])
        while true {
            session.console.prompt("siji>")
            guard let line = next() else { break }
            let word = line.filter { !$0.isWhitespace }
            if ["退出", "exit", "quit"].contains(word) { return }
            if ["?", "？"].contains(word) {
                _ = Self.run("--help", in: session)
            } else {
                _ = Self.run(line, in: session)
            }
        }
        session.console.words("")
    }
}
