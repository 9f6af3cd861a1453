import Glibc
import SijiFault
import SijiHTTP
import SijiTestSupport
import Testing

@Suite("HTTP client")
struct HTTPClientTests {
    @Test func `gathers status, fields and body of an answer over a Unix socket`() throws {
        let head = Box("")
        let server = try #require(
            ScriptedServer { peer in
                head.set(peer.readHead())
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Word:  two words \r\n\r\nhello")
            }
        )
        let client = HTTPClient(.unixSocket(path: server.address), userAgent: "siji/test")
        let answer = try client.send(HTTPRequest(method: "GET", target: "/v1/places?q=%E9%95%BF%E6%B2%99"))
        #expect(answer.status == 200)
        #expect(answer.isSuccess)
        #expect(answer.headers["x-word"] == "two words")
        #expect(answer.body == Array("hello".utf8))
        let lines = head.get().split(separator: "\r\n")
        #expect(lines.first == "GET /v1/places?q=%E9%95%BF%E6%B2%99 HTTP/1.1")
        #expect(lines.contains("Host: localhost"))
        #expect(lines.contains("User-Agent: siji/test"))
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"])
    func `sends a body with its length and waits for no permission`(method: String) throws {
        let seen = Box("")
        let server = try #require(
            ScriptedServer { peer in
                let head = peer.readHead()
                seen.set(head + peer.read(until: "}"))
                peer.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")
            }
        )
        let request = HTTPRequest(
            method: method,
            target: "/v1/x",
            headers: [.init("Content-Type", "application/json"), .init("Idempotency-Key", "k1")],
            body: Array(#"{"a":1}"#.utf8)
        )
        let answer = try HTTPClient(.unixSocket(path: server.address)).send(request)
        #expect(answer.status == 201)
        let lines = seen.get().split(separator: "\r\n")
        #expect(lines.first == "\(method) /v1/x HTTP/1.1")
        #expect(lines.last == #"{"a":1}"#)
        #expect(lines.contains("Content-Length: 7"))
        #expect(lines.contains("Content-Type: application/json"))
        #expect(lines.contains("Idempotency-Key: k1"))
        #expect(!seen.get().lowercased().contains("expect:"))
    }

    @Test func `speaks to a server on TCP`() throws {
        let server = try #require(
            ScriptedServer(onTCP: true) { peer in
                _ = peer.readHead()
                peer.write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}")
            }
        )
        let client = HTTPClient(.tcp(origin: server.address))
        let answer = try client.send(HTTPRequest(method: "GET", target: "/"))
        #expect(answer.status == 404)
        #expect(!answer.isSuccess)
        #expect(answer.body == Array("{}".utf8))
    }

    @Test func `does not follow a redirect`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
            }
        )
        let answer = try HTTPClient(.unixSocket(path: server.address)).send(HTTPRequest(method: "GET", target: "/"))
        #expect(answer.status == 302)
    }

    @Test func `says that nobody is there when the socket does not exist`() {
        let client = HTTPClient(.unixSocket(path: "/tmp/siji-no-such-folder/s.sock"))
        let fault = #expect(throws: Fault.self) { try client.send(HTTPRequest(method: "GET", target: "/")) }
        #expect(fault?.code == .daemonUnreachable)
        #expect(fault?.facts["path"] == "/tmp/siji-no-such-folder/s.sock")
        #expect(fault?.facts["cause"] == "No such file or directory")
    }

    @Test func `says that nobody is there when the socket is a daemon's leftover`() throws {
        let folder = try #require(temporaryFolder())
        let path = folder + "/s.sock"
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(bindUnix(descriptor, to: path))
        close(descriptor)
        defer {
            unlink(path)
            rmdir(folder)
        }
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: path)).send(HTTPRequest(method: "GET", target: "/"))
        }
        #expect(fault?.code == .daemonUnreachable)
        #expect(fault?.facts["cause"] == "Connection refused")
    }

    @Test func `says that the socket may not be opened`() throws {
        let folder = try #require(temporaryFolder())
        let path = folder + "/s.sock"
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(bindUnix(descriptor, to: path))
        #expect(listen(descriptor, 1) == 0)
        chmod(path, 0)
        chmod(folder, 0o755)
        defer {
            close(descriptor)
            unlink(path)
            rmdir(folder)
        }
        // Root may open every socket; this thread alone looks at files as nobody.
        let owner = setFileUser(65534)
        defer { _ = setFileUser(UInt32(bitPattern: owner)) }
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: path)).send(HTTPRequest(method: "GET", target: "/"))
        }
        #expect(fault?.code == .daemonForbidden)
    }

    @Test func `gives up on a server that does not answer`() throws {
        let server = try #require(ScriptedServer { peer in _ = peer.read(until: "never") })
        let limits = HTTPLimits(answerTimeout: .milliseconds(50))
        let client = HTTPClient(.unixSocket(path: server.address), limits: limits)
        let fault = #expect(throws: Fault.self) { try client.send(HTTPRequest(method: "GET", target: "/")) }
        #expect(fault?.code == .daemonTimeout)
    }

    @Test func `refuses an answer over the cap`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + String(repeating: "x", count: 2000))
            }
        )
        let client = HTTPClient(.unixSocket(path: server.address), limits: HTTPLimits(answerBytes: 1999))
        let fault = #expect(throws: Fault.self) { try client.send(HTTPRequest(method: "GET", target: "/")) }
        #expect(fault?.code == .daemonAnswer)
        #expect(fault?.facts["limitBytes"] == 1999)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func `says that the connection was lost before the answer was whole`(sent: String) throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write(sent)
            }
        )
        let client = HTTPClient(.unixSocket(path: server.address))
        let fault = #expect(throws: Fault.self) { try client.send(HTTPRequest(method: "GET", target: "/")) }
        #expect(fault?.code == .daemonUnreachable)
    }

    @Test func `refuses what is not HTTP`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")
            }
        )
        let client = HTTPClient(.unixSocket(path: server.address))
        let fault = #expect(throws: Fault.self) { try client.send(HTTPRequest(method: "GET", target: "/")) }
        #expect(fault?.code == .daemonAnswer)
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "a\0b"])
    func `refuses a field that would break its line`(value: String) {
        let request = HTTPRequest(method: "GET", target: "/", headers: [.init("X-Word", value)])
        let fault = #expect(throws: Fault.self) {
            try HTTPClient(.unixSocket(path: "/tmp/siji-none.sock")).send(request)
        }
        #expect(fault?.code == .headerInvalid)
    }
}
