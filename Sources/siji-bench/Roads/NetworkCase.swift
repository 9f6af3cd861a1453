import ArgumentParser
import SijiFeeds
import SijiGeo
import SijiRoads

/// The expressway network: how fast it is made and asked, and how near it comes to what is known.
struct NetworkCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Build the expressway network, measure distances over it, and compare them with known lengths."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Pairs of places.")
    var pairs = 20_000_000
    @Option(help: "Places whose access is worked out.")
    var places = 100_000

    func run() throws {
        let report = Report("network", isJSON: common.json)
        let folder = try DataFolder(path: common.data)
        guard let plan = folder.expressways else { throw ValidationError("no expressway-*.csv in \(common.data)") }
        var building = Figures()
        var network = building.time { ExpresswayNetwork(plan) }
        for _ in 0..<4 { network = building.time { ExpresswayNetwork(plan) } }
        report.times(
            "build, table and all",
            size: network.nodes.count,
            building,
            notes: [("links", .whole(network.links.count))]
        )
        distances(network, try common.workload(), report)
        lengths(plan, report)
        try cities(network, folder.gazetteer, report)
    }

    private func distances(_ network: ExpresswayNetwork, _ workload: Workload, _ report: Report) {
        var workload = workload
        let points = (0..<places).map { _ in workload.place(spreadDeg: 0.4) }
        var reaching = Figures()
        var accesses: [NetworkAccess] = []
        accesses.reserveCapacity(points.count)
        reaching.time { for point in points { accesses.append(network.access(from: point)) } }
        report.facts(
            "access of a place",
            size: points.count,
            [("meanUs", .number(reaching.mean / Double(points.count)))]
        )
        var random = SampleRandom(seed: common.seed)
        let asked = (0..<1_000_000).map { _ in
            (random.whole(0...points.count - 1), random.whole(0...points.count - 1))
        }
        var sum = 0
        var reached = 0
        var times = Figures()
        let rounds = max(1, pairs / asked.count)
        for _ in 0..<rounds {
            times.time {
                for (first, second) in asked {
                    guard let metres = network.metres(from: accesses[first], to: accesses[second]) else { continue }
                    sum &+= metres
                    reached += 1
                }
            }
        }
        outlooks(network, points, accesses, report)
        report.facts(
            "distance of a pair",
            size: rounds * asked.count,
            [
                ("perSecond", .whole(Int(Double(asked.count) / times.p50 * 1e6))),
                ("meanKm", .whole(sum / max(1, reached) / 1000)), ("unreached", .whole(rounds * asked.count - reached)),
            ]
        )
    }

    /// From one place to many within 300 km: how long a distance takes there, and whether it is that of the pair.
    private func outlooks(
        _ network: ExpresswayNetwork,
        _ points: [Coordinate],
        _ accesses: [NetworkAccess],
        _ report: Report
    ) {
        var (looking, measuring) = (Figures(), Figures())
        var (asked, differing) = (0, 0)
        var (bounds, distances) = (0.0, 0.0)
        for (start, from) in points.prefix(100).enumerated() {
            let outlook = looking.time { NetworkOutlook(network, from: from) }
            let near = points.indices.filter { GreatCircle.metres(from: from, to: points[$0]) < 300_000 }
            let found = measuring.time { near.map { outlook.metres(to: points[$0]) } }
            asked += near.count
            for (place, metres) in zip(near, found) {
                guard let metres else { continue }
                let (south, west) = (degree(points[place].latE7), degree(points[place].lonE7))
                let about = outlook.surroundings(southE7: south, westE7: west)
                bounds += about.leastM(greatCircleM: GreatCircle.metres(from: from, to: points[place]))
                distances += Double(metres)
            }
            for (place, metres) in zip(near, found)
            where metres != network.metres(from: accesses[start], to: accesses[place]) {
                differing += 1
            }
        }
        report.facts(
            "distance from one place to many",
            size: asked,
            [
                ("outlook meanUs", .number(looking.mean)),
                ("distance meanUs", .number(measuring.mean * Double(measuring.count) / Double(max(1, asked)))),
                ("bound of a degree/distance", .number(bounds / max(1, distances))),
                ("same as of the pair", .text("\(asked - differing) of \(asked)")),
            ]
        )
    }

    /// The whole degree at or under a coordinate, 1e-7 degree.
    private func degree(_ valueE7: Int32) -> Int { Int((Double(valueE7) / 1e7).rounded(.down)) * 10_000_000 }

    /// Against the published lengths, each with its own held out.
    private func lengths(_ plan: ExpresswayPlan, _ report: Report) {
        for evidence in ExpresswayPlan.Road.Length.Evidence.allCases {
            let judged = plan.judgements.filter { $0.published.evidence == evidence }
            for judgement in judged {
                report.facts(
                    "route \(judgement.road)",
                    size: 1,
                    [
                        ("publishedKm", .whole(judgement.published.metres / 1000)),
                        ("networkKm", .whole(judgement.networkM / 1000)),
                        ("errorPercent", .number(judgement.error * 100)), ("evidence", .text(evidence.rawValue)),
                    ]
                )
            }
            report.facts(
                "routes, \(evidence.rawValue)",
                size: judged.count,
                [("medianErrorPercent", .number(Self.median(judged.map { abs($0.error) * 100 })))]
            )
        }
    }

    /// Usual road distances between cities, km: general knowledge, rounded.
    private static let known: [(from: String, to: String, km: Double)] = [
        ("北京", "上海", 1_210), ("北京", "广州", 2_120), ("上海", "成都", 1_960), ("西安", "乌鲁木齐", 2_540),
        ("广州", "昆明", 1_350), ("成都", "拉萨", 2_000),
    ]

    private func cities(_ network: ExpresswayNetwork, _ gazetteer: Gazetteer, _ report: Report) throws {
        var errors: [Double] = []
        for pair in Self.known {
            guard let from = try gazetteer.place(named: pair.from, field: "from").point,
                let to = try gazetteer.place(named: pair.to, field: "to").point
            else { continue }
            let route = try network.route(from: from, to: to)
            let km = Double(route.metres) / 1000
            errors.append(abs(km / pair.km - 1) * 100)
            report.facts(
                "\(pair.from) \(pair.to)",
                size: 1,
                [
                    ("usualKm", .number(pair.km)), ("networkKm", .number(km)),
                    ("errorPercent", .number((km / pair.km - 1) * 100)),
                    ("roads", .text(route.roads.joined(separator: ">"))),
                ]
            )
        }
        report.facts("city pairs", size: errors.count, [("medianErrorPercent", .number(Self.median(errors)))])
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
