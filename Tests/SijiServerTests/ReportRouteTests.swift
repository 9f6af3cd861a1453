import Foundation
import SijiAPI
import SijiAtlas
import SijiFreight
@testable import SijiServer
import Testing

@Suite("Drivers' reports over the routes")
struct ReportRouteTests {
    private struct Bench {
        let clock: TurnedClock
        let depot: PlayedDepot

        init() throws {
            let clock = TurnedClock()
            self.clock = clock
            depot = try PlayedDepot { clock.now }
        }

        @discardableResult
        func ask(
            _ method: String,
            _ path: String,
            _ person: Person,
            _ body: String? = nil,
            headers: [String: String] = [:],
            expecting status: Int = 200
        ) async throws -> PlayedDepot.Answer {
            let answer = try await depot.ask(method, path, as: person, body: body, headers: headers)
            #expect(answer.status == status, "\(method) \(path) as \(person): \(answer.body)")
            return answer
        }

        func read<Wire: Decodable>(
            _ type: Wire.Type,
            _ path: String,
            _ person: Person = .bookingDriver
        ) async throws -> Wire {
            try JSONDecoder().decode(type, from: Data(try await ask("GET", path, person).body.utf8))
        }

        @discardableResult
        func say(_ body: String, _ person: Person = .bookingDriver) async throws -> ReportWire {
            let answer = try await ask("POST", "/v1/reports", person, body, expecting: 201)
            return try JSONDecoder().decode(ReportWire.self, from: Data(answer.body.utf8))
        }

        func refuse(_ body: String, _ status: Int, _ code: String, _ person: Person = .bookingDriver) async throws {
            let answer = try await ask("POST", "/v1/reports", person, body, expecting: status)
            #expect(answer.text("code") == code, "\(body): \(answer.body)")
        }
    }

    private static let here = #""lat":28.2,"lon":112.9"#

    @Test func `full, free, closed and open are seen by all, with how many say so and how long ago`() async throws {
        let bench = try Bench()
        let said = try await bench.say(#"{"kind":"full","restStopId":"s-1",\#(Self.here)}"#)
        #expect(said.stands && said.drivers == 1 && said.denied == 0 && said.weight == 1 && said.halfLifeMin == 90)
        #expect(said.restStopId == "s-1" && said.yours?.confirms == true)
        // Twice is once.
        try await bench.say(#"{"kind":"full","restStopId":"s-1",\#(Self.here)}"#)
        bench.clock.turn(to: 180)
        let stop = try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1", .loadOwner)
        #expect(stop.occupancy?.state == "full" && stop.occupancy?.ageMin == 180 && stop.occupancy?.stale == true)
        #expect(stop.reports?.count == 1 && stop.reports?.first?.weight == 0.25 && stop.reports?.first?.yours == nil)
        try await bench.say(#"{"kind":"free","restStopId":"s-1","slots":12,\#(Self.here)}"#, .otherDriver)
        let near = try await bench.read(RestStopsAnswer.self, "/v1/rest-stops?lat=28.2&lon=112.9")
        #expect(near.restStops.first?.occupancy?.state == "free" && near.restStops.first?.occupancy?.slots == 12)
        #expect(near.restStops.first?.reports == nil)
        let confirmed = try await bench.say(#"{"kind":"confirm","reportId":"\#(said.id)",\#(Self.here)}"#)
        #expect(confirmed.id == said.id && confirmed.drivers == 1 && confirmed.denied == 1 && !confirmed.stands)
        let split = try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1")
        #expect(split.occupancy?.state == "unknown" && split.occupancy?.disputed == true)
        try await bench.say(#"{"kind":"closed","restStopId":"s-1",\#(Self.here)}"#)
        #expect(try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1").occupancy?.state == "closed")
        let history = try await bench.read(ReportsAnswer.self, "/v1/reports?restStopId=s-1")
        #expect(history.reports.map(\.kind) == ["full", "free", "closed"])
        await bench.depot.shutdown()
    }

    @Test func `a new limit is met along the way as reported, and never makes it clear`() async throws {
        let bench = try Bench()
        let at = #""lat":28.25,"lon":112.95"#
        let new = try await bench.say(
            #"{"kind":"new","placeKind":"heightLimit","value":4.2,"unit":"m","headingDeg":45,\#(at)}"#
        )
        let id = try #require(new.checkpointId)
        #expect(new.value == 4.2 && new.unit == "m" && new.placeKind == "heightLimit")
        let near = try await bench.read(CheckpointsAnswer.self, "/v1/checkpoints?lat=28.2&lon=112.9")
        let made = try #require(near.checkpoints.first { $0.id == id })
        #expect(made.postedValue == nil && made.reportedValue == 4.2 && made.source == "reports")
        #expect(made.there?.drivers == 1 && made.reportedValues?.first?.value == 4.2)
        func verdict(_ heightM: Double) async throws -> ClearanceWire? {
            let body = """
                {"line":{"type":"LineString","coordinates":[[112.9,28.2],[113,28.3]]},"truck":{"bodies":["flatbed"],\
                "deckLengthM":13,"payloadKg":32000,"heightM":\(heightM)}}
                """
            let answer = try await bench.ask("POST", "/v1/corridors", .loadOwner, body)
            let along = try JSONDecoder().decode(CorridorAnswer.self, from: Data(answer.body.utf8))
            return along.items.first { $0.checkpoint?.id == id }?.clearance
        }
        let low = try await verdict(4)
        #expect(low?.verdict == "unknown" && low?.reason == "onlyReported")
        let high = try await verdict(4.3)
        #expect(high?.verdict == "blocked" && high?.missingCm == 10 && high?.values.first?.drivers == 1)
        // The same place, another value: both are held against the truck.
        let second = try await bench.say(
            #"{"kind":"new","placeKind":"heightLimit","value":4.5,"lat":28.2501,"lon":112.95}"#,
            .otherDriver
        )
        #expect(second.id == new.id && second.drivers == 2)
        #expect(try await verdict(4.3)?.verdict == "conflicting")
        // A driver who changes a word leaves the first one.
        try await bench.say(#"{"kind":"wrongValue","checkpointId":"\#(id)","value":4.5,\#(at)}"#)
        #expect(try await verdict(4.3)?.verdict == "unknown")
        // Those who were there say that it is not.
        try await bench.say(#"{"kind":"deny","reportId":"\#(new.id)",\#(at)}"#)
        try await bench.say(#"{"kind":"gone","checkpointId":"\#(id)",\#(at)}"#, .otherDriver)
        let left = try await bench.read(CheckpointsAnswer.self, "/v1/checkpoints?lat=28.2&lon=112.9")
        #expect(!left.checkpoints.contains { $0.id == id })
        #expect(try await bench.read(CheckpointWire.self, "/v1/checkpoints/\(id)").reports?.count == 3)
        await bench.depot.shutdown()
    }

    @Test(arguments: [
        (#"{"kind":"full","restStopId":"s-9",HERE}"#, 404, "restStop.notFound"),
        (#"{"kind":"gone","checkpointId":"c-9",HERE}"#, 404, "checkpoint.notFound"),
        (#"{"kind":"confirm","reportId":"0000000000009",HERE}"#, 404, "report.notFound"),
        (#"{"kind":"deny","reportId":"nonsense",HERE}"#, 404, "report.notFound"),
        (#"{"kind":"full","restStopId":"s-1","lat":28.7713941,"lon":113.4418273}"#, 422, "report.tooFar"),
        (#"{"kind":"full","restStopId":"s-1"}"#, 422, "report.pointMissing"),
        (#"{"kind":"wrongValue","checkpointId":"c-1","value":4.2,HERE}"#, 422, "report.kindUnfit"),
        (#"{"kind":"full","checkpointId":"c-1",HERE}"#, 422, "field.exclusive"),
        (#"{"kind":"full",HERE}"#, 422, "field.missing"), (#"{"kind":"gone",HERE}"#, 422, "field.missing"),
        (#"{"kind":"wrongValue","checkpointId":"c-1",HERE}"#, 422, "field.missing"),
        (#"{"kind":"new","placeKind":"heightLimit","value":42,HERE}"#, 422, "report.value"),
        (#"{"kind":"new","placeKind":"weightLimit","value":49,HERE}"#, 422, "report.value"),
        (#"{"kind":"new","placeKind":"weightLimit","value":4.2,"unit":"m",HERE}"#, 422, "field.code"),
        (#"{"kind":"new","placeKind":"toll",HERE}"#, 409, "report.known"),
        (#"{"kind":"new","placeKind":"parking","lat":35.7713941,"lon":139.4418273}"#, 422, "report.abroad"),
        (#"{"kind":"new","placeKind":"parking","lat":113.4418273,"lon":28.7713941}"#, 422, "place.outside"),
        (#"{"kind":"new","placeKind":"parking","lat":28.7713941}"#, 422, "field.missing"),
        (#"{"kind":"free","restStopId":"s-1","slots":0,HERE}"#, 422, "field.range"),
        (#"{"kind":"free","restStopId":"s-1","slots":2001,HERE}"#, 422, "field.range"),
        (#"{"kind":"full","restStopId":"s-1","at":"2026-11-24T12:02:00+08:00",HERE}"#, 422, "field.range"),
        (#"{"kind":"full","restStopId":"s-1","at":"2026-11-20T12:00:00+08:00",HERE}"#, 422, "field.range"),
        (#"{"kind":"busy","restStopId":"s-1",HERE}"#, 422, "field.code"),
        (#"{"kind":"full","restStopId":"s-1","who":"me",HERE}"#, 400, "request.unknownField"),
        (#"{"kind":"full","kind":"free","restStopId":"s-1",HERE}"#, 400, "request.duplicateKey"),
    ])
    func `what cannot be so is refused by name, and nothing is kept`(body: String, status: Int, code: String)
        async throws
    {
        let bench = try Bench()
        let body = body.replacing("HERE", with: Self.here)
        try await bench.refuse(body, status, code)
        let refused = try await bench.ask("POST", "/v1/reports", .bookingDriver, body, expecting: status)
        for digits in ["28.7713941", "113.4418273", "35.77139", "139.4418"] {
            #expect(!refused.body.contains(digits) && !bench.depot.logged.text.contains(digits))
        }
        #expect(try await bench.read(ReportsAnswer.self, "/v1/reports").reports.isEmpty)
        #expect(try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1").reports == nil)
        await bench.depot.shutdown()
    }

    @Test func `the truck's newest position stands for where the driver is`() async throws {
        let bench = try Bench()
        let fix = #"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.2,"lon":112.9}]}"#
        try await bench.ask("POST", "/v1/positions", .bookingDriver, fix)
        try await bench.say(#"{"kind":"full","restStopId":"s-1"}"#)
        bench.clock.turn(to: 15)
        try await bench.refuse(#"{"kind":"full","restStopId":"s-1"}"#, 422, "report.pointMissing")
        await bench.depot.shutdown()
    }

    @Test func `a key has one effect, and the twenty-first of an hour waits`() async throws {
        let bench = try Bench()
        let body = #"{"kind":"full","restStopId":"s-1",\#(Self.here)}"#
        let first = try await bench.ask(
            "POST",
            "/v1/reports",
            .bookingDriver,
            body,
            headers: ["Idempotency-Key": "k"],
            expecting: 201
        )
        bench.clock.turn(to: 5)
        let again = try await bench.ask(
            "POST",
            "/v1/reports",
            .bookingDriver,
            body,
            headers: ["Idempotency-Key": "k"],
            expecting: 201
        )
        #expect(again.body == first.body)
        let other = body.replacing("full", with: "free")
        let conflict = try await bench.ask(
            "POST",
            "/v1/reports",
            .bookingDriver,
            other,
            headers: ["Idempotency-Key": "k"],
            expecting: 422
        )
        #expect(conflict.text("code") == "idempotency.conflict")
        for _ in 0..<19 { try await bench.say(body) }
        try await bench.refuse(body, 429, "report.limit")
        try await bench.say(body, .otherDriver)
        bench.clock.turn(to: 60)
        try await bench.say(body)
        await bench.depot.shutdown()
    }

    @Test func `nobody reads who reported; the driver takes it along and is forgotten`() async throws {
        let bench = try Bench()
        // Another party first, so that no two numbers are the same by chance.
        try await bench.ask("POST", "/v1/hours", .otherDriver, #"{"do":"rest"}"#)
        try await bench.say(#"{"kind":"full","restStopId":"s-1",\#(Self.here)}"#)
        let me = try await bench.ask("GET", "/v1/me", .bookingDriver)
        let id = try #require(me.text("id"))
        for person in [Person.otherDriver, .loadOwner, .administrator, .everyRole] {
            for path in ["/v1/reports?restStopId=s-1", "/v1/rest-stops/s-1", "/v1/reports"] {
                let seen = try await bench.ask("GET", path, person)
                #expect(!seen.body.contains(id) && !seen.body.contains("yours"), "\(person): \(seen.body)")
            }
        }
        #expect(try await bench.read(ReportsAnswer.self, "/v1/reports").reports.count == 1)
        #expect(try await bench.read(ReportsAnswer.self, "/v1/reports", .otherDriver).reports.isEmpty)
        let export = try await bench.ask("GET", "/v1/me/export", .bookingDriver)
        #expect(export.body.contains(#"{"kind":"report","value":{"#) && export.body.contains(#""report":1"#))
        let erased = try await bench.ask("DELETE", "/v1/me", .bookingDriver)
        #expect(erased.body.contains(#""reportVoices":1"#))
        #expect(try await bench.read(ReportsAnswer.self, "/v1/reports").reports.isEmpty)
        let left = try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1")
        #expect(left.occupancy?.state == "full" && left.reports?.first?.yours == nil)
        await bench.depot.shutdown()
    }

    @Test func `what was reported of a place counts on when another source tells of it too`() async throws {
        let bench = try Bench()
        let before = bench.depot.places.current
        let own = try #require(before.allRestStops.first)
        var twin = own
        (twin.id, twin.source) = ("f.n9", "f")
        bench.depot.places.current = Atlas(restStops: [twin], checkpoints: before.allCheckpoints)
        let old = try await bench.say(#"{"kind":"full","restStopId":"f.n9",\#(Self.here)}"#)
        try await bench.say(#"{"kind":"full","restStopId":"f.n9",\#(Self.here)}"#, .otherDriver)
        var merged = own
        merged.others = [Sighting(id: "f.n9", source: "f", asOf: nil)]
        bench.depot.places.current = Atlas(restStops: [merged], checkpoints: before.allCheckpoints)
        for name in ["s-1", "f.n9"] {
            let stop = try await bench.read(RestStopWire.self, "/v1/rest-stops/\(name)")
            #expect(stop.id == "s-1" && stop.occupancy?.state == "full" && stop.occupancy?.drivers == 2)
            #expect(stop.reports?.map(\.id) == [old.id])
            let history = try await bench.read(ReportsAnswer.self, "/v1/reports?restStopId=\(name)")
            #expect(history.reports.map(\.id) == [old.id] && history.reports.first?.drivers == 2)
        }
        // A new word under the place's own name takes the place of the older one; the answer knows of both.
        let free = try await bench.say(#"{"kind":"free","restStopId":"s-1",\#(Self.here)}"#)
        #expect(free.restStopId == "s-1" && free.drivers == 1 && free.denied == 1)
        #expect(try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1").occupancy?.state != "full")
        let denied = try await bench.say(#"{"kind":"deny","reportId":"\#(old.id)",\#(Self.here)}"#, .otherDriver)
        #expect(denied.drivers == 0 && denied.denied == 2)
        let both = try await bench.read(ReportsAnswer.self, "/v1/reports?restStopId=f.n9&limit=1")
        #expect(both.reports.map(\.id) == [old.id] && both.nextCursor == old.id)
        let export = try await bench.ask("GET", "/v1/me/export", .bookingDriver)
        #expect(export.body.contains(#""denied":2"#) && export.body.contains(#""drivers":2"#), "\(export.body)")
        // The sources part again, and each place has its own.
        bench.depot.places.current = before
        #expect(try await bench.read(RestStopWire.self, "/v1/rest-stops/s-1").occupancy?.drivers == 1)
        await bench.depot.shutdown()
    }

    @Test func `a history is paged`() async throws {
        let bench = try Bench()
        for kind in ["full", "free", "closed", "open", "gone"] {
            try await bench.say(#"{"kind":"\#(kind)","restStopId":"s-1",\#(Self.here)}"#)
        }
        for query in ["restStopId=s-1&", ""] {
            let first = try await bench.read(ReportsAnswer.self, "/v1/reports?\(query)limit=3")
            let cursor = try #require(first.nextCursor)
            let rest = try await bench.read(ReportsAnswer.self, "/v1/reports?\(query)limit=3&cursor=\(cursor)")
            #expect((first.reports + rest.reports).map(\.kind) == ["full", "free", "closed", "open", "gone"])
            #expect(rest.nextCursor == nil)
        }
        try await bench.ask("GET", "/v1/reports?restStopId=x", .bookingDriver, expecting: 404)
        try await bench.ask("GET", "/v1/reports?restStopId=s-1&checkpointId=c-1", .bookingDriver, expecting: 422)
        await bench.depot.shutdown()
    }
}
