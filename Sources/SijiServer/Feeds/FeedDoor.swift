public import SijiAPI
public import SijiFault

/// What handlers ask of the feeds; whoever runs the depot stands behind it.
public struct FeedDoor: Sendable {
    /// Every feed, by name, with texts in a language; quick, from any thread.
    public let list: @Sendable (Language) -> [FeedWire]
    /// Asks for a fetch, and says how the feed stands; a copy that is held back is taken where the second is true.
    ///
    /// Throws `feed.notFound`.
    public let refresh: @Sendable (String, Bool, Language) throws(Fault) -> FeedWire

    /// Creates a door.
    public init(
        list: @escaping @Sendable (Language) -> [FeedWire],
        refresh: @escaping @Sendable (String, Bool, Language) throws(Fault) -> FeedWire
    ) {
        self.list = list
        self.refresh = refresh
    }

    /// No feeds at all.
    public static let none = FeedDoor(
        list: { _ in [] },
        refresh: { name, _, _ throws(Fault) in throw Fault(.feedNotFound, ["feed": .text(String(name.prefix(64)))]) }
    )
}
