import Glibc
import SijiFault
import Synchronization

/// Lines of an atomic push that wait for its end: a temporary file without a name, gone with the process.
///
/// Written and read on the pool, by one job at a time. Each line stands as number, kind (0 whole, 1 too long), size
/// and,
/// where it is whole, its bytes; integers of 8 bytes in the machine's order, for nobody else reads them.
final class Spool: Sendable {
    private let descriptor: Int32
    private let written = Mutex(0)

    /// Makes a file in a folder, which must exist.
    /// - Throws: `store.full`, `store.failed`.
    init(folder: String) throws(Fault) {
        var template = Array("\(folder)/push-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        if descriptor < 0 { throw Spool.fault(errno, folder) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // From here on only the descriptor holds it.
        unlink(template)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Adds a batch.
    /// - Throws: `store.full`, `store.failed`.
    func append(_ batch: LineBatch) throws(Fault) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(batch.bytes.count + 24 * batch.lines.count)
        for line in batch.lines {
            switch line.content {
            case .bytes(let range):
                Spool.put([line.number, 0, range.count], into: &bytes)
                bytes.append(contentsOf: batch.bytes[range])
            case .tooLong(let count): Spool.put([line.number, 1, count], into: &bytes)
            }
        }
        let start = written.withLock { $0 }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(start + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Spool.fault(errno, "spool") }
            done += count
        }
        written.withLock { $0 = start + done }
    }

    /// Reads up to `count` lines from a position; the batch is empty at the end.
    /// - Throws: `store.failed`.
    func read(at position: Int, count: Int) throws(Fault) -> (batch: LineBatch, next: Int) {
        let end = written.withLock { $0 }
        var batch = LineBatch()
        var at = position
        while batch.lines.count < count, at < end {
            let head = try bytes(at: at, count: 24)
            let (number, kind, size) = (Spool.integer(head, 0), Spool.integer(head, 8), Spool.integer(head, 16))
            at += 24
            if kind == 1 {
                batch.appendTooLong(number, bytes: size)
            } else {
                batch.append(number, [], try bytes(at: at, count: size))
                at += size
            }
        }
        return (batch, at)
    }

    private func bytes(at position: Int, count: Int) throws(Fault) -> [UInt8] {
        var done = 0
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while done < count, failure == nil {
                let target = buffer.baseAddress.map { UnsafeMutableRawPointer($0 + done) }
                let got = pread(descriptor, target, count - done, off_t(position + done))
                if got < 0, errno == EINTR { continue }
                if got <= 0 { failure = got < 0 ? errno : EIO } else { done += got }
            }
            filled = done
        }
        if let failure { throw Spool.fault(failure, "spool") }
        return bytes
    }

    private static func put(_ numbers: [Int], into bytes: inout [UInt8]) {
        for number in numbers { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
    }

    private static func integer(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Int.self) }
    }

    private static func fault(_ error: Int32, _ path: String) -> Fault {
        switch error {
        case ENOSPC, EDQUOT: Fault(.storeFull, ["path": .text(path)])
        default: Fault(.storeFailed, ["cause": .text(String(cString: strerror(error)))])
        }
    }
}
