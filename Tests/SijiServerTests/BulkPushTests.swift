import SijiAPI
import SijiTestSupport
import Testing

@testable import SijiServer

@Suite("Bulk push")
struct BulkPushTests {
    private static let head = "POST /v1/loads HTTP/1.1\r\nHost: siji\r\nContent-Type: application/x-ndjson\r\n"

    @Test func `answers each line in order, bad ones alone, and sums up`() async throws {
        try await LiveDepot.with { path in
            let body = """
                \(LiveDepot.listing("A"))

                \(LiveDepot.listing("B", priceFen: 0))
                {"ref":"C",
                \(String(repeating: "x", count: 70_000))
                \(LiveDepot.listing("A"))
                """
            let answer = try await PlainClient.ask(path, "POST /v1/loads", type: MediaTypes.lines, body: body)
            let lines = Self.lines(of: answer)
            try #require(lines.count == 6)
            #expect(lines[0].hasPrefix("{\"line\":1,\"ref\":\"A\",\"status\":\"created\""))
            #expect(lines[1].hasPrefix("{\"line\":3,\"ref\":\"B\",\"status\":\"rejected\",\"code\":\"load.priceZero\""))
            #expect(lines[2].hasPrefix("{\"line\":4,\"ref\":\"C\",\"status\":\"rejected\",\"code\":\"request."))
            #expect(lines[3].hasPrefix("{\"line\":5,\"status\":\"rejected\",\"code\":\"request.lineTooLong\""))
            #expect(lines[4].hasPrefix("{\"line\":6,\"ref\":\"A\",\"status\":\"unchanged\""))
            #expect(lines[5] == Self.summary(lines: 5, created: 1, unchanged: 1, rejected: 3))
        }
    }

    @Test func `answers what is there while the body is still open`() async throws {
        try await LiveDepot.with { path in
            let client = try PlainClient(path)
            client.send(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
            for ref in ["A", "B", "C"] {
                client.send(Self.chunk(LiveDepot.listing(ref) + "\n"))
                #expect(
                    await client.read(until: "\"version\":1}").contains("\"ref\":\"\(ref)\",\"status\":\"created\"")
                )
            }
            client.send("0\r\n\r\n")
            #expect(await client.read(until: "summary").contains("\"created\":3"))
        }
    }

    @Test func `says of no line that it was refused where its commit is uncertain`() async throws {
        try await LiveDepot.with(store: UncertainStore()) { path in
            let client = try PlainClient(path)
            client.send(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
            client.send(Self.chunk(LiveDepot.listing("A") + "\n"))
            #expect(await client.read(until: "\"version\":1}").contains("\"status\":\"created\""))
            client.send(Self.chunk(LiveDepot.listing("B") + "\n"))
            let rest = await client.read(until: "summary")
            #expect(rest.contains("\"store.uncertain\"") && !rest.contains("\"line\":"))
            #expect(rest.contains("{\"lines\":1,\"created\":1,\"updated\":0,\"unchanged\":0,\"rejected\":0}"))
        }
    }

    @Test func `sends only refusals where that is asked`() async throws {
        try await LiveDepot.with { path in
            let body = LiveDepot.listing("A") + "\n{}\n"
            let answer = try await PlainClient.ask(
                path,
                "POST /v1/loads?answers=rejected",
                type: MediaTypes.lines,
                body: body
            )
            let lines = Self.lines(of: answer)
            try #require(lines.count == 2)
            #expect(lines[0].contains("\"line\":2"))
            #expect(lines[1] == Self.summary(lines: 2, created: 1, unchanged: 0, rejected: 1))
        }
    }

    @Test func `does not push a line that was cut off`() async throws {
        try await LiveDepot.with { path in
            let client = try PlainClient(path)
            // The second line is whole JSON, but neither its line feed nor the body's end came in.
            let body = LiveDepot.listing("A") + "\n" + LiveDepot.listing("B")
            client.send(Self.head + "Content-Length: 100000\r\n\r\n" + body)
            client.finish()
            let answer = await client.read()
            let lines = Self.lines(of: answer)
            try #require(lines.count == 3, "\(answer)")
            #expect(lines[1].hasPrefix("{\"line\":2,\"status\":\"rejected\",\"code\":\"request.cutOff\""))
            #expect(lines[2] == Self.summary(lines: 2, created: 1, unchanged: 0, rejected: 1))
            #expect(try await PlainClient.ask(path, "GET /v1/status").contains("\"open\":1"))
        }
    }

    @Test func `keeps all or nothing where it is atomic`() async throws {
        var limits = ServerLimits()
        limits.atomicLines = 5
        limits.batchLines = 2
        try await LiveDepot.with(limits) { path in
            let bad = ["A", "B"].map { LiveDepot.listing($0) }.joined(separator: "\n") + "\n{}\n"
            let refused = Self.lines(
                of: try await PlainClient.ask(path, "POST /v1/loads?atomic=true", type: MediaTypes.lines, body: bad)
            )
            try #require(refused.count == 4)
            #expect(refused[0].contains("\"push.aborted\""))
            #expect(refused[2].contains("\"line\":3,\"status\":\"rejected\",\"code\":\"field.missing\""))
            #expect(refused[3].contains("\"rejected\":3,\"rolledBack\":true"))
            #expect(try await PlainClient.ask(path, "GET /v1/status").contains("\"open\":0"))
            let good = ["A", "B", "C"].map { LiveDepot.listing($0) }.joined(separator: "\n")
            let kept = Self.lines(
                of: try await PlainClient.ask(path, "POST /v1/loads?atomic=true", type: MediaTypes.lines, body: good)
            )
            try #require(kept.count == 4)
            #expect(kept[2].hasPrefix("{\"line\":3,\"ref\":\"C\",\"status\":\"created\""))
            #expect(kept[3] == Self.summary(lines: 3, created: 3, unchanged: 0, rejected: 0))
            let long = (0..<6).map { LiveDepot.listing("L\($0)") }.joined(separator: "\n")
            let many = try await PlainClient.ask(path, "POST /v1/loads?atomic=true", type: MediaTypes.lines, body: long)
            #expect(many.hasPrefix("HTTP/1.1 413 "))
            let cut = try PlainClient(path)
            cut.send("POST /v1/loads?atomic=true HTTP/1.1\r\nHost: siji\r\nContent-Type: application/x-ndjson\r\n")
            cut.send("Content-Length: 100000\r\n\r\n" + LiveDepot.listing("Z") + "\n")
            cut.finish()
            #expect(await cut.read().contains("\"request.cutOff\""))
            #expect(try await PlainClient.ask(path, "GET /v1/status").contains("\"open\":3"))
        }
    }

    @Test func `says that it goes on where the client waits for a word`() async throws {
        try await LiveDepot.with { path in
            let client = try PlainClient(path)
            let body = LiveDepot.listing("A")
            client.send(Self.head + "Expect: 100-continue\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
            #expect(await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 "))
            client.send(body)
            #expect(await client.read(until: "summary").contains("\"created\""))
        }
    }

    /// The lines of a chunked answer.
    private static func lines(of answer: String) -> [String] {
        answer.split(whereSeparator: \.isNewline).map(String.init).filter { $0.hasPrefix("{") }
    }

    private static func chunk(_ text: String) -> String {
        "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }

    private static func summary(lines: Int, created: Int, unchanged: Int, rejected: Int) -> String {
        "{\"summary\":{\"lines\":\(lines),\"created\":\(created),\"updated\":0,"
            + "\"unchanged\":\(unchanged),\"rejected\":\(rejected)}}"
    }
}
