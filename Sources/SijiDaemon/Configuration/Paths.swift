import Glibc
public import SijiFault

/// Where the daemon keeps and finds its things.
public struct Paths: Sendable, Equatable {
    /// The state directory.
    public let state: String
    /// The socket, where the daemon makes its own.
    public let socket: String
    /// The data folder.
    public let data: String

    /// Where backups go that name no path.
    public var backups: String { state + "/backups" }
    /// Where atomic pushes wait for their end.
    public var spool: String { state + "/spool" }
    /// Where copies of feeds are kept.
    public var feeds: String { state + "/feeds" }

    /// Finds the places: configured, else systemd's, else those of the XDG base directories.
    /// - Throws: `config.value` where a place is not known at all, `data.file` where there is no data folder.
    public init(_ configuration: Configuration, environment: [String: String]) throws(Fault) {
        state = try Paths.state(configuration, environment)
        if let path = configuration.socket {
            socket = path
        } else {
            socket = try Paths.socket(configuration.mode, environment)
        }
        if let path = configuration.data { data = path } else { data = try Paths.data() }
    }

    /// The state directory alone: all that restoring needs.
    static func state(_ configuration: Configuration, _ environment: [String: String]) throws(Fault) -> String {
        if let path = configuration.state { return path }
        if let path = environment["STATE_DIRECTORY"]?.firstOfList { return path }
        if let home = environment["XDG_STATE_HOME"] ?? environment["HOME"].map({ $0 + "/.local/state" }) {
            return home + "/siji"
        }
        throw Fault(.configValue, ["key": "state", "expected": "text"])
    }

    /// Makes the state directory, or looks whether it may be used.
    /// - Throws: `config.value` with the key `state`: trying again changes nothing.
    func requireState() throws(Fault) {
        let path = state
        func fault(_ cause: String) -> Fault {
            Fault(
                .configValue,
                [
                    "key": "state", "value": .text(path), "expected": "a folder of the daemon's own",
                    "cause": .text(cause),
                ]
            )
        }
        try Paths.makeFolder(path, mode: 0o700, fault)
        var found = stat()
        guard stat(path, &found) == 0 else { throw fault(String(cString: strerror(errno))) }
        guard found.st_mode & S_IFMT == S_IFDIR else { throw fault(String(cString: strerror(ENOTDIR))) }
        guard access(path, R_OK | W_OK | X_OK) == 0 else { throw fault(String(cString: strerror(errno))) }
    }

    private static func socket(_ mode: Configuration.Mode, _ environment: [String: String]) throws(Fault) -> String {
        if let folder = environment["RUNTIME_DIRECTORY"]?.firstOfList { return folder + "/siji.sock" }
        if let folder = environment["XDG_RUNTIME_DIR"] { return folder + "/siji/siji.sock" }
        // Under systemd the socket is handed over, and this place is only told.
        if mode == .system || getuid() == 0 { return "/run/siji/siji.sock" }
        throw Fault(.configValue, ["key": "socket", "expected": "text"])
    }

    /// The installed folder, else the one that was installed with the program, else that of the checkout that the
    /// program was built in.
    private static func data() throws(Fault) -> String {
        let installed = "/usr/share/siji/data"
        var folders = [installed]
        var path = executable() ?? ""
        while let slash = path.lastIndex(of: "/") {
            path = String(path[..<slash])
            folders += [path + "/share/siji/data", path + "/data"]
        }
        if let found = folders.first(where: { access($0 + "/gazetteer.csv", R_OK) == 0 }) { return found }
        throw Fault(.dataFile, ["path": .text(installed), "cause": "not found"])
    }

    private static func executable() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.assumingMemoryBound(to: CChar.self).baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) }
                ?? 0
        }
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    /// Makes a folder and those above it, closed to others where it is made.
    /// - Throws: `socket.path` or the like, as `fault` says.
    static func makeFolder(_ path: String, mode: mode_t, _ fault: (String) -> Fault) throws(Fault) {
        if mkdir(path, mode) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]), mode: 0o755, fault)
            if mkdir(path, mode) == 0 || errno == EEXIST { return }
        }
        throw fault(String(cString: strerror(errno)))
    }
}
