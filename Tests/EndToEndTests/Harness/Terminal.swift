import FoundationEssentials
import Testing

/// A terminal of a given width that a test types into: tmux, with a shell in it.
struct Terminal: Sendable {
    let folder: TemporaryFolder
    let columns: Int
    private let number = Int.random(in: 0...Int.max)

    private var server: String { folder.file("tmux-\(number)") }

    /// Opens a terminal with `environment`, runs `body` and closes it.
    static func with<Result: Sendable>(
        columns: Int,
        in folder: TemporaryFolder,
        environment: [String: String],
        _ body: @Sendable (Terminal) async throws -> Result
    ) async throws -> Result {
        let terminal = Terminal(folder: folder, columns: columns)
        let path = "PATH=\(Tool.products):/usr/bin:/bin"
        let settings = [path] + environment.map { "\($0.key)=\($0.value)" }
        // As a list of arguments: a line would go through the user's login shell, which sets paths of its own.
        _ = try await terminal.tmux(
            ["new-session", "-d", "-x", "\(columns)", "-y", "200", "/usr/bin/env", "-u", "NO_COLOR"] + settings + [
                "/bin/sh"
            ]
        )
        let result: Result
        do { result = try await body(terminal) } catch {
            _ = try? await terminal.tmux(["kill-server"])
            throw error
        }
        _ = try await terminal.tmux(["kill-server"])
        return result
    }

    /// Types a command line and what it asks for, waits until it has ended, and reads the screen from its first line of output on.
    func run(_ line: String, answers: [String] = [], isRaw: Bool = false) async throws -> [String] {
        let done = "done-\(UInt32.random(in: 0...UInt32.max))"
        _ = try await tmux(["send-keys", "-R", ";", "clear-history"])
        try await type("clear; \(line); tmux -S \(server) wait-for -S \(done)")
        for answer in answers { try await type(answer) }
        _ = try await tmux(["wait-for", done])
        let screen = try await tmux(["capture-pane", "-p"] + (isRaw ? ["-e"] : []))
        var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true || lines.last == "$" || lines.last == "#" { lines.removeLast() }
        return lines
    }

    private func type(_ line: String) async throws {
        _ = try await tmux(["send-keys", "-l", line])
        _ = try await tmux(["send-keys", "Enter"])
    }

    private func tmux(_ arguments: [String]) async throws -> String {
        let finished = try await Tool.run(
            "tmux",
            ["-u", "-S", server, "-f", "/dev/null"] + arguments,
            environment: ["LC_ALL": "C.UTF-8", "TMUX": ""]
        )
        guard finished.exitCode == 0 else {
            throw HarnessError("tmux \(arguments.first ?? ""): \(finished.errors)")
        }
        return finished.output
    }
}
