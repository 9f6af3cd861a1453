import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight
import SijiTrust

/// How an agreement is written.
enum AgreementFormat: String, ExpressibleByArgument, CaseIterable { case text, json, html }

/// `siji booking agreement`.
struct BookingAgreement: SijiCommand {
    static var configuration: CommandConfiguration { .named("agreement", .bookingAgreement) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.agreementFormat))
    var format: AgreementFormat = .text

    @Option(help: .of(.agreementVersion))
    var version: Int?

    @Option(help: .of(.agreementDiff))
    var diff: Int?

    @Flag(help: .of(.agreementAccept))
    var accept = false

    @Flag(help: .of(.agreementRefuse))
    var refuse = false

    @Option(help: .of(.agreementPropose))
    var propose: [String] = []

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(booking, of: .bookings)
        let client = session.client(common)
        let act = try act()
        let shown = try act.map { (act) throws(Fault) in try answer(act, row.id, client, session) } ?? version
        switch format {
        case .json: try session.showJSON(try client.agreement(row.id, version: shown, against: diff))
        case .html: write(try client.agreementText(row.id, format: .html, version: shown, against: diff), session)
        case .text:
            let width = min(max(session.console.columns, AgreementPage.widths.lowerBound), 100)
            write(
                try client.agreementText(row.id, format: .text, version: shown, against: diff, width: width),
                session
            )
        }
    }

    /// What is to be done; nil for looking only.
    private func act() throws(Fault) -> Agreement.Act? {
        let acts: [Agreement.Act] =
            (accept ? [.accept] : []) + (refuse ? [.refuse] : []) + (propose.isEmpty ? [] : [.propose])
        guard acts.count <= 1 else {
            throw Fault(.fieldExclusive, field: "--\(acts[1].rawValue)", ["other": .text("--\(acts[0].rawValue)")])
        }
        return acts.first
    }

    /// Does it, and tells which version is to be shown.
    private func answer(
        _ act: Agreement.Act,
        _ id: String,
        _ client: SijiClient,
        _ session: Session
    ) throws(Fault) -> Int {
        let held = try client.agreement(id, version: version)
        let number = act == .propose ? version ?? held.versions.count : held.version
        let items = act == .propose ? try changes(session.language) : nil
        // What is missing is said before a yes, and stands in the text after it.
        if act == .accept, !held.missing.isEmpty {
            session.console.words(session.speech[.agreementMissing(labels(held.missing, session.speech.language))])
        }
        let request = AgreementRequest(do: act.rawValue, version: number, items: items)
        let made = try client.answerAgreement(id, request, key: BookingMake.randomKey())
        let about = act == .propose ? made.version : number
        let standing = made.versions.first { $0.version == about }?.standing ?? made.standing
        session.console.words(session.speech[.agreementAnswered(act.rawValue, about, standing)])
        return about
    }

    private func labels(_ missing: [String], _ language: Language) -> String {
        missing.map { AgreementItem(rawValue: $0)?.label(in: language) ?? $0 }
            .joined(separator: language == .zh ? "、" : ", ")
    }

    /// The changes that `--propose ITEM=VALUE` names; an empty value takes the item away.
    private func changes(_ language: Language) throws(Fault) -> [String: AgreementValueWire?] {
        var changes: [String: AgreementValueWire?] = [:]
        for text in propose {
            let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard halves.count == 2, let item = AgreementItem(typed: halves[0].trimmed), item.isAmendable else {
                let allowed = AgreementItem.allCases.filter(\.isAmendable).map { $0.label(in: language) }
                throw Self.unreadable(text, ["allowed": .list(allowed)])
            }
            let typed = halves[1].trimmed
            guard !typed.isEmpty else {
                changes.updateValue(nil, forKey: item.rawValue)
                continue
            }
            guard let value = item.value(typed: typed) else {
                throw Self.unreadable(text, Self.example(of: item, language))
            }
            changes.updateValue(AgreementValueWire(value), forKey: item.rawValue)
        }
        return changes
    }

    /// What an item's value may be: all of them, or one.
    private static func example(of item: AgreementItem, _ language: Language) -> [String: FactValue] {
        if let choices = item.choices(in: language) { return ["allowed": .list(choices)] }
        guard let example = item.example(in: language) else { return [:] }
        let typed = "\(item.label(in: language))=\(example.typed)"
        let unit = example.unit.map { language == .zh ? "，单位\($0)" : ", in \($0)" } ?? ""
        return ["cause": .text((language == .zh ? "如 " : "such as ") + typed + unit)]
    }

    private static func unreadable(_ text: String, _ facts: [String: FactValue]) -> Fault {
        let typed: [String: FactValue] = [
            "field": "--propose", "value": .text(text), "command": "siji booking agreement",
        ]
        return Fault(.usageBadValue, typed.merging(facts) { first, _ in first })
    }

    private func write(_ text: String, _ session: Session) {
        session.console.data(line: Array(text.utf8.dropLast(text.hasSuffix("\n") ? 1 : 0)))
    }
}

extension AgreementValueWire {
    /// A value as a request sends it; instants in China's zone, which is theirs whatever the zone.
    init(_ value: AgreementValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .instant(let instant): self = .text(instant.rfc3339(in: .china))
        case .flag(let flag): self = .flag(flag)
        case .stops: self = .stops([])
        case .parts(let parts):
            self = .parts(
                parts.map { LoadWire.Part(when: $0.when.rawValue, fen: $0.fen, days: $0.days, by: $0.by?.rawValue) }
            )
        }
    }
}
