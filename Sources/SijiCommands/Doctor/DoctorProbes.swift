import Glibc
import SijiAPI
import SijiClient
import SijiFault

/// Looks at the machine and asks the daemon: everything that the doctor judges by.
struct DoctorProbes {
    let session: Session
    let socket: String
    let state: String?

    /// Everything that can be seen.
    func facts() -> DoctorFacts {
        let client = SijiClient(socket: socket, language: session.language, answerTimeout: .seconds(10))
        let isMachines = socket == SocketPath.system
        let status = try? client.status()
        let now = Int64(time(nil))
        let environment = session.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let uid = geteuid()
        return DoctorFacts(
            path: socket,
            isMachines: isMachines,
            socket: Self.socket(at: socket),
            socketMode: Self.mode(of: socket),
            user: Self.user(uid) ?? "\(uid)",
            uid: uid,
            groups: Self.groups(),
            registeredGroups: Self.registeredGroups(of: uid),
            units: isMachines ? Self.units() : nil,
            status: status,
            daemonEpochSec: status.flatMap { DoctorClock.epochSec(of: $0.now) },
            nowEpochSec: now,
            version: SijiClient.version,
            disk: Self.disk(of: stateFolder(isMachines)),
            isClockKept: Self.isClockKept(),
            locale: locale,
            columns: session.console.isDataTerminal ? session.console.columns : nil,
            backup: status == nil ? nil : Self.backup(client)
        )
    }

    private func stateFolder(_ isMachines: Bool) -> String {
        if let state { return state }
        if isMachines { return "/var/lib/siji" }
        let environment = session.environment
        return (environment["XDG_STATE_HOME"] ?? (environment["HOME"] ?? "") + "/.local/state") + "/siji"
    }

    // MARK: The socket

    private static func socket(at path: String) -> DoctorFacts.Socket {
        var found = stat()
        guard stat(path, &found) == 0 else { return errno == EACCES ? .forbidden : .missing }
        guard found.st_mode & S_IFMT == S_IFSOCK else { return .notSocket }
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return .open }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return .missing }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result != 0 else { return .open }
        return errno == EACCES ? .forbidden : .deaf
    }

    private static func mode(of path: String) -> String? {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        let mode = String(found.st_mode & 0o7777, radix: 8)
        return "\(mode) \(user(found.st_uid) ?? "\(found.st_uid)"):\(group(found.st_gid) ?? "\(found.st_gid)")"
    }

    // MARK: Who we are

    private static func user(_ uid: uid_t) -> String? {
        guard let entry = getpwuid(uid) else { return nil }
        return String(cString: entry.pointee.pw_name)
    }

    private static func group(_ gid: gid_t) -> String? {
        guard let entry = getgrgid(gid) else { return nil }
        return String(cString: entry.pointee.gr_name)
    }

    private static func groups() -> Set<String> {
        var gids = [gid_t](repeating: 0, count: 4_096)
        let count = getgroups(Int32(gids.count), &gids)
        return Set((gids.prefix(max(0, Int(count))) + [getegid()]).compactMap(group))
    }

    private static func registeredGroups(of uid: uid_t) -> Set<String> {
        guard let entry = getpwuid(uid) else { return [] }
        let name = String(cString: entry.pointee.pw_name)
        let primary = entry.pointee.pw_gid
        var gids = [gid_t](repeating: 0, count: 4_096)
        var count = Int32(gids.count)
        guard getgrouplist(name, primary, &gids, &count) >= 0 else { return [] }
        return Set(gids.prefix(Int(count)).compactMap(group))
    }

    // MARK: systemd and the machine

    private static func units() -> [String: DoctorFacts.Unit]? {
        var units: [String: DoctorFacts.Unit] = [:]
        for name in ["sijid.socket", "sijid.service", "siji-backup.timer"] {
            let wanted = "LoadState,ActiveState,SubState,Result,ExecMainStatus,NRestarts,UnitFileState"
            guard let lines = output(of: "systemctl show -p \(wanted) \(name)"), !lines.isEmpty else { return nil }
            units[name] = properties(lines)
        }
        return units
    }

    private static func isClockKept() -> Bool? {
        guard let lines = output(of: "timedatectl show -p NTPSynchronized") else { return nil }
        return properties(lines)["NTPSynchronized"].map { $0 == "yes" }
    }

    private static func disk(of folder: String) -> DoctorFacts.Disk? {
        var found = statvfs()
        guard statvfs(folder, &found) == 0 else { return nil }
        let block = Int(found.f_frsize)
        return DoctorFacts.Disk(
            path: folder,
            freeBytes: Int(found.f_bavail) * block,
            totalBytes: Int(found.f_blocks) * block,
            freeInodes: Int(found.f_favail),
            totalInodes: Int(found.f_files)
        )
    }

    private static func properties(_ lines: [String]) -> DoctorFacts.Unit {
        var properties: DoctorFacts.Unit = [:]
        for line in lines {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { properties[String(parts[0])] = String(parts[1]) }
        }
        return properties
    }

    /// The lines that a command of the machine prints; nil where it is not there, fails, or says nothing within 5 s.
    private static func output(of command: String) -> [String]? {
        guard let stream = popen("timeout 5 \(command) 2>/dev/null", "r") else { return nil }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4_096)
        while case let count = fread(&part, 1, part.count, stream), count > 0 { bytes += part[..<count] }
        guard pclose(stream) == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    // MARK: What only an administrator may ask

    private static func backup(_ client: SijiClient) -> DoctorFacts.Backup? {
        do throws(Fault) {
            let name = "siji_last_backup_time_seconds "
            let line = try client.metrics().split(separator: "\n").first { $0.hasPrefix(name) }
            return line.flatMap { Int64($0.dropFirst(name.count)) }.map { .made(epochSec: $0) }
                ?? DoctorFacts.Backup.none
        } catch {
            return error.code == .roleMissing ? .forbidden : nil
        }
    }
}
