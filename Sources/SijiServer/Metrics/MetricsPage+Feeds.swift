import SijiAPI
import SijiFault
import SijiFreight

extension MetricsPage {
    /// How the last fetch of a feed ended.
    private enum Outcome: String, CaseIterable {
        /// Nothing was fetched yet.
        case none
        /// Its copy is the newest that is known.
        case ok
        /// A copy came that lost more than half and waits to be confirmed.
        case held
        /// Nothing came that could be taken.
        case failed

        init(_ feed: FeedWire) {
            self = feed.trouble != nil ? .failed : feed.held != nil ? .held : feed.checkedAt == nil ? .none : .ok
        }
    }

    /// The data files and the feeds from outside: what was taken of each, and how old it is.
    ///
    /// No name is in both: a file's has a dot.
    func addFeeds(to text: inout MetricsText) {
        let (files, feeds) = (depot.facts.feeds, depot.feeds.list(.en))
        let now = depot.clock().epochSec
        text.add(
            "siji_feed_rows",
            .gauge,
            "Rows taken from a data file or feed.",
            (files.map { ($0.name, $0.rows) } + feeds.map { ($0.name, $0.places) }).map(Self.sample)
        )
        text.add(
            "siji_feed_skipped_rows",
            .gauge,
            "Rows left out of a data file or feed.",
            (files.map { ($0.name, $0.skipped) } + feeds.map { ($0.name, $0.refused) }).map(Self.sample)
        )
        text.add(
            "siji_feed_as_of_seconds",
            .gauge,
            "The date that the data says it is of, seconds since 1970.",
            (files.map { ($0.name, $0.asOf) } + feeds.map { ($0.name, $0.asOf) }).compactMap { name, asOf in
                Self.epochSec(ofDate: asOf).map { Self.sample(name, $0) }
            }
        )
        text.add(
            "siji_feed_age_seconds",
            .gauge,
            "How long ago the copy of a feed in use was last known to be its source's newest.",
            feeds.compactMap { feed in
                feed.checkedAt.flatMap { Instant(rfc3339: $0) }.map {
                    Self.sample(feed.name, Int(max(0, now - $0.epochSec)))
                }
            }
        )
        text.add(
            "siji_feed_last_fetch",
            .gauge,
            "How the last fetch of a feed ended: 1 for the one that holds.",
            feeds.flatMap { feed in
                Outcome.allCases.map { outcome in
                    .init([("feed", feed.name), ("outcome", outcome.rawValue)], outcome == Outcome(feed) ? 1 : 0)
                }
            }
        )
    }

    private static func sample(_ feed: String, _ value: Int) -> MetricsText.Sample { .init([("feed", feed)], value) }
}
