import ArgumentParser

/// `siji rest`.
struct RestNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named(
            "rest",
            .nounRest,
            verbs: [
                RestNear.self, RestAlong.self, RestShow.self, RestReport.self,
            ]
        )
    }
}
