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

    @Flag(help: .of(.explainColumns))
    var explainColumns = false

    @Option(help: .of(.explainRows))
    var rows = 3

    @Flag(help: .of(.fillDown))
    var fillDown = false

    @Option(help: .of(.sheetName))
    var sheet: String?

    @Option(help: .of(.sheetDate))
    var date: String?

    @Flag(help: .of(.dryRun))
    var dryRun = false

    @Option(help: .of(.result))
    var result: String?

    @Flag(help: .of(.sync))
    var sync = false

    @Flag(help: .of(.yes))
    var yes = false

    func run(in session: Session) throws(Fault) { _ = try perform(in: session) }

    func perform(in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        let opened = try PushFile(path: file)
        if opened.contents == .sheet { return try pushSheet(opened, in: session) }
        let given: [(Bool, String)] = [
            (explainColumns, "--explain-columns"), (fillDown, "--fill-down"), (sheet != nil, "--sheet"),
            (date != nil, "--date"),
            (dryRun, "--dry-run"), (result != nil, "--result"), (sync, "--sync"),
        ]
        if let flag = given.first(where: \.0) {
            throw Fault(.usage, ["value": .text(flag.1), "cause": .text("\(file): JSON")])
        }
        return try pushJSON(PushSource(opened), in: session)
    }

    private func pushSheet(_ opened: PushFile, in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
        let wishes = SheetPush.Wishes(
            isAtomic: atomic,
            answers: answers,
            format: format,
            sheet: sheet,
            day: date,
            fillsDown: fillDown,
            syncs: sync,
            isAgreed: yes,
            isDry: dryRun,
            resultPath: result
        )
        let push = try SheetPush(opened, wishes, client: session.client(common), session: session)
        guard explainColumns else { return try push.run() }
        try push.explain(rows: max(0, rows))
        return .done
    }

    private func pushJSON(_ source: PushSource, in session: Session) throws(Fault) -> SijiProgram.ExitStatus {
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
