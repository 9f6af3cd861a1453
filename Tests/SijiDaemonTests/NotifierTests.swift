import Glibc
import Testing

@testable import SijiDaemon

@Suite("Notifying systemd")
struct NotifierTests {
    /// A datagram socket as systemd's.
    private final class Manager {
        let descriptor: Int32
        init(_ name: [UInt8]) throws {
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
            let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
            let result = withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
            }
            try #require(result == 0)
        }

        deinit { close(descriptor) }

        func next() -> String {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return String(decoding: bytes[..<max(count, 0)], as: UTF8.self)
        }
    }

    @Test func `says each state in one datagram to a path`() throws {
        let path = "/tmp/siji-notify-\(getpid())"
        unlink(path)
        let manager = try Manager(Array(path.utf8))
        defer { unlink(path) }
        let notifier = Notifier(environment: ["NOTIFY_SOCKET": path])
        #expect(notifier.ready("5 loads open"))
        #expect(manager.next() == "READY=1\nSTATUS=5 loads open")
        #expect(notifier.alive())
        #expect(manager.next() == "WATCHDOG=1")
        #expect(notifier.reloading())
        let reloading = manager.next().split(separator: "\n")
        #expect(reloading[0] == "RELOADING=1")
        #expect(Int(reloading[1].dropFirst("MONOTONIC_USEC=".count)) ?? 0 > 0)
        #expect(notifier.stopping())
        #expect(manager.next() == "STOPPING=1")
    }

    @Test func `reaches a socket with an abstract name`() throws {
        let name = "siji-notify-\(getpid())"
        let manager = try Manager([0] + Array(name.utf8))
        #expect(Notifier(environment: ["NOTIFY_SOCKET": "@" + name]).ready("ok"))
        #expect(manager.next() == "READY=1\nSTATUS=ok")
    }

    @Test(arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "relative"], ["NOTIFY_SOCKET": "/nowhere/socket"]])
    func `says nothing where nobody listens`(environment: [String: String]) {
        #expect(!Notifier(environment: environment).alive())
    }

    @Test func `takes the watchdog's interval only where it is meant for this process`() {
        let read = Notifier.watchdogInterval
        #expect(read(["WATCHDOG_USEC": "30000000"], 7) == .seconds(30))
        #expect(read(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"], 7) == .seconds(30))
        #expect(read(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"], 7) == nil)
        #expect(read(["WATCHDOG_USEC": "0"], 7) == nil)
        #expect(read([:], 7) == nil)
    }
}
