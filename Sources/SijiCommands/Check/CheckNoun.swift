import ArgumentParser

/// `siji check`.
struct CheckNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "check",
            .nounCheck,
            verbs: [
                CheckNear.self, CheckAlong.self, CheckShow.self, CheckReport.self,
            ]
        )
    }
}
