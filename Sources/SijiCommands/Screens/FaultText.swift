import SijiFault

/// A fault as the terminal shows it.
enum FaultText {
    /// What happened on one line, what to do next on another.
    static func lines(_ fault: Fault, speech: Speech) -> [String] {
        // A newer daemon's code: its own words are all that is known.
        if fault.code == .daemonAnswer, let title = text("title", fault), let detail = text("cause", fault) {
            return ["siji: \(title): \(detail)"] + (text("hint", fault).map { ["  \($0)"] } ?? [])
        }
        // The title only says the kind, which the sentence says again.
        var lines = ["siji: " + fault.detail(in: speech.language), "  " + fault.hint(in: speech.language)]
        if fault.code == .daemonUnreachable { lines.append("  " + speech[.ownDaemon]) }
        return lines
    }

    private static func text(_ name: String, _ fault: Fault) -> String? {
        guard case .text(let text) = fault.facts[name], !text.isEmpty else { return nil }
        return DisplayWidth.harmless(text)
    }
}
