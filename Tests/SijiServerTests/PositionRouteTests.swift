import Foundation
import SijiAPI
import SijiFreight
import SijiGeo
import SijiRoads
@testable import SijiServer
import SijiTrust
import Testing

@Suite("Positions over the routes")
struct PositionRouteTests {
    private struct Bench {
        let clock: TurnedClock
        let depot: PlayedDepot

        init() throws {
            let clock = TurnedClock()
            self.clock = clock
            depot = try PlayedDepot { clock.now }
        }

        func ask(
            _ method: String,
            _ path: String,
            _ person: Person,
            _ body: String? = nil,
            expecting status: Int = 200
        ) async throws -> PlayedDepot.Answer {
            let answer = try await depot.ask(method, path, as: person, body: body)
            #expect(answer.status == status, "\(method) \(path) as \(person): \(answer.body)")
            return answer
        }

        func read<Wire: Decodable>(_ type: Wire.Type, _ path: String, _ person: Person) async throws -> Wire {
            try JSONDecoder().decode(type, from: Data(try await ask("GET", path, person).body.utf8))
        }

        /// Sends a fix a minute, so many degrees north of the pickup.
        func send(_ minutes: ClosedRange<Int>, north: Double, datum: String? = nil) async throws -> PositionsTakenAnswer
        {
            let fixes = minutes.map { minute in
                FixWire(
                    at: LiveDepot.now.adding(minutes: minute).rfc3339(in: .china),
                    lat: 28.2 + north,
                    lon: 112.9,
                    datum: datum,
                    accuracyM: 8
                )
            }
            let body = String(decoding: try JSONEncoder().encode(PositionsRequest(fixes: fixes)), as: UTF8.self)
            let answer = try await ask("POST", "/v1/positions", .bookingDriver, body)
            return try JSONDecoder().decode(PositionsTakenAnswer.self, from: Data(answer.body.utf8))
        }

        /// Books a load whose window is open now.
        func book() async throws -> String {
            let listing = LiveDepot.listing("ROAD").replacing("2026-12-01T08", with: "2026-11-24T08")
                .replacing("2026-12-01T18", with: "2026-11-24T18")
            let load = try #require(try await ask("POST", "/v1/loads", .loadOwner, listing, expecting: 201).text("id"))
            let claim = #"{"loadId":"\#(load)"}"#
            return try #require(
                try await ask("POST", "/v1/bookings", .bookingDriver, claim, expecting: 201).text("id")
            )
        }
    }

    @Test func `a stay enters itself, starts and stops the meter, and is marked as read from positions`() async throws {
        let bench = try Bench()
        let id = try await bench.book()
        bench.clock.turn(to: 10)
        let came = try await bench.send(1...10, north: 0.001)
        #expect(came.steps.map(\.do) == ["arrivePickup"] && came.steps.first?.bookingId == id && came.kept == 10)
        // The same again, late and out of order: nothing new.
        let again = try await bench.send(3...8, north: 0.001)
        #expect(again.kept == 0 && again.known == 6 && again.steps.isEmpty)
        bench.clock.turn(to: 200)
        _ = try await bench.send(11...180, north: 0.002)
        _ = try await bench.ask(
            "POST",
            "/v1/bookings/\(id)/events",
            .bookingDriver,
            #"{"do":"loaded"}"#,
            expecting: 201
        )
        bench.clock.turn(to: 230)
        let left = try await bench.send(181...210, north: 0.001)
        #expect(left.steps.isEmpty && left.asks.isEmpty)
        let gone = try await bench.send(211...230, north: 0.02)
        #expect(gone.steps.map(\.do) == ["depart"])
        #expect(gone.steps.first?.at == LiveDepot.now.adding(minutes: 210).rfc3339(in: .china))

        let events = try await bench.read(BookingEventsAnswer.self, "/v1/bookings/\(id)/events", .loadOwner).events
        #expect(events.filter { $0.source == "position" }.map(\.do) == ["arrivePickup", "depart"])
        let claims = try await bench.read(ClaimsAnswer.self, "/v1/bookings/\(id)/claims", .bookingDriver)
        let stop = try #require(claims.stops.first)
        #expect(stop.arrivedAt == LiveDepot.now.adding(minutes: 1).rfc3339(in: .china))
        #expect(stop.endedAt == LiveDepot.now.adding(minutes: 200).rfc3339(in: .china) && !stop.open)
        #expect(stop.flags.contains("selfReported") == false)
        await bench.depot.shutdown()
    }

    @Test func `the driver sees all, the dispatcher the newest, and only until it is unloaded`() async throws {
        let bench = try Bench()
        _ = try await bench.send(-9 ... -5, north: 0.5)
        let id = try await bench.book()
        bench.clock.turn(to: 5)
        _ = try await bench.send(1...4, north: 0.3)
        let own = try await bench.read(PositionsAnswer.self, "/v1/positions?limit=6", .bookingDriver)
        #expect(own.positions.count == 6 && own.positions.first?.ageMin == 1 && own.positions.first?.lat == 28.5)
        let cursor = try #require(own.nextCursor)
        let rest = try await bench.read(PositionsAnswer.self, "/v1/positions?cursor=\(cursor)", .bookingDriver)
        #expect(rest.positions.count == 3 && rest.nextCursor == nil)
        let path = "/v1/positions?bookingId=\(id)"
        #expect(try await bench.read(PositionsAnswer.self, path, .bookingDriver).positions.count == 4)
        let seen = try await bench.read(PositionsAnswer.self, path, .loadOwner)
        #expect(seen.positions == [own.positions[0]] && seen.nextCursor == nil)
        // Asking for older ones gets no more.
        let more = try await bench.read(PositionsAnswer.self, path + "&limit=9&cursor=\(cursor)", .loadOwner)
        #expect(more.positions == seen.positions)
        #expect(try await bench.read(PositionsAnswer.self, "/v1/positions", .loadOwner).positions.isEmpty)
        for person in [Person.otherDispatcher, .otherDriver, .administrator, .everyRole] {
            let refused = try await bench.ask("GET", path, person, expecting: 403)
            #expect(refused.text("code") == "booking.notYours" && !refused.body.contains("28.5"))
        }
        _ = try await bench.ask("GET", path, .adviser, expecting: 403)
        for step in ["arrivePickup", "depart", "deliver"] {
            #expect(try await bench.read(PositionsAnswer.self, path, .loadOwner).positions.count == 1)
            let body = #"{"do":"\#(step)"}"#
            _ = try await bench.ask("POST", "/v1/bookings/\(id)/events", .bookingDriver, body, expecting: 201)
        }
        let over = try await bench.ask("GET", path, .loadOwner, expecting: 403)
        #expect(over.text("code") == "position.notShown" && !over.body.contains("28.5"))
        #expect(try await bench.read(PositionsAnswer.self, path, .bookingDriver).positions.count == 4)
        _ = try await bench.ask("GET", "/v1/positions?bookingId=x", .loadOwner, expecting: 422)
        _ = try await bench.ask("GET", "/v1/positions?bookingId=0000000000999", .loadOwner, expecting: 404)
        await bench.depot.shutdown()
    }

    /// Digits that stand in every fix of the bad requests.
    private static let seeded = ["28.7713941", "7713941", "113.4418273", "4418273"]

    @Test(arguments: [
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":113.4418273,"speed":3}]}"#, 400),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lat":28.7713941,"lon":113.4418273}]}"#, 400),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":"28.7713941","lon":113.4418273}]}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":113.4418273,"lon":28.7713941}]}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":1134.418273}]}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T12:02:00+08:00","lat":28.7713941,"lon":113.4418273}]}"#, 422),
        (#"{"fixes":[{"at":"2026-10-24T11:59:00+08:00","lat":28.7713941,"lon":113.4418273}]}"#, 422),
        (#"{"fixes":[{"at":"yesterday","lat":28.7713941,"lon":113.4418273}]}"#, 422),
        (#"{"fixes":[{"lat":28.7713941,"lon":113.4418273}]}"#, 422),
        (#"{"fixes":[{"lat":28.7713941x,"lon":113.4418273}]}"#, 400),
        (#"{"fixes":[{"lat" 28.7713941}]}"#, 400), (#"{"fixes":[28.7713941]}"#, 422), (#"{"fixes":28.7713941}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":null}]}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":113.4418273,"datum":"gcj"}]}"#, 422),
        (#"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":113.4418273,"accuracyM":-1}]}"#, 422),
        (#"{"fixes":[]}"#, 422), ("{}", 422),
    ])
    func `a bad fix is refused by name, without where it is, and nothing is kept`(body: String, status: Int)
        async throws
    {
        let bench = try Bench()
        let refused = try await bench.ask("POST", "/v1/positions", .bookingDriver, body, expecting: status)
        for digits in Self.seeded {
            #expect(!refused.body.contains(digits), "\(refused.body)")
            #expect(!bench.depot.logged.text.contains(digits), "\(digits) in the log")
        }
        #expect(try await bench.read(PositionsAnswer.self, "/v1/positions", .bookingDriver).positions.isEmpty)
        await bench.depot.shutdown()
    }

    @Test func `a foreign datum is converted, and more than five hundred are refused`() async throws {
        let bench = try Bench()
        _ = try await bench.send(-1 ... -1, north: 0, datum: "gcj02")
        let kept = try await bench.read(PositionsAnswer.self, "/v1/positions", .bookingDriver)
        let expected = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9, datum: .gcj02))
        #expect(kept.positions.map(\.lat) == [expected.latDeg] && kept.positions.map(\.lon) == [expected.lonDeg])
        let many = (0..<501).map { _ in #"{"at":"2026-11-24T11:59:00+08:00","lat":1,"lon":2}"# }.joined(separator: ",")
        let refused = try await bench.ask(
            "POST",
            "/v1/positions",
            .bookingDriver,
            "{\"fixes\":[\(many)]}",
            expecting: 422
        )
        #expect(refused.text("code") == "field.tooMany")
        await bench.depot.shutdown()
    }

    @Test func `a key gives the same answer again, and no other request under it`() async throws {
        let bench = try Bench()
        let body = #"{"fixes":[{"at":"2026-11-24T11:59:00+08:00","lat":28.7713941,"lon":113.4418273}]}"#
        func send(_ body: String) async throws -> PlayedDepot.Answer {
            try await bench.depot.ask(
                "POST",
                "/v1/positions",
                as: .bookingDriver,
                body: body,
                headers: ["Idempotency-Key": "k-1"]
            )
        }
        let first = try await send(body)
        #expect(first.status == 200 && first.body.contains(#""kept":1"#))
        #expect(try await send(body).body == first.body)
        let other = try await send(body.replacing("11:59", with: "11:58"))
        #expect(other.status == 422 && other.text("code") == "idempotency.conflict")
        let kept = try await bench.read(PositionsAnswer.self, "/v1/positions", .bookingDriver)
        #expect(kept.positions.count == 1)
        await bench.depot.shutdown()
    }

    @Test func `a town is no place to arrive at`() throws {
        let point = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let other = try #require(Coordinate(latDeg: 28.3, lonDeg: 112.9))
        let window = try #require(TimeWindow(from: LiveDepot.now, to: LiveDepot.now.adding(minutes: 60)))
        func places(_ origin: Place) -> RoadPlaces {
            let load = Load(
                ref: "A",
                origin: origin,
                destination: Place(point: other),
                pickup: window,
                cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 1_000),
                mode: .full,
                price: .perTruck(fen: 1)
            )
            return RoadPlaces(load, Gazetteer([]))
        }
        #expect(places(Place(point: point, name: "长沙", adcode: "430100")).pickup == nil)
        #expect(places(Place(point: point, name: "长沙", address: "雨花区 1 号", adcode: "430100")).pickup != nil)
        #expect(places(Place(point: point)).pickup == BookingSpot(latE7: 282_000_000, lonE7: 1_129_000_000))
        #expect(places(Place(point: point)).delivery != nil && places(Place(point: point)).opens == LiveDepot.now)
    }
}
