public import Logging
public import SijiFault
public import SijiFeeds
public import SijiServer

/// What a daemon was told: defaults, then the file, then the environment, then the flags.
public struct Configuration: Sendable, Equatable {
    /// Whose daemon it is.
    public enum Mode: String, Sendable, CaseIterable {
        /// A depot's: roles come from Unix groups.
        case system
        /// One user's own: that user has every role.
        case user
    }

    /// Whose daemon it is.
    public var mode = Mode.user
    /// The socket's path; nil for the place that fits the machine.
    public var socket: String?
    /// The group that may connect; nil for the owner alone.
    public var socketGroup: String?
    /// The state directory; nil for the place that fits the machine.
    public var state: String?
    /// The data folder; nil for the place that fits the machine.
    public var data: String?
    /// The depot's number, 0 to 1023.
    public var depot = 0
    /// The depot's offset from UTC, minutes, −1439 to 1439.
    public var zoneMinutes = 480
    /// The language of texts for callers who ask for none.
    public var language = Language.zh
    /// The least grave event that is logged.
    public var logLevel = Logger.Level.info
    /// Event loops; 1 to 64.
    public var eventLoops = 2
    /// Threads for work that blocks; 1 to 64.
    public var workers = 3
    /// Where Valhalla listens; nil for none.
    public var valhallaURL: String?
    /// How long one question to it may take, milliseconds.
    public var valhallaTimeoutMs = 2_000
    /// What one connection, one user and one request may use.
    public var limits = ServerLimits()

    /// The sources from outside, by name; only a file has them.
    public var feeds: [FeedSetting] = []

    /// Creates the defaults.
    public init() {}

    /// The keys in which two configurations differ and which take a restart to follow.
    public func keysNeedingRestart(from old: Configuration) -> [ConfigurationKey] {
        ConfigurationKey.allCases.filter { !$0.isLive && $0.value(in: self) != $0.value(in: old) }
    }
}
