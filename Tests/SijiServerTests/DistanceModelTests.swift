import FoundationEssentials
import SijiAPI
import SijiFault
import SijiServer
import Testing

@Suite("The distance model of a search")
struct DistanceModelTests {
    /// From one end of the depot's only road to the other.
    private static let near = LiveDepot.listing("NEAR")
        .replacing(#""destination":{"lat":39.9,"lon":116.4}"#, with: #""destination":{"lat":30.6,"lon":114.3}"#)

    private static func query(_ distance: String?) -> String {
        """
        {"truck":{"bodies":["flatbed"],"deckLengthM":13,"payloadKg":32000},"at":{"lat":28.2,"lon":112.9},\
        "readyAt":"2026-12-01T06:00:00+08:00"\(distance.map { #","distance":\#($0)"# } ?? "")}
        """
    }

    private static func answer<Wire: Decodable>(_ played: PlayedDepot.Answer, as wire: Wire.Type) throws -> Wire {
        try #require(played.status == 200, "\(played.body)")
        return try JSONDecoder().decode(wire, from: Data(played.body.utf8))
    }

    @Test func `is the skeleton of the expressways where none is named, and says so`() async throws {
        let depot = try PlayedDepot()
        _ = try await depot.ask("POST", "/v1/loads", as: .loadOwner, body: Self.near)
        func ask(_ distance: String?) async throws -> MatchesAnswer {
            let answer = try await depot.ask("POST", "/v1/matches", as: .bookingDriver, body: Self.query(distance))
            return try Self.answer(answer, as: MatchesAnswer.self)
        }
        let assumed = try await ask(nil)
        #expect(assumed.basis.model == "expressway" && assumed.basis.factor == nil)
        #expect(assumed.basis.skeleton == true && assumed.basis.asOf == "2022-07-01")
        #expect(try await ask(#"{"model":"expressway"}"#).matches == assumed.matches)
        let straight = try await ask(#"{"model":"circuity"}"#)
        #expect(straight.basis.model == "circuity" && straight.basis.factor == 1.3 && straight.basis.skeleton == nil)
        // 1.158 against 1.3 times the same great circle.
        let (road, plain) = (try #require(assumed.matches.first), try #require(straight.matches.first))
        #expect(abs(road.loadedKm / plain.loadedKm - 1.158 / 1.3) < 1e-4)
        await depot.shutdown()
    }

    @Test func `leaves out what it does not reach, and why-not says so`() async throws {
        let depot = try PlayedDepot()
        let pushed = try await depot.ask("POST", "/v1/loads", as: .loadOwner, body: LiveDepot.listing("FAR"))
        let id = try #require(pushed.text("id"))
        let found = try await depot.ask("POST", "/v1/matches", as: .bookingDriver, body: Self.query(nil))
        #expect(try Self.answer(found, as: MatchesAnswer.self).matches.isEmpty)
        let asked = try await depot.ask(
            "POST",
            "/v1/loads/\(id)/why-not",
            as: .bookingDriver,
            body: Self.query(nil)
        )
        let why = try Self.answer(asked, as: WhyNotAnswer.self)
        #expect(why.violations.map(\.rule) == ["reach"] && why.violations.first?.has == .list(["loaded"]))
        #expect(!why.listed && why.repair == nil && why.deadheadKm == 0)
        #expect(why.loadedKm == nil && why.minutes == nil && why.netFen == nil)
        await depot.shutdown()
    }

    @Test func `is by great circle where the depot has no network, which is refused by name`() async throws {
        let depot = try PlayedDepot(roads: SharedNetwork(nil))
        _ = try await depot.ask("POST", "/v1/loads", as: .loadOwner, body: Self.near)
        let found = try await depot.ask("POST", "/v1/matches", as: .bookingDriver, body: Self.query(nil))
        let basis = try Self.answer(found, as: MatchesAnswer.self).basis
        #expect(basis.model == "circuity" && basis.factor == 1.3)
        let refused = try await depot.ask(
            "POST",
            "/v1/matches",
            as: .bookingDriver,
            body: Self.query(#"{"model":"expressway"}"#)
        )
        #expect(refused.status == 422 && refused.text("code") == FaultCode.modelUnavailable.rawValue)
        #expect(refused.body.contains("distance.model"))
        await depot.shutdown()
    }
}
