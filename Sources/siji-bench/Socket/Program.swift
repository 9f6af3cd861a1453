import ArgumentParser
import Glibc

/// Other programs, started as a shell would.
enum Program {
    /// The folder of this program: `siji` and `sijid` are built beside it.
    static let folder: String = {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }()

    /// Starts a program by its path or its name; its output goes to a file, its errors too or where this program's go.
    static func start(
        _ arguments: [String],
        environment: [String: String] = [:],
        output: String = "/dev/null",
        keepsErrors: Bool = false
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        if !keepsErrors { posix_spawn_file_actions_adddup2(&actions, 1, 2) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of a pool block signals, and a child would inherit that: it could not be stopped.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var started: pid_t = 0
        let variables = Self.inherited(with: environment)
        let failure = withTexts(arguments) { arguments in
            withTexts(variables) { variables in
                posix_spawnp(&started, arguments[0] ?? strdup(""), &actions, &attributes, arguments, variables)
            }
        }
        guard failure == 0 else { throw ValidationError("\(arguments.first ?? ""): errno \(failure)") }
        return started
    }

    /// Runs a program to its end; its exit code.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        output: String = "/dev/null",
        keepsErrors: Bool = false
    ) throws -> Int32 {
        let pid = try start(arguments, environment: environment, output: output, keepsErrors: keepsErrors)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }

    private static func inherited(with added: [String: String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let text = next.pointee {
            let variable = String(cString: text)
            if added[String(variable.prefix { $0 != "=" })] == nil { variables.append(variable) }
            next += 1
        }
        return variables + added.map { "\($0.key)=\($0.value)" }
    }

    private static func withTexts<Result>(
        _ list: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let texts: [UnsafeMutablePointer<CChar>?] = list.map { strdup($0) } + [nil]
        let copy = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count)
        copy.initialize(from: texts, count: texts.count)
        defer {
            for text in texts { free(text) }
            copy.deallocate()
        }
        return body(copy)
    }
}
