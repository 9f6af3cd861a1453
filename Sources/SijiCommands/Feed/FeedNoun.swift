import ArgumentParser

/// `siji feed`.
struct FeedNoun: ParsableCommand {
    static var configuration: CommandConfiguration {
        .named("feed", .nounFeed, verbs: [FeedList.self, FeedShow.self, FeedRefresh.self, FeedAdd.self])
    }
}
