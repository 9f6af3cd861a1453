/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
    /// Seconds since the epoch; the years 1970 to 9999 on the wire.
    public let epochSec: Int64

    /// Creates an instant from seconds since the epoch.
    public init(epochSec: Int64) { self.epochSec = epochSec }

    /// Earlier before later.
    public static func < (left: Instant, right: Instant) -> Bool { left.epochSec < right.epochSec }

    /// The instant so many minutes later.
    public func adding(minutes: Int) -> Instant { Instant(epochSec: epochSec + Int64(minutes) * 60) }
}

/// A span of time in which something may start; `from` < `to`.
public struct TimeWindow: Sendable, Hashable {
    /// The first moment.
    public let from: Instant
    /// The last moment.
    public let to: Instant

    /// Creates a window; nil where it would be empty.
    public init?(from: Instant, to: Instant) {
        guard from < to else { return nil }
        self.from = from
        self.to = to
    }
}
