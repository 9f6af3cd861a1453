import Glibc

/// A real sshd of the test's own, one process a connection (`sshd -i` behind `ProxyCommand`): no port is opened.
///
/// Everything that a key's options are there to forbid is allowed in its configuration.
struct SecureShell: Sendable {
    static let sshd = "/usr/sbin/sshd"

    private let folder: TemporaryFolder

    /// Why the tests of it cannot run here; nil where they can.
    static var obstacle: String? {
        guard getuid() == 0 else { return "needs root, to make users and to run sshd" }
        for program in [sshd, "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/sbin/useradd"]
        where access(program, X_OK) != 0 {
            return "needs \(program)"
        }
        return nil
    }

    /// Makes keys and configuration; sessions find the daemon at `socket`.
    init(in folder: TemporaryFolder, socket: String) async throws {
        self.folder = folder
        // sshd's empty root for its unprivileged part; Debian's unit makes it.
        mkdir("/run/sshd", 0o755)
        for name in ["host", "driver", "dispatcher"] {
            let made = try await Tool.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder.file(name)])
            guard made.exitCode == 0 else { throw HarnessError("ssh-keygen: \(made.errors)") }
        }
        _ = try folder.write(
            """
            HostKey \(folder.file("host"))
            PidFile none
            UsePAM no
            PasswordAuthentication no
            AuthorizedKeysFile .ssh/authorized_keys
            SetEnv SIJI_SOCKET=\(socket)
            Subsystem sftp internal-sftp
            AllowTcpForwarding yes
            AllowStreamLocalForwarding yes
            PermitUserRC yes
            PermitTTY yes
            """,
            to: "sshd_config"
        )
    }

    /// The public key's file of a key.
    func publicKey(_ name: String) -> String { folder.file(name + ".pub") }

    private var options: [String] {
        [
            "-F", "none", "-o", "ProxyCommand=\(Self.sshd) -i -e -f \(folder.file("sshd_config"))", "-o",
            "BatchMode=yes",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
            "-o", "IdentitiesOnly=yes",
        ]
    }

    /// Logs in with a key, and gives ssh more options and a command.
    func ssh(
        _ user: String,
        key: String,
        _ more: [String] = [],
        command: [String] = [],
        input: String = ""
    ) async throws -> Finished {
        try await Tool.run(
            "ssh",
            more + options + ["-i", folder.file(key)] + ["\(user)@depot"] + command,
            input: input,
            environment: ["LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"]
        )
    }

    /// Runs scp or sftp with a key.
    func copy(_ program: String, key: String, _ arguments: [String], input: String = "") async throws -> Finished {
        try await Tool.run(program, options + ["-i", folder.file(key)] + arguments, input: input)
    }
}
