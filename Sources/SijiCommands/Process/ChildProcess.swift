import Glibc
import SijiFault

/// A process that this one started.
struct ChildProcess {
    /// Its number.
    let processID: pid_t

    /// Starts a program with all its output in a log file, in a process group of its own and with no signal blocked.
    /// - Throws: `file.unreadable` where it cannot be started.
    init(_ arguments: [String], log: String) throws(Fault) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A Ctrl-C at the terminal is for us alone: we stop the child ourselves, and see it end.
        posix_spawnattr_setpgroup(&attributes, 0)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        var started: pid_t = 0
        let failure = Self.withTexts(arguments) { texts in
            posix_spawn(&started, arguments.first ?? "", &actions, &attributes, texts, environ)
        }
        guard failure == 0 else {
            errno = failure
            throw FileBytes.unreadable(arguments.first ?? "")
        }
        processID = started
    }

    /// Whether it has ended; it is then no longer there to be signalled.
    func hasEnded() -> Bool {
        var status: Int32 = 0
        return waitpid(processID, &status, WNOHANG) != 0
    }

    /// Asks it to end, waits for as long as `patienceMs`, then ends it.
    func stop(patienceMs: Int) {
        kill(processID, SIGTERM)
        for _ in 0..<max(1, patienceMs / 10) {
            if hasEnded() { return }
            Pause.milliseconds(10)
        }
        kill(processID, SIGKILL)
        var status: Int32 = 0
        waitpid(processID, &status, 0)
    }

    /// Becomes another program; comes back only with the fault that it could not.
    static func become(_ arguments: [String]) -> Fault {
        _ = withTexts(arguments) { execv(arguments.first ?? "", $0) }
        return FileBytes.unreadable(arguments.first ?? "")
    }

    private static func withTexts(
        _ arguments: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        var texts: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for text in texts { free(text) } }
        return texts.withUnsafeMutableBufferPointer { list in list.baseAddress.map(body) ?? EINVAL }
    }
}

/// Waiting for what another process does.
enum Pause {
    /// Waits so many milliseconds, or less where a signal comes.
    static func milliseconds(_ count: Int32) { poll(nil, 0, count) }
}
