import Glibc
import SijiFault

/// Bytes that can be read from any place on: an open file, or an array.
final class RandomBytes {
    private enum Store {
        case file(Int32)
        case memory([UInt8])
    }

    /// How many there are.
    let count: Int
    /// The number of the system's error, where a read failed.
    private(set) var failure: Int32?
    /// Where the next read begins.
    var position = 0
    /// How many bytes were handed out in all.
    private(set) var readBytes = 0

    private let store: Store
    // minizip reads headers a byte at a time.
    private var block = [UInt8](repeating: 0, count: 64 << 10)
    private var blockStart = 0
    private var blockEnd = 0

    /// Takes over a descriptor of a regular file, which is closed with this.
    init(descriptor: Int32, count: Int) {
        store = .file(descriptor)
        self.count = count
    }

    init(_ bytes: [UInt8]) {
        store = .memory(bytes)
        count = bytes.count
    }

    deinit { if case .file(let descriptor) = store { close(descriptor) } }

    /// Reads on; fewer bytes than asked for at the end, or where the file cannot be read.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < target.count, position < count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
            let taken = readPart(into: rest)
            guard taken > 0 else { break }
            filled += taken
            position += taken
        }
        readBytes += filled
        return filled
    }

    private func readPart(into target: UnsafeMutableRawBufferPointer) -> Int {
        if case .memory(let bytes) = store {
            let taken = min(target.count, bytes.count - position)
            bytes.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[position..<(position + taken)])) }
            return taken
        }
        if !(blockStart..<blockEnd).contains(position), !readBlock() { return 0 }
        let taken = min(target.count, blockEnd - position)
        let start = position - blockStart
        block.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[start..<(start + taken)])) }
        return taken
    }

    private func readBlock() -> Bool {
        guard case .file(let descriptor) = store else { return false }
        while true {
            let got = pread(descriptor, &block, block.count, off_t(position))
            if got < 0, errno == EINTR { continue }
            if got < 0 { failure = errno }
            blockStart = position
            blockEnd = position + max(0, got)
            return got > 0
        }
    }
}
