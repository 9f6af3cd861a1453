import Glibc
import Testing

/// Taking files away.
enum FileRemoval {
    static func remove(_ path: String) throws {
        try #require(unlink(path) == 0)
    }
}
