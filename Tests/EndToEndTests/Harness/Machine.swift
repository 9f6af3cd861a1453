import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// A Debian of the test's own, booted with its own systemd in a container.
struct Machine: Sendable {
    /// Its root folder.
    let root: String
    /// The process number of its init.
    let leader: Int32
    private let log = Transcript()

    /// Why none can be booted here; nil where it can.
    static func obstacle() async -> String? {
        guard getuid() == 0 else { return "not root" }
        for tool in ["debootstrap", "systemd-nspawn", "nsenter"] {
            guard let found = try? await Tool.run("which", [tool]), found.exitCode == 0 else { return "no \(tool)" }
        }
        let probe = try? await Tool.run("unshare", ["--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "true"])
        guard probe?.exitCode == 0 else { return "no namespaces: \(probe?.errors ?? "")" }
        let source = await Source.ofThisMachine()
        let release = "\(source.mirror)/dists/\(source.suite)/InRelease"
        let mirror = try? await Tool.run("curl", ["-sSf", "-o", "/dev/null", "--max-time", "20", release])
        return mirror?.exitCode == 0 ? nil : "no Debian mirror: \(mirror?.errors ?? "")"
    }

    /// Where Debian's packages come from.
    private struct Source {
        var mirror = "http://deb.debian.org/debian"
        var suite = "bookworm"

        /// As apt is set up.
        static func ofThisMachine() async -> Source {
            let format = ["indextargets", "--format", "$(REPO_URI) $(CODENAME) $(COMPONENT)", "Created-By: Packages"]
            let targets = (try? await Tool.run("apt-get", format).output) ?? ""
            for line in targets.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count == 3, words[1] == "bookworm", words[2] == "main", words[0].contains("debian") else {
                    continue
                }
                let mirror = words[0].hasSuffix("/") ? String(words[0].dropLast()) : words[0]
                return Source(mirror: mirror, suite: words[1])
            }
            return Source()
        }
    }

    /// Boots a machine with the checkout's programs, data and units under `/opt/siji`, and stops it after `body`.
    static func with(_ body: @Sendable (Machine) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let root = folder.file("root")
            try await makeRoot(root, in: folder)
            try await bringBuild(to: root)
            let notify = try NotifySocket(path: folder.file("notify"))
            let arguments = [
                "--quiet", "--boot", "--register=no", "--keep-unit", "--private-network", "--notify-ready=yes",
                "--machine=siji-test", "--directory=\(root)",
            ]
            _ = try await Subprocess.run(
                .name("systemd-nspawn"),
                arguments: Arguments(arguments),
                environment: .inherit.updating(["NOTIFY_SOCKET": notify.path]),
                input: .none,
                output: .discarded,
                error: .string(limit: 1 << 20)
            ) { execution in
                defer { kill(execution.processIdentifier.value, SIGKILL) }
                guard let text = await notify.hears(behind: "X_NSPAWN_LEADER_PID=", withinSec: 60),
                    let leader = Int32(text)
                else { throw HarnessError("systemd-nspawn did not start") }
                defer { kill(leader, SIGKILL) }
                guard await notify.hears("READY=1", withinSec: 60) else { throw HarnessError("it did not boot") }
                let machine = Machine(root: root, leader: leader)
                defer { machine.log.printIfWanted() }
                _ = try await machine.run("ldconfig")
                try await body(machine)
            }
        }
    }

    /// Runs a shell command in it as root, or as one of its users.
    func run(_ command: String, as user: String? = nil, input: String = "") async throws -> Finished {
        var arguments = ["-t", "\(leader)", "-a", "env", "-i", "LANG=C.UTF-8", "SYSTEMD_PAGER=", "SYSTEMD_COLORS=0"]
        arguments += ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "NO_COLOR=1"]
        if let user { arguments += ["runuser", "-u", user, "--"] }
        let finished = try await Tool.run("nsenter", arguments + ["bash", "-c", command], input: input)
        log.add(user ?? "root", command, finished)
        return finished
    }

    /// One property of a unit.
    func property(_ name: String, of unit: String = "sijid.service") async throws -> String {
        let shown = try await run("systemctl show --value -p \(name) \(unit)").output
        return String(shown.prefix { $0 != "\n" })
    }

    /// Builds the root folder, about a minute; or takes it from the archive that `SIJI_TEST_ROOTFS` names, which is
    /// made where it is missing.
    private static func makeRoot(_ root: String, in folder: TemporaryFolder) async throws {
        let kept = getenv("SIJI_TEST_ROOTFS").map { String(cString: $0) }
        if let kept, access(kept, R_OK) == 0 {
            return try await must("tar", ["-xf", kept, "-C", folder.path])
        }
        let source = await Source.ofThisMachine()
        try await must(
            "debootstrap",
            [
                "--variant=minbase", "--include=systemd,systemd-sysv,dbus,curl,libsqlite3-0", source.suite, root,
                source.mirror,
            ]
        )
        if let kept { try await must("tar", ["-cf", kept, "-C", folder.path, "root"]) }
    }

    /// Copies what an administrator would bring, and the shared libraries of a debug build.
    private static func bringBuild(to root: String) async throws {
        let script = """
            set -euo pipefail
            mkdir -p "$1/opt/siji/build" "$1/opt/siji/lib"
            cp -r "$2/data" "$2/systemd" "$1/opt/siji/"
            for program in siji sijid; do
                strip -S -o "$1/opt/siji/build/$program" "$3/$program" || cp "$3/$program" "$1/opt/siji/build/"
                ldd "$3/$program" | awk '$3 ~ /^\\// { print $3 }'
            done | sort -u | while read -r library; do
                [ -e "$1$library" ] || cp -L "$library" "$1/opt/siji/lib/"
            done
            echo /opt/siji/lib >"$1/etc/ld.so.conf.d/siji.conf"
            """
        try await must("bash", ["-c", script, "bash", root, Tool.checkout, Tool.products])
    }

    private static func must(_ program: String, _ arguments: [String]) async throws {
        let finished = try await Tool.run(program, arguments)
        guard finished.exitCode == 0 else {
            throw HarnessError("\(program): \(finished.errors.suffix(2_000)) \(finished.output.suffix(2_000))")
        }
    }
}

/// What was done in a machine, printed at the end where `SIJI_TRANSCRIPT` is set.
private final class Transcript: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ user: String, _ command: String, _ finished: Finished) {
        let all = [(user == "root" ? "# " : "\(user)$ ") + command, finished.output + finished.errors]
        let ending = finished.exitCode == 0 ? [] : ["[exit \(finished.exitCode)]"]
        lines.withLock { $0 += all.filter { !$0.isEmpty } + ending }
    }

    func printIfWanted() {
        guard getenv("SIJI_TRANSCRIPT") != nil else { return }
        print(lines.withLock { $0 }.joined(separator: "\n"))
    }
}
