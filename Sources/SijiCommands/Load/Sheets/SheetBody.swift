import SijiClient
import SijiFault
import SijiFormats
import SijiSheets

/// The body of a push whose lines are the rows of a sheet, read as they are sent.
final class SheetBody {
    private(set) var reader: SheetReader
    /// Lines that were handed on.
    private(set) var lines = 0
    private let onEntry: (SheetEntry) throws(Fault) -> Void
    private var ready: [UInt8] = []
    private var start = 0
    private var isEnded = false
    /// Why the sheet ended before its end: what was read until then is pushed, and that is said.
    private(set) var lost: Fault?
    /// From which line on a line is so many rows above its row; those before the last answered line are forgotten.
    private var shifts: [(line: Int, rows: Int)] = []

    /// Whether a sheet that ends before its end ends the push too: all rows or none.
    private let isAtomic: Bool

    /// Creates a body; `onEntry` sees each row as it is read.
    init(_ reader: SheetReader, isAtomic: Bool, onEntry: @escaping (SheetEntry) throws(Fault) -> Void) {
        self.reader = reader
        self.isAtomic = isAtomic
        self.onEntry = onEntry
    }

    /// Fills a buffer with the next bytes of the body.
    func supply(_ buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> PushSupply {
        if start == ready.count {
            ready.removeAll(keepingCapacity: true)
            start = 0
            // As much as one buffer takes: a row alone would cost a call each.
            while ready.count < 32 << 10, !isEnded { try readRow() }
        }
        guard start < ready.count else { return .end }
        let count = min(buffer.count, ready.count - start)
        ready.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[start..<(start + count)])) }
        start += count
        return .bytes(count)
    }

    /// The sheet's row of a line that was sent; lines are asked for in their order.
    func row(ofLine line: Int) -> Int {
        while shifts.count > 1, shifts[1].line <= line { shifts.removeFirst() }
        return line + (shifts.first?.rows ?? 0)
    }

    /// Reads the next row without sending it; false at the end.
    func readRow() throws(Fault) {
        let entry: SheetEntry
        do throws(Fault) {
            guard let next = try reader.next() else {
                isEnded = true
                return
            }
            entry = next
        } catch  where error.code.rawValue.hasPrefix("sheet.") || error.code == .fileUnreadable {
            guard !isAtomic else { throw error }
            isEnded = true
            lost = error
            return
        }
        if case .listing(let listing) = entry.outcome {
            lines += 1
            let rows = entry.row.number - lines
            if shifts.last?.rows != rows { shifts.append((lines, rows)) }
            ready += listing.json
            ready.append(0x0A)
        }
        try onEntry(entry)
    }

    /// Reads all rows and sends none.
    func readAll() throws(Fault) {
        while !isEnded {
            try readRow()
            ready.removeAll(keepingCapacity: true)
        }
    }
}
