import Glibc
import SijiTestSupport
import Subprocess
import SystemPackage

/// A real Valhalla on the tiles of one extract of `shared/data/osm`, started as a process.
struct Valhalla: Sendable {
    /// Where it listens.
    let address: String
    private let pid: Int32

    /// Takes the engine away: whoever asks finds nobody.
    func stop() { kill(pid, SIGTERM) }

    /// Builds tiles, waits until the engine answers, runs `body`, and stops it.
    static func with(_ extract: String, _ body: @Sendable (Valhalla) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let notify = try NotifySocket(path: folder.file("notify"))
            let port = try freePort()
            let checkout = Tool.checkout
            let result = try await Subprocess.run(
                .name("python3"),
                arguments: Arguments([
                    checkout + "/Tests/EndToEndTests/Fixtures/valhalla.py", checkout + "/.build/valhalla",
                    checkout + "/../shared/data/osm/" + extract, folder.file("engine"), "\(port)",
                ]),
                environment: .inherit.updating(["NOTIFY_SOCKET": Optional(notify.path)]),
                input: .none,
                output: .discarded,
                error: .string(limit: 1 << 20)
            ) { execution in
                let engine = Valhalla(address: "http://127.0.0.1:\(port)", pid: execution.processIdentifier.value)
                defer { engine.stop() }
                guard await notify.hears("READY=1") else { throw HarnessError("Valhalla did not become ready") }
                try await body(engine)
            }
            _ = result
        }
    }

    /// A port that nobody listens on.
    static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> UInt16? in
                guard bind(descriptor, generic, length) == 0, getsockname(descriptor, generic, &length) == 0 else {
                    return nil
                }
                return pointer.pointee.sin_port.bigEndian
            }
        }
        guard let port else { throw HarnessError("no free port") }
        return port
    }
}
