import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Routes on the screen")
struct RouteScreenTests {
    static let views = Language.allCases.flatMap { language in [80, 50].map { (language, $0) } }

    private static let inland = RoadRouteAnswer(
        model: "expressway",
        skeleton: true,
        asOf: "2022-07-01",
        from: .init(lat: 28.228304, lon: 112.938882, name: "长沙"),
        to: .init(lat: 39.902807, lon: 116.401151, name: "北京"),
        via: [],
        km: 1451.234,
        drivenKm: 1451.234,
        minutes: 1340,
        averageKmh: 65,
        ferryMin: nil,
        roads: ["G4", "G0421"],
        parts: [
            .init(on: "ordinary", road: nil, name: nil, km: 12.3, from: nil, to: nil, ferryMin: nil),
            .init(
                on: "road",
                road: "G4",
                name: "京港澳高速",
                km: 1300.034,
                from: nil,
                to: "石家庄",
                toEn: "Shijiazhuang",
                ferryMin: nil
            ),
            .init(
                on: "road",
                road: "G0421",
                name: "许昌—广州高速公路",
                km: 138.9,
                from: "石家庄",
                to: "北京",
                toEn: "Beijing",
                ferryMin: nil
            ),
        ],
        circuity: [
            .init(basis: "published", km: 1300.034), .init(basis: "assumed", km: 138.9),
            .init(basis: "ordinary", km: 12.3),
        ],
        geometry: .init(coordinates: [[112.938882, 28.228304], [116.401151, 39.902807]])
    )

    private static var overSea: RoadRouteAnswer {
        var answer = inland
        (answer.km, answer.drivenKm, answer.minutes, answer.ferryMin) = (170.4, 8.5, 8, 420)
        answer.parts = [
            .init(on: "ordinary", road: nil, name: nil, km: 8.5, from: nil, to: "大连", toEn: "Dalian", ferryMin: nil),
            .init(on: "ferry", road: nil, name: nil, km: 161.9, from: "大连", to: "烟台", toEn: "Yantai", ferryMin: 420),
        ]
        answer.circuity = [.init(basis: "ordinary", km: 8.5), .init(basis: "ferry", km: 161.9)]
        return answer
    }

    private func check(_ screen: RouteScreen, _ name: String, _ view: (Language, Int)) {
        let lines = screen.lines(width: view.1, speech: Speech(view.0))
        expectGolden(lines, "\(name)-\(view.0.rawValue)-\(view.1)")
        for line in lines { #expect(DisplayWidth.of(line) <= view.1, "\(line)") }
    }

    private static var byEngine: RoadRouteAnswer {
        var answer = inland
        (answer.model, answer.skeleton, answer.asOf, answer.engineMin) = ("valhalla", false, nil, 1_205)
        answer.untold = ["heightM", "axles"]
        answer.parts = [
            .init(on: "ordinary", road: nil, name: nil, km: 1451.234, from: nil, to: nil, ferryMin: nil)
        ]
        answer.circuity = [.init(basis: "engine", km: 1451.234)]
        answer.limits = [Samples.trip.limits[2]]
        return answer
    }

    @Test(arguments: views)
    func `name the engine that answered, or why it did not`(view: (Language, Int)) {
        check(RouteScreen(answer: Self.byEngine, labels: ["长沙", "北京"]), "route-engine", view)
        for why in ["unreachable", "timeout", "failed", "outside", "tooFar", "refused", "resting"] {
            var silent = Self.inland
            silent.why = why
            let lines = RouteScreen(answer: silent, labels: ["长沙", "北京"]).lines(width: view.1, speech: Speech(view.0))
            let said = RouteWord.silence(why).text(view.0)
            #expect(lines.joined(separator: " ").filter { $0 != " " }.contains(said.filter { $0 != " " }), "\(lines)")
        }
    }

    @Test(arguments: views)
    func `say how far first, then over which roads`(view: (Language, Int)) {
        check(RouteScreen(answer: Self.inland, labels: ["长沙", "北京"]), "route", view)
        check(RouteScreen(answer: Self.overSea, labels: ["大连", "烟台"]), "route-ferry", view)
    }

    @Test func `are one feature for a map`() throws {
        let feature = RouteFeature(Self.inland, labels: ["长沙", "北京"])
        #expect(feature.type == "Feature" && feature.geometry.type == "LineString")
        #expect(feature.properties.roads == ["G4", "G0421"] && feature.properties.skeleton)
    }
}
