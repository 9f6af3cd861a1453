import Glibc
import SijiFault

/// An open file or pipe, with its first bytes looked at before they are read.
final class SheetDescriptor {
    private static let headBytes = 64

    private let path: String
    private var descriptor: Int32
    private let sizeBytes: Int?
    private var ahead: [UInt8] = []

    /// Opens a file, or takes standard input for `-`.
    init(path: String) throws(Fault) {
        self.path = path
        descriptor = path == "-" ? fcntl(0, F_DUPFD_CLOEXEC, 3) : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        var facts = stat()
        let isRegular = descriptor >= 0 && fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        sizeBytes = isRegular ? Int(facts.st_size) : nil
        guard descriptor >= 0 else { throw unreadable }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The first bytes, which are read again; fewer than 64 in a shorter file.
    func head() throws(Fault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: SheetDescriptor.headBytes)
        var filled = 0
        while filled < bytes.count {
            var count = Result<Int, Fault>.success(0)
            bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                count = Result { () throws(Fault) in try read(into: rest) }
            }
            let got = try count.get()
            if got == 0 { break }
            filled += got
        }
        ahead = Array(bytes[..<filled])
        return ahead
    }

    /// Fills a buffer with the next bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        guard ahead.isEmpty else {
            let count = min(buffer.count, ahead.count)
            buffer.copyBytes(from: ahead[..<count])
            ahead.removeFirst(count)
            return count
        }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR || errno == EAGAIN else { throw unreadable }
            if errno == EAGAIN {
                var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&asked, 1, -1)
            }
        }
    }

    /// The bytes from any place on: a file's as they stand, a pipe's read to their end.
    /// - Throws: `sheet.tooLarge` for a pipe with more bytes than the limit, `file.unreadable`.
    func randomBytes(limitBytes: Int) throws(Fault) -> RandomBytes {
        if let sizeBytes {
            defer { descriptor = -1 }
            return RandomBytes(descriptor: descriptor, count: sizeBytes)
        }
        var bytes: [UInt8] = []
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
        defer { part.deallocate() }
        while true {
            let count = try read(into: part)
            if count == 0 { return RandomBytes(bytes) }
            bytes += part[..<count]
            guard bytes.count <= limitBytes else {
                throw Fault(.sheetTooLarge, ["path": .text(path), "limitBytes": .integer(limitBytes)])
            }
        }
    }

    private var unreadable: Fault {
        Fault(.fileUnreadable, ["path": .text(path), "cause": .text(String(cString: strerror(errno)))])
    }
}
