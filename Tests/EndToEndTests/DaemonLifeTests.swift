import Foundation
import Glibc
import SijiAPI
import Testing

@Suite("The life of the daemon")
struct DaemonLifeTests {
    @Test func `SIGTERM ends it cleanly and the socket is gone`() async throws {
        try await TemporaryFolder.with { folder in
            let (_, ending) = try await Depot.running(in: folder) { depot in
                _ = try await depot.push(Listing(ref: "T-1"))
            }
            #expect(ending.exitCode == 0, "\(ending.log)")
            #expect(access(folder.file("s.sock"), F_OK) != 0)
            let (open, _) = try await Depot.running(in: folder) { depot in
                try await depot.curl("GET", "/v1/status").decoded(StatusAnswer.self).counts.loads.open
            }
            #expect(open == 1)
        }
    }

    @Test func `a second daemon on the same state exits 78 and disturbs nothing`() async throws {
        try await Depot.with { depot in
            let id = try await depot.push(Listing(ref: "S-1"))
            for socket in [depot.socket, depot.folder.file("other.sock")] {
                let second = try await Tool.run(
                    Tool.products + "/sijid",
                    ["--socket", socket, "--state", depot.folder.file("state"), "--data", Tool.checkout + "/data"]
                )
                #expect(second.exitCode == 78, "\(second.errors)")
            }
            let elsewhere = try await Tool.run(
                Tool.products + "/sijid",
                [
                    "--socket", depot.socket, "--state", depot.folder.file("state2"),
                    "--data", Tool.checkout + "/data",
                ]
            )
            #expect(elsewhere.exitCode == 78, "\(elsewhere.errors)")
            #expect(try await depot.curl("GET", "/v1/loads/\(id)").status == 200)
        }
    }

    @Test func `a bad configuration names its key and exits 78`() async throws {
        try await TemporaryFolder.with { folder in
            for (text, key) in [(#"{"scoket":"/x"}"#, "scoket"), (#"{"depot":5000}"#, "depot"), ("{", "sijid.json")] {
                let config = try folder.write(text, to: "sijid.json")
                let ended = try await Tool.run(
                    Tool.products + "/sijid",
                    ["--config", config, "--state", folder.file("state"), "--socket", folder.file("s.sock")]
                )
                #expect(ended.exitCode == 78)
                #expect(ended.errors.contains(key), "\(ended.errors)")
            }
        }
    }

    @Test func `SIGHUP reloads and a bad file leaves the old configuration in force`() async throws {
        try await TemporaryFolder.with { folder in
            let config = try folder.write(#"{"logLevel":"info"}"#, to: "sijid.json")
            let (_, ending) = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try folder.write(#"{"logLevel":"shouting"}"#, to: "sijid.json")
                kill(depot.pid, SIGHUP)
                #expect(try await depot.curl("GET", "/v1/status").status == 200)
                _ = try folder.write(#"{"logLevel":"debug"}"#, to: "sijid.json")
                kill(depot.pid, SIGHUP)
                #expect(try await depot.curl("GET", "/v1/status").status == 200)
            }
            #expect(ending.exitCode == 0)
            #expect(ending.log.contains("logLevel"), "\(ending.log)")
        }
    }

    @Test func `a crash is allowed no core file, whatever its parent was`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try await Depot.running(in: folder) { depot in
                let limits = try String(contentsOfFile: "/proc/\(depot.pid)/limits", encoding: .utf8)
                let line = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
                let words = (line ?? "").split(separator: " ", omittingEmptySubsequences: true)
                #expect(words.dropFirst(4).prefix(2) == ["0", "0"], "\(line ?? "none")")
            }
        }
    }

    @Test func `a backup made while it runs can be restored`() async throws {
        try await TemporaryFolder.with { folder in
            let copy = folder.file("copy.sqlite")
            try await Depot.running(in: folder) { depot in
                _ = try await depot.push(Listing(ref: "KEEP"))
                let made = try await depot.siji(["backup", copy])
                #expect(made.exitCode == 0, "\(made.errors)")
                _ = try await depot.push(Listing(ref: "LATER"))
                let live = try await depot.siji(["restore", copy, "--state", folder.file("state")])
                #expect(live.exitCode != 0, "a store in use must not be replaced")
            }
            let restored = try await Tool.siji(["restore", copy, "--state", folder.file("state")], socket: "/nowhere")
            #expect(restored.exitCode == 0, "\(restored.errors)")
            try await Depot.running(in: folder) { depot in
                let loads = try await depot.curl("GET", "/v1/loads").decoded(LoadsAnswer.self).loads
                #expect(loads.map(\.ref) == ["KEEP"])
            }
        }
    }

    @Test func `systemd may hand it the socket`() async throws {
        try await TemporaryFolder.with { folder in
            let socket = folder.file("a.sock")
            let script = """
                systemd-socket-activate -l \(socket) \(Tool.products)/sijid --state \(folder.file("state")) \
                  --data \(Tool.checkout)/data 2>\(folder.file("log")) &
                pid=$!
                until [ -S \(socket) ]; do sleep 0.05; done
                curl -sS --max-time 30 --unix-socket \(socket) http://siji/v1/status
                kill $pid; wait $pid; echo; echo "exit $?"
                """
            let ended = try await Tool.run("bash", ["-c", script])
            #expect(ended.output.contains(#""uptimeSec""#), "\(ended.output)")
            #expect(ended.output.hasSuffix("exit 0\n"), "\(ended.output)")
        }
    }
}
