import Glibc

/// Where the daemon's socket is.
public enum SocketPath {
    /// The system daemon's socket.
    public static let system = "/run/siji/siji.sock"

    /// Chooses: the flag, `SIJI_SOCKET`, the user daemon's socket if it exists, else the system daemon's.
    public static func choose(flag: String?, environment: [String: String]) -> String {
        if let flag, !flag.isEmpty { return flag }
        if let path = environment["SIJI_SOCKET"], !path.isEmpty { return path }
        if let folder = environment["XDG_RUNTIME_DIR"], !folder.isEmpty {
            let path = folder + "/siji/siji.sock"
            if access(path, F_OK) == 0 { return path }
        }
        return system
    }
}
