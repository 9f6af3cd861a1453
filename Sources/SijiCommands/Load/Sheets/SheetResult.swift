import Glibc
import SijiFault
import SijiFormats
import SijiSheets

/// Writes a sheet back as CSV with two columns added: what became of each row, and why.
///
/// Rows are written in their order; those whose answer is not there yet wait, and no more than the daemon lets go unanswered.
final class SheetResult {
    private let path: String
    private let fresh: String
    private let descriptor: Int32
    private let width: Int
    private var waiting: [(row: SheetRow, outcome: (status: String, reason: String)?)] = []
    private var firstWaiting = 0
    private var firstUnsettled = 0
    private var lastNumber: Int
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Creates the file beside its place; it takes its place when it is whole.
    /// - Throws: `file.unreadable`.
    init(path: String, head: [SheetRow], titles: (status: String, reason: String)) throws(Fault) {
        self.path = path
        fresh = "\(path).\(getpid())"
        descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileBytes.unreadable(path) }
        width = head.last?.cells.count ?? 0
        lastNumber = 0
        for (place, row) in head.enumerated() {
            write(row, place == head.count - 1 ? [titles.status, titles.reason] : ["", ""])
        }
    }

    deinit {
        close(descriptor)
        unlink(fresh)
    }

    /// A row whose fate is known.
    func add(_ row: SheetRow, status: String, reason: String) throws(Fault) {
        waiting.append((row, (status, reason)))
        try flush()
    }

    /// A row that was sent; its answer comes, in the order of the rows.
    func send(_ row: SheetRow) { waiting.append((row, nil)) }

    /// The answer to the first row that waits for one.
    func settle(status: String, reason: String) throws(Fault) {
        firstUnsettled = max(firstUnsettled, firstWaiting)
        while firstUnsettled < waiting.count, waiting[firstUnsettled].outcome != nil { firstUnsettled += 1 }
        guard firstUnsettled < waiting.count else { return }
        waiting[firstUnsettled].outcome = (status, reason)
        try flush()
    }

    /// Writes what is left; rows without an answer get `unanswered`.
    /// - Throws: `file.unreadable`.
    func finish(unanswered: String) throws(Fault) {
        for place in waiting.indices where waiting[place].outcome == nil { waiting[place].outcome = (unanswered, "") }
        try flush()
        try drain()
        guard rename(fresh, path) == 0 else { throw FileBytes.unreadable(path) }
    }

    private func flush() throws(Fault) {
        while firstWaiting < waiting.count, let outcome = waiting[firstWaiting].outcome {
            write(waiting[firstWaiting].row, [outcome.status, outcome.reason])
            firstWaiting += 1
        }
        if firstWaiting > 4096 {
            waiting.removeFirst(firstWaiting)
            firstUnsettled = max(0, firstUnsettled - firstWaiting)
            firstWaiting = 0
        }
        if buffer.count > 256 << 10 { try drain() }
    }

    private func write(_ row: SheetRow, _ added: [String]) {
        // Blank rows are not handed out; written back, the numbers stay those of the sheet.
        let blank = min(max(0, row.number - lastNumber - 1), 1000)
        for _ in 0..<blank { buffer += [0x0D, 0x0A] }
        lastNumber = row.number
        var cells = row.cells.prefix(width).map(\.text)
        cells += Array(repeating: "", count: max(0, width - cells.count))
        cells += added
        cells += row.cells.dropFirst(width).map(\.text)
        buffer += Array(CSVText.line(cells).utf8)
        buffer += [0x0D, 0x0A]
    }

    private func drain() throws(Fault) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw FileBytes.unreadable(path)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
