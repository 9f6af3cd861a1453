/// What the doctor found: what was seen, and the command that mends it.
struct DoctorScreen: Screen {
    /// A finding in JSON.
    struct Row: Encodable {
        let check: String
        /// `ok`, `wrong` or `unknown`.
        let verdict: String
        let seen: String
        let mend: String?
    }

    /// What JSON shows.
    struct Wire: Encodable {
        let findings: [Row]
        let wrong: Int
    }

    let findings: [Finding]
    /// The language of the sentences that JSON and CSV carry.
    let speech: Speech

    /// How many things are wrong.
    var wrong: Int { findings.count { $0.verdict == .wrong } }

    var wire: Wire { Wire(findings: rows, wrong: wrong) }
    var csv: [[String]] {
        [["check", "verdict", "seen", "mend"]] + rows.map { [$0.check, $0.verdict, $0.seen, $0.mend ?? ""] }
    }

    func lines(width: Int, speech: Speech) -> [String] {
        let verdicts = findings.map { DisplayWidth.of(speech.word(of: $0.verdict)) }.max() ?? 0
        let checks = findings.map { DisplayWidth.of(speech.name(of: $0.check)) }.max() ?? 0
        let indent = verdicts + checks + 2
        var lines: [String] = []
        for finding in findings {
            let head =
                DisplayWidth.fitted(speech.word(of: finding.verdict), verdicts) + " "
                + DisplayWidth.fitted(speech.name(of: finding.check), checks) + " "
            let seen = DisplayWidth.sentence(
                DisplayWidth.harmless(speech.sentence(finding.seen)),
                within: max(10, width - indent)
            )
            for (place, part) in seen.enumerated() {
                lines.append((place == 0 ? head : String(repeating: " ", count: indent)) + part)
            }
            // Never cut and never broken: it is there to be copied.
            if let mend = finding.mend { lines.append("  $ " + mend) }
        }
        let unknown = findings.count { $0.verdict == .unknown }
        // The answer first: the list may be longer than the screen of a phone.
        return [speech.sentence(wrong == 0 ? .allWell(unknown) : .thingsWrong(wrong, unknown))] + lines
    }

    private var rows: [Row] {
        findings.map {
            Row(check: $0.check.rawValue, verdict: $0.verdict.rawValue, seen: speech.sentence($0.seen), mend: $0.mend)
        }
    }
}
