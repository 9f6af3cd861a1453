import ArgumentParser
import Glibc

/// One keep-alive connection that asks and reads, and nothing else: it must cost little beside the daemon.
final class SocketClient {
    /// What came back.
    struct Answer {
        let status: Int
        let bytes: Int
    }

    private let path: String
    private(set) var descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var held = 0
    private var head: AnswerHead?

    init(_ path: String) throws {
        self.path = path
        descriptor = try Self.connected(path)
    }

    deinit { close(descriptor) }

    /// Sends one request and reads the whole answer; a connection that the daemon ended between two requests is made anew.
    func exchange(_ request: [UInt8]) throws -> Answer {
        try send(request)
        while true {
            switch try receive() {
            case .whole(let answer): return answer
            case .part: continue
            case .ended: try send(request)
            }
        }
    }

    /// Sends a request and hands on the text of the answer's body.
    func body(_ request: [UInt8]) throws -> String {
        let answer = try exchange(request)
        return String(decoding: buffer[..<answer.bytes], as: UTF8.self)
    }

    /// Sends a request; over a new connection where the daemon has ended this one.
    func send(_ request: [UInt8]) throws {
        (held, head) = (0, nil)
        guard !sendAll(request) else { return }
        try connectAnew()
        guard sendAll(request) else { throw ValidationError("the daemon ends connections unasked") }
    }

    /// What one reading brought.
    enum Reading {
        case whole(Answer)
        case part
        /// The connection was at its end before a byte came, and is made anew: the request must be sent again.
        case ended
    }

    /// Reads once, and waits where nothing has come.
    func receive() throws -> Reading {
        if held == buffer.count { buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count)) }
        let count = buffer.withUnsafeMutableBytes {
            recv(descriptor, $0.baseAddress.map { $0 + held }, $0.count - held, 0)
        }
        guard count > 0 else {
            guard held == 0 else { throw ValidationError("an answer was cut short: errno \(errno)") }
            try connectAnew()
            return .ended
        }
        held += count
        if head == nil { head = AnswerHead(buffer, held) }
        guard let head, head.isWhole(buffer, held) else { return .part }
        return .whole(Answer(status: head.status, bytes: held))
    }

    private func sendAll(_ request: [UInt8]) -> Bool {
        request.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.send(
                    descriptor,
                    bytes.baseAddress.map { $0 + sent },
                    bytes.count - sent,
                    Int32(truncatingIfNeeded: MSG_NOSIGNAL)
                )
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    private func connectAnew() throws {
        close(descriptor)
        descriptor = try Self.connected(path)
    }

    private static func connected(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0, UnixAddress(path)?.connect(descriptor) == true else {
            throw ValidationError("no connection to \(path): errno \(errno)")
        }
        return descriptor
    }
}

/// What the headers say of an answer's end.
struct AnswerHead {
    private static let lengthName = Array("\r\ncontent-length:".utf8)

    let status: Int
    private let end: Int
    /// Nil where the body comes in chunks.
    private let length: Int?

    /// Nil while the headers have not come whole.
    init?(_ bytes: [UInt8], _ held: Int) {
        let name = Self.lengthName
        var length: Int?
        var place = 0
        while place + 4 <= held {
            guard bytes[place] == 13 else {
                place += 1
                continue
            }
            if bytes[place + 2] == 13, bytes[place + 3] == 10 {
                end = place + 4
                self.length = length
                // `HTTP/1.1 200`
                status = Self.number(bytes, from: 9, to: held)
                return
            }
            if length == nil, place + name.count <= held,
                (2..<name.count).allSatisfy({ bytes[place + $0] | 0x20 == name[$0] | 0x20 })
            {
                length = Self.number(bytes, from: place + name.count, to: held)
            }
            place += 2
        }
        return nil
    }

    func isWhole(_ buffer: [UInt8], _ held: Int) -> Bool {
        if let length { return held >= end + length }
        return held >= end + 5 && buffer[held - 5..<held].elementsEqual(Array("0\r\n\r\n".utf8))
    }

    private static func number(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var number = 0
        var place = start
        while place < end, bytes[place] == 32 { place += 1 }
        while place < end, bytes[place] >= 48, bytes[place] <= 57 {
            number = number * 10 + Int(bytes[place] - 48)
            place += 1
        }
        return number
    }
}

/// Requests as bytes.
enum SocketRequest {
    static func post(_ path: String, _ body: [UInt8], type: String = "application/json") -> [UInt8] {
        let head =
            "POST \(path) HTTP/1.1\r\nHost: siji\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body
    }
}
