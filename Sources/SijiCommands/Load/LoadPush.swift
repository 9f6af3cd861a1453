import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji load push`.
struct LoadPush: SijiCommand {
    static var configuration: CommandConfiguration { .named("push", .loadPush) }

    /// Which lines of the answer are wanted.
    enum Answers: String, ExpressibleByArgument, CaseIterable { case all, rejected }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.pushFile))
    var file: String

    @Flag(help: .of(.atomic))
    var atomic = false

    @Option(help: .of(.answers))
    var answers: Answers?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        let source = try PushSource(path: file)
        // A table has no use for a million accepted lines; JSON passes on what the daemon says.
        let wanted = answers ?? (format == .json ? .all : .rejected)
        var progress = PushProgress(session: session, source: source)
        let figures = try session.client(common).pushLoads(
            isAtomic: atomic,
            isOnlyRefused: wanted == .rejected,
            from: { (buffer) throws(Fault) in
                progress.tick()
                return try source.supply(buffer)
            },
            onAnswer: { (answer) throws(Fault) in
                progress.clear()
                show(answer, in: session)
            }
        )
        progress.clear()
        guard let figures else {
            session.console.words(session.speech[.pushUnfinished])
            return .fault
        }
        if format != .json || session.console.isWordsTerminal { progress.sum(figures) }
        if figures.rolledBack == true { session.console.words(session.speech[.pushRolledBack]) }
        return figures.rejected == 0 && figures.rolledBack != true ? .done : .fault
    }

    private func show(_ answer: PushAnswer, in session: Session) {
        if format == .json {
            session.console.data(line: answer.bytes)
            return
        }
        switch answer {
        case .line(_, let refused?): show(refused, in: session)
        case .line(let bytes, nil):
            guard let line = PushLineText.read(bytes) else { return }
            session.console.data([
                session.speech[.pushAccepted("\(line.line ?? 0)", line.ref ?? "", line.status, line.id ?? "")]
            ])
        case .summary: break
        }
    }

    /// One refused line: where, what, and what to do.
    private func show(_ refused: PushLine, in session: Session) {
        session.console.data(PushLineText.refused(refused, speech: session.speech))
    }
}
