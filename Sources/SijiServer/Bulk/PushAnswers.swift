import HummingbirdCore
import NIOCore
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// Collects the answer lines of a push and counts them.
struct PushAnswers {
    let language: Language
    let onlyRejected: Bool
    private var figures = PushSummary.Figures(lines: 0, created: 0, updated: 0, unchanged: 0, rejected: 0)
    private var bytes: [UInt8] = []
    private let meter: Meter
    private var uncounted = Meter.PushedLines()

    init(language: Language, onlyRejected: Bool, meter: Meter) {
        self.meter = meter
        self.language = language
        self.onlyRejected = onlyRejected
    }

    /// Adds the answers of a batch; `outcomes` are those of its listings, in order.
    mutating func add(_ batch: ScannedBatch, _ outcomes: [PushOutcome]) {
        var next = 0
        for (number, reading) in batch.readings {
            switch reading {
            case .refused(let fault, let ref): refuse(number, ref: ref, fault)
            case .listing:
                // A writer that answers too little has refused the rest.
                let outcome = next < outcomes.count ? outcomes[next] : .rejected(Fault(.serverInternal))
                add(number, ref: batch.listings[next].draft.ref, outcome)
                next += 1
            }
        }
    }

    /// Adds the answer of one line.
    mutating func add(_ number: Int?, ref: String, _ outcome: PushOutcome) {
        if case .rejected(let fault) = outcome { return refuse(number, ref: ref, fault) }
        figures.lines += 1
        switch outcome {
        case .created: figures.created += 1
        case .updated: figures.updated += 1
        case .unchanged, .rejected: figures.unchanged += 1
        }
        uncounted.add(outcome)
        guard !onlyRejected else { return }
        write(PushLine(line: number, ref: ref, outcome))
    }

    /// Adds a refusal.
    mutating func refuse(_ number: Int?, ref: String?, _ fault: Fault) {
        figures.lines += 1
        figures.rejected += 1
        uncounted.refused[fault.code, default: 0] += 1
        // Lines that fell with another's would bury the one that has to be mended.
        if onlyRejected, fault.code == .pushAborted { return }
        write(PushLine(line: number, ref: ref, fault, language))
    }

    /// Tells why the body ended early, if it did.
    mutating func end(_ ending: BodyEnding) {
        guard case .broken(let fault, let line) = ending else { return }
        if let line { return refuse(line, ref: nil, fault) }
        // No line was cut: the fault belongs to none, and is not counted.
        write(PushLine(line: nil, ref: nil, fault, language))
    }

    /// Adds the last line.
    mutating func summarize(rolledBack: Bool?) {
        figures.rolledBack = rolledBack
        PushLineWriter.append(PushSummary(summary: figures), to: &bytes)
    }

    /// Writes what was collected.
    mutating func flush(to writer: inout any ResponseBodyWriter) async throws {
        meter.pushed(uncounted)
        uncounted = .init()
        guard !bytes.isEmpty else { return }
        let ready = ByteBuffer(bytes: bytes)
        bytes.removeAll(keepingCapacity: true)
        try await writer.write(ready)
    }

    private mutating func write(_ line: PushLine) { PushLineWriter.append(line, to: &bytes) }
}

extension PushLine {
    /// The answer of a push that was taken.
    init(line: Int?, ref: String, _ outcome: PushOutcome) {
        switch outcome {
        case .created(let id, let version):
            self.init(line: line, ref: ref, status: "created", id: id.description, version: version)
        case .updated(let id, let version):
            self.init(line: line, ref: ref, status: "updated", id: id.description, version: version)
        case .unchanged(let id, let version):
            self.init(line: line, ref: ref, status: "unchanged", id: id.description, version: version)
        case .rejected(let fault):
            self.init(line: line, ref: ref, fault, .zh)
        }
    }

    /// The answer of a push that was refused.
    init(line: Int?, ref: String?, _ fault: Fault, _ language: Language) {
        self.init(
            line: line,
            ref: ref,
            status: "rejected",
            code: fault.code.rawValue,
            field: fault.field,
            detail: fault.detail(in: language),
            hint: fault.hint(in: language)
        )
    }
}
