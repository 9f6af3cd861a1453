import ArgumentParser

/// `siji evidence`.
struct EvidenceNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("evidence", .nounEvidence, verbs: [EvidenceVerify.self])
    }
}
