import ArgumentParser

/// `siji position`.
struct PositionNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("position", .nounPosition, verbs: [PositionSend.self, PositionList.self])
    }
}
