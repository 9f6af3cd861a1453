import FoundationEssentials
import SijiAPI
import SijiFault
import SijiFreight
import SijiServer
import Testing

@Suite("A search for two drivers")
struct CrewSearchTests {
    private static let body = LiveDepot.listing("PAIR")

    private func query(drivers: Int, _ more: String = "") -> String {
        """
        {"truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,"drivers":\(drivers)},\
        "at":{"lat":28.2,"lon":112.9},"readyAt":"2026-12-01T06:00:00+08:00",\
        "distance":{"model":"circuity","factor":1.3}\(more)}
        """
    }

    @Test func `counts both drivers' clocks, and says who drives`() async throws {
        let depot = try PlayedDepot()
        let pushed = try await depot.ask("POST", "/v1/loads", as: .loadOwner, body: Self.body)
        let id = try #require(pushed.text("id"))
        func ask<Wire: Decodable>(_ path: String, _ body: String, as wire: Wire.Type) async throws -> Wire {
            let answer = try await depot.ask("POST", path, as: .bookingDriver, body: body)
            try #require(answer.status == 200, "\(answer.body)")
            return try JSONDecoder().decode(wire, from: Data(answer.body.utf8))
        }
        var minutes: [Int] = []
        for (drivers, more) in [
            (1, ""), (2, #","coDriver":{"drivenMin":0,"drivenTodayMin":540}"#), (2, #","coDriver":null"#),
        ] {
            let body = query(drivers: drivers, more)
            let match = try #require(try await ask("/v1/matches", body, as: MatchesAnswer.self).matches.first)
            let why = try await ask("/v1/loads/\(id)/why-not", body, as: WhyNotAnswer.self)
            #expect(why.listed && why.minutes == match.minutes)
            let named = Set(try #require(match.schedule).map(\.driver))
            #expect(named == (drivers == 1 ? [nil] : [1, 2]))
            minutes.append(match.minutes)
        }
        // The more of the second driver's day is left, the sooner they are there.
        #expect(minutes == minutes.sorted(by: >) && Set(minutes).count == 3, "\(minutes)")
        await depot.shutdown()
    }

    @Test func `feeds the asking driver's own record to the first alone`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let at = LiveDepot.now.adding(minutes: -100).rfc3339(in: .china)
        _ = try await depot.ask("POST", "/v1/hours", as: .bookingDriver, body: #"{"do":"drive","at":"\#(at)"}"#)
        let now = LiveDepot.now.rfc3339(in: .china)
        func ask(_ more: String) async throws -> MatchesAnswer {
            let body = query(drivers: 2, more).replacing("2026-12-01T06:00:00+08:00", with: now)
            let answer = try await depot.ask("POST", "/v1/matches", as: .bookingDriver, body: body)
            return try JSONDecoder().decode(MatchesAnswer.self, from: Data(answer.body.utf8))
        }
        let answer = try await ask(#","coDriver":{"drivenMin":30}"#)
        #expect(answer.basis.hours == .init(drivenMin: 100, drivenTodayMin: 100))
        let same = try await ask(#","drivenMin":100,"coDriver":{"drivenMin":30}"#)
        #expect(same.basis.hours == nil && same.matches == answer.matches)
        #expect(answer.matches.map(\.loadId) == [scene.freeLoad])
        await depot.shutdown()
    }

    @Test func `refuses the second driver's clocks of a truck that has one, as a trip does`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        let clocks = #","coDriver":{"drivenMin":0}"#
        let named = query(drivers: 1, clocks)
            .replacing(
                #""truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000,"drivers":1}"#,
                with: #""truckName":"red""#
            )
        for (path, body) in [
            ("/v1/matches", query(drivers: 1, clocks)), ("/v1/matches", named),
            ("/v1/loads/\(scene.freeLoad)/why-not", query(drivers: 1, clocks)),
            ("/v1/trips", String(scene.trip.dropLast()) + clocks + "}"),
        ] {
            let answer = try await depot.ask("POST", path, as: .bookingDriver, body: body)
            #expect(answer.status == 422, "\(path): \(answer.body)")
            #expect(answer.text("code") == FaultCode.fieldRange.rawValue && answer.body.contains("truck.drivers"))
        }
        await depot.shutdown()
    }
}
