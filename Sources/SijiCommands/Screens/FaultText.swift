import SijiAPI
import SijiFault

/// A fault as the terminal shows it.
enum FaultText {
    /// What happened on one line, what to do next on another.
    static func lines(_ fault: Fault, speech: Speech) -> [String] {
        // A newer daemon's code: its own words are all that is known.
        if fault.code == .daemonAnswer, let title = text("title", fault), let detail = text("cause", fault) {
            return ["siji: \(title): \(detail)"] + (text("hint", fault).map { ["  \($0)"] } ?? [])
        }
        let fault = inWords(fault, speech)
        // The title only says the kind, which the sentence says again.
        var lines = ["siji: " + fault.detail(in: speech.language), "  " + fault.hint(in: speech.language)]
        if fault.code == .daemonUnreachable { lines.append("  " + speech[.ownDaemon]) }
        return lines
    }

    /// A refused code with the words of the reader's language in its place: those are taken as well.
    private static func inWords(_ fault: Fault, _ speech: Speech) -> Fault {
        guard fault.code == .fieldCode, speech.language == .zh, case .list(let codes) = fault.facts["allowed"],
            let set = CodeSet.typed.first(where: { set in codes.allSatisfy { set.chinese[$0] != nil } })
        else { return fault }
        let words = codes.map { speech.code($0, of: set) }
        var facts = fault.facts
        facts["allowed"] = .list(words)
        if facts["near"] == nil, case .text(let value) = facts["value"] {
            facts["near"] = NearestName.of(value, among: words).map { .list([$0]) }
        }
        return Fault(fault.code, facts)
    }

    private static func text(_ name: String, _ fault: Fault) -> String? {
        guard case .text(let text) = fault.facts[name], !text.isEmpty else { return nil }
        return DisplayWidth.harmless(text)
    }
}
