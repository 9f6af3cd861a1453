import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji feed list`.
struct FeedList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .feedList) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        try session.show(FeedsScreen(answer: session.client(common).feeds()), as: format)
    }
}

/// `siji feed show`.
struct FeedShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .feedShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.feedName))
    var name: String

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        guard let feed = try session.client(common).feeds().feeds.first(where: { $0.name == name }) else {
            throw Fault(.feedNotFound, ["feed": .text(name)])
        }
        try session.show(FeedScreen(feed: feed), as: format)
    }
}
