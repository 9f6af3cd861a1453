import ArgumentParser

/// `siji me`.
struct MeNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("me", .nounMe, verbs: [MeCover.self, MeExport.self, MeErase.self, MeGrant.self])
    }
}
