import Dispatch
import Glibc
import Subprocess
import SystemPackage

/// A running `sijid` with a state of its own, started as a process and spoken to over its socket.
struct Depot: Sendable {
    let folder: TemporaryFolder
    let socket: String
    let pid: Int32

    /// How it ended.
    struct Ending: Sendable {
        let exitCode: Int
        let log: String
    }

    /// Starts a daemon in `folder`, waits until it says READY, runs `body`, and asks it to stop if it still runs.
    @discardableResult
    static func running<Result: Sendable>(
        in folder: TemporaryFolder,
        arguments: [String] = [],
        environment: [String: String] = [:],
        _ body: @Sendable (Depot) async throws -> Result
    ) async throws -> (Result, Ending) {
        let notify = try NotifySocket(path: folder.file("notify-\(UInt32.random(in: 0...UInt32.max))"))
        var variables = environment
        variables["NOTIFY_SOCKET"] = notify.path
        let changes = Dictionary(
            uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
        )
        let socket = folder.file("s.sock")
        let result = try await Subprocess.run(
            .path(FilePath(Tool.products + "/sijid")),
            arguments: Arguments(
                ["--socket", socket, "--state", folder.file("state"), "--data", Tool.checkout + "/data"] + arguments
            ),
            environment: .inherit.updating(changes),
            input: .none,
            output: .discarded,
            error: .string(limit: 64 << 20)
        ) { execution in
            let depot = Depot(folder: folder, socket: socket, pid: execution.processIdentifier.value)
            defer { kill(depot.pid, SIGTERM) }
            guard await notify.hears("READY=1") else { throw HarnessError("sijid did not become ready") }
            return try await body(depot)
        }
        let ending = Ending(exitCode: Tool.code(of: result.terminationStatus), log: result.standardError)
        // The thread sanitizer's exit code (see .ci/tsan): a race in the daemon fails whatever the test was about.
        guard ending.exitCode != 66 else { throw HarnessError("a data race in sijid: \(ending.log)") }
        return (result.closureResult, ending)
    }

    /// Starts a daemon in a folder of its own.
    static func with(
        arguments: [String] = [],
        environment: [String: String] = [:],
        _ body: @Sendable (Depot) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { folder in
            _ = try await running(in: folder, arguments: arguments, environment: environment, body)
        }
    }

    func siji(
        _ arguments: [String],
        input: String = "",
        language: String = "en",
        columns: Int = 80
    ) async throws -> Finished {
        try await Tool.siji(
            arguments,
            socket: socket,
            input: input,
            language: language,
            environment: ["XDG_STATE_HOME": folder.file("driver"), "COLUMNS": "\(columns)"]
        )
    }

    func curl(
        _ method: String,
        _ path: String,
        body: String? = nil,
        type: String = "application/json",
        headers: [String] = [],
        language: String = "en"
    ) async throws -> Answer {
        var arguments = [
            "-sS", "--unix-socket", socket, "-X", method, "-D", "-", "-H", "Accept-Language: \(language)",
            "--max-time", "60",
        ]
        for header in headers { arguments += ["-H", header] }
        if body != nil { arguments += ["-H", "Content-Type: \(type)", "--data-binary", "@-"] }
        let finished = try await Tool.run("curl", arguments + ["http://siji" + path], input: body ?? "")
        guard finished.exitCode == 0 else {
            throw HarnessError("curl \(method) \(path): exit \(finished.exitCode): \(finished.errors)")
        }
        return try Answer(finished.output)
    }
}

/// What a foreign client was answered.
struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: String

    init(_ text: String) throws {
        var rest = text[...]
        var status = 0
        var headers: [String: String] = [:]
        repeat {
            guard let end = rest.firstRange(of: "\r\n\r\n") else {
                throw HarnessError("no headers in: \(text.prefix(200))")
            }
            let lines = rest[..<end.lowerBound].split(separator: "\r\n")
            status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
            headers = [:]
            for line in lines.dropFirst() {
                guard let colon = line.firstIndex(of: ":") else { continue }
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                headers[line[..<colon].lowercased()] = String(value)
            }
            rest = rest[end.upperBound...]
        } while status == 100
        self.status = status
        self.headers = headers
        body = String(rest)
    }
}
