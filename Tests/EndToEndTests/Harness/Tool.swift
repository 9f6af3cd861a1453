import Glibc
import Subprocess
import SystemPackage
import Testing

/// What a program left behind when it ended.
struct Finished: Sendable {
    let exitCode: Int
    let output: String
    let errors: String
}

/// Programs that the tests run as people do: `siji`, `sijid` and the foreign ones.
enum Tool {
    /// Where SwiftPM put the products: the folder of the test program itself.
    static let products: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }()

    /// The checkout.
    static let checkout: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/")
    }()

    /// Runs a program to its end; its own environment and `environment` on top.
    static func run(
        _ program: String,
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:]
    ) async throws -> Finished {
        let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
        let changes = Dictionary(
            uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
        )
        let result = try await Subprocess.run(
            executable,
            arguments: Arguments(arguments),
            environment: .inherit.updating(changes),
            input: .string(input),
            output: .string(limit: 256 << 20),
            error: .string(limit: 64 << 20)
        )
        return Finished(
            exitCode: code(of: result.terminationStatus),
            output: result.standardOutput,
            errors: result.standardError
        )
    }

    /// Runs `siji` against a socket, in English unless told otherwise.
    static func siji(
        _ arguments: [String],
        socket: String,
        input: String = "",
        language: String = "en",
        environment: [String: String] = [:]
    ) async throws -> Finished {
        var variables = ["SIJI_SOCKET": socket, "SIJI_LANG": language, "NO_COLOR": "1", "COLUMNS": "80"]
        variables["LC_ALL"] = language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8"
        variables.merge(environment) { $1 }
        return try await run(products + "/siji", arguments, input: input, environment: variables)
    }

    static func code(of status: TerminationStatus) -> Int {
        switch status {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }
}
