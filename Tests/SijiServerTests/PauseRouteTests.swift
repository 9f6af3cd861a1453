import Foundation
import SijiAPI
import Testing

/// Breaks and closings under replays, old versions, and two sides at once.
@Suite("Breaks and closings over the socket")
struct PauseRouteTests {
    private struct Stage {
        let depot: PlayedDepot
        let booking: String

        init() async throws {
            depot = try PlayedDepot()
            booking = "/v1/bookings/\(try await Scene(on: depot).booking)"
            try #require(try await say(.bookingDriver, "arrivePickup").status == 201)
        }

        func say(_ person: Person, _ step: String, key: String? = nil, at: String? = nil) async throws
            -> PlayedDepot.Answer
        {
            let time = at.map { ",\"at\":\"\($0)\"" } ?? ""
            return try await depot.ask(
                "POST",
                booking + "/events",
                as: person,
                body: "{\"do\":\"\(step)\"\(time)}",
                headers: key.map { ["Idempotency-Key": $0] } ?? [:]
            )
        }

        func wire() async throws -> BookingWire {
            let answer = try await depot.ask("GET", booking, as: .bookingDriver)
            return try JSONDecoder().decode(BookingWire.self, from: Data(answer.body.utf8))
        }
    }

    @Test func `a replayed break is one break, and a second one inside it is refused with what is possible`()
        async throws
    {
        let stage = try await Stage()
        let first = try await stage.say(.bookingDriver, "startBreak", key: "break-1")
        let again = try await stage.say(.bookingDriver, "startBreak", key: "break-1")
        #expect(first.status == 201 && again.status == 201 && first.body == again.body)
        let second = try await stage.say(.bookingDriver, "startBreak", key: "break-2")
        #expect(second.status == 409 && second.body.contains("endBreak"), "\(second.body)")
        #expect(try await stage.wire().version == 3)
    }

    @Test func `an old version moves nothing`() async throws {
        let stage = try await Stage()
        func change(_ version: Int) async throws -> Int {
            try await stage.depot.ask(
                "PATCH",
                stage.booking,
                as: .bookingDriver,
                body: #"{"do":"startBreak"}"#,
                headers: ["If-Match": "\"\(version)\""]
            ).status
        }
        #expect(try await change(1) == 412)
        #expect(try await stage.wire().standstill?.breakSince == nil)
        #expect(try await change(2) == 200)
        #expect(try await stage.wire().standstill?.breakSince != nil)
    }

    @Test func `of two sides that close at once one does, and the other can end it`() async throws {
        let stage = try await Stage()
        async let one = stage.say(.bookingDriver, "closeSite")
        async let other = stage.say(.loadOwner, "closeSite")
        let statuses = try await [one.status, other.status]
        #expect(statuses.sorted() == [201, 409])
        let closedBy = try #require(try await stage.wire().standstill?.closedBy)
        #expect(closedBy == (statuses[0] == 201 ? "driver" : "dispatcher"))
        let reopened = try await stage.say(statuses[0] == 201 ? .loadOwner : .bookingDriver, "reopenSite")
        #expect(reopened.status == 201)
        #expect(try await stage.wire().standstill?.closedSince == nil)
        // Only the driver takes breaks; a stranger says nothing of either.
        #expect(try await stage.say(.loadOwner, "startBreak").status == 403)
        #expect(try await stage.say(.adviser, "closeSite").status >= 403)
    }

    @Test func `a dispatcher's closing is not dated back`() async throws {
        let stage = try await Stage()
        let earlier = "2026-11-24T11:00:00+08:00"
        let back = try await stage.say(.loadOwner, "closeSite", at: earlier)
        #expect(back.status >= 400 && back.body.contains("booking.stepTime"), "\(back.body)")
        #expect(try await stage.wire().standstill?.closedSince == nil)
    }
}
