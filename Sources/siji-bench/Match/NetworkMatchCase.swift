import ArgumentParser
import SijiFeeds
import SijiFreight
import SijiHours
import SijiMatch
import SijiRoads

/// The same searches by great circles times a factor and over the expressway network.
struct NetworkMatchCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match-network",
        abstract: "Time searches over the expressway network beside the same ones by circuity, over the same loads."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Loads in the index.")
    var loads = 1_000_000
    @Option(help: "Queries of each kind.")
    var queries = 2_000
    @Option(help: "How many queries one model is behind the other, half of them if not given; 0: both ask the same.")
    var apart: Int?
    @Option(help: "The kinds to ask, as they are printed (\"perKm none\"); all where not given.")
    var only: [String] = []

    func validate() throws {
        guard apart ?? 0 >= 0 else { throw ValidationError("--apart is 0 or more") }
    }

    func run() throws {
        let report = Report("match-network", isJSON: common.json)
        guard let plan = try DataFolder(path: common.data).expressways else {
            throw ValidationError("no expressway-*.csv in \(common.data)")
        }
        let network = ExpresswayNetwork(plan)
        var workload = try common.workload()
        let writer = FreightIndexWriter()
        for first in stride(from: 0, to: loads, by: 1_000) {
            writer.apply(
                (first..<min(loads, first + 1_000)).map { number in
                    let id = LoadID(depot: .first, sequence: UInt64(number + 1))
                    return .put(IndexedLoad(id: id, version: 1, load: workload.load(number)))
                }
            )
        }
        measure(writer, network, report)
        let index = writer.snapshot()
        workload = try common.workload()
        for kind in MatchCase.kinds {
            let name = "\(kind.objective.rawValue) \(kind.rule.name)"
            guard only.isEmpty || only.contains(name) else { continue }
            compare(name, kind, index, network, &workload, report)
        }
    }

    /// Tells the index how long its ways are.
    private func measure(_ writer: FreightIndexWriter, _ network: ExpresswayNetwork, _ report: Report) {
        var (measuring, applying) = (Figures(), Figures())
        while true {
            let ways = writer.takeUnmeasured(1_000)
            guard !ways.isEmpty else { break }
            let changes = measuring.time { ways.map { IndexChange.measure($0.measured(over: network)) } }
            applying.time { writer.apply(changes) }
        }
        report.times("measure 1,000 ways", size: writer.count, measuring)
        report.times("apply 1,000 measured ways", size: writer.count, applying)
        report.facts(
            "index",
            size: writer.count,
            [("bytes a load, of the arrays", .number(Double(writer.bytesInUse) / Double(max(1, writer.count))))]
        )
    }

    private func compare(
        _ name: String,
        _ kind: (objective: Objective, rule: DrivingRule),
        _ index: FreightIndex,
        _ network: ExpresswayNetwork,
        _ workload: inout Workload,
        _ report: Report
    ) {
        let asked = (0..<queries).map { _ in workload.query(objective: kind.objective, rule: kind.rule) }
        var (circuity, expressway) = (Side(), Side())
        for number in asked.indices {
            // Each model asks every query, but not the one that the other has just warmed the caches for; each goes first as often.
            let other = (number + (apart ?? asked.count / 2)) % asked.count
            for turn in 0..<2 {
                if (number + turn).isMultiple(of: 2) {
                    circuity.ask(asked[number], .circuity(factor: 1.3), index)
                } else {
                    expressway.ask(asked[other], .expressway(network), index)
                }
            }
        }
        report.times("\(name), circuity", size: index.count, circuity.figures, notes: circuity.notes)
        report.times(
            "\(name), expressway",
            size: index.count,
            expressway.figures,
            ratios: [
                ("expressway/circuity p50", expressway.figures.p50 / circuity.figures.p50),
                ("expressway/circuity p99", expressway.figures.p99 / circuity.figures.p99),
            ],
            notes: expressway.notes
        )
    }

    /// What one model came to.
    private struct Side {
        var figures = Figures()
        var examined = 0
        var swept = 0
        var found = 0

        mutating func ask(_ query: MatchQuery, _ distance: DistanceModel, _ index: FreightIndex) {
            var query = query
            query.distance = distance
            let answer = figures.time { index.match(query, now: Workload.start) }
            examined += answer.examined
            swept += answer.swept
            found += answer.matches.count
        }

        var notes: [(String, Report.Note)] {
            let count = Double(max(1, figures.count))
            return [
                ("examined a query", .number(Double(examined) / count)), ("swept", .number(Double(swept) / count)),
                ("found", .number(Double(found) / count)),
            ]
        }
    }
}
