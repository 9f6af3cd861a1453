import SijiAPI
import SijiClient
import SijiFault
import SijiFormats
import SijiFreight
import SijiSheets

/// Pushes a dispatcher's sheet: rows are read while they are sent, and what becomes of each is said by its row.
final class SheetPush {
    /// What the command line asks for.
    struct Wishes {
        var isAtomic = false
        var answers: LoadPush.Answers?
        var format = OutputFormat.table
        var sheet: String?
        var day: String?
        var fillsDown = false
        var syncs = false
        var isAgreed = false
        var isDry = false
        var resultPath: String?
    }

    private let session: Session
    private let client: SijiClient
    private let wishes: Wishes
    private let calendar: SheetCalendar
    private let file: PushFile
    private let reader: SheetReader
    private var tally = SheetTally()
    private var result: SheetResult?
    private var progress: PushProgress?
    private var body: SheetBody?

    /// Opens a sheet: finds its header, and asks the daemon for the day and the zone.
    /// - Throws: `sheet.headerMissing`, `usage` for a day that is none.
    init(_ file: PushFile, _ wishes: Wishes, client: SijiClient, session: Session) throws(Fault) {
        self.file = file
        self.wishes = wishes
        self.client = client
        self.session = session
        let now = try client.status().now
        guard let instant = Instant(rfc3339: now),
            let zone = ZoneOffset(now.hasSuffix("Z") ? "Z" : String(now.suffix(6)))
        else { throw Fault(.daemonAnswer, ["cause": .text(now)]) }
        guard let calendar = SheetCalendar(now: instant, zone: zone, day: wishes.day) else {
            throw Fault(.usage, ["value": .text("--date \(wishes.day ?? "")"), "near": .list(["--date 2026-12-01"])])
        }
        self.calendar = calendar
        reader = try SheetReader(
            try SheetOpening.rows(of: file, sheet: wishes.sheet),
            calendar: calendar,
            places: DaemonPlaces(client: client),
            options: .init(fillsDown: wishes.fillsDown)
        )
    }

    // MARK: Looking only

    /// Says what each column is, and what the first rows are read as.
    /// - Throws: `sheet.columnMissing`, `sheet.columnTwice`, each after the columns were shown.
    func explain(rows: Int) throws(Fault) {
        let speech = session.speech
        var lines = [speech[.headerRow(reader.columns.row)]]
        for column in reader.columns.columns {
            let header = DisplayWidth.harmless(column.header)
            let known = column.field.map { SheetWord.columnIs(column.letters, header, $0, column.unit) }
            lines.append("  " + speech[known ?? .columnUnknown(column.letters, header)])
        }
        session.console.data(lines)
        // Only now, so that a refusal stands below what it is about.
        try reader.check()
        var reader = reader
        let text = SheetFactText(speech: speech, zone: calendar.zone)
        for _ in 0..<rows {
            guard let entry = try reader.next() else { break }
            session.console.data(explained(entry, text))
        }
        session.console.words(speech[.nothingPushed])
    }

    private func explained(_ entry: SheetEntry, _ text: SheetFactText) -> [String] {
        let speech = session.speech
        if case .skipped(let skip) = entry.outcome { return [speech[.skipped(entry.row.number, skip)]] }
        var lines = [speech[.row(entry.row.number)]]
        for reading in entry.readings {
            let value = DisplayWidth.harmless(reading.value)
            let meaning = reading.fault.map { "!! " + $0.detail(in: speech.language) } ?? text.line(reading.facts)
            let shown = SheetWord.cell(
                DisplayWidth.harmless(reading.header),
                value.isEmpty ? speech[.emptyCell] : value,
                DisplayWidth.harmless(meaning)
            )
            lines.append("  " + speech[shown])
        }
        switch entry.outcome {
        case .listing(let listing): lines.append("  " + speech[.rowIs(DisplayWidth.harmless(listing.load.ref))])
        case .double(let row): lines.append("  " + speech[.doubleOf(row)])
        case .refused(let faults):
            let shown = Set(entry.readings.compactMap { $0.fault.map { "\($0.code)\($0.facts)" } })
            for fault in faults where !shown.contains("\(fault.code)\(fault.facts)") {
                lines.append("  !! " + DisplayWidth.harmless(fault.detail(in: speech.language)))
            }
        case .skipped: break
        }
        return lines
    }

    // MARK: Pushing

    /// Reads, pushes, writes the result, synchronises, and says what it came to.
    func run() throws(Fault) -> SijiProgram.ExitStatus {
        try reader.check()
        let body = SheetBody(reader, isAtomic: wishes.isAtomic) { [self] (entry) throws(Fault) in try take(entry) }
        self.body = body
        if let path = wishes.resultPath {
            let titles = (session.speech[.statusTitle], session.speech[.reasonTitle])
            result = try SheetResult(path: path, head: reader.head, titles: titles)
        }
        progress = PushProgress(session: session, source: body)
        let figures: PushSummary.Figures?
        do throws(Fault) {
            figures = wishes.isDry ? nil : try push(body)
        } catch {
            try sayCutOff(error)
            throw error
        }
        if wishes.isDry { try body.readAll() }
        progress?.clear()
        guard wishes.isDry || figures != nil else {
            try sayCutOff(nil)
            return .fault
        }
        try result?.finish(unanswered: session.speech[.unanswered])
        if let figures { tally.take(figures) }
        if let lost = body.lost {
            try sum(figures, nil)
            throw lost
        }
        let synced = try sync(body, figures)
        try sum(figures, synced)
        return tally.refused == 0 && figures?.rolledBack != true ? .done : .fault
    }

    /// How far a push came that the daemon did not end: nothing is half pushed without a word.
    private func sayCutOff(_ fault: Fault?) throws(Fault) {
        progress?.clear()
        // All or none, or refused before the first row: nothing was kept, and the fault says why.
        let isRefusedWhole = fault.map { ["role.", "server."].contains(where: $0.code.rawValue.hasPrefix) } ?? false
        guard !wishes.isAtomic, !isRefusedWhole, tally.pushed > 0 else {
            if fault == nil { session.console.words(session.speech[.pushUnfinished]) }
            return
        }
        try result?.finish(unanswered: session.speech[.unanswered])
        session.console.words(session.speech[.cutOff(tally, isEachAnswered ? tally.answered : nil)])
        if let path = wishes.resultPath { session.console.words(session.speech[.resultWritten(path)]) }
    }

    /// Whether the daemon answers each row, or only those that it refuses.
    private var isEachAnswered: Bool { wantedAnswers == .all || wishes.resultPath != nil }

    /// Which answers are shown.
    private var wantedAnswers: LoadPush.Answers { wishes.answers ?? (wishes.format == .json ? .all : .rejected) }

    private func push(_ body: SheetBody) throws(Fault) -> PushSummary.Figures? {
        let wanted = wantedAnswers
        return try client.pushLoads(
            isAtomic: wishes.isAtomic,
            isOnlyRefused: !isEachAnswered,
            from: { [self] (buffer) throws(Fault) in
                progress?.tick()
                return try body.supply(buffer)
            },
            onAnswer: { [self] (answer) throws(Fault) in
                guard case .line(let bytes, let refused) = answer else { return }
                progress?.clear()
                guard let line = refused ?? PushLineText.read(bytes) else { return }
                try take(line, isShown: refused != nil || wanted == .all)
            }
        )
    }

    /// A row that was read.
    private func take(_ entry: SheetEntry) throws(Fault) {
        tally.take(entry.outcome)
        let row = entry.row.number
        switch entry.outcome {
        case .listing(let listing):
            if wishes.isDry {
                try result?.add(entry.row, status: session.speech[.status("read")], reason: words(listing.notes))
            } else {
                result?.send(entry.row)
            }
        case .refused(let faults):
            progress?.clear()
            for fault in faults { show(fault, row: row) }
            let reasons = faults.map { SheetFaultText.reason($0, speech: session.speech) }
            try result?.add(
                entry.row,
                status: session.speech[.status("rejected")],
                reason: reasons.joined(separator: " ")
            )
            // All or none: the body is cut off, and the daemon keeps nothing of it.
            if wishes.isAtomic, !wishes.isDry { throw Fault(.pushAborted, ["line": .integer(row)]) }
        case .double(let earlier):
            if wishes.format == .json {
                try session.showLine(SheetLine(row: row, status: "double"))
            } else {
                session.console.data([session.speech[.double(row, earlier)]])
            }
            try result?.add(
                entry.row,
                status: session.speech[.status("double")],
                reason: session.speech[.doubleOf(earlier)]
            )
        case .skipped(let skip):
            try result?.add(entry.row, status: session.speech[.status("skipped")], reason: session.speech[.skip(skip)])
        }
    }

    /// What the daemon says of a row.
    private func take(_ line: PushLine, isShown: Bool) throws(Fault) {
        tally.answered += 1
        let row = body?.row(ofLine: line.line ?? 0) ?? 0
        let sentences = line.status == "rejected" ? PushLineText.sentences(line, speech: session.speech) : nil
        let reason = sentences.map { "\($0.detail) \($0.hint ?? "")" } ?? ""
        try result?.settle(status: session.speech[.status(line.status)], reason: reason)
        guard isShown else { return }
        if wishes.format == .json {
            let column = line.field.flatMap { reader.columns.header(ofWire: $0) }
            try session.showLine(
                SheetLine(
                    row: row,
                    column: column,
                    ref: line.ref,
                    status: line.status,
                    id: line.id,
                    code: line.code,
                    field: line.field,
                    detail: sentences?.detail,
                    hint: sentences?.hint
                )
            )
        } else if line.status == "rejected" {
            session.console.data(SheetFaultText.lines(line, row: row, columns: reader.columns, speech: session.speech))
        } else {
            let ref = DisplayWidth.harmless(line.ref ?? "")
            session.console.data([session.speech[.accepted(row, ref, line.status, line.id ?? "")]])
        }
    }

    private func show(_ fault: Fault, row: Int) {
        guard wishes.format == .json else {
            session.console.data(SheetFaultText.lines(fault, row: row, speech: session.speech))
            return
        }
        var column: String?
        if case .text(let header)? = fault.facts["column"] { column = header }
        let language = session.language
        try? session.showLine(
            SheetLine(
                row: row,
                column: column,
                status: "rejected",
                code: fault.code.rawValue,
                detail: fault.detail(in: language),
                hint: fault.hint(in: language)
            )
        )
    }

    private func words(_ notes: [SheetNote]) -> String {
        notes.map { session.speech[.note($0, 1)] }.joined(separator: "; ")
    }

    // MARK: Afterwards

    private func sync(_ body: SheetBody, _ figures: PushSummary.Figures?) throws(Fault) -> SheetSync.Result? {
        guard wishes.syncs, !wishes.isDry, figures?.rolledBack != true else { return nil }
        let canAsk = file.path != "-" && session.console.isWordsTerminal
        let sync = SheetSync(session: session, client: client, isAgreed: wishes.isAgreed, canAsk: canAsk)
        do throws(Fault) {
            let result = try sync.run(body.reader, refused: tally.refused)
            if result == nil { session.console.words(session.speech[.notSynced]) }
            return result
        } catch {
            // What was pushed was pushed: it is said before the reason why nothing was withdrawn.
            try sum(figures, nil)
            throw error
        }
    }

    private func sum(_ figures: PushSummary.Figures?, _ synced: SheetSync.Result?) throws(Fault) {
        let speech = session.speech
        let unknown = reader.columns.unknown.map { DisplayWidth.harmless($0.header) }
        if wishes.format == .json {
            try showSummary(figures, synced, unknown)
            return
        }
        let seconds = Amount.fixed(progress?.seconds ?? 0, 1)
        session.console.words(speech[wishes.isDry ? .dryRun(tally) : .summary(tally, seconds)])
        for (note, rows) in tally.notes.sorted(by: { $0.key < $1.key }) {
            session.console.words("  " + speech[.note(note, rows)])
        }
        if tally.rows == 0 { session.console.words("  " + speech[.noRows(reader.columns.row)]) }
        if !unknown.isEmpty { session.console.words("  " + speech[.unknownColumns(unknown)]) }
        if figures?.rolledBack == true { session.console.words(speech[.pushRolledBack]) }
        if let path = wishes.resultPath { session.console.words(speech[.resultWritten(path)]) }
        if let synced { session.console.words(speech[.synced(synced.withdrawn, synced.left)]) }
    }

    private func showSummary(
        _ figures: PushSummary.Figures?,
        _ synced: SheetSync.Result?,
        _ unknown: [String]
    ) throws(Fault) {
        let notes = Dictionary(uniqueKeysWithValues: tally.notes.map { ($0.key.rawValue, $0.value) })
        try session.showLine(
            SheetSummary(
                summary: .init(
                    rows: tally.rows,
                    pushed: wishes.isDry ? 0 : tally.pushed,
                    created: tally.created,
                    updated: tally.updated,
                    unchanged: tally.unchanged,
                    rejected: tally.refused,
                    doubles: tally.doubles,
                    skipped: tally.skipped,
                    notes: notes,
                    unknownColumns: unknown,
                    withdrawn: synced?.withdrawn,
                    rolledBack: figures?.rolledBack
                )
            )
        )
    }
}
