import Glibc
import SijiFault

/// A file to be pushed, opened, with its beginning read: enough to see whether it holds JSON or a sheet.
struct PushFile {
    /// What a file holds.
    enum Contents { case json, sheet }

    let path: String
    let descriptor: Int32
    /// Its first bytes, taken from the descriptor.
    let head: [UInt8]

    /// Opens a file, or takes standard input for `-`, and waits for its first bytes.
    /// - Throws: `file.unreadable`.
    init(path: String) throws(Fault) {
        self.path = path
        descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileBytes.unreadable(path) }
        var head: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 << 10)
        // White space alone says nothing yet.
        repeat {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw FileBytes.unreadable(path)
            }
            if count == 0 { break }
            head += part[..<count]
        } while !head.contains(where: { $0 > 0x20 })
        self.head = head
    }

    /// JSON begins with a bracket, whatever the file is called; a file called `.json` or `.ndjson` holds it in any case.
    var contents: Contents {
        let lower = path.lowercased()
        if [".json", ".ndjson", ".jsonl"].contains(where: lower.hasSuffix) { return .json }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        guard let first = start.first(where: { $0 > 0x20 }) else {
            return [".csv", ".tsv", ".txt", ".xlsx"].contains(where: lower.hasSuffix) ? .sheet : .json
        }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .sheet
    }

    /// The whole file's bytes.
    /// - Throws: `file.unreadable`, also beyond the limit.
    func whole(limitBytes: Int) throws(Fault) -> [UInt8] {
        var bytes = head
        var part = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileBytes.unreadable(path)
            }
            bytes += part[..<count]
            guard bytes.count <= limitBytes else {
                throw Fault(.fileUnreadable, ["path": .text(path), "cause": .text("> \(limitBytes >> 20) MiB")])
            }
        }
    }
}
