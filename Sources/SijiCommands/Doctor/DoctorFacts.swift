import SijiAPI
import SijiFault

/// What was seen of a machine and its daemon; what could not be seen is nil.
struct DoctorFacts: Equatable {
    /// How the socket met us.
    enum Socket: Equatable {
        case missing
        case notSocket
        case forbidden
        case deaf
        case open
    }

    /// What a file system has left.
    struct Disk: Equatable {
        var path: String
        var freeBytes: Int
        var totalBytes: Int
        var freeInodes: Int
        /// 0 where the file system counts none.
        var totalInodes: Int
    }

    /// The newest backup.
    enum Backup: Equatable {
        case made(epochSec: Int64)
        case none
        /// Only an administrator may know.
        case forbidden
    }

    /// A unit's properties as `systemctl show` gives them.
    typealias Unit = [String: String]

    /// The socket's path.
    var path: String
    /// Whether it is the machine's daemon, not a user's own.
    var isMachines: Bool
    var socket: Socket
    /// Its mode, owner and group, as `660 siji:siji`.
    var socketMode: String?
    var user: String
    var uid: UInt32
    /// The groups that this process is in.
    var groups: Set<String>
    /// The groups that the user is registered in; newer than the process's where somebody changed them since the log-in.
    var registeredGroups: Set<String>
    /// `sijid.socket`, `sijid.service`, `siji-backup.timer`; nil where systemd does not answer.
    var units: [String: Unit]?
    var status: StatusAnswer?
    /// The daemon's clock and ours at the same moment, seconds since 1970.
    var daemonEpochSec: Int64?
    var nowEpochSec: Int64
    /// The version of this program.
    var version: String
    var disk: Disk?
    /// Whether a time service keeps the clock; nil where nobody can say.
    var isClockKept: Bool?
    /// The locale that says how text is encoded; empty where none is set.
    var locale: String
    /// The terminal's width; nil where there is none.
    var columns: Int?
    var backup: Backup?
}
