public import SijiFault

/// Fills a buffer with the next bytes of a feed; 0 at the end.
public typealias FeedSupply = (UnsafeMutableRawBufferPointer) throws(Fault) -> Int

/// Pulls the blocks of a feed.
struct FeedBlocks {
    private static let blockBytes = 64 << 10
    private let supply: FeedSupply
    private var block = [UInt8](repeating: 0, count: blockBytes)
    private var isFirst = true

    init(_ supply: @escaping FeedSupply) { self.supply = supply }

    /// The next block, without the byte-order mark at the very beginning; nil at the end.
    mutating func next() throws(Fault) -> ArraySlice<UInt8>? {
        var got = try fill(from: 0)
        guard isFirst else { return got > 0 ? block[..<got] : nil }
        isFirst = false
        while (1..<3).contains(got) {
            let more = try fill(from: got)
            if more == 0 { break }
            got += more
        }
        let all = block[..<got]
        guard all.starts(with: [0xEF, 0xBB, 0xBF]) else { return got > 0 ? all : nil }
        return got > 3 ? all.dropFirst(3) : try next()
    }

    private mutating func fill(from start: Int) throws(Fault) -> Int {
        var count = Result<Int, Fault>.success(0)
        block.withUnsafeMutableBytes { buffer in
            count = Result { () throws(Fault) in try supply(UnsafeMutableRawBufferPointer(rebasing: buffer[start...])) }
        }
        return try count.get()
    }
}
