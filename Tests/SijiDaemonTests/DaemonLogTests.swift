import Logging
import SijiServer
import Synchronization
import Testing

@testable import SijiDaemon

@Suite("Log")
struct DaemonLogTests {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    @Test func `writes one line an event, with priorities for the journal`() {
        let lines = Lines()
        let logger = logger(LiveValue(.trace), hasPriorities: true, lines)
        logger.notice("ready", metadata: ["b": "2", "a": "1"])
        logger.critical("two\nlines")
        logger.debug("small")
        #expect(lines.all.withLock { $0 } == ["<5>ready a=1 b=2\n", "<2>two lines\n", "<7>small\n"])
    }

    @Test func `names the level where no journal reads`() {
        let lines = Lines()
        logger(LiveValue(.info), hasPriorities: false, lines).warning("careful")
        #expect(lines.all.withLock { $0 } == ["warning: careful\n"])
    }

    @Test func `follows the level while it runs`() {
        let lines = Lines()
        let level = LiveValue(Logger.Level.warning)
        let logger = logger(level, hasPriorities: false, lines)
        logger.info("no")
        level.current = .info
        logger.info("yes")
        #expect(lines.all.withLock { $0 } == ["info: yes\n"])
    }

    private func logger(_ level: LiveValue<Logger.Level>, hasPriorities: Bool, _ lines: Lines) -> Logger {
        Logger(label: "test") { _ in
            DaemonLog(level: level, hasPriorities: hasPriorities) { line in lines.all.withLock { $0.append(line) } }
        }
    }
}
