import Glibc
import SijiAPI
import Testing

@Suite("Limits hold and hurt nobody else")
struct LimitsTests {
    /// Limits small enough to be met within a test.
    private static let config = #"{"limits":{"headerSec":1,"stalledSec":2,"idleSec":3}}"#

    /// A script in Python, which is on every Debian, as the client that misbehaves.
    private func misbehave(_ script: String, on depot: Depot) async throws -> String {
        let finished = try await Tool.run("python3", ["-c", script, depot.socket])
        #expect(finished.exitCode == 0, "\(finished.errors)")
        return finished.output
    }

    @Test func `half a header for ever is closed, and others are served meanwhile`() async throws {
        try await TemporaryFolder.with { folder in
            let config = try folder.write(Self.config, to: "sijid.json")
            try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                let script = """
                    import socket, sys, time
                    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.sendall(b"GET /v1/sta")
                    o = socket.socket(socket.AF_UNIX); o.connect(sys.argv[1])
                    o.sendall(b"GET /v1/status HTTP/1.1\\r\\nHost: siji\\r\\nConnection: close\\r\\n\\r\\n")
                    print(o.recv(15).decode())
                    s.settimeout(20); start = time.time()
                    while s.recv(4096): pass
                    print("closed", time.time() - start < 15)
                    """
                let output = try await misbehave(script, on: depot)
                #expect(output.contains("HTTP/1.1 200"))
                #expect(output.contains("closed True"))
            }
        }
    }

    @Test func `two thousand connections are more than one user gets, and the daemon answers on`() async throws {
        try await Depot.with { depot in
            let script = """
                import socket, sys
                kept = []; answered = 0
                for i in range(2000):
                    s = socket.socket(socket.AF_UNIX); s.settimeout(10)
                    try:
                        s.connect(sys.argv[1])
                        s.sendall(b"GET /v1/status HTTP/1.1\\r\\nHost: siji\\r\\n\\r\\n")
                        head = s.recv(12)
                    except OSError:
                        head = b""
                    if head.startswith(b"HTTP/1.1 200"): answered += 1; kept.append(s)
                print(answered)
                """
            let answered = try #require(Int(try await misbehave(script, on: depot).split(separator: "\n").first ?? ""))
            #expect(answered == 64)
            #expect(try await depot.curl("GET", "/v1/status").status == 200)
        }
    }

    @Test func `a body over 64 KiB, too many headers and a long line are each refused`() async throws {
        try await Depot.with { depot in
            let long = Listing(ref: "LONG").with("notes", "\"" + String(repeating: "x", count: 70_000) + "\"").json
            #expect(try await depot.curl("POST", "/v1/loads", body: long).status == 413)
            let many = (0..<80).map { "X-H\($0): 1" }
            #expect([400, 431].contains(try await depot.curl("GET", "/v1/status", headers: many).status))
            let bulk = [Listing(ref: "A").json, long, Listing(ref: "B").json].joined(separator: "\n")
            let answer = try await depot.curl("POST", "/v1/loads", body: bulk, type: "application/x-ndjson")
            let lines = answer.body.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines[1].contains("request.lineTooLong"))
            #expect(try await depot.curl("POST", "/v1/loads", body: "x", type: "text/csv").status == 415)
        }
    }

    @Test func `a bulk body cut off keeps what was answered and nothing of the cut line`() async throws {
        try await Depot.with { depot in
            let whole = Listing(ref: "CUT-1").json
            let script = """
                import socket, sys
                s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
                s.sendall(b"POST /v1/loads HTTP/1.1\\r\\nHost: siji\\r\\nContent-Type: application/x-ndjson\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n")
                line = sys.stdin.buffer.read()
                def chunk(b): s.sendall(b"%x\\r\\n" % len(b) + b + b"\\r\\n")
                chunk(line + b"\\n")
                got = b""
                while b"CUT-1" not in got: got += s.recv(65536)
                chunk(line.replace(b"CUT-1", b"CUT-2")[:-20])
                s.close()
                """
            let finished = try await Tool.run("python3", ["-c", script, depot.socket], input: whole)
            #expect(finished.exitCode == 0, "\(finished.errors)")
            let loads = try await depot.curl("GET", "/v1/loads").decoded(LoadsAnswer.self).loads
            #expect(loads.map(\.ref) == ["CUT-1"])
        }
    }

    @Test func `a client that never reads its answers is dropped and the daemon lives on`() async throws {
        try await TemporaryFolder.with { folder in
            let config = try folder.write(Self.config, to: "sijid.json")
            try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                let script = """
                    import socket, sys
                    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(30)
                    s.sendall(b"POST /v1/loads HTTP/1.1\\r\\nHost: siji\\r\\nContent-Type: application/x-ndjson\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n")
                    block = b"{}\\n" * 20000
                    sent = 0
                    try:
                        for i in range(2000):
                            s.sendall(b"%x\\r\\n" % len(block) + block + b"\\r\\n"); sent += len(block)
                        print("never dropped")
                    except OSError as error:
                        print("dropped", type(error).__name__)
                    """
                let output = try await misbehave(script, on: depot)
                #expect(output.hasPrefix("dropped"), "\(output)")
                #expect(try await depot.curl("GET", "/v1/status").status == 200)
            }
        }
    }
}
