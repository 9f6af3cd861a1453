import SijiAPI
import SijiFault
import SijiGeo
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Screens")
struct ScreenTests {
    /// Both languages at the two widths that are drawn.
    static let views = Language.allCases.flatMap { language in [80, 50].map { (language, $0) } }

    private func check(_ screen: some Screen, _ name: String, _ view: (Language, Int)) {
        let lines = screen.lines(width: view.1, speech: Speech(view.0))
        expectGolden(lines, "\(name)-\(view.0.rawValue)-\(view.1)")
        for line in lines {
            #expect(DisplayWidth.of(line) <= view.1, "\(line)")
        }
    }

    @Test(arguments: views)
    func `ranks loads, a line or two each`(view: (Language, Int)) throws {
        let place = view.0 == .zh ? "长沙雨花" : "Changsha"
        let frame = MatchScreen.Frame(place: place, truck: Samples.truck)
        check(MatchScreen(answer: try Samples.match(), frame: frame), "match", view)
    }

    @Test(arguments: views)
    func `explains each yuan and hour where asked`(view: (Language, Int)) throws {
        var truck = Samples.truck
        truck.costs?.tollFenPerKm = 200
        var answer = try Samples.match()
        answer.basis.notCounted = []
        answer.matches.removeFirst(2)
        let frame = MatchScreen.Frame(place: "28.228,112.939", truck: truck, isExplained: true)
        check(MatchScreen(answer: answer, frame: frame), "explain", view)
    }

    @Test(arguments: views)
    func `says who of two drives`(view: (Language, Int)) throws {
        var truck = Samples.truck
        truck.drivers = 2
        var answer = try Samples.match()
        answer.matches.removeFirst(2)
        answer.negotiable = []
        func step(_ act: String, _ from: String, _ to: String, _ driver: Int) -> MatchesAnswer.Step {
            let place = ["load": "长沙 雨花", "unload": "北京 大兴"][act]
            return .init(
                do: act,
                from: "2026-12-0\(from):00+08:00",
                to: "2026-12-0\(to):00+08:00",
                place: place,
                driver: driver
            )
        }
        answer.matches[0].schedule = [
            step("deadhead", "1T08:00", "1T08:12", 1), step("load", "1T08:12", "1T09:12", 1),
            step("drive", "1T09:12", "1T13:12", 1), step("drive", "1T13:12", "1T17:12", 2),
            step("drive", "1T17:12", "1T21:12", 1), step("drive", "1T21:12", "2T01:12", 2),
            step("rest", "2T01:12", "2T11:12", 2), step("drive", "2T11:12", "2T15:12", 2),
            step("unload", "2T15:12", "2T16:12", 2),
        ]
        let frame = MatchScreen.Frame(place: "28.228,112.939", truck: truck, isExplained: true)
        check(MatchScreen(answer: answer, frame: frame), "crew", view)
    }

    @Test(arguments: views)
    func `says so when nothing fits`(view: (Language, Int)) throws {
        var answer = try Samples.match()
        answer.matches = []
        answer.negotiable = []
        answer.fits = nil
        check(MatchScreen(answer: answer, frame: .init(place: "长沙", truck: nil)), "match-none", view)
    }

    @Test(arguments: Language.allCases)
    func `and names what to leave out for more`(language: Language) throws {
        var answer = try Samples.match()
        (answer.matches, answer.negotiable) = ([], [])
        var frame = MatchScreen.Frame(place: "长沙", truck: nil)
        frame.narrowing = ["--min-price"]
        func advice(_ deadheadKm: Double?) -> String {
            frame.deadheadKm = deadheadKm
            return MatchScreen(answer: answer, frame: frame).advice(speech: Speech(language)).joined()
        }
        #expect(advice(300).contains("--min-price") && !advice(300).contains("--to"))
        let wider: [(Double?, String)] = [(nil, "400"), (0, "200"), (300, "600"), (1_999, "2000")]
        for (askedKm, widerKm) in wider {
            #expect(advice(askedKm).contains("--deadhead \(widerKm) "), "\(advice(askedKm))")
        }
        #expect(!advice(2_000).contains("--deadhead"), "farther may not be asked for")
    }

    @Test(arguments: Language.allCases)
    func `tells each instalment of a price`(language: Language) throws {
        let speech = Speech(language)
        var load = try #require(Samples.match().matches.first?.load)
        load.payment = .init(
            terms: "onPod",
            parts: [
                .init(when: "onDelivery", fen: 500_000), .init(when: "onPod", fen: 350_000, days: 30, by: "fuelCard"),
            ]
        )
        let text = LoadText(load: load, speech: speech)
        #expect(text.terms == (language == .zh ? "到付+回单30天" : "delivery+POD 30d"))
        let full = language == .zh ? "到付 5000  回单30天 3500 油卡" : "delivery 5000  POD 30d 3500 fuel card"
        #expect(text.termsInFull == full)
        #expect(LoadScreen(load: load).lines(width: 80, speech: speech).contains { $0.contains(full) })
    }

    @Test(arguments: Language.allCases)
    func `lets no reason of a verdict push the names off the screen`(language: Language) throws {
        var answer = Samples.checkAlong
        for place in answer.items.indices {
            answer.items[place].checkpoint?.kind = "noTrucks"
            answer.items[place].clearance = ClearanceWire(verdict: "blocked", reason: "hoursUnknown")
        }
        for place in answer.bans.indices { answer.bans[place].clearance?.reason = "vehicleUnknown" }
        let lines = CheckAlongScreen(answer: answer, label: "g3").lines(width: 80, speech: Speech(language))
        for line in lines { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
        #expect(lines.contains { $0.contains(language == .zh ? "时段不知" : "hours not known") })
        #expect(lines.contains { $0.contains("--plate-colour") }, "a ban says what it wants to know")
    }

    @Test(arguments: views)
    func `lists rest stops, unknown apart from absent`(view: (Language, Int)) {
        check(RestScreen(answer: Samples.restStops, place: "28.228,112.939"), "rest", view)
    }

    @Test(arguments: views)
    func `lists checkpoints, posted, measured and reported apart`(view: (Language, Int)) {
        check(CheckScreen(answer: Samples.checkpoints, place: "28.228,112.939"), "check", view)
    }

    @Test(arguments: views)
    func `lists rest stops along a route, in order, with side and detour`(view: (Language, Int)) {
        check(RestAlongScreen(answer: Samples.restAlong, label: "g3.geojson"), "rest-along", view)
        var rough = Samples.restAlong
        (rough.surveyed, rough.fromAlongKm, rough.items) = (false, 12.5, [])
        check(RestAlongScreen(answer: rough, label: "长沙 > 北京"), "rest-along-none", view)
    }

    @Test(arguments: views)
    func `tells of limits along a route what they clear, and what a little more changes`(view: (Language, Int)) {
        check(CheckAlongScreen(answer: Samples.checkAlong, label: "g3.geojson"), "check-along", view)
        var bare = Samples.checkAlong
        (bare.vehicle, bare.law, bare.cliffs) = (nil, nil, nil)
        for place in bare.items.indices { bare.items[place].clearance = nil }
        for place in bare.bans.indices { bare.bans[place].clearance = nil }
        check(CheckAlongScreen(answer: bare, label: "长沙 > 北京"), "check-along-no-truck", view)
    }

    @Test func `writes what lies along a route as GeoJSON and as rows`() throws {
        let ends = [31.0, 32].compactMap { Coordinate(latDeg: $0, lonDeg: 117) }
        let line = try #require(Polyline(ends))
        let bench = try Bench()
        try bench.session.showJSON(AlongGeoJSON(Samples.checkAlong, line: line))
        expectGolden(bench.takenData.split(separator: "\n").map(String.init), "check-along-geojson")
        bench.session.console.data(AlongRow.csv(Samples.checkAlong).map(CSVText.line))
        expectGolden(bench.takenData.split(separator: "\n").map(String.init), "check-along-csv")
    }

    @Test(arguments: views)
    func `shows one load with everything it says`(view: (Language, Int)) throws {
        check(LoadScreen(load: try Samples.match().matches[2].load), "load", view)
    }

    @Test(arguments: views)
    func `lists own loads`(view: (Language, Int)) throws {
        let loads = try Samples.match().matches.map(\.load)
        let answer = LoadsAnswer(loads: loads, nextCursor: "0000000000013")
        check(LoadsScreen(answer: answer, now: "2026-12-01T09:00:00+08:00"), "loads", view)
    }

    @Test(arguments: views)
    func `shows what waiting and pay come to, each yuan with its rule`(view: (Language, Int)) {
        check(ClaimScreen(answer: Samples.claims), "claims", view)
        var unknown = Samples.claims
        (unknown.agreed, unknown.detentionFen, unknown.emptyRun) = (false, nil, nil)
        unknown.stops[0].lines = []
        unknown.stops[0].flags = ["selfReported", "rateMissing"]
        (unknown.pay.outstandingFen, unknown.pay.overdueDays) = (nil, nil)
        check(ClaimScreen(answer: unknown), "claims-unknown", view)
    }

    @Test(arguments: views)
    func `lists bookings`(view: (Language, Int)) throws {
        let bookings = try Samples.bookings()
        check(BookingsScreen(answer: bookings), "bookings", view)
        check(BookingScreen(booking: bookings.bookings[0]), "booking", view)
        check(BookingScreen(booking: bookings.bookings[1]), "booking-amended", view)
        let lived = try Samples.livedBookings()
        check(BookingsScreen(answer: lived), "bookings-lived", view)
        check(BookingScreen(booking: lived.bookings[0]), "booking-lived", view)
        check(BookingScreen(booking: lived.bookings[1]), "booking-offered", view)
        check(BookingScreen(booking: lived.bookings[2]), "booking-standing", view)
    }

    @Test(arguments: views)
    func `lists trucks with what is not counted`(view: (Language, Int)) {
        let answer = TrucksAnswer(trucks: [.init(name: "老解放", truck: Samples.truck)])
        check(TrucksScreen(answer: answer, used: "老解放"), "trucks", view)
    }

    @Test(arguments: views)
    func `lists places and says which have no point`(view: (Language, Int)) {
        check(PlaceScreen(answer: Samples.places, word: "长沙"), "places", view)
    }

    @Test(arguments: views)
    func `tells how the daemon is`(view: (Language, Int)) {
        check(StatusScreen(answer: Samples.status, socket: "/run/siji/siji.sock"), "status", view)
    }

    @Test(arguments: Language.allCases)
    func `says a fault and what to do next`(language: Language) {
        let faults = [
            Fault(.daemonUnreachable, ["path": "/run/siji/siji.sock", "cause": "Connection refused"]),
            Fault(.loadAlreadyBooked, ["id": "0000000000011"]),
            Fault(.listRowUnknown, ["row": 9, "max": 3]),
            Fault(.placeAmbiguous, field: "at", ["value": "鼓楼", "candidates": .list(["江苏省南京市鼓楼区 320106"])]),
            Fault(
                .daemonAnswer,
                [
                    "status": 422, "code": "load.tooNew", "title": "Newer", "cause": "A newer daemon said so.",
                    "hint": "Update.",
                ]
            ),
        ]
        let lines = faults.flatMap { FaultText.lines($0, speech: Speech(language)) }
        expectGolden(lines, "faults-\(language.rawValue)")
    }

    @Test(arguments: views)
    func `says why a load is not listed, by how much, and what mends it`(view: (Language, Int)) throws {
        let load = try Samples.match().matches[1].load
        check(WhyNotScreen(answer: Samples.whyNot, load: load), "why-not", view)
        var gone = Samples.whyNot
        gone.violations = [.init(rule: "status", unit: "code", has: .list(["booked"]), needs: .list(["open"]))]
        gone.repair = nil
        check(WhyNotScreen(answer: gone, load: load), "why-not-gone", view)
        var listed = Samples.whyNot
        listed.violations = []
        listed.listed = true
        listed.rank = 37
        check(WhyNotScreen(answer: listed, load: load), "why-not-listed", view)
    }

    /// Every list as data: JSON as `jq` reads it, CSV as a spreadsheet does, the same in both languages.
    @Test func `writes each list as JSON and CSV`() throws {
        let match = try Samples.match()
        func check(_ screen: some Screen, _ name: String) throws {
            let bench = try Bench()
            try bench.session.show(screen, as: .json)
            expectGolden([String(bench.takenData.dropLast())], "\(name)-json")
            try bench.session.show(screen, as: .csv)
            let table = bench.takenData
            expectGolden([String(table.dropLast())], "\(name)-csv")
            let widths = Set(screen.csv.map(\.count))
            #expect(widths.count == 1, "\(name): rows of \(widths) cells")
        }
        try check(MatchScreen(answer: match, frame: .init(place: "x", truck: nil)), "match")
        try check(RestScreen(answer: Samples.restStops, place: "x"), "rest")
        try check(CheckScreen(answer: Samples.checkpoints, place: "x"), "check")
        try check(LoadsScreen(answer: LoadsAnswer(loads: match.matches.map(\.load), nextCursor: nil), now: ""), "loads")
        try check(TrucksScreen(answer: .init(trucks: [.init(name: "红牛", truck: Samples.truck)]), used: nil), "trucks")
        try check(WhyNotScreen(answer: Samples.whyNot, load: nil), "why-not")
        try check(BookingsScreen(answer: Samples.bookings()), "bookings")
        try check(PlaceScreen(answer: Samples.places, word: "长沙"), "places")
        try check(StatusScreen(answer: Samples.status, socket: "/run/siji/siji.sock"), "status")
    }

    @Test func `writes a spreadsheet with codes and plain numbers`() throws {
        let screen = MatchScreen(answer: try Samples.match(), frame: .init(place: "长沙", truck: nil))
        expectGolden(screen.csv.map(CSVText.line), "match-csv")
    }

    @Test func `keeps a listing from steering the terminal`() throws {
        var answer = try Samples.match()
        answer.matches[0].load.cargo.name = "\u{1B}[2J货\u{202E}"
        let lines = MatchScreen(answer: answer, frame: .init(place: "x", truck: nil)).lines(
            width: 80,
            speech: Speech(.zh)
        )
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
        #expect(!lines.joined().unicodeScalars.contains("\u{202E}"))
    }
}
