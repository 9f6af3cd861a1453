import Glibc
public import Logging
public import SijiServer

/// Writes one line an event to the standard error stream; with systemd's priorities where the journal reads it.
public struct DaemonLog: LogHandler {
    /// Metadata of every event.
    public var metadata: Logger.Metadata = [:]
    private let level: LiveValue<Logger.Level>
    private let hasPriorities: Bool
    private let write: @Sendable (String) -> Void

    /// Creates a handler; `level` may change while it is in use.
    public init(
        level: LiveValue<Logger.Level>,
        hasPriorities: Bool,
        write: @escaping @Sendable (String) -> Void = DaemonLog.toStandardError
    ) {
        self.level = level
        self.hasPriorities = hasPriorities
        self.write = write
    }

    /// The least grave event that is logged, the same for all of the daemon.
    public var logLevel: Logger.Level {
        get { level.current }
        // The level is the daemon's, not one logger's.
        set {}
    }

    /// One value of the metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an event.
    public func log(event: LogEvent) {
        var line = hasPriorities ? "<\(DaemonLog.priority(of: event.level))>" : "\(event.level): "
        line += event.message.description
        let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(value)" }
        write(DaemonLog.oneLine(line) + "\n")
    }

    /// Writes to the standard error stream, in one piece.
    public static let toStandardError: @Sendable (String) -> Void = { line in
        let bytes = Array(line.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(2, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            // Nowhere to say it.
            guard count > 0 else { return }
            done += count
        }
    }

    /// Of `syslog(3)`.
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    /// A line feed in a value would make a second event of it.
    private static func oneLine(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return line }
        return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}
