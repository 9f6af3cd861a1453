import ArgumentParser
import Glibc
import SijiAPI
import SijiClient
import SijiFault

/// `siji feed refresh`.
struct FeedRefresh: SijiCommand {
    static var configuration: CommandConfiguration { .named("refresh", .feedRefresh) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.feedName))
    var name: String

    @Flag(help: .of(.feedConfirm))
    var confirm = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    /// How often it is asked how far it is.
    private static let pauseMicroSec: useconds_t = 200_000

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        var feed = try client.refreshFeed(name, confirms: confirm)
        while let progress = feed.progress {
            if session.console.isWordsTerminal {
                session.console.overwrite(FeedWord.progress(progress).text(in: session.speech.language))
            }
            usleep(Self.pauseMicroSec)
            guard let now = try client.feeds().feeds.first(where: { $0.name == name }) else {
                throw Fault(.feedNotFound, ["feed": .text(name)])
            }
            feed = now
        }
        if session.console.isWordsTerminal { session.console.overwrite("") }
        try session.show(FeedScreen(feed: feed), as: format)
        if let trouble = feed.trouble {
            throw Fault(.feedFailed, ["feed": .text(name), "cause": .text(trouble.cause)])
        }
    }
}
