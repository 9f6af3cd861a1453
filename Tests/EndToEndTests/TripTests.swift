import Foundation
import SijiAPI
import SijiTestSupport
import Testing

@Suite("A trip, by the command")
struct TripTests {
    private static let start = "2099-12-01T06:30:00+08:00"
    private static let truck = [
        "--bodies", "stake", "--deck", "13", "--payload", "32t", "--empty-cost", "1.8", "--loaded-cost", "2.3",
        "--toll",
        "2", "--height", "4", "--width", "2.55", "--overall", "17.2", "--axles", "6", "--tare", "15.5t", "--gross",
        "49t",
    ]

    private func plan(_ depot: Depot, _ words: [String], language: String = "en", columns: Int = 80) async throws
        -> Finished
    {
        try await depot.siji(["trip", "plan"] + words, language: language, columns: columns)
    }

    private func answer(_ depot: Depot, _ words: [String]) async throws -> TripAnswer {
        let ran = try await plan(depot, words + ["--format", "json"])
        #expect(ran.exitCode == 0, "\(ran.errors)")
        return try JSONDecoder().decode(TripAnswer.self, from: Data(ran.output.utf8))
    }

    private func minutes(_ from: String, _ to: String) throws -> Int {
        let format = ISO8601DateFormatter()
        let (start, end) = (try #require(format.date(from: from)), try #require(format.date(from: to)))
        return Int(end.timeIntervalSince(start)) / 60
    }

    /// Judges a plan by the wire alone: contiguous, each yuan summed, the law's hours kept, each pause at a place with a name.
    private func judge(_ trip: TripAnswer) throws {
        var (driven, today, stood) = (0, 0, 0)
        var at = trip.startAt
        for step in trip.steps {
            #expect(step.from == at)
            at = step.to
            let length = try minutes(step.from, step.to)
            #expect(length >= 0)
            guard step.do == "drive" else {
                stood += length
                if ["break", "rest"].contains(step.do) { #expect(step.place?.name != nil, "\(step)") }
                continue
            }
            if stood >= 600 { (driven, today) = (0, 0) } else if stood >= 20 { driven = 0 }
            #expect(step.drivenMin == driven, "\(step)")
            (driven, today, stood) = (driven + length, today + length, 0)
            #expect(driven <= 240 && today <= 540, "\(step)")
        }
        #expect(at == trip.endAt)
        #expect(try minutes(trip.startAt, trip.endAt) == trip.minutes)
        #expect(trip.ledger.reduce(0) { $0 + $1.fen } == trip.netFen)
        let driven2 = trip.steps.compactMap(\.km).reduce(0, +)
        #expect(abs(driven2 - trip.deadheadKm - trip.loadedKm) < 0.02)
        #expect(abs(trip.deadheadKm + trip.loadedKm - trip.detourKm - trip.route.drivenKm) < 0.002)
        #expect(trip.limits.map(\.alongKm) == trip.limits.map(\.alongKm).sorted())
    }

    @Test func `from Changsha to Beijing it is legal, and says the same in both languages`() async throws {
        try await Depot.with { depot in
            let words = ["--from", "长沙", "--to", "北京", "--ready", Self.start] + Self.truck
            let trip = try await answer(depot, words)
            try judge(trip)
            #expect(trip.steps.count { $0.do == "rest" } == 2 && trip.late.isEmpty)
            #expect(trip.route.skeleton && trip.route.roads.first == "G4")
            for language in ["zh", "en"] {
                for columns in [80, 50] {
                    let ran = try await plan(depot, words, language: language, columns: columns)
                    #expect(ran.exitCode == 0, "\(ran.errors)")
                    try expectGolden(ran.output, "trip-\(language)-\(columns).txt")
                }
            }
        }
    }

    @Test func `a load of the list is planned by its row, drawn, and late where it must be`() async throws {
        try await Depot.with { depot in
            _ = try await depot.push(Listing(ref: "T-1"))
            let found = try await depot.siji(
                ["load", "search", "--at", "28.2,112.9", "--ready", Self.start] + Self.truck
            )
            #expect(found.exitCode == 0, "\(found.errors)")
            let permit = ["--permit", "ban-syn-beijing"]
            let picture = depot.folder.file("trip.svg")
            let trip = try await answer(depot, ["1", "--map", picture] + permit)
            try judge(trip)
            #expect(trip.loadId != nil && trip.ledger.contains { $0.item == "price" && $0.fen > 0 })
            #expect(trip.steps.contains { $0.do == "load" } && trip.steps.last?.do == "unload")
            let soon = Listing(ref: "T-2").with("deliverBy", "\"2099-12-02T12:00:00+08:00\"")
            let late = try await answer(
                depot,
                [try await depot.push(soon), "--from", "长沙", "--ready", Self.start] + Self.truck + permit
            )
            try judge(late)
            #expect(late.late.map(\.do) == ["unload"] && late.late[0].byMin > 0)
            let parsed = try await Tool.run(
                "python3",
                [
                    "-c", "import sys, xml.dom.minidom as m; print(m.parse(sys.argv[1]).documentElement.tagName)",
                    picture,
                ]
            )
            #expect(parsed.output == "svg\n", "\(parsed.errors)")
        }
    }

    @Test func `two drivers are two to a search, to why-not and to the trip that follows`() async throws {
        try await Depot.with { depot in
            _ = try await depot.push(Listing(ref: "T-1"))
            let search = ["load", "search", "--at", "28.2,112.9", "--ready", Self.start, "--format", "json"]
            func match(_ words: [String]) async throws -> MatchesAnswer.Entry {
                let ran = try await depot.siji(search + Self.truck + words)
                #expect(ran.exitCode == 0, "\(ran.errors)")
                let answer = try JSONDecoder().decode(MatchesAnswer.self, from: Data(ran.output.utf8))
                return try #require(answer.matches.first)
            }
            func drivers(_ entry: MatchesAnswer.Entry) -> [Int?] {
                Set(entry.schedule?.map(\.driver) ?? []).sorted { ($0 ?? 0) < ($1 ?? 0) }
            }
            let refused = try await depot.siji(search + Self.truck + ["--co-driven", "1:00"])
            #expect(refused.exitCode == 1 && refused.errors.contains("truck.drivers"), "\(refused.errors)")
            let clocks = ["--co-driven", "3:50", "--co-driven-today", "8:50"]
            let (alone, rested) = (try await match([]), try await match(["--drivers", "2"]))
            let pair = try await match(["--drivers", "2"] + clocks)
            #expect(drivers(alone) == [nil] && drivers(pair) == [1, 2])
            #expect(rested.minutes < pair.minutes && pair.minutes < alone.minutes)
            // What follows is asked with what the search was asked with.
            let why = try await depot.siji(["load", "why-not", "1", "--format", "json"])
            let answered = try JSONDecoder().decode(WhyNotAnswer.self, from: Data(why.output.utf8))
            #expect(answered.listed && answered.minutes == pair.minutes)
            let row = ["1", "--permit", "ban-syn-beijing"]
            let trip = try await answer(depot, row)
            #expect(trip.basis.drivers == 2)
            #expect(try await answer(depot, row + clocks).steps == trip.steps)
            #expect(try await answer(depot, row + ["--co-driven", "0"]).steps != trip.steps)
            // The search's truck goes before the one in use, and what is written out before both.
            let kept = try await depot.siji(["truck", "add", "red"] + Self.truck)
            #expect(kept.exitCode == 0, "\(kept.errors)")
            _ = try await depot.siji(["truck", "use", "red"])
            #expect(try await answer(depot, row).steps == trip.steps)
            #expect(try await answer(depot, row + ["--truck", "red"]).basis.drivers == 1)
            #expect(try await answer(depot, row + Self.truck).basis.drivers == 1)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `what cannot be driven legally is refused by the rule and by how much`(language: String) async throws {
        try await Depot.with { depot in
            let words = ["--from", "长沙", "--to", "北京", "--ready", Self.start] + Self.truck
            let nowhere = try await plan(depot, words + ["--km", "0"], language: language)
            #expect(nowhere.exitCode == 1)
            let allowed = language == "zh" ? "最多240分钟" : "240 min are allowed"
            #expect(nowhere.errors.contains(allowed), "\(nowhere.errors)")
            let banned = words + ["--plate-colour", "黄", "--ready", "2099-12-01T08:30:00+08:00"]
            let refused = try await plan(depot, banned, language: language)
            #expect(refused.exitCode == 1)
            #expect(refused.errors.contains(language == "zh" ? "长沙禁货区" : "Changsha truck ban"), "\(refused.errors)")
            #expect(refused.errors.contains("ban-syn-changsha") && refused.errors.contains("07:00-22:00"))
            // Leaving when the ban of Changsha ends gets through to Wuhan, and is what is advised.
            let near = ["--from", "长沙", "--to", "武汉", "--plate-colour", "黄"] + Self.truck
            let early = try await plan(depot, near + ["--ready", "2099-12-01T08:30:00+08:00"], language: language)
            #expect(early.exitCode == 1 && early.errors.contains("--ready 2099-12-01T22:00:00+08:00"))
            #expect(early.errors.contains("2099-12-01 08:3"), "when it is passed, by the clock: \(early.errors)")
            let later = try await plan(depot, near + ["--ready", "2099-12-01T22:00:00+08:00"], language: language)
            #expect(later.exitCode == 0, "\(later.errors)")
            let permits = ["--permit", "ban-syn-changsha,ban-syn-beijing"]
            let allowedIn = try await plan(depot, banned + permits, language: language)
            #expect(allowedIn.exitCode == 0, "\(allowedIn.errors)")
        }
    }

    @Test func `bad words are told apart`() async throws {
        try await Depot.with { depot in
            let unknown = try await plan(depot, ["--from", "长沙", "--to", "没有这里"] + Self.truck, language: "zh")
            #expect(unknown.exitCode == 1 && unknown.errors.contains("没有这里"), "\(unknown.errors)")
            let both = try await plan(depot, ["3", "--to", "北京"] + Self.truck)
            #expect(both.exitCode != 0)
            let island = try await plan(depot, ["--from", "长沙", "--to", "25.04,121.56"] + Self.truck, language: "zh")
            #expect(island.exitCode == 1 && island.errors.contains("开不到"), "\(island.errors)")
            let noAim = try await plan(depot, ["--from", "长沙"] + Self.truck, language: "zh")
            #expect(noAim.exitCode == 64 && noAim.errors.contains("--to"), "\(noAim.errors)")
        }
    }
}
