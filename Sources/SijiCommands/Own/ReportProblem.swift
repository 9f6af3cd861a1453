import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// `siji report-problem`: lists, shows, writes a complaint, or says what became of one.
struct ReportProblem: SijiCommand {
    static var configuration: CommandConfiguration { .named("report-problem", .reportProblem) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.problem))
    var problem: String?

    @Option(name: .customLong("where"), help: .of(.problemWhere))
    var place: String?

    @Option(help: .of(.problemWhen))
    var when: String?

    @Option(help: .of(.problemWhat))
    var what: String?

    @Option(help: .of(.problemAsk))
    var ask: String?

    @Option(help: .of(.problemProof))
    var proof: [ProofArgument] = []

    @Option(help: .of(.problemBooking))
    var booking: String?

    @Flag(help: .of(.problemSubmitted))
    var submitted = false

    @Flag(help: .of(.problemAnswered))
    var answered = false

    @Flag(help: .of(.problemSolved))
    var solved = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        guard let problem else {
            try refuseSurplus("")
            return try session.show(ComplaintsScreen(answer: client.complaints()), as: format)
        }
        if let number = Int(problem) {
            try refuseSurplus(problem)
            let complaint =
                if let step { try client.changeComplaint(number, to: step) } else { try client.complaint(number) }
            return try session.show(ComplaintScreen(complaint: complaint), as: format)
        }
        guard step == nil else {
            throw Fault(.usageSurplus, ["command": "siji report-problem", "value": .text("--\(step ?? "")")])
        }
        let written = try client.complain(try request(problem, session, client), key: BookingMake.randomKey())
        session.console.words(session.speech[own: .complaintWritten(written.number)])
        try session.show(ComplaintScreen(complaint: written), as: format)
    }

    private var step: String? { solved ? "solved" : answered ? "answered" : submitted ? "submitted" : nil }

    /// What tells of a new complaint belongs beside its kind.
    private func refuseSurplus(_ problem: String) throws(Fault) {
        let given = [("--where", place), ("--when", when), ("--what", what), ("--ask", ask), ("--booking", booking)]
        let surplus = given.first { $0.1 != nil }?.0 ?? (proof.isEmpty ? nil : "--proof")
        if let surplus { throw Fault(.usageSurplus, ["command": "siji report-problem", "value": .text(surplus)]) }
        if problem.isEmpty, let step {
            let facts: [String: FactValue] = [
                "command": .text("siji report-problem --\(step)"), "needed": "<problem>",
            ]
            throw Fault(.usageMissingArgument, facts)
        }
    }

    private func request(
        _ trouble: String,
        _ session: Session,
        _ client: SijiClient
    ) throws(Fault) -> ComplaintRequest {
        guard let what else {
            let facts: [String: FactValue] = [
                "command": .text("siji report-problem \(trouble)"), "needed": "--what",
                "cause": .text(HelpTopic.problemWhat.text),
            ]
            throw Fault(.usageMissingArgument, facts)
        }
        var proofs = proof.map(\.proof)
        if let booking {
            proofs.append(ProofWire(kind: "booking", ref: try session.memory.read().row(booking, of: .bookings).id))
        }
        return ComplaintRequest(
            trouble: CodeSet.troubles.code(for: trouble),
            place: place,
            at: try when.map { text throws(Fault) in try instant(text, client) },
            what: what,
            ask: ask,
            proofs: proofs.isEmpty ? nil : proofs
        )
    }

    private func instant(_ text: String, _ client: SijiClient) throws(Fault) -> String {
        if Instant(rfc3339: text) != nil { return text }
        guard let now = Moment(try client.status().now) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
        guard let past = PastTime.read(text, now: now) else { throw Fault(.usageTime, ["value": .text(text)]) }
        return past
    }
}

/// A proof on the command line: `照片=IMG_1.jpg`, `photo=IMG_1.jpg`.
struct ProofArgument: ExpressibleByArgument {
    /// The proof.
    let proof: ProofWire

    init?(argument: String) {
        let parts = argument.replacing("：", with: "=").split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        let kind = CodeSet.proofKinds.code(for: parts[0])
        guard CodeSet.proofKinds.chinese[kind] != nil else { return nil }
        proof = ProofWire(kind: kind, ref: parts[1])
    }
}

/// When something happened, as people write it: `08:12` (today), `11-26 08:12`, `2026-11-26 08:12`.
enum PastTime {
    /// The moment as RFC 3339 in the depot's zone; nil for what is none.
    static func read(_ text: String, now: Moment) -> String? {
        let words = text.replacing("：", with: ":").replacing("/", with: "-").split(separator: " ").map(String.init)
        guard let clock = words.last, (1...2).contains(words.count) else { return nil }
        let time = clock.split(separator: ":", omittingEmptySubsequences: false).compactMap(padded)
        let day = (words.count == 2 ? words[0] : now.date).split(separator: "-").compactMap(padded)
        guard time.count == 2, (2...3).contains(day.count) else { return nil }
        let year = day.count == 3 ? day[0] : String(now.date.prefix(4))
        let stamp = "\(year)-\(day.suffix(2).joined(separator: "-"))T\(time.joined(separator: ":")):00"
        let minutes = abs(now.zone.minutes)
        let offset =
            (now.zone.minutes < 0 ? "-" : "+")
            + [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
        return Instant(rfc3339: stamp + offset).map { $0.rfc3339(in: now.zone) }
    }

    private static func padded(_ part: Substring) -> String? {
        guard !part.isEmpty, part.count <= 4, part.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return part.count == 1 ? "0\(part)" : String(part)
    }
}
