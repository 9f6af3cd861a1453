import Glibc
import SijiAPI
import Testing

@Suite("As a service, under a real systemd")
struct ServiceTests {
    @Test func `it is installed, activated, watched, reloaded, backed up, upgraded and taken away`() async throws {
        if let obstacle = await Machine.obstacle() {
            // What this needs is more than most machines let a test have.
            print("ServiceTests skipped: no systemd can be booted here: \(obstacle)")
            return
        }
        try await Machine.with { machine in
            try await install(on: machine)
            try await activate(machine)
            try await askAsFourUsers(machine)
            try await watch(machine)
            try await configureBadly(machine)
            try await backUp(machine)
            try await mend(machine)
            try await measure(machine)
            try await restartUnderLoad(machine)
            try await remove(from: machine)
        }
    }

    private static let socket = "/run/siji/siji.sock"
    private static let installer = "/opt/siji/systemd/install.sh --build /opt/siji/build"

    private func install(on machine: Machine) async throws {
        let began = ContinuousClock.now
        let installed = try await machine.run(Self.installer)
        print("install.sh to a first answer: \(ContinuousClock.now - began)")
        #expect(installed.exitCode == 0, "\(installed.errors)")
        #expect(installed.output.contains("sijid        "), "its end is an answer of the daemon: \(installed.output)")
        for unit in ["sijid.socket", "sijid.service", "siji-backup.timer", "siji-metrics.timer"] {
            #expect(try await machine.property("ActiveState", of: unit) == "active")
        }
        let log = try await machine.run("journalctl -o json -u sijid.service --output-fields=PRIORITY,MESSAGE")
        let ready = log.output.split(separator: "\n").filter { $0.contains(#""ready loads=0"#) }
        #expect(ready.count == 1, "\(log.output)")
        #expect(ready.allSatisfy { $0.contains(#""PRIORITY":"5""#) }, "a notice reaches the journal as one")
    }

    private func activate(_ machine: Machine) async throws {
        _ = try await machine.run("systemctl stop sijid.service")
        #expect(try await machine.property("ActiveState") == "inactive")
        #expect(try await machine.run("stat -c '%a %U:%G' /run/siji/siji.sock").output == "660 siji:siji\n")
        let first = try await machine.run("siji status")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(try await machine.property("ActiveState") == "active")
    }

    private func askAsFourUsers(_ machine: Machine) async throws {
        let groups = [
            ("zhang", "siji,siji-driver"), ("li", "siji,siji-dispatch"), ("wang", "siji,siji-admin"),
            ("chen", "siji"), ("zhao", "nogroup"),
        ]
        for (user, names) in groups {
            let made = try await machine.run("useradd --create-home --groups \(names) \(user)")
            #expect(made.exitCode == 0, "\(made.errors)")
        }
        func can(_ user: String, _ command: String, input: String = "") async throws -> Finished {
            try await machine.run("siji \(command)", as: user, input: input)
        }
        let listing = Listing(ref: "SVC-1").json
        #expect(try await can("li", "load push -", input: listing).exitCode == 0)
        #expect(try await can("zhang", "load push -", input: listing).exitCode == 1)
        #expect(try await can("chen", "load push -", input: listing).exitCode == 1)
        let search = "load search --at 28.2,112.9 --deck 13 --payload 32t --bodies stake"
        let found = try await can("zhang", search + " --ready 2099-12-01T06:00:00+08:00")
        #expect(found.exitCode == 0, "\(found.errors)")
        let booked = try await can("zhang", "booking make 1")
        #expect(booked.exitCode == 0, "\(booked.errors)")
        #expect(try await can("li", "booking make 0000000000001").errors.contains("siji-driver"))
        #expect(try await can("wang", "metrics").output.contains(#"siji_bookings{state="booked"} 1"#))
        let refused = try await can("zhang", "metrics")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("siji-admin"), "\(refused.errors)")
        let outside = try await can("zhao", "status")
        #expect(outside.exitCode == 2, "\(outside.output)")
        #expect(outside.errors.contains("usermod -aG siji "), "\(outside.errors)")
        let outsider = try await can("zhao", "doctor")
        #expect(outsider.exitCode == 1)
        #expect(outsider.output.contains("$ sudo usermod -aG siji,siji-driver zhao\n"), "\(outsider.output)")
        let driver = try await can("zhang", "doctor").output
        #expect(driver.contains("ok    groups   siji, siji-driver\n"), "\(driver)")
        #expect(driver.contains("only an administrator may see"), "\(driver)")
    }

    private func watch(_ machine: Machine) async throws {
        _ = try await machine.run(
            """
            mkdir -p /run/systemd/system/sijid.service.d
            printf '[Service]\\nWatchdogSec=5\\n' >/run/systemd/system/sijid.service.d/test.conf
            systemctl daemon-reload && systemctl restart sijid.service
            """
        )
        let before = try await machine.property("MainPID")
        // The request waits in the socket's queue until the daemon that was killed has come back; one that it had taken
        // already is asked again.
        let answered = try await machine.run(
            "kill -STOP \(before); curl -sS --retry 3 --retry-all-errors --max-time 60 --unix-socket \(Self.socket) http://siji/v1/status"
        )
        #expect(answered.output.contains(#""open":"#), "\(answered.errors)")
        #expect(try await machine.property("MainPID") != before)
        let log = try await machine.run("journalctl -u sijid.service -o cat | grep -q 'Watchdog timeout'")
        #expect(log.exitCode == 0)
        _ = try await machine.run(
            "rm -r /run/systemd/system/sijid.service.d && systemctl daemon-reload && systemctl restart sijid.service"
        )
    }

    private func configureBadly(_ machine: Machine) async throws {
        let before = try await machine.property("MainPID")
        let cases = [
            (#"{"scoket":"/x"}"#, "644", "scoket"), (#"{"limits":{"idleSec":"soon"}}"#, "644", "limits.idleSec"),
            ("{", "644", "sijid.json"), ("{}", "000", "sijid.json"),
        ]
        for (text, mode, name) in cases {
            let reloaded = try await machine.run(
                """
                rm -f /etc/siji/sijid.json; echo '\(text)' >/etc/siji/sijid.json; chmod \(mode) /etc/siji/sijid.json
                systemctl reload sijid.service && siji status && journalctl -u sijid.service -o cat -n 3
                """
            )
            #expect(reloaded.exitCode == 0, "\(reloaded.errors)")
            #expect(reloaded.output.contains(name), "the log names \(name): \(reloaded.output)")
            #expect(try await machine.property("MainPID") == before, "the old one stays")
        }
        #expect(try await machine.property("StatusText").contains("sijid.json"), "systemctl status says it too")
        let started = try await machine.run("systemctl restart sijid.service")
        #expect(started.exitCode != 0)
        #expect(try await machine.property("ExecMainStatus") == "78")
        #expect(try await machine.property("NRestarts") == "0", "what is configured wrongly is not tried again")
        _ = try await machine.run(
            "rm -f /etc/siji/sijid.json; echo '{\"state\":\"/srv/siji\"}' >/etc/siji/sijid.json"
        )
        #expect(try await machine.run("systemctl restart sijid.service").exitCode != 0)
        #expect(try await machine.property("ExecMainStatus") == "78", "a path without permission")
        #expect(try await machine.run("journalctl -u sijid.service -o cat -n 20").output.contains("/srv/siji"))
        let mended = try await machine.run("rm /etc/siji/sijid.json; systemctl restart sijid.service && siji status")
        #expect(mended.exitCode == 0, "\(mended.errors)")
    }

    private func backUp(_ machine: Machine) async throws {
        let next = try await machine.property("NextElapseUSecRealtime", of: "siji-backup.timer")
        #expect(!next.isEmpty, "the timer stands")
        let made = try await machine.run(
            """
            mkdir -p /run/systemd/system/siji-backup.service.d
            printf '[Service]\\nEnvironment=SIJI_KEEP_BACKUPS=2\\n' >/run/systemd/system/siji-backup.service.d/test.conf
            systemctl daemon-reload
            for n in 1 2 3; do systemctl start siji-backup.service || exit 1; done
            ls -l /var/lib/siji/backups
            """
        )
        #expect(made.exitCode == 0, "\(made.errors)")
        let copies = made.output.split(separator: "\n").filter { $0.hasSuffix(".sqlite") }
        #expect(copies.count == 2, "\(made.output)")
        #expect(copies.allSatisfy { $0.hasPrefix("-rw-------") && $0.contains(" siji siji ") }, "\(made.output)")
    }

    /// What the doctor says to do is done as it says.
    private func mend(_ machine: Machine) async throws {
        let well = try await machine.run("siji doctor")
        for check in ["socket", "groups", "unit", "daemon", "version", "store", "disk", "backup", "timer"] {
            #expect(well.output.contains("ok    " + check), "\(check): \(well.output)")
        }
        _ = try await machine.run("systemctl disable --now sijid.socket sijid.service siji-backup.timer 2>&1")
        let ill = try await machine.run("siji doctor")
        #expect(ill.exitCode == 1)
        let commands = ill.output.split(separator: "\n").filter { $0.hasPrefix("  $ sudo systemctl ") }
        #expect(commands.count >= 2, "\(ill.output)")
        for command in commands { _ = try await machine.run(String(command.dropFirst("  $ sudo ".count))) }
        let mended = try await machine.run("siji doctor")
        for check in ["socket", "unit", "daemon", "timer"] {
            #expect(mended.output.contains("ok    " + check), "\(check): \(mended.output)")
        }
    }

    private func measure(_ machine: Machine) async throws {
        let folder = "/var/lib/prometheus/node-exporter"
        _ = try await machine.run("useradd --system prometheus; install -d -o prometheus -m 755 \(folder)")
        let written = try await machine.run(
            "systemctl start siji-metrics.service && stat -c %a \(folder)/siji.prom && cat \(folder)/siji.prom"
        )
        #expect(written.exitCode == 0, "\(written.errors)")
        #expect(written.output.hasPrefix("644\n# HELP siji_build_info "), "\(written.output.prefix(300))")
        #expect(written.output.contains("\nsiji_last_backup_time_seconds "))
        #expect(try await machine.run("ls \(folder)").output == "siji.prom\n", "nothing half written stays")
        _ = try await machine.run("systemctl stop sijid.service; systemctl start siji-metrics.service")
        #expect(try await machine.property("ActiveState") == "inactive", "asking for figures starts no daemon")
    }

    /// Four clients that ask without a pause; each request on a connection of its own.
    private static let load = """
        cd $(mktemp -d)
        for n in 1 2 3 4; do
            (
                good=0 bad=0
                while [ ! -e stop ]; do
                    if curl -sS -f -o /dev/null --max-time 20 --unix-socket /run/siji/siji.sock \
                        http://siji/v1/status 2>>errors; then good=$((good + 1)); else bad=$((bad + 1)); fi
                done
                echo "$good $bad" >"$n"
            ) &
        done
        """

    private func restartUnderLoad(_ machine: Machine) async throws {
        for (action, name) in [
            (
                "for n in 1 2 3 4 5; do systemctl restart sijid.service; for m in 1 2 3 4; do siji status; done; done",
                "restarts"
            ), (Self.installer, "upgrade"),
        ] {
            // Starts of the steps before count towards systemd's limit of starts.
            _ = try await machine.run("systemctl reset-failed sijid.service; siji status")
            let before = try await machine.property("MainPID")
            let ended = try await machine.run(
                """
                \(Self.load)
                \(action) >/dev/null 2>&1; status=$?
                touch stop; wait
                cat [1-4] | awk '{ good += $1; bad += $2 } END { print good " answered, " bad " failed" }'
                cat errors; exit $status
                """
            )
            #expect(ended.exitCode == 0)
            #expect(ended.output.hasSuffix(" answered, 0 failed\n"), "\(name): \(ended.output)")
            #expect(!ended.output.hasPrefix("0 "), "\(name): nothing was asked")
            #expect(try await machine.property("MainPID") != before)
            #expect(try await machine.property("NRestarts") == "0", "each stop was a clean one")
            print("\(name) under load: \(ended.output)", terminator: "")
        }
        let open = try await machine.run("siji status --format json").output
        #expect(open.contains(#""sequence" : "#), "\(open)")
    }

    private func remove(from machine: Machine) async throws {
        let removed = try await machine.run("/opt/siji/systemd/uninstall.sh </dev/null")
        #expect(removed.exitCode == 0, "\(removed.errors)")
        #expect(removed.output.contains("/var/lib/siji/backups"), "it says where the data is: \(removed.output)")
        let left = try await machine.run(
            """
            test -s /var/lib/siji/siji.sqlite && ls /var/lib/siji/backups && ! command -v sijid \
              && ! systemctl cat sijid.socket 2>/dev/null && test ! -e /run/siji/siji.sock
            """
        )
        #expect(left.exitCode == 0, "\(left.output)")
        #expect(try await machine.run("/opt/siji/systemd/uninstall.sh --purge </dev/null").exitCode == 64)
        let purged = try await machine.run(
            "/opt/siji/systemd/uninstall.sh --purge --yes && test ! -e /var/lib/siji -a ! -e /etc/siji && ! id siji"
        )
        #expect(purged.exitCode == 0, "\(purged.output)\(purged.errors)")
    }
}
