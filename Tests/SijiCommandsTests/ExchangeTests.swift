import SijiFault
import SijiTestSupport
import Synchronization
import Testing

@testable import SijiCommands

@Suite("Exchanges")
struct ExchangeTests {
    /// What a server was asked, and a server that answers each connection with the next text.
    private func server(_ answers: [String], seen: Box<[String]>) throws -> ScriptedServer {
        try #require(
            ScriptedServer(connections: answers.count) { peer in
                var request = peer.readHead()
                if request.contains("Content-Length") { request += peer.read(until: "}") }
                seen.set(seen.get() + [request])
                peer.write(answers[peer.number])
            }
        )
    }

    private func answer(_ status: String, _ body: String, type: String = "application/json") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private let booking = """
        {"id":"000000000001a","loadId":"0000000000011","loadVersion":3,"slot":0,"status":"booked","version":1,"driver":"0000000000002",\
        "dispatcher":"0000000000001","createdAt":"2026-12-01T08:00:00+08:00","changedAt":"2026-12-01T08:00:00+08:00"}
        """

    private func key(of request: String) -> String? {
        request.split(separator: "\r\n").first { $0.hasPrefix("Idempotency-Key: ") }.map(String.init)
    }

    @Test func `books a row at the version that was shown, once more under the same key where the connection was lost`()
        throws
    {
        let seen = Box<[String]>([])
        let none = answer("200 OK", #"{"bookings":[]}"#)
        let server = try server([none, "", answer("201 Created", booking), answer("200 OK", booking)], seen: seen)
        let bench = try Bench()
        bench.session.memory.remember([.init(id: "0000000000011", version: 3)], of: .loads)
        #expect(bench.run("booking", "make", "1", "--socket", server.address) == .done)
        #expect(bench.data.contains("000000000001a"))
        let requests = seen.get()
        #expect(requests.count == 4)
        let first = try #require(key(of: requests[1]))
        #expect(first == key(of: requests[2]))
        #expect(requests[2].contains(#""loadVersion":3"#))
        #expect(requests[3].hasPrefix("GET /v1/bookings/000000000001a "))
    }

    @Test func `books no load twice for the same driver unless asked to`() throws {
        let seen = Box<[String]>([])
        let status = """
            {"version":"0.1.0","now":"2026-12-01T08:00:00+08:00","uptimeSec":1,\
            "store":{"kind":"sqlite","schema":1,"sequence":1,"integrity":"whole"},\
            "counts":{"loads":{"open":1},"restStops":0,"checkpoints":0,"places":0},"feeds":[],\
            "you":{"uid":1000,"party":"0000000000002","roles":["driver"]}}
            """
        let held = answer("200 OK", "{\"bookings\":[\(booking)]}")
        let server = try server(
            [held, answer("200 OK", status), answer("201 Created", booking), answer("200 OK", booking)],
            seen: seen
        )
        let bench = try Bench()
        #expect(bench.run("booking", "make", "0000000000011", "--socket", server.address) == .fault)
        #expect(bench.words.contains("000000000001a"))
        #expect(bench.words.contains("--again"))
        #expect(bench.run("booking", "make", "0000000000011", "--again", "--socket", server.address) == .done)
        #expect(seen.get().map { $0.prefix(4) } == ["GET ", "GET ", "POST", "GET "])
    }

    @Test func `asks for a backup that keeps so many, and says how many are gone`() throws {
        let seen = Box<[String]>([])
        let done = #"{"path":"/b/siji-3.sqlite","bytes":1048576,"removed":["/b/siji-1.sqlite","/b/siji-2.sqlite"]}"#
        let server = try server([answer("201 Created", done)], seen: seen)
        let bench = try Bench()
        #expect(bench.run("backup", "--keep", "1", "--socket", server.address) == .done)
        #expect(seen.get().first?.hasSuffix(#"{"keep":1}"#) == true)
        #expect(bench.data == "/b/siji-3.sqlite\n")
        #expect(bench.words.hasSuffix("Old backups removed: 2\n"))
    }

    @Test func `puts figures into a file that others may read, whole or not at all`() throws {
        let page = "# TYPE siji_a gauge\nsiji_a 1\n"
        let server = try server(
            [answer("200 OK", page, type: "text/plain"), answer("200 OK", page, type: "text/plain"), ""],
            seen: Box([])
        )
        let bench = try Bench()
        #expect(bench.run("metrics", "--socket", server.address) == .done)
        #expect(bench.data == page)
        let path = bench.folder + "/siji.prom"
        #expect(bench.run("metrics", "--write", path, "--socket", server.address) == .done)
        #expect(try FileMode.of(path) == 0o644)
        #expect(try FileBytes.read(path, limitBytes: 1_000) == Array(page.utf8))
        #expect(bench.run("metrics", "--write", path, "--socket", server.address) != .done)
        #expect(try FileBytes.read(path, limitBytes: 1_000) == Array(page.utf8), "the old ones stay")
        try FileRemoval.remove(path)
    }

    @Test func `sends where the truck is, and asks for a booking's truck by its row`() throws {
        let seen = Box<[String]>([])
        let taken = #"""
            {"kept":1,"known":0,"steps":[{"bookingId":"000000000001a","do":"arrivePickup","at":"2026-12-01T08:12:00+08:00"}],"asks":[]}
            """#
        let page = #"{"positions":[{"at":"2026-12-01T08:12:00+08:00","ageMin":4,"lat":28.2,"lon":112.9}]}"#
        let server = try server([answer("200 OK", taken), answer("200 OK", page)], seen: seen)
        let bench = try Bench()
        let at = "2026-12-01T08:12:00+08:00"
        let send = ["position", "send", "28.2,112.9", "--datum", "gcj02", "--accuracy", "7.5m", "--at", at]
        #expect(SijiProgram.run(send + ["--socket", server.address], in: bench.session) == .done)
        #expect(bench.takenData.contains("arrive at pickup, Dec 1 08:12, booking 000000000001a"))
        let fix = #"{"accuracyM":8,"at":"2026-12-01T08:12:00+08:00","datum":"gcj02","lat":28.2,"lon":112.9}"#
        #expect(seen.get().first?.contains(fix) == true)
        bench.session.memory.remember([.init(id: "000000000001a", version: nil)], of: .bookings)
        #expect(bench.run("position", "list", "1", "--format", "csv", "--socket", server.address) == .done)
        #expect(bench.data == "at,ageMin,lat,lon,accuracyM\n\(at),4,28.2,112.9,\n")
        #expect(seen.get().last?.hasPrefix("GET /v1/positions?bookingId=000000000001a&limit=20 ") == true)
        #expect(bench.run("position", "send", "长沙") == .usage)
    }

    @Test func `does not ask again what was refused`() throws {
        let seen = Box<[String]>([])
        let problem = """
            {"code":"load.alreadyBooked","title":"t","detail":"d","hint":"h","status":409,"facts":{"id":"0000000000011"}}
            """
        let none = answer("200 OK", #"{"bookings":[]}"#)
        let server = try server([none, answer("409 Conflict", problem, type: "application/problem+json")], seen: seen)
        let bench = try Bench()
        #expect(bench.run("booking", "make", "0000000000011", "--socket", server.address) == .fault)
        #expect(seen.get().count == 2)
        let fault = Fault(.loadAlreadyBooked, ["id": "0000000000011"])
        #expect(bench.words.contains(fault.detail(in: .en)))
    }

    @Test func `shows a newer daemon's words for a code that is not known here`() throws {
        let problem = """
            {"code":"load.fromTheFuture","title":"Newer","detail":"It is so.","hint":"Do that.","status":422,"facts":{}}
            """
        let server = try server([answer("422 Unprocessable", problem)], seen: Box([]))
        let bench = try Bench()
        #expect(bench.run("status", "--socket", server.address) == .fault)
        #expect(bench.words == "siji: Newer: It is so.\n  Do that.\n")
    }

    @Test func `asks for the language that it speaks, and percent-encodes what is looked for`() throws {
        let seen = Box<[String]>([])
        let server = try server([answer("200 OK", #"{"places":[]}"#)], seen: seen)
        let bench = try Bench(["LANG": "zh_CN.UTF-8"])
        #expect(bench.run("place", "find", "长沙&limit=9", "--socket", server.address) == .done)
        let request = try #require(seen.get().first)
        #expect(request.hasPrefix("GET /v1/places?q=%E9%95%BF%E6%B2%99%26limit%3D9 HTTP/1.1\r\n"))
        #expect(request.contains("Accept-Language: zh\r\n"))
    }

    /// A daemon that refuses every third line and says the sum.
    private func pushServer(isAnsweringAll: Bool) throws -> ScriptedServer {
        try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                var rest = ""
                var number = 0
                while let chunk = peer.readChunk() {
                    var lines = (rest + chunk).split(separator: "\n", omittingEmptySubsequences: false)
                    rest = String(lines.removeLast())
                    for _ in lines {
                        number += 1
                        if number.isMultiple(of: 3) {
                            peer.writeChunk(
                                #"{"line":\#(number),"ref":"R\#(number)","status":"rejected","code":"load.priceZero","field":"priceFen"}"#
                                    + "\n"
                            )
                        } else if isAnsweringAll {
                            peer.writeChunk(#"{"line":\#(number),"ref":"summary","status":"created","id":"x"}"# + "\n")
                        }
                    }
                }
                let refused = number / 3
                peer.writeChunk(
                    #"{"summary":{"lines":\#(number),"created":\#(number - refused),"updated":0,"unchanged":0,"rejected":\#(refused)}}"#
                        + "\n"
                )
                peer.write("0\r\n\r\n")
            }
        )
    }

    private func withFile(_ lines: Int, _ body: (Bench, String) throws -> Void) throws {
        let bench = try Bench()
        let path = bench.folder + "/loads.ndjson"
        try FileBytes.replace(path, with: Array(String(repeating: "{\"ref\":\"x\"}\n", count: lines).utf8))
        defer { try? FileRemoval.remove(path) }
        try body(bench, path)
    }

    @Test func `says each refused line, the sum, and ends with 1`() throws {
        let server = try pushServer(isAnsweringAll: false)
        try withFile(7) { bench, path in
            #expect(bench.run("load", "push", path, "--socket", server.address) == .fault)
            #expect(bench.data.hasPrefix("line 3 R3 priceFen: "))
            #expect(bench.data.contains("\nline 6 R6 priceFen: "))
            #expect(bench.words.hasPrefix("7 lines: 5 new, 0 changed, 0 unchanged, 2 refused; "))
        }
    }

    @Test func `ends with 0 where nothing was refused`() throws {
        let server = try pushServer(isAnsweringAll: false)
        try withFile(2) { bench, path in
            #expect(bench.run("load", "push", path, "--socket", server.address) == .done)
            #expect(bench.data.isEmpty)
        }
    }

    @Test func `passes answers through as JSON, every line and the sum`() throws {
        let server = try pushServer(isAnsweringAll: true)
        try withFile(4) { bench, path in
            #expect(bench.run("load", "push", path, "--format", "json", "--socket", server.address) == .fault)
            let lines = bench.data.split(separator: "\n")
            #expect(lines.count == 5)
            #expect(lines[0] == #"{"line":1,"ref":"summary","status":"created","id":"x"}"#)
            #expect(lines[4].hasPrefix(#"{"summary":"#))
        }
    }

    @Test func `says that the sum is missing where the daemon broke off`() throws {
        let server = try #require(
            ScriptedServer { peer in
                _ = peer.readHead()
                peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                while peer.readChunk() != nil {}
                peer.write("0\r\n\r\n")
            }
        )
        try withFile(2) { bench, path in
            #expect(bench.run("load", "push", path, "--socket", server.address) == .fault)
            #expect(bench.words.contains("No summary came"))
        }
    }
}
