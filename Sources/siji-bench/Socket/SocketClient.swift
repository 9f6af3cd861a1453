import ArgumentParser
import Glibc

/// One keep-alive connection that asks and reads, and nothing else: it must cost little beside the daemon.
struct SocketClient: ~Copyable {
    private let path: String
    private var descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)

    /// What came back.
    struct Answer {
        let status: Int
        let bytes: Int
    }

    init(_ path: String) throws {
        self.path = path
        descriptor = try Self.connected(path)
    }

    deinit { close(descriptor) }

    /// Sends one request and reads the whole answer; a connection that the daemon ended between two requests is made anew.
    mutating func exchange(_ request: [UInt8]) throws -> Answer {
        if let answer = try once(request) { return answer }
        close(descriptor)
        descriptor = try Self.connected(path)
        guard let answer = try once(request) else { throw ValidationError("the daemon ends connections unasked") }
        return answer
    }

    /// Sends a request and hands on the text of the answer's body.
    mutating func body(_ request: [UInt8]) throws -> String {
        let answer = try exchange(request)
        return String(decoding: buffer[..<answer.bytes], as: UTF8.self)
    }

    /// Nil where the connection was at its end before a byte came.
    private mutating func once(_ request: [UInt8]) throws -> Answer? {
        var rest = request[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
            }
            guard count > 0 else { return nil }
            rest = rest.dropFirst(count)
        }
        var held = 0
        var head: Head?
        while true {
            if held == buffer.count { buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count)) }
            let count = buffer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress.map { $0 + held }, $0.count - held, 0)
            }
            guard count > 0 else {
                guard held == 0 else { throw ValidationError("an answer was cut short: errno \(errno)") }
                return nil
            }
            held += count
            if head == nil { head = Head(buffer[..<held]) }
            guard let head, head.isWhole(buffer, held) else { continue }
            return Answer(status: head.status, bytes: held)
        }
    }

    private static func connected(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0, UnixAddress(path)?.connect(descriptor) == true else {
            throw ValidationError("no connection to \(path): errno \(errno)")
        }
        return descriptor
    }

    /// What the headers say of an answer's end.
    private struct Head {
        let status: Int
        private let end: Int
        /// Nil where the body comes in chunks.
        private let length: Int?

        /// Nil while the headers have not come whole.
        init?(_ bytes: ArraySlice<UInt8>) {
            guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound else { return nil }
            self.end = end
            let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
            status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
            let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
            self.length = length.flatMap { Int($0.split(separator: ":")[1].filter(\.isNumber)) }
        }

        func isWhole(_ buffer: [UInt8], _ held: Int) -> Bool {
            if let length { return held >= end + length }
            return held >= end + 5 && buffer[held - 5..<held].elementsEqual(Array("0\r\n\r\n".utf8))
        }
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
