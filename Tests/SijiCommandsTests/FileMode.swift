import Glibc
import Testing

/// Permission bits of a file.
enum FileMode {
    static func of(_ path: String) throws -> UInt32 {
        var facts = stat()
        try #require(stat(path, &facts) == 0)
        return facts.st_mode & 0o777
    }
}
