import SijiAPI
import SijiFault
import Testing

@testable import SijiCommands

@Suite("What drivers report, on the screen")
struct ReportScreenTests {
    private static func said(_ minutes: Int, drivers: Int = 2, value: Double? = nil, stale: Bool = false)
        -> ReportedWire
    {
        ReportedWire(value: value, drivers: drivers, at: "2026-12-01T08:00:00+08:00", ageMin: minutes, stale: stale)
    }

    private static func report(
        _ number: Int,
        _ kind: String,
        weight: Double,
        ageMin: Int?,
        drivers: Int = 1,
        denied: Int = 0,
        halfLifeMin: Int = 90
    ) -> ReportWire {
        ReportWire(
            id: "000000000000\(number)",
            kind: kind,
            restStopId: "r1",
            drivers: drivers,
            denied: denied,
            firstAt: "2026-12-01T08:00:00+08:00",
            lastAt: ageMin.map { _ in "2026-12-01T08:00:00+08:00" },
            ageMin: ageMin,
            weight: weight,
            halfLifeMin: halfLifeMin,
            stands: weight >= 0.125,
            stale: weight >= 0.125 && weight < 0.5
        )
    }

    private static let occupancies: [OccupancyWire?] = [
        OccupancyWire(state: "full", drivers: 3, at: "", ageMin: 190, stale: true, disputed: false),
        OccupancyWire(state: "free", slots: 12, drivers: 1, at: "", ageMin: 25, stale: false, disputed: false),
        OccupancyWire(state: "free", drivers: 1, at: "", ageMin: 0, stale: false, disputed: false),
        OccupancyWire(state: "closed", drivers: 1, at: "", ageMin: 120, stale: false, disputed: false),
        OccupancyWire(state: "unknown", drivers: 0, stale: false, disputed: true),
        OccupancyWire(state: "unknown", drivers: 0, stale: false, disputed: false), nil,
    ]

    private static let stops: [RestStopWire] = {
        let plain = Samples.restStops.restStops
        var stops = occupancies.enumerated().map { number, occupancy in
            var stop = plain[number % 2]
            stop.id = "r\(number)"
            stop.occupancy = occupancy
            return stop
        }
        stops[1].gone = said(3 * 1_440)
        stops[2].source = "reports"
        stops[2].asOf = nil
        stops[2].synthetic = false
        stops[2].there = said(70, drivers: 1, stale: true)
        return stops
    }()

    @Test(arguments: ScreenTests.views)
    func `a list says full, free, closed, disputed or unknown, with its age`(view: (Language, Int)) {
        expectScreen(
            RestScreen(answer: RestStopsAnswer(restStops: Self.stops), place: "28.228,112.939"),
            "rest-told",
            view
        )
    }

    @Test(arguments: ScreenTests.views)
    func `a stop's page has the history, and how much each report still counts`(view: (Language, Int)) {
        var stop = Self.stops[1]
        var mine = Self.report(2, "free", weight: 1.74, ageMin: 25, drivers: 2, denied: 1, halfLifeMin: 60)
        mine.slots = 12
        mine.yours = .init(confirms: true, at: "")
        var denied = Self.report(3, "gone", weight: -1, ageMin: nil, drivers: 0, denied: 1, halfLifeMin: 60 * 1_440)
        denied.yours = .init(confirms: false, at: "")
        stop.reports = [Self.report(1, "full", weight: -1.74, ageMin: 190, drivers: 1, denied: 2), mine, denied]
        expectScreen(RestStopScreen(stop: stop), "rest-history", view)
    }

    @Test(arguments: ScreenTests.views)
    func `checkpoints say what is reported of them, and by how many`(view: (Language, Int)) {
        var points = Samples.checkpoints.checkpoints
        points[0].reportedValue = 4.2
        points[0].reportedValues = [Self.said(12 * 1_440, value: 4.2), Self.said(90, drivers: 1, value: 4.35)]
        points[1].gone = Self.said(50 * 1_440, stale: true)
        points[2].source = "reports"
        points[2].there = Self.said(20, drivers: 1)
        expectScreen(
            CheckScreen(answer: CheckpointsAnswer(checkpoints: points), place: "28.228,112.939"),
            "check-told",
            view
        )
        var value = Self.report(1, "wrongValue", weight: 1.9, ageMin: 12 * 1_440, drivers: 2, halfLifeMin: 90 * 1_440)
        (value.value, value.unit, value.restStopId, value.checkpointId) = (4.2, "m", nil, "c1")
        points[0].reports = [value]
        expectScreen(CheckpointScreen(point: points[0]), "check-history", view)
    }

    @Test(arguments: Language.allCases)
    func `a page tells how to report that very place, whatever its row`(language: Language) {
        let speech = Speech(language)
        var points = Samples.checkpoints.checkpoints
        (points[0].kind, points[1].kind, points[2].kind) = ("heightLimit", "weightLimit", "toll")
        let advice = points.prefix(3).map { CheckpointScreen(point: $0).advice(speech: speech).joined() }
        let command = language == .zh ? "siji 报卡" : "siji check report"
        for (point, advice) in zip(points, advice) { #expect(advice.contains("\(command) \(point.id) ")) }
        #expect(advice[0].contains("4.2") && advice[1].contains("49"))
        #expect(!advice[2].contains("4.2"), "a toll station has no value")
        points[1].kind = "axleLimit"
        let axle = CheckpointScreen(point: points[1]).advice(speech: speech).joined()
        #expect(axle.contains(language == .zh ? "10吨" : "10t"), "what one axle may weigh: \(axle)")
        #expect(!advice[0].contains(language == .zh ? "对" : "confirm"), "nothing was reported yet")
        var stop = Self.stops[0]
        stop.id = "dh-7"
        stop.reports = [Self.report(1, "full", weight: 1, ageMin: 0)]
        let rest = RestStopScreen(stop: stop).advice(speech: speech).joined()
        #expect(rest.contains(language == .zh ? "siji 报歇 dh-7 对" : "siji rest report dh-7 confirm"))
    }

    @Test(arguments: ScreenTests.views)
    func `what was reported is said back first`(view: (Language, Int)) {
        let full = Self.report(1, "full", weight: 2.74, ageMin: 0, drivers: 3)
        expectScreen(ReportScreen(report: full, does: "full"), "report-full", view)
        let denied = Self.report(1, "full", weight: -1, ageMin: nil, drivers: 0, denied: 1)
        expectScreen(ReportScreen(report: denied, does: "deny"), "report-denied", view)
        let split = Self.report(1, "full", weight: 0, ageMin: 3, drivers: 1, denied: 1)
        expectScreen(ReportScreen(report: split, does: "deny"), "report-split", view)
        var new = Self.report(1, "new", weight: 1, ageMin: 0)
        (new.restStopId, new.checkpointId, new.placeKind) = (nil, "rp-0000000000001", "heightLimit")
        (new.value, new.unit) = (4.2, "m")
        expectScreen(ReportScreen(report: new, does: "new"), "report-new", view)
    }

    @Test(arguments: [
        ("4.2米", 4.2, "m"), ("4.2m", 4.2, "m"), ("4米2", 4.2, "m"), ("4.2", 4.2, nil as String?), ("49吨", 49_000, "kg"),
        ("49t", 49_000, "kg"), ("500kg", 500, "kg"),
    ])
    func `a limit's value is read with its unit`(text: String, value: Double, unit: String?) {
        let read = LimitArgument(argument: text)
        #expect(read?.value == value && read?.unit == unit)
    }

    @Test(arguments: ["", "米", "-4m", "满", "4.2.1", "0"])
    func `and nothing else is one`(text: String) { #expect(LimitArgument(argument: text) == nil) }
}
