import Foundation
import SijiFeeds
import SijiTestSupport

/// The HTTPS server of `Fixtures/feed_server.py`, with an authority of its own; it ends with this process's end of a pipe.
final class FeedServer: Sendable {
    /// Ports by what is served there: `good`, `other` (as good), `wrong` (a host that is not ours), `self` (signed by itself), `plain`.
    let ports: [String: Int]
    /// The file of its authority.
    let authority: String
    private let input: FileHandle
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder([:])
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [try SourceTree.root() + "/Tests/SijiFeedsTests/Fixtures/feed_server.py", folder.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            guard let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
                throw SourceTree.Missing(description: "feed_server.py does not start: python3 and openssl are needed")
            }
            line += byte
        }
        ports = try JSONDecoder().decode([String: Int].self, from: line)
        authority = folder.path + "/ca.pem"
        self.input = input.fileHandleForWriting
    }

    deinit { try? input.close() }

    /// An address on one of the ports.
    func url(_ path: String, _ port: String = "good") -> String {
        "\(port == "plain" ? "http" : "https")://localhost:\(ports[port] ?? 0)\(path)"
    }

    /// What it was asked, in order.
    func asked(_ path: String) throws -> [[String: String]] {
        struct Line: Decodable {
            let path: String
            let headers: [String: String]
            let body: String?
        }
        var bytes = Data()
        _ = try download("/log") { bytes += $0 }
        return try JSONDecoder().decode([Line].self, from: bytes).filter { $0.path == path }.map { line in
            line.headers.merging(["body": line.body ?? ""]) { $1 }
        }
    }

    /// Sets what `/set/name` answers.
    func set(_ name: String, _ text: String) throws {
        _ = try download("/set/\(name)", form: Array(text.utf8)) { _ in }
    }
}
