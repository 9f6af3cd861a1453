import SijiTestSupport
import Testing

@testable import SijiServer

@Suite("Limits")
struct LimitTests {
    /// Where a test waits on its own clients, a busy machine must not be taken for a slow one.
    private static let patience = Duration.seconds(120)

    @Test func `half a header is answered and closed in time`() async throws {
        var limits = ServerLimits()
        limits.headerTime = .milliseconds(100)
        try await LiveDepot.with(limits) { path in
            let client = try PlainClient(path)
            client.send("GET /v1/status HT")
            let answer = await client.read()
            #expect(answer.hasPrefix("HTTP/1.1 400 "))
            #expect(answer.contains("\"request.cutOff\""))
            // And the same after a whole request on the same connection.
            let second = try PlainClient(path)
            second.send("GET /v1/trucks HTTP/1.1\r\nHost: siji\r\n\r\n")
            _ = await second.read(until: "{\"trucks\":[]}")
            second.send("GET /v1/tr")
            #expect(await second.read().contains("\"request.cutOff\""))
        }
    }

    @Test func `headers that are too long or too many are refused`() async throws {
        try await LiveDepot.with { path in
            let long = try await PlainClient.ask(
                path,
                "GET /v1/status",
                headers: ["X: " + String(repeating: "x", count: 17_000)]
            )
            #expect(long.hasPrefix("HTTP/1.1 431 "))
            let many = try await PlainClient.ask(path, "GET /v1/status", headers: (0..<70).map { "X\($0): 1" })
            #expect(many.hasPrefix("HTTP/1.1 431 "))
            #expect(many.contains("\"request.headersTooLarge\""))
        }
    }

    @Test func `a body that is too long is refused, told or not`() async throws {
        try await LiveDepot.with { path in
            let body = "{\"a\":\"" + String(repeating: "x", count: 70_000) + "\"}"
            let told = try await PlainClient.ask(path, "POST /v1/loads", body: body)
            #expect(told.hasPrefix("HTTP/1.1 413 "))
            let client = try PlainClient(path)
            client.send("POST /v1/loads HTTP/1.1\r\nHost: siji\r\nContent-Type: application/json\r\n")
            client.send("Transfer-Encoding: chunked\r\n\r\n\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n")
            let untold = await client.read(until: "}")
            #expect(untold.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func `one user has so many connections and no more`() async throws {
        var limits = ServerLimits()
        limits.connectionsPerUser = 2
        limits.headerTime = Self.patience
        try await LiveDepot.with(limits) { path in
            let request = "GET /v1/trucks HTTP/1.1\r\nHost: siji\r\n\r\n"
            let first = try PlainClient(path)
            let second = try PlainClient(path)
            for client in [first, second] {
                client.send(request)
                #expect(await client.read(until: "{\"trucks\":[]}").hasPrefix("HTTP/1.1 200 "))
            }
            let third = try PlainClient(path)
            third.send(request)
            let answer = await third.read()
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            #expect(answer.contains("Retry-After: 1\r\n"))
            #expect(answer.contains("\"server.connections\"") && answer.contains("\"max\":2,"))
            // The first two are as they were.
            first.send(request)
            #expect(await first.read(until: "{\"trucks\":[]}").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `an idle connection and an old one are closed`() async throws {
        var idle = ServerLimits()
        idle.idleTime = .milliseconds(100)
        try await LiveDepot.with(idle) { path in
            let client = try PlainClient(path)
            client.send("GET /v1/trucks HTTP/1.1\r\nHost: siji\r\n\r\n")
            #expect(await client.read().hasSuffix("{\"trucks\":[]}"))
        }
        var old = ServerLimits()
        old.lifeTime = .milliseconds(100)
        try await LiveDepot.with(old) { path in
            let client = try PlainClient(path)
            client.send("GET /v1/trucks HTTP/1.1\r\nHost: siji\r\n\r\n")
            #expect(await client.read().hasSuffix("{\"trucks\":[]}"))
        }
    }

    @Test func `a reader that does not read is dropped`() async throws {
        var limits = ServerLimits()
        limits.stalledTime = .milliseconds(300)
        limits.unreadAnswerBytes = 64 * 1024
        try await LiveDepot.with(limits) { path in
            let client = try PlainClient(path)
            client.send("POST /v1/loads HTTP/1.1\r\nHost: siji\r\nContent-Type: application/x-ndjson\r\n")
            client.send("Content-Length: 1000000000\r\n\r\n")
            let lines = String(repeating: "{\"ref\":1}\n", count: 1_000)
            var sent = 0
            // It ends because the server stops reading and then closes; a minute without either fails the send too.
            while sent < 100_000_000, client.send(lines) { sent += lines.utf8.count }
            #expect(sent < 100_000_000)
        }
    }

    @Test func `a request that a client goes on sending after its answer is cut`() async throws {
        try await LiveDepot.with { path in
            let client = try PlainClient(path)
            client.send("GET /v1/trucks HTTP/1.1\r\nHost: siji\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
            let answer = await client.read()
            #expect(answer.contains("Connection: close\r\n"))
            #expect(answer.hasSuffix("{\"trucks\":[]}"))
        }
    }

    @Test func `a second listener on a live socket is refused, a dead one's file is taken over`() async throws {
        try await LiveDepot.with { path in
            #expect(throws: (any Error).self) { try BoundSocket.bound(path: path, audience: .owner) }
            let answer = try await PlainClient.ask(path, "GET /v1/trucks")
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `let a client in who had not asked yet when the server was told to stop`() async throws {
        let answer = Box<Task<String, Never>?>(nil)
        var limits = ServerLimits()
        limits.headerTime = Self.patience
        try await LiveDepot.with(limits) { path in
            let early = try PlainClient(path)
            // Connections are accepted in order: once a later one is answered, this one is in.
            _ = try await PlainClient.ask(path, "GET /v1/status")
            answer.set(
                Task {
                    while (try? PlainClient(path)) != nil { await Task.yield() }
                    early.send("GET /v1/status HTTP/1.1\r\nHost: siji\r\n\r\n")
                    return await early.read()
                }
            )
        }
        let text = await answer.get()?.value ?? ""
        #expect(text.hasPrefix("HTTP/1.1 200 "), "\(text)")
        #expect(text.lowercased().contains("connection: close\r\n"))
    }
}
