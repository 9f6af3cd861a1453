import Glibc

/// A user of this machine.
struct UnixAccount: Equatable {
    let name: String
    let uid: UInt32
    let gid: UInt32
    let home: String

    /// Debian's first number of people; those below, and 65534, are the system's own.
    static let firstOfPeople: UInt32 = 1_000

    var isOfPeople: Bool { uid >= Self.firstOfPeople && uid < 65_534 }

    /// The user of a name; nil where there is none.
    static func of(_ name: String) -> UnixAccount? {
        var record = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 64 << 10)
        guard getpwnam_r(name, &record, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return UnixAccount(
            name: name,
            uid: record.pw_uid,
            gid: record.pw_gid,
            home: record.pw_dir.map { String(cString: $0) } ?? "/"
        )
    }

    /// The groups that the user is in.
    var groups: Set<UInt32> {
        var count: Int32 = 4_096
        var numbers = [gid_t](repeating: 0, count: Int(count))
        guard getgrouplist(name, gid, &numbers, &count) >= 0 else { return [] }
        return Set(numbers.prefix(Int(count)))
    }

    /// The number of a group; nil where there is none.
    static func group(_ name: String) -> UInt32? {
        var record = GroupRecord()
        var found: UnsafeMutablePointer<GroupRecord>?
        var buffer = [CChar](repeating: 0, count: 1 << 20)
        guard getgrnam_r(name, &record, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return record.gr_gid
    }
}

/// Glibc's `struct group`, which a function's own name would hide.
private typealias GroupRecord = Glibc.group
