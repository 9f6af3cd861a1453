import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage
import Testing

/// Runs the Python programs of the fixtures, with Debian's Python: its packages come from Debian too.
enum Python {
    /// Whether openpyxl is there; the tests that compare with it say so where it is not.
    static let hasOpenpyxl = system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") == 0

    static func run(_ program: String, _ arguments: [String]) async throws -> String {
        let result = try await Subprocess.run(
            .path("/usr/bin/python3"),
            arguments: Arguments(["\(fixtures)/\(program)"] + arguments),
            output: .string(limit: 256 << 20),
            error: .string(limit: 1 << 20)
        )
        #expect(result.standardError == "")
        return result.standardOutput
    }

    /// The folder of the fixtures.
    static let fixtures =
        "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        + "/Fixtures"

    /// Gives a folder that is there while the body runs.
    static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        var template = Array("/tmp/siji-sheets-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { unlink("\(path)/\(name)") }
            rmdir(path)
        }
        return try await body(path)
    }
}
