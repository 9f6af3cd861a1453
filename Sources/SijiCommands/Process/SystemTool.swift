import Glibc
import SijiFault

/// A program of the system, run with its words going to ours.
enum SystemTool {
    /// Where Debian keeps programs; the caller's own path says nothing when root is at work.
    private static let folders = ["/usr/sbin", "/sbin", "/usr/bin", "/bin"]

    /// Runs a program by its name to its end.
    /// - Throws: `tool.failed`.
    static func run(_ words: [String]) throws(Fault) {
        guard let name = words.first,
            let path = folders.map({ $0 + "/" + name }).first(where: { access($0, X_OK) == 0 })
        else { throw fault(words, status: nil, cause: String(cString: strerror(ENOENT))) }
        var started: pid_t = 0
        var texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for text in texts { free(text) } }
        let plain = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
        var environment: [UnsafeMutablePointer<CChar>?] = plain.map { strdup($0) } + [nil]
        defer { for text in environment { free(text) } }
        let failure = posix_spawn(&started, path, nil, nil, &texts, &environment)
        guard failure == 0 else { throw fault(words, status: nil, cause: String(cString: strerror(failure))) }
        var status: Int32 = 0
        while waitpid(started, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw fault(words, status: status >> 8 & 0xFF, cause: nil) }
    }

    private static func fault(_ words: [String], status: Int32?, cause: String?) -> Fault {
        var facts: [String: FactValue] = ["value": .text(words.joined(separator: " "))]
        if let status { facts["status"] = .integer(Int(status)) }
        if let cause { facts["cause"] = .text(cause) }
        return Fault(.toolFailed, facts)
    }
}
