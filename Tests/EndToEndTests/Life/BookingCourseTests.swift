import FoundationEssentials
import SijiAPI
import Testing

@Suite("A booking from push to paid, on the command line")
struct BookingCourseTests {
    private static let search = [
        "load", "search", "--at", "长沙", "--bodies", "stake", "--deck", "13", "--payload", "32t",
        "--ready", "2099-12-01T06:00:00+08:00", "--empty-cost", "1.8", "--loaded-cost", "2.3",
    ]

    @Test(arguments: [("en", 80), ("zh", 50)])
    func `is walked step by step, and each wrong step says what is possible`(view: (String, Int)) async throws {
        let (language, columns) = view
        try await Depot.with { depot in
            func run(_ words: String..., fails: Bool = false) async throws -> Finished {
                let done = try await depot.siji(words, language: language, columns: columns)
                #expect(done.exitCode == (fails ? 1 : 0), "\(words): \(done.output) \(done.errors)")
                for line in done.output.split(separator: "\n") where !words.contains("json") {
                    #expect(Self.width(line) <= columns, "\(words): \(line)")
                }
                return done
            }
            _ = try await depot.push(Listing(ref: "COURSE-1"))
            _ = try await depot.siji(Self.search, language: language)
            _ = try await run("booking", "make", "1")
            let list = try await run("booking", "list", "--format", "json")
            let id = try #require(
                try JSONDecoder().decode(BookingsAnswer.self, from: Data(list.output.utf8)).bookings.first?.id
            )
            let wrong = try await run("booking", "advance", "1", "deliver", fails: true)
            #expect(wrong.errors.contains("arrivePickup") && wrong.errors.contains("deliver"), "\(wrong.errors)")
            _ = try await run("booking", "advance", "1")
            let early = try await run(
                "booking",
                "advance",
                "1",
                "depart",
                "--at",
                "2026-01-01T08:00:00+08:00",
                fails: true
            )
            #expect(early.errors.contains("2026-01-01T08:00:00+08:00"), "\(early.errors)")
            _ = try await run("booking", "advance", "1", "depart")
            _ = try await run("booking", "dispute", "1", "--reason", "waiting", "--note", "六小时")
            _ = try await run("booking", "advance", "1", "deliver")
            _ = try await run("booking", "dispute", "1", "--resolve")
            _ = try await run("booking", "advance", "1", "sendPod", "--note", "SF123")
            _ = try await run("booking", "pay", "1", "8000", "--by", "transfer", "--part", "1")
            let owed = try await run("booking", "list")
            #expect(owed.output.contains("8500"))
            _ = try await run("booking", "confirm-pay", "1")
            _ = try await run("booking", "advance", "1", "receivePod")
            _ = try await run("booking", "pay", "1", "500", "--by", "fuelCard")
            _ = try await run("booking", "confirm-pay", "1", "2")
            let shown = try await run("booking", "show", "1", "--format", "json")
            let booking = try JSONDecoder().decode(BookingWire.self, from: Data(shown.output.utf8))
            #expect(booking.status == "paid" && booking.confirmedFen == 850_000)
            _ = try await run("booking", "show", "1")
            let events = try await depot.curl("GET", "/v1/bookings/\(id)/events").decoded(BookingEventsAnswer.self)
                .events
            #expect(
                events.map(\.do) == [
                    "book", "arrivePickup", "depart", "dispute", "deliver", "resolve", "sendPod", "recordPayment",
                    "confirmPayment", "receivePod", "recordPayment", "confirmPayment",
                ]
            )
            #expect(events[6].note == "SF123" && events[3].reason == "waiting")
        }
    }

    @Test func `has its price offered, countered and accepted`() async throws {
        try await Depot.with { depot in
            let load = try await depot.push(Listing(ref: "OFFER-1").with("priceFen", nil).with("negotiable", "true"))
            let make = try await depot.siji(["booking", "make", load])
            #expect(make.exitCode == 1 && make.errors.contains("booking offer"), "\(make.errors)")
            let offered = try await depot.siji(["报价", load, "8200"], language: "zh")
            #expect(offered.exitCode == 0 && offered.output.contains("8200"), "\(offered.output) \(offered.errors)")
            _ = try await depot.siji(["我的单"], language: "zh")
            let countered = try await depot.siji(["还价", "1", "8000"], language: "zh")
            #expect(countered.exitCode == 0, "\(countered.errors)")
            let twice = try await depot.siji(["报价", load, "8300"], language: "zh")
            #expect(twice.exitCode == 1 && twice.errors.contains("8000.00"), "\(twice.errors)")
            let accepted = try await depot.siji(["同意", "1"], language: "zh")
            #expect(accepted.exitCode == 0 && accepted.output.contains("8000"), "\(accepted.errors)")
            let own = try await depot.curl("GET", "/v1/bookings").decoded(BookingsAnswer.self).bookings
            #expect(own.map(\.status) == ["booked"] && own[0].priceFen == 800_000 && own[0].slot == 0)
        }
    }

    /// Columns of a line, Chinese counted as two.
    private static func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
    }
}
