import Glibc
import Subprocess
import SystemPackage

/// A folder of the test's own, short enough of path for a socket, gone when the test ends.
struct TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/siji-e2e-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw HarnessError("mkdtemp: errno \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Runs `body` in a new folder and removes it.
    static func with<Result>(_ body: (TemporaryFolder) async throws -> Result) async throws -> Result {
        let folder = try TemporaryFolder()
        do {
            let result = try await body(folder)
            try await folder.remove()
            return result
        } catch {
            try await folder.remove()
            throw error
        }
    }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws -> String {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw HarnessError("open \(name): errno \(errno)") }
        defer { close(descriptor) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw HarnessError("write \(name): errno \(errno)") }
            bytes = bytes.dropFirst(written)
        }
        return file(name)
    }

    private func remove() async throws { _ = try await Tool.run("rm", ["-rf", path]) }
}
