import SijiTestSupport
import Testing

@testable import SijiServer

@Suite("Requests")
struct RequestTests {
    @Test func `that nobody knows get 404, and those of another method 405 with Allow`() async throws {
        try await LiveDepot.with { path in
            let unknown = try await PlainClient.ask(path, "GET /v1/loadz")
            #expect(unknown.hasPrefix("HTTP/1.1 404 "))
            #expect(unknown.contains("application/problem+json"))
            #expect(unknown.contains("\"route.notFound\""))
            let method = try await PlainClient.ask(path, "PUT /v1/loads")
            #expect(method.hasPrefix("HTTP/1.1 405 "))
            #expect(method.contains("Allow: GET, HEAD, POST\r\n"))
            let odd = try await PlainClient.ask(path, "BREW /v1/loads")
            #expect(odd.hasPrefix("HTTP/1.1 405 "))
            let options = try await PlainClient.ask(path, "OPTIONS /v1/status")
            #expect(options.contains("Allow: GET, HEAD\r\n"))
            let head = try await PlainClient.ask(path, "HEAD /v1/status")
            #expect(head.hasPrefix("HTTP/1.1 200 "))
            #expect(head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `for phones beyond sixty an hour are told how long to wait`() async throws {
        try await LiveDepot.with { path in
            let pushed = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            let id = try #require(pushed.split(separator: "\"").first { $0.count == 13 && $0.hasPrefix("000") })
            for _ in 0..<60 {
                let call = try await PlainClient.ask(path, "POST /v1/loads/\(id)/call")
                #expect(call.hasPrefix("HTTP/1.1 200 "))
            }
            let last = try await PlainClient.ask(path, "POST /v1/loads/\(id)/call")
            #expect(last.hasPrefix("HTTP/1.1 429 "))
            #expect(last.contains("Retry-After: 3600\r\n"))
        }
    }

    @Test(arguments: ["Origin", "Referer"])
    func `of web pages are refused`(header: String) async throws {
        try await LiveDepot.with { path in
            let answer = try await PlainClient.ask(path, "GET /v1/status", headers: ["\(header): http://a.example"])
            #expect(answer.hasPrefix("HTTP/1.1 403 "))
            #expect(answer.contains("\"request.origin\""))
        }
    }

    @Test func `are answered in the language asked for`() async throws {
        try await LiveDepot.with { path in
            let zh = try await PlainClient.ask(path, "GET /v1/loadz", headers: ["Accept-Language: zh-CN,en;q=0.5"])
            #expect(zh.contains("Content-Language: zh\r\n"))
            let standard = try await PlainClient.ask(path, "GET /v1/loadz", headers: ["Accept-Language: fr"])
            #expect(standard.contains("Content-Language: en\r\n"))
        }
    }

    @Test func `without the role change nothing`() async throws {
        try await LiveDepot.with(mode: .user(uid: 4_000_000_000)) { path in
            let answer = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            #expect(answer.hasPrefix("HTTP/1.1 403 "))
            #expect(answer.contains("\"role.missing\""))
            let status = try await PlainClient.ask(path, "GET /v1/status")
            #expect(status.contains("\"open\":0"))
        }
    }

    @Test func `with unknown or doubled query parameters are refused`() async throws {
        try await LiveDepot.with { path in
            let unknown = try await PlainClient.ask(path, "GET /v1/places?q=a&limt=3")
            #expect(unknown.hasPrefix("HTTP/1.1 400 "))
            #expect(unknown.contains("\"query.unknown\""))
            #expect(unknown.contains("\"near\":\"limit\""))
            let doubled = try await PlainClient.ask(path, "GET /v1/places?q=a&q=b")
            #expect(doubled.contains("\"request.duplicateKey\""))
            let outside = try await PlainClient.ask(path, "GET /v1/rest-stops?lat=91&lon=0")
            #expect(outside.hasPrefix("HTTP/1.1 422 "))
            #expect(outside.contains("\"place.outside\""))
        }
    }

    @Test func `push, show, amend and withdraw one listing with its versions`() async throws {
        try await LiveDepot.with { path in
            let created = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            #expect(created.hasPrefix("HTTP/1.1 201 "))
            #expect(created.contains("ETag: \"1\"\r\n"))
            let id = "0000000000001"
            #expect(created.contains("Location: /v1/loads/\(id)\r\n"))
            let again = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            #expect(again.hasPrefix("HTTP/1.1 200 "))
            #expect(again.contains("\"unchanged\""))
            let shown = try await PlainClient.ask(path, "GET /v1/loads/\(id)")
            #expect(shown.contains("\"phone\":\"13800000000\""))
            let patch = #"{"infoFeeFen":5}"#
            let blind = try await PlainClient.ask(path, "PATCH /v1/loads/\(id)", body: patch)
            #expect(blind.hasPrefix("HTTP/1.1 428 "))
            let weak = try await PlainClient.ask(
                path,
                "PATCH /v1/loads/\(id)",
                body: patch,
                headers: ["If-Match: W/\"1\""]
            )
            #expect(weak.contains("\"header.invalid\""))
            let amended = try await PlainClient.ask(
                path,
                "PATCH /v1/loads/\(id)",
                body: patch,
                headers: ["If-Match: \"1\""]
            )
            #expect(amended.hasPrefix("HTTP/1.1 200 "))
            #expect(amended.contains("ETag: \"2\"\r\n"))
            let stale = try await PlainClient.ask(
                path,
                "PATCH /v1/loads/\(id)",
                body: patch,
                headers: ["If-Match: \"1\""]
            )
            #expect(stale.hasPrefix("HTTP/1.1 412 "))
            let withdrawn = try await PlainClient.ask(path, "DELETE /v1/loads/\(id)")
            #expect(withdrawn.contains("\"withdrawn\""))
            let nothing = try await PlainClient.ask(path, "GET /v1/loads/nothing")
            #expect(nothing.hasPrefix("HTTP/1.1 404 "))
        }
    }

    @Test func `of one booking key have one effect`() async throws {
        try await LiveDepot.with { path in
            _ = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            let body = #"{"loadId":"0000000000001"}"#
            let key = ["Idempotency-Key: k-1"]
            let first = try await PlainClient.ask(path, "POST /v1/bookings", body: body, headers: key)
            #expect(first.hasPrefix("HTTP/1.1 201 "))
            let second = try await PlainClient.ask(path, "POST /v1/bookings", body: body, headers: key)
            #expect(second.split(separator: "\r\n\r\n").last == first.split(separator: "\r\n\r\n").last)
            let other = try await PlainClient.ask(
                path,
                "POST /v1/bookings",
                body: #"{"loadId":"0000000000002"}"#,
                headers: key
            )
            #expect(other.contains("\"idempotency.conflict\""))
            let lost = try await PlainClient.ask(path, "POST /v1/bookings", body: body)
            #expect(lost.hasPrefix("HTTP/1.1 409 "))
            #expect(lost.contains("application/problem+json"))
            let bad = try await PlainClient.ask(
                path,
                "POST /v1/bookings",
                body: body,
                headers: ["Idempotency-Key: with space"]
            )
            #expect(bad.contains("\"header.invalid\""))
        }
    }

    @Test func `of one call key count one call`() async throws {
        try await LiveDepot.with { path in
            _ = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            let call = "POST /v1/loads/0000000000001/call"
            let key = ["Idempotency-Key: c-1"]
            let first = try await PlainClient.ask(path, call, headers: key)
            #expect(first.hasSuffix(#"{"calls":1,"phone":"13800000000"}"#))
            let second = try await PlainClient.ask(path, call, headers: key)
            #expect(second.split(separator: "\r\n\r\n").last == first.split(separator: "\r\n\r\n").last)
            let other = try await PlainClient.ask(path, call, headers: ["Idempotency-Key: c-2"])
            #expect(other.hasSuffix(#"{"calls":2,"phone":"13800000000"}"#))
            let missing = "POST /v1/loads/0000000000009/call"
            #expect(try await PlainClient.ask(path, missing, headers: key).contains("\"idempotency.conflict\""))
            let unknown = try await PlainClient.ask(path, call, body: #"{"note":1}"#)
            #expect(unknown.contains("\"request.unknownField\"") && unknown.contains("\"note\""))
            let shown = try await PlainClient.ask(path, "GET /v1/loads/0000000000001")
            #expect(shown.contains("\"calls\":2"))
        }
    }

    @Test func `with Chinese left as it is in the address are told how to write it`() async throws {
        try await LiveDepot.with { path in
            let answer = try await PlainClient.ask(path, "GET /v1/places?q=长沙")
            #expect(answer.hasPrefix("HTTP/1.1 400 "))
            #expect(answer.contains("The request is not valid HTTP/1.1.") && answer.contains("--data-urlencode"))
        }
    }

    @Test func `of a path with other slashes are refused`() async throws {
        try await LiveDepot.with { path in
            for other in ["/v1/status/", "//v1/status", "/v1//status", "/v1/trucks/", "/v1/loads//call"] {
                let answer = try await PlainClient.ask(path, "GET \(other)")
                #expect(answer.hasPrefix("HTTP/1.1 404 "), "\(other): \(answer)")
            }
        }
    }

    @Test func `for an answer get the same bytes again`() async throws {
        try await LiveDepot.with { path in
            _ = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            let body = """
                {"truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,\
                "costs":{"emptyFenPerKm":180,"loadedFenPerKm":230}},"at":{"lat":28.2,"lon":112.9},\
                "readyAt":"2026-12-01T06:00:00+08:00"}
                """
            let answer = try await PlainClient.ask(path, "POST /v1/matches", body: body)
            #expect(answer.contains("\"loadId\":\"0000000000001\""))
            let bytes = try #require(answer.split(separator: "\r\n\r\n").last)
            let id = bytes.dropFirst(7).prefix(13)
            let again = try await PlainClient.ask(path, "GET /v1/answers/\(id)")
            #expect(again.split(separator: "\r\n\r\n").last == bytes)
        }
    }
}
