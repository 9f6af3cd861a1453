import SijiFeeds
import SijiGeo
import SijiRoads
import SijiTestSupport
import Testing

/// What a real Valhalla never does on purpose; what it does is tried in `EndToEndTests`.
@Suite("An engine that misbehaves")
struct ValhallaEngineTests {
    private static let vehicle = EngineVehicle(heightMm: 4_000, massKg: 49_000, axles: 6, carriesHazmat: true)

    private func places() throws -> [Coordinate] {
        [
            try #require(Coordinate(latDeg: 48.4114, lonDeg: 15.6066)),
            try #require(Coordinate(latDeg: 48.4103, lonDeg: 15.6087)),
        ]
    }

    private static func reply(_ peer: ScriptedServer.Peer, _ status: String, _ body: String) {
        peer.write("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    }

    @Test(arguments: [
        ("200 OK", "<html>", EngineSilence.failed), ("200 OK", "{}", .failed), ("500 Oops", "", .failed),
        ("200 OK", #"{"trip":{"legs":[]}}"#, .failed),
        ("200 OK", #"{"trip":{"legs":[{"summary":{"length":1,"time":60},"shape":"!"}]}}"#, .failed),
        ("200 OK", #"{"trip":{"legs":[{"summary":{"length":-1,"time":60},"shape":"orxi{Aswpw\\bBaD|FqN"}]}}"#, .failed),
        (
            "200 OK", #"{"trip":{"legs":[{"summary":{"length":1e9,"time":60},"shape":"orxi{Aswpw\\bBaD|FqN"}]}}"#,
            .failed
        ),
        (
            "200 OK", #"{"trip":{"legs":[{"summary":{"length":1,"time":1e300},"shape":"orxi{Aswpw\\bBaD|FqN"}]}}"#,
            .failed
        ),
        ("400 Bad Request", #"{"error_code":171}"#, .outside), ("400 Bad Request", #"{"error_code":154}"#, .tooFar),
        ("400 Bad Request", #"{"error_code":100}"#, .refused), ("302 Found", "", .failed),
    ])
    func `is silent, and says why`(status: String, body: String, silence: EngineSilence) throws {
        let server = try #require(
            ScriptedServer(onTCP: true) { peer in
                _ = peer.readRequest()
                Self.reply(peer, status, body)
            }
        )
        let engine = ValhallaEngine(origin: server.address)
        #expect(engine.ways(through: try places(), for: Self.vehicle) == .silent(silence))
    }

    @Test func `finds no way where it says so, and the truck is told to it in metres and tonnes`() throws {
        let asked = Box("")
        let server = try #require(
            ScriptedServer(onTCP: true) { peer in
                let request = peer.readRequest()
                asked.set(request.head + request.body)
                Self.reply(peer, "400 Bad Request", #"{"error_code":442}"#)
            }
        )
        #expect(ValhallaEngine(origin: server.address + "/").ways(through: try places(), for: Self.vehicle) == .noWay)
        let text = asked.get()
        #expect(text.hasPrefix("POST /route HTTP/1.1"))
        for part in [#""height":4"#, #""weight":49"#, #""axle_count":6"#, #""hazmat":true"#, #""costing":"truck""#] {
            #expect(text.contains(part), "\(text)")
        }
        #expect(!text.contains("width") && text.contains(#""axle_load":8.16"#))
    }

    @Test func `is asked twice where nobody listens, once where it hangs, and not at all while it rests`() throws {
        let breaker = EngineBreaker()
        let nobody = try #require(ScriptedServer(onTCP: true, connections: 0) { _ in })
        let engine = ValhallaEngine(origin: nobody.address, breaker: breaker)
        for _ in 0..<3 { #expect(engine.ways(through: try places(), for: Self.vehicle) == .silent(.unreachable)) }
        #expect(engine.ways(through: try places(), for: Self.vehicle) == .silent(.resting))

        let hanging = try #require(
            ScriptedServer(onTCP: true) { peer in
                _ = peer.readRequest()
                // Until the client has given up.
                _ = peer.read(until: "never")
            }
        )
        let slow = ValhallaEngine(origin: hanging.address, timeout: .milliseconds(200))
        #expect(slow.ways(through: try places(), for: Self.vehicle) == .silent(.timeout))
    }

    @Test func `reads a table with holes, and refuses one of another shape`() throws {
        let rows = #"[[{"distance":2.077,"time":209},{"distance":null,"time":null}]]"#
        let server = try #require(
            ScriptedServer(onTCP: true, connections: 2) { peer in
                _ = peer.readRequest()
                Self.reply(peer, "200 OK", #"{"sources_to_targets":\#(rows)}"#)
            }
        )
        let engine = ValhallaEngine(origin: server.address)
        let (start, end) = (try places()[0], try places()[1])
        let found = engine.distances(from: [start], to: [end, start], for: Self.vehicle)
        #expect(found == .found([[EngineDistance(metres: 2_077, seconds: 209), nil]]))
        #expect(engine.distances(from: [start], to: [end], for: Self.vehicle) == .silent(.failed))
    }
}
