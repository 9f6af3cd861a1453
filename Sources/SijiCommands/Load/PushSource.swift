import Glibc
import SijiClient
import SijiFault

/// The bytes of a push: lines as they stand in the file, or the values of a JSON array, each made one line.
final class PushSource {
    /// Bytes of the file that were read.
    private(set) var readBytes = 0
    /// Lines that were handed on.
    private(set) var lines = 0
    /// The file's size; nil for a pipe.
    let sizeBytes: Int?

    private let path: String
    private let descriptor: Int32
    private var splitter: JSONSplitter?
    private var isDecided = false
    private var isEnded = false
    private var endedInLineBreak = true
    /// What was made ready and not yet handed on.
    private var ready: [UInt8] = []
    private var readyStart = 0
    private var part = [UInt8](repeating: 0, count: 256 << 10)
    /// What was read of the file before.
    private var head: [UInt8]

    /// Opens a file, or takes standard input for `-`.
    /// - Throws: `file.unreadable`.
    convenience init(path: String) throws(Fault) { self.init(try PushFile(path: path)) }

    /// Goes on with a file whose beginning was read.
    init(_ file: PushFile) {
        path = file.path
        descriptor = file.descriptor
        head = file.head
        var facts = stat()
        let isRegular = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        sizeBytes = isRegular ? Int(facts.st_size) : nil
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// How much of the file was read, percent; nil for a pipe.
    var percent: Int? { sizeBytes.map { $0 == 0 ? 100 : min(100, readBytes * 100 / $0) } }

    /// Fills a buffer with the next bytes of the body.
    /// - Throws: `file.unreadable`, `file.format`.
    func supply(_ buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> PushSupply {
        while readyStart == ready.count {
            if isEnded { return .end }
            guard try readPart() else { return .waiting(onDescriptor: descriptor) }
        }
        let count = min(buffer.count, ready.count - readyStart)
        ready.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[readyStart..<(readyStart + count)])) }
        let handed = ready[readyStart..<(readyStart + count)]
        lines += handed.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        readyStart += count
        return .bytes(count)
    }

    /// Reads on; false where nothing is there yet.
    private func readPart() throws(Fault) -> Bool {
        if !head.isEmpty {
            readBytes += head.count
            ready.removeAll(keepingCapacity: true)
            readyStart = 0
            try take(head[...])
            head = []
            return true
        }
        var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard sizeBytes != nil || poll(&asked, 1, 0) != 0 else { return false }
        let count = read(descriptor, &part, part.count)
        if count < 0 {
            if errno == EINTR || errno == EAGAIN { return false }
            throw FileBytes.unreadable(path)
        }
        readBytes += count
        ready.removeAll(keepingCapacity: true)
        readyStart = 0
        if count == 0 {
            isEnded = true
            try finish()
        } else {
            try take(part[..<count])
        }
        return true
    }

    private func take(_ bytes: ArraySlice<UInt8>) throws(Fault) {
        if !isDecided { decide(bytes) }
        if splitter != nil {
            guard splitter?.take(bytes, into: &ready) == true else { throw malformed }
        } else {
            ready += bytes
            endedInLineBreak = bytes.last == 0x0A
        }
    }

    private func finish() throws(Fault) {
        if let splitter {
            guard splitter.isWhole else { throw malformed }
        } else if !endedInLineBreak {
            ready.append(0x0A)
        }
    }

    /// A file that begins with `[`, one called `.json`, and one whose first line is `{` alone hold JSON values; all else is a value a line.
    private func decide(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first(where: { $0 > 0x20 }) else { return }
        isDecided = true
        let firstLine = bytes.drop { $0 <= 0x20 }.prefix { $0 != 0x0A }.filter { $0 > 0x20 }
        let isJSON = first == UInt8(ascii: "[") || path.hasSuffix(".json") || firstLine == [UInt8(ascii: "{")]
        if isJSON { splitter = JSONSplitter() }
    }

    private var malformed: Fault {
        Fault(
            .fileFormat,
            ["path": .text(path), "cause": .text("JSON, \(lines)"), "allowed": .list(["NDJSON", "JSON"])]
        )
    }
}
