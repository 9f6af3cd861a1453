import Glibc
import SijiAPI
import SijiTestSupport
import Subprocess
import SystemPackage
import Testing

@Suite("A real receiver")
struct ReceiverTests {
    /// A real gpsd, fed by gpsfake with a receiver that stands in Changsha.
    private func withReceiver(_ body: @Sendable (_ port: String) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let notify = try NotifySocket(path: folder.file("notify"))
            let port = "\(try Valhalla.freePort())"
            _ = try await Subprocess.run(
                .name("python3"),
                arguments: [
                    Tool.checkout + "/Tests/EndToEndTests/Fixtures/gps.py", port, "28.2282", "112.9388", folder.path,
                ],
                environment: .inherit.updating(["NOTIFY_SOCKET": Optional(notify.path)]),
                input: .none,
                output: .discarded,
                error: .string(limit: 1 << 20)
            ) { execution in
                defer { kill(execution.processIdentifier.value, SIGTERM) }
                guard await notify.hears("READY=1") else { throw HarnessError("gpsd has no fix") }
                try await body(port)
            }
        }
    }

    private func siji(_ depot: Depot, _ words: [String], port: String, language: String = "en") async throws -> Finished
    {
        try await Tool.siji(
            words,
            socket: depot.socket,
            language: language,
            environment: ["XDG_STATE_HOME": depot.folder.file("driver"), "SIJI_GPSD": port]
        )
    }

    @Test(arguments: ["zh", "en"])
    func `is where the driver is, with how old and how sure`(language: String) async throws {
        try await withReceiver { port in
            try await Depot.with { depot in
                let near = try await siji(
                    depot,
                    ["rest", "near", "--here", "--limit", "1"],
                    port: port,
                    language: language
                )
                #expect(near.exitCode == 0, "\(near.errors)")
                #expect(near.output.contains("28.228,112.939"), "\(near.output)")
                let said = language == "zh" ? /定位[0-9]+秒前, 误差[0-9]+米/ : /fix [0-9]+ s old, off by [0-9]+ m/
                #expect(near.errors.contains(said), "\(near.errors)")
                let sent = try await siji(depot, ["position", "send", "--here"], port: port, language: language)
                #expect(sent.exitCode == 0, "\(sent.errors)")
                let list = try await siji(depot, ["position", "list", "--format", "json"], port: port)
                #expect(list.output.contains("28.2282") && list.output.contains("\"accuracyM\""), "\(list.output)")
                let both = try await siji(depot, ["rest", "near", "--here", "--at", "长沙"], port: port)
                #expect(both.exitCode == 64)
            }
        }
    }

    @Test func `is done without where it does not run, and that is said`() async throws {
        try await Depot.with { depot in
            let port = "\(try Valhalla.freePort())"
            let lost = try await siji(depot, ["rest", "near", "--here"], port: port, language: "zh")
            #expect(lost.exitCode == 1 && lost.errors.contains("gpsd 没开"), "\(lost.errors)")
            _ = try await siji(depot, ["here", "长沙"], port: port)
            let kept = try await siji(depot, ["rest", "near", "--here", "--limit", "1"], port: port, language: "zh")
            #expect(kept.exitCode == 0 && kept.errors.contains("用记下的: 湖南省长沙市"), "\(kept.errors)")
            let none = try await siji(depot, ["position", "send", "--here"], port: port)
            #expect(none.exitCode == 64 && none.errors.contains("gpsd does not run"), "\(none.exitCode) \(none.errors)")
        }
    }

    @Test func `is told apart from what is none`() async throws {
        let liar = try #require(
            ScriptedServer(onTCP: true) { peer in peer.write("SSH-2.0-OpenSSH\r\n") }
        )
        try await Depot.with { depot in
            let port = String(liar.address.split(separator: ":").last ?? "")
            let asked = try await siji(depot, ["rest", "near", "--here", "--limit", "1"], port: port)
            #expect(asked.exitCode == 1 && asked.errors.contains("not gpsd"), "\(asked.errors)")
        }
    }
}
