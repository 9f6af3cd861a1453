import Glibc
import Logging
import NIOPosix
import SijiFault
import SijiServer
import SijiStoreSQLite

/// The program `sijid`.
public enum Daemon {
    /// The daemon's version.
    public static let version = "0.1.0"

    /// Does what the command line asks for; gives the exit status.
    ///
    /// 0 done, 1 failed, 64 called wrongly, 78 not startable as it is configured (also where another daemon holds the
    /// state or the socket).
    public static func main(arguments: [String], environment: [String: String]) async -> Int32 {
        // A client that has gone must not end the daemon.
        signal(SIGPIPE, SIG_IGN)
        let level = LiveValue(Logger.Level.info)
        let hasPriorities = environment["JOURNAL_STREAM"] != nil
        let logger = Logger(label: "sijid") { _ in DaemonLog(level: level, hasPriorities: hasPriorities) }
        var language = Language(locale: environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"])
        do throws(Fault) {
            let flags = try Flags(arguments.dropFirst())
            switch flags.task {
            case .help: print(DaemonHelp.lines(language).joined(separator: "\n"))
            case .manual: print(DaemonManual.lines(language).joined(separator: "\n"))
            case .version: print("sijid \(version)")
            case .restore(let file):
                let configuration = try Configuration.read(flags: flags, environment: environment)
                let state = try Paths.state(configuration, environment)
                try SQLiteStore.restore(from: file, into: state)
                logger.notice("restored", metadata: ["from": "\(file)", "into": "\(state)"])
            case .serve:
                let configuration = try Configuration.read(flags: flags, environment: environment)
                language = configuration.language
                level.current = configuration.logLevel
                let daemon = RunningDaemon(
                    flags: flags,
                    environment: environment,
                    configuration: configuration,
                    level: level,
                    logger: logger
                )
                try await daemon.run()
            }
            return 0
        } catch {
            logger.critical(
                "\(error.detail(in: language)) \(error.hint(in: language))",
                metadata: ["code": "\(error.code.rawValue)"]
            )
            return status(of: error)
        }
    }

    /// The exit status of a daemon that ends with a fault.
    static func status(of fault: Fault) -> Int32 {
        switch fault.code {
        case .usageUnknownOption, .usageMissingValue, .usageSurplus: 64
        // What systemd should not try again (`RestartPreventExitStatus=78`).
        case .configKey, .configValue, .configUnreadable, .storeLocked, .storeSchemaTooNew, .storeDamaged, .socketInUse,
            .socketPath,
            .dataFile, .dataRow, .storeNotSynchronous:
            78
        default: 1
        }
    }
}
