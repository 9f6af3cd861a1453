import Glibc

/// Splits a body that comes in pieces into batches of lines.
///
/// A line ends with a line feed or with the body. Blank lines (spaces, tabs, carriage returns) are passed over but
/// counted. A line beyond the limit is not kept: it is counted and skipped to its end. Between two pieces never more
/// than
/// one line is held.
struct LineSplitter {
    private let limitBytes: Int
    private let batchLines: Int
    private var partial: [UInt8] = []
    private var skippedBytes = 0
    private var ended = 0

    init(limitBytes: Int, batchLines: Int) {
        self.limitBytes = limitBytes
        self.batchLines = batchLines
    }

    /// The number of the line that has begun and not ended; nil between two lines.
    var openLine: Int? { partial.isEmpty && skippedBytes == 0 ? nil : ended + 1 }

    /// Takes a piece: the lines that end in it, in batches.
    mutating func feed(_ piece: UnsafeRawBufferPointer) -> [LineBatch] {
        var batches: [LineBatch] = []
        var batch = LineBatch()
        var rest = piece[...]
        while let end = LineSplitter.lineFeed(in: rest) {
            endLine(rest[..<end], into: &batch)
            rest = rest[(end + 1)...]
            if batch.lines.count == batchLines {
                batches.append(batch)
                batch = LineBatch()
            }
        }
        keep(rest)
        if !batch.isEmpty { batches.append(batch) }
        return batches
    }

    /// Ends the body: a last line without a line feed is a line.
    mutating func finish() -> LineBatch {
        var batch = LineBatch()
        if openLine != nil { endLine([], into: &batch) }
        return batch
    }

    private mutating func endLine(_ tail: Slice<UnsafeRawBufferPointer>, into batch: inout LineBatch) {
        endLine(tail, isBlank: LineSplitter.isBlank(tail), into: &batch)
    }

    private mutating func endLine(_ tail: [UInt8], into batch: inout LineBatch) {
        endLine(tail, isBlank: true, into: &batch)
    }

    private mutating func endLine(_ tail: some Collection<UInt8>, isBlank: Bool, into batch: inout LineBatch) {
        ended += 1
        let count = skippedBytes + partial.count + tail.count
        if skippedBytes > 0 || count > limitBytes {
            batch.appendTooLong(ended, bytes: count)
        } else if !(isBlank && LineSplitter.isBlank(partial)) {
            batch.append(ended, partial, tail)
        }
        partial.removeAll(keepingCapacity: true)
        skippedBytes = 0
    }

    private mutating func keep(_ rest: Slice<UnsafeRawBufferPointer>) {
        if skippedBytes == 0, partial.count + rest.count <= limitBytes {
            partial.append(contentsOf: rest)
        } else {
            skippedBytes += partial.count + rest.count
            partial.removeAll(keepingCapacity: true)
        }
    }

    private static func lineFeed(in rest: Slice<UnsafeRawBufferPointer>) -> Int? {
        let bytes = UnsafeRawBufferPointer(rebasing: rest)
        guard let start = bytes.baseAddress, let found = memchr(start, 0x0A, bytes.count) else { return nil }
        return rest.startIndex + (UnsafeRawPointer(found) - start)
    }

    private static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
