import Glibc
import Synchronization

/// Names of Unix users and groups.
///
/// Looking one up may block on the name service: never on an event loop.
public enum UnixNames {
    /// The number of a group; nil where there is none of that name.
    public static func gid(of group: String) -> UInt32? {
        lookUp { record, buffer, count, found in
            getgrnam_r(group, record, buffer, count, found)
        } take: {
            $0.gr_gid
        }
    }

    /// The name of a user; nil where it has none.
    public static func user(_ uid: UInt32) -> String? {
        lookUp { record, buffer, count, found in
            getpwuid_r(uid, record, buffer, count, found)
        } take: {
            $0.pw_name.map { String(cString: $0) }
        } ?? nil
    }

    private static func lookUp<Record: BitwiseCopyable, Value>(
        _ call: (
            UnsafeMutablePointer<Record>, UnsafeMutablePointer<CChar>, Int,
            UnsafeMutablePointer<UnsafeMutablePointer<Record>?>
        )
            -> Int32,
        take: (Record) -> Value
    ) -> Value? {
        // A group of thousands of members has a long record.
        var room = 4_096
        while room <= 1 << 22 {
            let record = UnsafeMutablePointer<Record>.allocate(capacity: 1)
            defer { record.deallocate() }
            let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: room)
            defer { buffer.deallocate() }
            var found: UnsafeMutablePointer<Record>?
            let result = call(record, buffer, room, &found)
            if result == ERANGE {
                room *= 4
                continue
            }
            return result == 0 ? found.map { take($0.pointee) } : nil
        }
        return nil
    }
}

/// Users' names, looked up once each.
final class UserNames: Sendable {
    private let known = Mutex<[UInt32: String]>([:])

    /// The name if it was looked up before.
    func cached(_ uid: UInt32) -> String? { known.withLock { $0[uid] } }

    /// The name, `uid 1234` for a user without one; it may block.
    func name(of uid: UInt32) -> String {
        if let name = cached(uid) { return name }
        let name = UnixNames.user(uid) ?? "uid \(uid)"
        known.withLock { $0[uid] = name }
        return name
    }
}
