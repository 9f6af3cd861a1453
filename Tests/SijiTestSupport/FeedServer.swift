import Foundation

/// The HTTPS server of `Fixtures/feed_server.py`, with an authority of its own; it ends with this process's end of a pipe.
public final class FeedServer: Sendable {
    /// Ports by what is served there: `good`, `other` (as good), `wrong` (a host that is not ours), `self` (signed by itself), `plain`.
    public let ports: [String: Int]
    /// The file of its authority.
    public let authority: String
    private let input: FileHandle
    private let folder: String

    /// Starts it, and waits until it listens.
    public init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/siji-feed-server-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [try SourceTree.root() + "/Tests/SijiFeedsTests/Fixtures/feed_server.py", folder]
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
        authority = folder + "/ca.pem"
        self.input = input.fileHandleForWriting
    }

    deinit {
        try? input.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// An address on one of the ports.
    public func url(_ path: String, _ port: String = "good") -> String {
        "\(port == "plain" ? "http" : "https")://localhost:\(ports[port] ?? 0)\(path)"
    }
}
