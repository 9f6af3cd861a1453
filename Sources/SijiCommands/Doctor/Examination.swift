import SijiAPI

/// Judges facts: pure, so that every case is a line of a table.
struct Examination {
    /// A disk with less is nearly full: bytes, and the share of its inodes.
    static let freeBytesAtLeast = 512 << 20
    static let freeShareAtLeast = 0.05
    /// Both clocks are read within one request.
    static let skewSecAtMost: Int64 = 3
    /// Two nights without a backup.
    static let backupAgeSecAtMost: Int64 = 2 * 86_400
    /// Roads and limits change; data older than two years is called stale.
    static let dataAgeSecAtMost: Int64 = 730 * 86_400
    /// A plan or a rule holds until the next one: its age is no fault, and no newer one could be installed.
    private static let lasting = ["expressway-", "limits-national", "rights-"]
    /// What the screens are drawn for.
    static let columnsAtLeast = 50

    let facts: DoctorFacts

    /// One finding for each check, in their order.
    var findings: [Finding] { Finding.Check.allCases.map(finding) }

    private func finding(_ check: Finding.Check) -> Finding {
        switch check {
        case .socket: socket
        case .groups: groups
        case .unit: unit
        case .daemon: daemon
        case .version: version
        case .store: store
        case .disk: disk
        case .inodes: inodes
        case .clock: clock
        case .skew: skew
        case .data: data
        case .backup: backup
        case .timer: timer
        case .terminal: terminal
        }
    }

    // MARK: The way to the daemon

    private var socket: Finding {
        let mend = facts.isMachines ? "sudo systemctl restart sijid.socket" : "sijid"
        switch facts.socket {
        case .missing:
            let start = facts.isMachines ? "sudo systemctl enable --now sijid.socket" : "sijid"
            return Finding(.socket, .wrong, .socketMissing(facts.path), mend: start)
        case .notSocket: return Finding(.socket, .wrong, .socketNotSocket(facts.path), mend: "sudo rm \(facts.path)")
        case .deaf: return Finding(.socket, .wrong, .socketDeaf(facts.path), mend: mend)
        case .forbidden, .open:
            if facts.isMachines, let mode = facts.socketMode, mode != "660 siji:siji" {
                return Finding(.socket, .wrong, .socketMode(facts.path, mode), mend: mend)
            }
            return Finding(.socket, .ok, .socketStands(facts.path))
        }
    }

    private var groups: Finding {
        guard facts.isMachines else { return Finding(.groups, .ok, .ownDaemon) }
        guard facts.uid != 0 else { return Finding(.groups, .ok, .root) }
        let roles = ["siji-driver", "siji-dispatch", "siji-admin"]
        let wanted = ["siji"] + (facts.registeredGroups.isDisjoint(with: roles) ? ["siji-driver"] : [])
        let missing = wanted.filter { !facts.registeredGroups.contains($0) }
        guard missing.isEmpty else {
            let mend = "sudo usermod -aG \(missing.joined(separator: ",")) \(facts.user)"
            return Finding(.groups, .wrong, .notInGroups(facts.user, missing), mend: mend)
        }
        let late = (["siji"] + roles).filter { facts.registeredGroups.contains($0) && !facts.groups.contains($0) }
        guard late.isEmpty else {
            return Finding(.groups, .wrong, .notYetInGroups(late), mend: "exec su - \(facts.user)")
        }
        return Finding(.groups, .ok, .inGroups((["siji"] + roles).filter(facts.groups.contains)))
    }

    private var unit: Finding {
        guard facts.isMachines else { return Finding(.unit, .ok, .ownDaemon) }
        guard let units = facts.units, let service = units["sijid.service"], let socket = units["sijid.socket"] else {
            return Finding(.unit, .unknown, .noSystemd)
        }
        guard service["LoadState"] == "loaded", socket["LoadState"] == "loaded" else {
            return Finding(.unit, .wrong, .notInstalled, mend: "sudo systemd/install.sh")
        }
        if service["ActiveState"] == "failed" {
            let code = service["ExecMainStatus"] ?? "?"
            // What is configured wrongly is named in the log; starting again changes nothing.
            let mend = code == "78" ? "sudo journalctl -u sijid -n 20" : "sudo systemctl restart sijid.service"
            return Finding(.unit, .wrong, .unitFailed(service["Result"] ?? "?", code), mend: mend)
        }
        guard socket["ActiveState"] == "active" else {
            let mend = "sudo systemctl enable --now sijid.socket"
            return Finding(.unit, .wrong, .socketUnit(socket["ActiveState"] ?? "?"), mend: mend)
        }
        guard socket["UnitFileState"] == "enabled" else {
            return Finding(.unit, .wrong, .notEnabled, mend: "sudo systemctl enable sijid.socket sijid.service")
        }
        let state = "\(service["ActiveState"] ?? "?") (\(service["SubState"] ?? "?"))"
        return Finding(.unit, .ok, .unitStands(state, restarts: service["NRestarts"] ?? "0"))
    }

    private var daemon: Finding {
        if let status = facts.status { return Finding(.daemon, .ok, .answers(status.uptimeSec / 60)) }
        // Whoever may not open the socket cannot tell whether somebody answers behind it.
        if facts.socket == .forbidden {
            // On the machine's own socket the groups say why; another's daemon is for its owner alone.
            guard !facts.isMachines else { return Finding(.daemon, .unknown, .mayNotAsk) }
            return Finding(.daemon, .wrong, .mayNotAsk, mend: "ls -l \(facts.path)")
        }
        let mend = facts.isMachines ? "sudo journalctl -u sijid -n 20" : "sijid"
        return Finding(.daemon, .wrong, .silent, mend: mend)
    }

    private var version: Finding {
        guard let other = facts.status?.version else { return Finding(.version, .unknown, .noAnswer) }
        guard other != facts.version else { return Finding(.version, .ok, .sameVersion(other)) }
        let mend = facts.isMachines ? "sudo systemctl restart sijid.service" : "sijid"
        return Finding(.version, .wrong, .versions(client: facts.version, daemon: other), mend: mend)
    }

    // MARK: What the daemon holds

    private var store: Finding {
        guard let store = facts.status?.store else { return Finding(.store, .unknown, .noAnswer) }
        switch store.integrity {
        case "whole" where store.audit?.state == "broken":
            let mend = facts.isMachines ? "sudo journalctl -u sijid -g 'audit log'" : "siji status"
            return Finding(
                .store,
                .wrong,
                .auditBroken(store.audit?.seq ?? 0, booking: store.audit?.booking),
                mend: mend
            )
        case "whole": return Finding(.store, .ok, .storeWhole(store.kind, store.schema))
        case "damaged":
            let mend =
                facts.isMachines
                ? "sudo systemctl stop sijid.socket sijid.service && sudo -u siji siji restore "
                    + "\"$(sudo ls /var/lib/siji/backups/*.sqlite | tail -n 1)\" --state /var/lib/siji"
                : "siji restore FILE --state DIR"
            return Finding(.store, .wrong, .storeDamaged, mend: mend)
        default: return Finding(.store, .unknown, .storeChecking)
        }
    }

    private var data: Finding {
        guard let feeds = facts.status?.feeds else { return Finding(.data, .unknown, .noAnswer) }
        let mend = "sudo systemd/install.sh"
        if let empty = feeds.first(where: { $0.rows == 0 }) {
            return Finding(.data, .wrong, .dataEmpty(empty.name), mend: mend)
        }
        if let skipped = feeds.first(where: { $0.skipped > 0 }) {
            let look = facts.isMachines ? "sudo journalctl -u sijid -g 'rows left out'" : mend
            return Finding(.data, .wrong, .dataSkipped(skipped.name, skipped.skipped), mend: look)
        }
        let stale = feeds.first { feed in
            // The name of a file has a dot, that of a feed from outside has none.
            if feed.name.contains("."), Self.lasting.contains(where: feed.name.hasPrefix) { return false }
            guard let asOf = feed.asOf.flatMap(DoctorClock.epochSec(ofDate:)) else { return false }
            return facts.nowEpochSec - asOf > Self.dataAgeSecAtMost
        }
        if let stale { return Finding(.data, .wrong, .dataStale(stale.name, stale.asOf ?? ""), mend: mend) }
        return Finding(.data, .ok, .dataStands(feeds.count))
    }

    private var backup: Finding {
        let mend = facts.isMachines ? "sudo systemctl start siji-backup.service" : "siji backup"
        switch facts.backup {
        case nil: return Finding(.backup, .unknown, .noAnswer)
        case .forbidden: return Finding(.backup, .unknown, .administratorsOnly)
        case .some(.none): return Finding(.backup, .wrong, .noBackup, mend: mend)
        case .made(let epochSec):
            let ageSec = max(facts.nowEpochSec - epochSec, 0)
            guard ageSec > Self.backupAgeSecAtMost else {
                return Finding(.backup, .ok, .backupAge(hours: Int(ageSec / 3_600)))
            }
            return Finding(.backup, .wrong, .backupAge(hours: Int(ageSec / 3_600)), mend: mend)
        }
    }

    private var timer: Finding {
        guard facts.isMachines else { return Finding(.timer, .ok, .ownDaemon) }
        guard let timer = facts.units?["siji-backup.timer"] else { return Finding(.timer, .unknown, .noSystemd) }
        guard timer["LoadState"] == "loaded" else {
            return Finding(.timer, .wrong, .notInstalled, mend: "sudo systemd/install.sh")
        }
        guard timer["ActiveState"] == "active" else {
            let mend = "sudo systemctl enable --now siji-backup.timer"
            return Finding(.timer, .wrong, .timerOff, mend: mend)
        }
        return Finding(.timer, .ok, .timerOn)
    }

    // MARK: The machine

    private var disk: Finding {
        guard let disk = facts.disk else { return Finding(.disk, .unknown, .noDisk) }
        let seen = DoctorWord.diskFree(
            disk.path,
            mebibytes: disk.freeBytes >> 20,
            totalMebibytes: disk.totalBytes >> 20
        )
        let isFull = disk.freeBytes < min(Self.freeBytesAtLeast, Int(Double(disk.totalBytes) * Self.freeShareAtLeast))
        guard isFull else { return Finding(.disk, .ok, seen) }
        return Finding(.disk, .wrong, seen, mend: "sudo du -xh --max-depth=2 /var | sort -h | tail")
    }

    private var inodes: Finding {
        guard let disk = facts.disk else { return Finding(.inodes, .unknown, .noDisk) }
        guard disk.totalInodes > 0 else { return Finding(.inodes, .ok, .inodesUnlimited) }
        let seen = DoctorWord.inodesFree(disk.freeInodes, percent: disk.freeInodes * 100 / disk.totalInodes)
        guard Double(disk.freeInodes) < Double(disk.totalInodes) * Self.freeShareAtLeast else {
            return Finding(.inodes, .ok, seen)
        }
        return Finding(.inodes, .wrong, seen, mend: "sudo du -x --inodes --max-depth=2 /var | sort -n | tail")
    }

    private var clock: Finding {
        guard let isKept = facts.isClockKept else { return Finding(.clock, .unknown, .clockUnknown) }
        return isKept
            ? Finding(.clock, .ok, .clockKept)
            : Finding(.clock, .wrong, .clockAlone, mend: "sudo timedatectl set-ntp true")
    }

    private var skew: Finding {
        guard let daemon = facts.daemonEpochSec else { return Finding(.skew, .unknown, .noAnswer) }
        let seconds = daemon - facts.nowEpochSec
        return abs(seconds) <= Self.skewSecAtMost
            ? Finding(.skew, .ok, .clocksAgree)
            : Finding(.skew, .wrong, .clocksDiffer(seconds: Int(seconds)), mend: "sudo timedatectl set-ntp true")
    }

    private var terminal: Finding {
        let encoding = facts.locale.lowercased()
        guard encoding.hasSuffix("utf-8") || encoding.hasSuffix("utf8") else {
            return Finding(.terminal, .wrong, .localeNotUTF8(facts.locale), mend: "export LC_ALL=C.UTF-8")
        }
        guard let columns = facts.columns else { return Finding(.terminal, .ok, .noTerminal(facts.locale)) }
        guard columns >= Self.columnsAtLeast else {
            return Finding(.terminal, .wrong, .narrow(columns, Self.columnsAtLeast), mend: "stty cols 80")
        }
        return Finding(.terminal, .ok, .terminalStands(facts.locale, columns))
    }
}
