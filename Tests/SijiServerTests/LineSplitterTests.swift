import SijiTestSupport
import Testing

@testable import SijiServer

@Suite("Line splitter")
struct LineSplitterTests {
    /// What a line comes to, however the body was cut.
    private enum Seen: Equatable {
        case line(Int, String)
        case tooLong(Int, bytes: Int)
    }

    @Test func `gives the same lines wherever the body is cut`() {
        let body = Array("{\"a\":1}\n\n  \t\r\n{\"b\":\"长沙\"}\r\nxxxxxxxxxxxxxxxxxxxxxxxxx\n{\"c\":3}".utf8)
        let whole = seen([body], limit: 20)
        #expect(
            whole == [
                .line(1, "{\"a\":1}"), .line(4, "{\"b\":\"长沙\"}\r"), .tooLong(5, bytes: 25), .line(6, "{\"c\":3}"),
            ]
        )
        for first in 0...body.count {
            for second in first...body.count {
                let pieces = [Array(body[..<first]), Array(body[first..<second]), Array(body[second...])]
                #expect(seen(pieces, limit: 20) == whole, "cut at \(first) and \(second)")
            }
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func `agrees with splitting the whole text on random bodies and pieces`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let limit = Int.random(in: 1...12, using: &random)
            let body = (0..<Int.random(in: 0...120, using: &random)).map { _ -> UInt8 in
                [10, 10, 32, 13, 97, 98, 99, 123][Int.random(in: 0..<8, using: &random)]
            }
            var pieces: [[UInt8]] = []
            var rest = body[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(rest.count, 17), using: &random)
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(seen(pieces, limit: limit) == expected(body, limit: limit))
        }
    }

    @Test func `makes batches of so many lines`() {
        var splitter = LineSplitter(limitBytes: 10, batchLines: 3)
        let body = Array("1\n2\n\n3\n4\n5\n6\n7\n".utf8)
        let batches = body.withUnsafeBytes { splitter.feed($0) }
        #expect(batches.map { $0.lines.map(\.number) } == [[1, 2, 4], [5, 6, 7], [8]])
    }

    @Test func `knows which line is open`() {
        var splitter = LineSplitter(limitBytes: 4, batchLines: 10)
        #expect(splitter.openLine == nil)
        _ = Array("a\nb".utf8).withUnsafeBytes { splitter.feed($0) }
        #expect(splitter.openLine == 2)
        _ = Array("bbbbbb".utf8).withUnsafeBytes { splitter.feed($0) }
        #expect(splitter.openLine == 2)
        _ = Array("\n".utf8).withUnsafeBytes { splitter.feed($0) }
        #expect(splitter.openLine == nil)
    }

    @Test func `joins batches only within both limits`() {
        var batch = LineBatch()
        batch.append(1, [], [97])
        var later = LineBatch()
        later.appendTooLong(2, bytes: 99)
        later.append(3, [98], [99])
        let isOverLines = batch.join(later, linesAtMost: 2, bytesAtMost: 100)
        let isOverBytes = batch.join(later, linesAtMost: 3, bytesAtMost: 2)
        #expect(!isOverLines && !isOverBytes)
        #expect(batch.lines.count == 1)
        let isJoined = batch.join(later, linesAtMost: 3, bytesAtMost: 3)
        #expect(isJoined)
        #expect(lines(of: batch) == [.line(1, "a"), .tooLong(2, bytes: 99), .line(3, "bc")])
    }

    private func seen(_ pieces: [[UInt8]], limit: Int) -> [Seen] {
        var splitter = LineSplitter(limitBytes: limit, batchLines: 2)
        var seen: [Seen] = []
        for piece in pieces {
            for batch in piece.withUnsafeBytes({ splitter.feed($0) }) { seen += lines(of: batch) }
        }
        return seen + lines(of: splitter.finish())
    }

    private func lines(of batch: LineBatch) -> [Seen] {
        batch.lines.map { line in
            switch line.content {
            case .bytes(let range): .line(line.number, String(decoding: batch.bytes[range], as: UTF8.self))
            case .tooLong(let bytes): .tooLong(line.number, bytes: bytes)
            }
        }
    }

    /// The oracle: the whole body at once.
    private func expected(_ body: [UInt8], limit: Int) -> [Seen] {
        var parts = body.split(separator: 10, omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        var expected: [Seen] = []
        for (index, part) in parts.enumerated() {
            if part.count > limit {
                expected.append(.tooLong(index + 1, bytes: part.count))
            } else if !part.allSatisfy({ [9, 13, 32].contains($0) }) {
                expected.append(.line(index + 1, String(decoding: part, as: UTF8.self)))
            }
        }
        return expected
    }
}
