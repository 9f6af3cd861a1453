import Glibc
import SijiAPI
import Testing

@Suite("Onboarding, and what a key gives over ssh", .serialized)
struct OnboardingTests {
    private static let obstacle = SecureShell.obstacle

    /// A depot with a driver and a dispatcher who were taken on by name, gone again afterwards.
    private func withPeople(
        _ body: @Sendable (Depot, SecureShell, _ driver: String, _ dispatcher: String) async throws -> Void
    ) async throws {
        let (driver, dispatcher) = ("siji-e2e-d\(getpid())", "siji-e2e-s\(getpid())")
        try await TemporaryFolder.with { folder in
            let config = try folder.write(#"{"mode":"system"}"#, to: "sijid.json")
            _ = try await Tool.run("chmod", ["0755", folder.path])
            // Where users may run it, whatever the checkout's folders let them.
            _ = try await Tool.run("install", ["-m", "0755", Tool.products + "/siji", folder.file("siji")])
            _ = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try await Tool.run("chmod", ["0666", depot.socket])
                let shell = try await SecureShell(in: folder, socket: depot.socket)
                do {
                    try await body(depot, shell, driver, dispatcher)
                } catch {
                    try await remove([driver, dispatcher])
                    throw error
                }
                try await remove([driver, dispatcher])
            }
        }
    }

    private func remove(_ users: [String]) async throws {
        for user in users { _ = try await Tool.run("userdel", ["--remove", user]) }
    }

    private func admin(_ depot: Depot, _ arguments: [String], language: String = "en") async throws -> Finished {
        try await Tool.run(
            depot.folder.file("siji"),
            ["admin"] + arguments + ["--lang", language],
            environment: ["SIJI_SOCKET": depot.socket]
        )
    }

    @Test(.enabled(if: obstacle == nil, "\(obstacle ?? "")"))
    func `a driver taken on logs in and gets siji, and nothing else`() async throws {
        try await withPeople { depot, shell, driver, dispatcher in
            let key = shell.publicKey("driver")
            let added = try await admin(depot, ["driver", "add", driver, "--phone", "13800001234", "--key", key])
            #expect(added.exitCode == 0, "\(added.errors)")
            #expect(added.output.hasPrefix("restrict,pty,command=\"\(depot.folder.file("siji")) shell\" ssh-ed25519 "))
            let again = try await admin(depot, ["driver", "add", driver, "--key", key], language: "zh")
            #expect(again.exitCode == 0 && again.output == added.output)
            #expect(!again.errors.contains("useradd") && !again.errors.contains("usermod"))
            let pushing = try await admin(
                depot,
                ["dispatcher", "add", dispatcher, "--key", shell.publicKey("dispatcher")]
            )
            #expect(pushing.exitCode == 0, "\(pushing.errors)")

            // The depot knows who it is.
            let status = try await shell.ssh(driver, key: "driver", command: ["status", "--format", "json"])
            #expect(status.exitCode == 0, "\(status.errors)")
            #expect(status.output.contains("\"driver\"") && !status.output.contains("\"dispatcher\""))
            let uid = try await Tool.run("id", ["-u", driver]).output.filter(\.isNumber)
            let party: PartyWire = try await depot.curl("GET", "/v1/parties/\(uid)").decoded()
            #expect(party.name == driver && party.phone == "13800001234")

            // A dispatcher pushes through the connection; a driver may not.
            let listing = Listing(ref: "SSH-1").json + "\n"
            let pushed = try await shell.ssh(
                dispatcher,
                key: "dispatcher",
                command: ["load", "push", "-"],
                input: listing
            )
            #expect(pushed.exitCode == 0, "\(pushed.errors)")
            let refused = try await shell.ssh(driver, key: "driver", command: ["siji load push -"], input: listing)
            #expect(refused.exitCode == 1 && refused.errors.contains("siji-driver") == false, "\(refused.errors)")

            // Without a command it asks for lines, on a terminal too.
            for terminal in [[], ["-tt"]] {
                let talk = try await shell.ssh(driver, key: "driver", terminal, input: "id\nplace find changsha\n退出\n")
                let all = talk.output + talk.errors
                #expect(talk.exitCode == 0 && all.contains("siji> ") && all.contains("430100"), "\(all)")
                #expect(!all.contains("uid="))
            }
            try await expectNothingElse(depot, shell, driver)
        }
    }

    private func expectNothingElse(_ depot: Depot, _ shell: SecureShell, _ driver: String) async throws {
        let escapes = [
            "bash", "sh -c id", "id", "status; id", "status | id", "status `id`", "status $(id)", "status && id",
            "status\nid", "backup \(depot.folder.file("stolen"))", "load push /etc/passwd",
            "admin driver add x --dry-run",
            "status --socket /run/x", "scp -t /tmp", "/usr/lib/openssh/sftp-server", "shell", "exec bash",
        ]
        for escape in escapes {
            let tried = try await shell.ssh(driver, key: "driver", command: [escape])
            #expect(tried.exitCode == 64 && tried.output.isEmpty, "\(escape): \(tried.exitCode) \(tried.output)")
            #expect(!tried.errors.contains("uid="), "\(escape)")
        }
        let file = try depot.folder.write("x", to: "sent")
        let landed = depot.folder.file("landed")
        for protocolOption in [[], ["-O"]] {
            let sent = try await shell.copy("scp", key: "driver", protocolOption + [file, "\(driver)@depot:\(landed)"])
            #expect(sent.exitCode != 0)
            let taken = try await shell.copy(
                "scp",
                key: "driver",
                protocolOption + ["\(driver)@depot:/etc/passwd", landed]
            )
            #expect(taken.exitCode != 0)
        }
        let sftp = try await shell.copy(
            "sftp",
            key: "driver",
            ["-b", "-", "\(driver)@depot"],
            input: "get /etc/passwd \(landed)\n"
        )
        #expect(sftp.exitCode != 0)
        #expect(access(landed, F_OK) != 0)
        // Nothing is carried through: not to a port, not to a socket, not back.
        let through = try await shell.ssh(driver, key: "driver", ["-o", "LogLevel=INFO", "-W", "127.0.0.1:1"])
        #expect(through.exitCode != 0 && through.errors.contains("prohibited"), "\(through.errors)")
        let back = try await shell.ssh(
            driver,
            key: "driver",
            ["-o", "ExitOnForwardFailure=yes", "-R", "127.0.0.1:0:127.0.0.1:1"],
            command: ["status"]
        )
        #expect(back.exitCode == 255, "\(back.errors)")
        // The key is one driver's, and there is no password.
        let other = try await shell.ssh(driver, key: "dispatcher", command: ["status"])
        #expect(other.exitCode == 255)
        let shadow = try await Tool.run("getent", ["shadow", driver]).output
        #expect(shadow.hasPrefix("\(driver):*:"))
    }

    @Test(.enabled(if: obstacle == nil, "\(obstacle ?? "")"))
    func `nobody is made of a name, a key or a phone that is not one`() async throws {
        try await withPeople { depot, shell, driver, _ in
            let bad = try depot.folder.write("command=\"/bin/sh\" ssh-ed25519 AAAA\nssh-rsa BBBB\n", to: "bad.pub")
            for arguments in [
                ["driver", "add", driver, "--key", bad], ["driver", "add", driver, "--phone", "1; id"],
                ["driver", "add", "\(driver);id"], ["driver", "add", "daemon"], ["driver", "add", "root"],
            ] {
                let tried = try await admin(depot, arguments)
                // What is typed wrong is told from what the machine does not let be.
                let expected: Int32 = arguments.contains("--phone") ? 64 : 1
                #expect(tried.exitCode == expected, "\(arguments): \(tried.errors)")
            }
            #expect(try await Tool.run("id", [driver]).exitCode != 0)
            let dry = try await admin(
                depot,
                ["driver", "add", driver, "--dry-run", "--key", shell.publicKey("driver")]
            )
            #expect(dry.exitCode == 0 && dry.errors.contains("would run: useradd"))
            #expect(try await Tool.run("id", [driver]).exitCode != 0)
        }
    }
}
