import Foundation
import SijiAPI
import SijiFreight
import SijiHours
@testable import SijiServer
import SijiStore
import Testing

@Suite("A driver's hours and the searches that they feed")
struct HoursTests {
    @Test func `a search without clocks is asked with the driver's own, and says so`() async throws {
        let depot = try PlayedDepot()
        let scene = try await Scene(on: depot)
        func ask(_ method: String, _ path: String, _ body: String?, _ person: Person = .bookingDriver) async throws
            -> Data
        {
            let answer = try await depot.ask(method, path, as: person, body: body)
            try #require(answer.status == 200, "\(answer.body)")
            return Data(answer.body.utf8)
        }
        func hours(_ body: String, _ person: Person = .bookingDriver) async throws -> MatchesAnswer.Hours? {
            let answer = try await ask("POST", "/v1/matches", body, person)
            return try JSONDecoder().decode(MatchesAnswer.self, from: answer).basis.hours
        }
        func tell(_ act: String, minutesAgo: Int) async throws {
            let at = LiveDepot.now.adding(minutes: -minutesAgo).rfc3339(in: .china)
            _ = try await ask("POST", "/v1/hours", #"{"do":"\#(act)","at":"\#(at)"}"#)
        }
        let now = LiveDepot.now.rfc3339(in: .china)
        func query(_ more: String = "") -> String {
            scene.query.replacing(#""readyAt":"2026-12-01T06:00:00+08:00""#, with: #""readyAt":"\#(now)"\#(more)"#)
        }
        #expect(try await hours(query()) == nil)
        try await tell("drive", minutesAgo: 200)
        try await tell("rest", minutesAgo: 10)
        #expect(try await hours(query()) == .init(drivenMin: 190, drivenTodayMin: 190))
        // What the question says is what holds, and nobody else is asked with it.
        #expect(try await hours(query(#","drivenMin":0"#)) == nil)
        #expect(try await hours(query(), .otherDriver) == nil)
        // A rest that was forgotten is told later.
        try await tell("rest", minutesAgo: 60)
        try await tell("drive", minutesAgo: 30)
        #expect(try await hours(query()) == .init(drivenMin: 20, drivenTodayMin: 160))
        _ = try await ask("DELETE", "/v1/me", nil)
        #expect(try await hours(query()) == nil)
        let left = try JSONDecoder().decode(HoursAnswer.self, from: try await ask("GET", "/v1/hours", nil))
        #expect(left.marks.isEmpty && left.standing == nil)
    }

    @Test func `are reckoned by the rule that is asked for, and by no other than is known`() async throws {
        let depot = try PlayedDepot()
        func hours(_ query: String) async throws -> HoursAnswer {
            let answer = try await depot.ask("GET", "/v1/hours\(query)", as: .bookingDriver)
            try #require(answer.status == 200, "\(answer.body)")
            return try JSONDecoder().decode(HoursAnswer.self, from: Data(answer.body.utf8))
        }
        let began = LiveDepot.now.adding(minutes: -100).rfc3339(in: .china)
        let body = #"{"do":"drive","at":"\#(began)"}"#
        let told = try await depot.ask("POST", "/v1/hours", as: .bookingDriver, body: body)
        #expect(told.status == 200 && told.text("rule") == "cn")
        for (query, rule, leftMin, leftTodayMin) in [
            ("", "cn", 140, 440), ("?rule=cn", "cn", 140, 440), ("?rule=cn-law", "cn-law", 140, nil),
            ("?rule=none", "none", nil, nil),
        ] as [(String, String, Int?, Int?)] {
            let answer = try await hours(query)
            #expect(answer.rule == rule)
            #expect(answer.standing?.leftMin == leftMin && answer.standing?.leftTodayMin == leftTodayMin, "\(query)")
            #expect(answer.standing?.drivenMin == 100 && answer.marks.count == 1)
        }
        for query in ["?rule=cn-lav", "?rule=", "?rule=CN"] {
            let refused = try await depot.ask("GET", "/v1/hours\(query)", as: .bookingDriver)
            #expect(refused.status == 422 && refused.text("code") == "field.code", "\(query): \(refused.body)")
        }
        let surplus = try await depot.ask("POST", "/v1/hours?rule=cn", as: .bookingDriver, body: #"{"do":"rest"}"#)
        #expect(surplus.text("code") == "query.unknown")
        await depot.shutdown()
    }

    @Test func `of two readings that come out of order the newer stays`() {
        let book = HoursBook()
        func mark(_ act: DrivingRecord.Act, _ minute: Int) -> DrivingMarkRecord {
            let at = LiveDepot.now.adding(minutes: minute)
            return DrivingMarkRecord(party: PartyID(rawValue: 1), act: act, at: at, toldAt: at)
        }
        let (older, newer) = ([mark(.drive, 0)], [mark(.drive, 0), mark(.rest, 30)])
        #expect(book.record(of: 7) == nil)
        #expect(book.keep(newer, asOf: 12, of: 7).marks.count == 2)
        #expect(book.keep(older, asOf: 11, of: 7).marks.count == 2)
        #expect(book.record(of: 7)?.marks.count == 2)
        #expect(book.keep([], asOf: 13, of: 7).marks.isEmpty)
        #expect(book.record(of: 8) == nil)
    }
}
