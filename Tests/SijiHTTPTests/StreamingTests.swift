import Glibc
import SijiFault
import SijiHTTP
import SijiTestSupport
import Testing

@Suite("HTTP streaming")
struct StreamingTests {
    private static let okHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    private let push = HTTPRequest(method: "POST", target: "/v1/loads")

    /// A body of `count` lines, written as a source of up to 64 KiB at a time.
    private static func lines(_ count: Int) -> (UnsafeMutableRawBufferPointer) throws(Fault) -> BodySupply {
        var next = 0
        return { (buffer) throws(Fault) -> BodySupply in
            var used = 0
            while next < count {
                let line = Array("{\"line\":\(next)}\n".utf8)
                guard used + line.count <= min(buffer.count, 65536) else { break }
                UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyBytes(from: line)
                used += line.count
                next += 1
            }
            return used == 0 ? .end : .bytes(used)
        }
    }

    @Test func `reads answers while the body waits for them`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(Self.okHead)
                while let chunk = peer.readChunk() { peer.writeChunk("got " + chunk) }
                peer.write("0\r\n\r\n")
            }
        )
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        // The second line is written only after the first was answered: a client that answers last would hang here.
        write(writing, "one\n", 4)
        var answers: [String] = []
        let answer = try HTTPClient(.unixSocket(path: server.address)).stream(
            push,
            from: { (buffer) throws(Fault) -> BodySupply in
                let count = read(reading, buffer.baseAddress, buffer.count)
                return count > 0 ? .bytes(count) : count == 0 ? .end : .waiting(onDescriptor: reading)
            },
            onLine: { (line) throws(Fault) in
                answers.append(line.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
                if answers.count == 1 { write(writing, "two\n", 4) } else { close(writing) }
            }
        )
        close(reading)
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
        #expect(answers == ["got one", "got two"])
    }

    @Test func `never stalls when both sides fill their buffers`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(Self.okHead)
                // One thread, blocking writes: it stops reading as soon as its answers are not read.
                while let chunk = peer.readChunk() { peer.writeChunk(chunk) }
                peer.write("0\r\n\r\n")
            }
        )
        let count = 200_000
        var seen = 0
        var isInOrder = true
        let answer = try HTTPClient(.unixSocket(path: server.address)).stream(
            push,
            from: Self.lines(count),
            onLine: { (line) throws(Fault) in
                isInOrder = isInOrder && line.count == "{\"line\":\(seen)}".utf8.count
                seen += 1
            }
        )
        #expect(answer.status == 200)
        #expect(seen == count)
        #expect(isInOrder)
    }

    @Test func `hands on a last line that has no line break`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(Self.okHead)
                while peer.readChunk() != nil {}
                peer.writeChunk("a\n\nb")
                peer.writeChunk("c")
                peer.write("0\r\n\r\n")
            }
        )
        var seen: [String] = []
        _ = try HTTPClient(.unixSocket(path: server.address)).stream(
            push,
            from: Self.lines(3),
            onLine: { (line) throws(Fault) in
                seen.append(line.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
            }
        )
        #expect(seen == ["a", "bc"])
    }

    @Test func `keeps an early refusal whole and stops sending`() throws {
        let problem = #"{"code":"role.missing"}"#
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(
                    "HTTP/1.1 403 Forbidden\r\nContent-Length: \(problem.utf8.count)\r\nConnection: close\r\n\r\n"
                )
                peer.write(problem)
                while peer.readChunk() != nil {}
            }
        )
        var isAsked = 0
        let endless: (UnsafeMutableRawBufferPointer) throws(Fault) -> BodySupply = { buffer in
            isAsked += 1
            buffer.initializeMemory(as: UInt8.self, repeating: 0x20)
            return .bytes(buffer.count)
        }
        let answer = try HTTPClient(.unixSocket(path: server.address)).stream(
            push,
            from: endless,
            onLine: { (_) throws(Fault) in Issue.record("a refusal is not a line") }
        )
        #expect(answer.status == 403)
        #expect(answer.body == Array(problem.utf8))
        #expect(isAsked < 10_000)
    }

    @Test func `ends with the fault that the source throws`() throws {
        let server = try #require(ScriptedServer { peer in _ = peer.read(until: "never") })
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: server.address)).stream(
                push,
                from: { (_) throws(Fault) in throw Fault(.fileFormat, ["path": "x.json"]) },
                onLine: { (_) throws(Fault) in }
            )
        }
        #expect(fault == Fault(.fileFormat, ["path": "x.json"]))
    }

    @Test func `ends with the fault that the reader of lines throws`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(Self.okHead)
                peer.writeChunk("bad\n")
                while peer.readChunk() != nil {}
            }
        )
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: server.address)).stream(
                push,
                from: Self.lines(1000),
                onLine: { (_) throws(Fault) in throw Fault(.daemonAnswer, ["cause": "bad"]) }
            )
        }
        #expect(fault?.facts["cause"] == "bad")
    }

    @Test func `gives up when no byte moves`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                while peer.readChunk() != nil {}
                _ = peer.read(until: "never")
            }
        )
        let limits = HTTPLimits(stallTimeout: .milliseconds(50))
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: server.address), limits: limits).stream(
                push,
                from: Self.lines(3),
                onLine: { (_) throws(Fault) in }
            )
        }
        #expect(fault?.code == .daemonTimeout)
    }
}
