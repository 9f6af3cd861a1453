/// Lines of a bulk push that travel together: their bytes end to end, and where each lies.
struct LineBatch: Sendable, Equatable {
    /// One line that is not blank.
    struct Line: Sendable, Equatable {
        /// Its number in the body, from 1; blank lines count.
        let number: Int
        /// What was read of it.
        let content: Content
    }

    /// What was read of a line.
    enum Content: Sendable, Equatable {
        /// Its bytes within the batch.
        case bytes(Range<Int>)
        /// It was longer than a line may be and was skipped: how many bytes it had.
        case tooLong(bytes: Int)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lines: [Line] = []

    var isEmpty: Bool { lines.isEmpty }

    /// Adds a line that may come in two pieces.
    mutating func append(_ number: Int, _ head: [UInt8], _ tail: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: tail)
        lines.append(Line(number: number, content: .bytes(start..<bytes.count)))
    }

    /// Notes a line that was too long.
    mutating func appendTooLong(_ number: Int, bytes: Int) {
        lines.append(Line(number: number, content: .tooLong(bytes: bytes)))
    }

    /// Takes the lines that follow; false, and nothing is taken, where there would be too many.
    mutating func join(_ later: LineBatch, linesAtMost: Int, bytesAtMost: Int) -> Bool {
        guard lines.count + later.lines.count <= linesAtMost, bytes.count + later.bytes.count <= bytesAtMost else {
            return false
        }
        let shift = bytes.count
        bytes.append(contentsOf: later.bytes)
        for line in later.lines {
            switch line.content {
            case .tooLong: lines.append(line)
            case .bytes(let range):
                let moved = range.lowerBound + shift..<range.upperBound + shift
                lines.append(Line(number: line.number, content: .bytes(moved)))
            }
        }
        return true
    }
}
