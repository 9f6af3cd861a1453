import Glibc
import Synchronization

/// A listener that accepts a few connections, one after the other, and plays a script on each, on a thread of its own.
public final class ScriptedServer: Sendable {
    /// The socket's path, or `http://127.0.0.1:port`.
    public let address: String
    private let folder: String?
    private let listener: Int32
    private let connections: Int
    private let script: @Sendable (Peer) -> Void

    /// One accepted connection.
    public struct Peer: Sendable {
        let descriptor: Int32
        /// Which connection it is, from 0.
        public let number: Int

        /// Reads up to and with `ending`; what was read so far where the peer closes before.
        public func read(until ending: String) -> String {
            var got: [UInt8] = []
            let wanted = Array(ending.utf8)
            var byte: UInt8 = 0
            while !got.suffix(wanted.count).elementsEqual(wanted), Glibc.read(descriptor, &byte, 1) == 1 {
                got.append(byte)
            }
            return String(decoding: got, as: UTF8.self)
        }

        /// Reads the head of a request.
        public func readHead() -> String { read(until: "\r\n\r\n") }

        /// Reads a request whose body has a length: its head, and its body.
        public func readRequest() -> (head: String, body: String) {
            let head = readHead()
            let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            let count = field.flatMap { Int($0.dropFirst(15).filter { $0 != " " }) } ?? 0
            var got: [UInt8] = []
            while got.count < count {
                var part = [UInt8](repeating: 0, count: count - got.count)
                let some = Glibc.read(descriptor, &part, part.count)
                guard some > 0 else { break }
                got += part[..<some]
            }
            return (head, String(decoding: got, as: UTF8.self))
        }

        /// Writes all of a text; gives up where the peer is gone.
        public func write(_ text: String) {
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard sent > 0 else { return }
                rest = rest.dropFirst(sent)
            }
        }

        /// Reads one chunk of a chunked body; nil at the last.
        public func readChunk() -> String? {
            // By bytes: CR LF is one Character.
            let line = read(until: "\r\n").utf8.dropLast(2)
            let size = Int(String(decoding: line, as: UTF8.self), radix: 16) ?? 0
            var got: [UInt8] = []
            while got.count < size + 2 {
                var part = [UInt8](repeating: 0, count: size + 2 - got.count)
                let count = Glibc.read(descriptor, &part, part.count)
                guard count > 0 else { return nil }
                got += part[..<count]
            }
            return size == 0 ? nil : String(decoding: got.dropLast(2), as: UTF8.self)
        }

        /// Writes one chunk.
        public func writeChunk(_ text: String) {
            write(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n")
        }
    }

    /// Listens on a Unix socket in a new folder, or on a free TCP port.
    public init?(onTCP: Bool = false, connections: Int = 1, script: @escaping @Sendable (Peer) -> Void) {
        self.script = script
        self.connections = connections
        if onTCP {
            folder = nil
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            listener = descriptor
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isBound = withUnsafeMutableBytes(of: &name) { bytes -> Bool in
                let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
                guard let pointer, bind(descriptor, pointer, length) == 0 else { return false }
                return getsockname(descriptor, pointer, &length) == 0
            }
            guard isBound else { return nil }
            address = "http://127.0.0.1:\(UInt16(bigEndian: name.sin_port))"
        } else {
            guard let made = temporaryFolder() else { return nil }
            folder = made
            address = made + "/s.sock"
            listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            guard bindUnix(listener, to: address) else { return nil }
        }
        guard listen(listener, 4) == 0 else { return nil }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let made = pthread_create(
            &thread,
            nil,
            { context in
                if let context { Unmanaged<ScriptedServer>.fromOpaque(context).takeRetainedValue().serve() }
                return nil
            },
            context
        )
        guard made == 0 else { return nil }
        pthread_detach(thread)
    }

    private func serve() {
        for number in 0..<connections {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            script(Peer(descriptor: descriptor, number: number))
            close(descriptor)
        }
        close(listener)
        if let folder {
            unlink(address)
            rmdir(folder)
        }
    }
}

/// A new folder under /tmp.
public func temporaryFolder() -> String? {
    var template = Array("/tmp/siji-http-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) }
}

/// Binds a Unix socket to a path.
public func bindUnix(_ descriptor: Int32, to path: String) -> Bool {
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafeBytes(of: &name) { bytes in
        guard let pointer = bytes.assumingMemoryBound(to: sockaddr.self).baseAddress else { return false }
        return bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
    }
}

/// A box that a script writes from its thread.
public final class Box<Value: Sendable>: Sendable {
    private let value: Mutex<Value>
    /// Creates a box.
    public init(_ value: Value) { self.value = Mutex(value) }
    /// What is in it.
    public func get() -> Value { value.withLock { $0 } }
    /// Puts another value in.
    public func set(_ new: Value) { value.withLock { $0 = new } }
}

/// Sets as whom this thread alone opens files, and tells as whom it did; Glibc's module leaves <sys/fsuid.h> out.
@_silgen_name("setfsuid")
public func setFileUser(_ uid: UInt32) -> Int32
