import ArgumentParser
import SijiFreight
import SijiHours
import SijiMatch

/// Searches in process, over the index alone, beside a plain scan of columns over the same loads.
struct MatchCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Time searches in process, beside a plain column scan that must answer the same."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Loads in the index; give it several times for the growth, such as 10000 100000 1000000.")
    var loads: [Int] = [10_000, 100_000, 1_000_000]
    @Option(help: "Queries of each kind.")
    var queries = 2_000
    @Option(help: "Queries that the plain scan answers too; all others are not checked.")
    var scans = 500
    @Option(help: "Drivers of each truck, 1 or 2.")
    var drivers = 1

    @Option(help: "The kinds to ask, as they are printed (\"perKm none\"); all where not given.")
    var only: [String] = []

    /// What is asked: the first is the one that peers answer too.
    static let kinds: [(objective: Objective, rule: DrivingRule)] = [
        (.perKm, .none), (.perHour, .cn), (.net, .cn), (.price, .none), (.deadhead, .none),
    ]

    func validate() throws {
        guard (1...2).contains(drivers) else { throw ValidationError("A truck has one driver or two.") }
    }

    func run() throws {
        let report = Report("match", isJSON: common.json)
        var first: [String: (size: Int, p50: Double)] = [:]
        for size in loads.sorted() {
            let (index, scan, _) = try Self.fill(size, common, report)
            var workload = try common.workload()
            for kind in Self.kinds {
                let name = "\(kind.objective.rawValue) \(kind.rule.name)"
                guard only.isEmpty || only.contains(name) else { continue }
                let figures = try compare(kind.objective, kind.rule, index, scan, &workload, report)
                guard let smallest = first[name] else {
                    first[name] = (size, figures.p50)
                    continue
                }
                report.facts(
                    "\(name) growth",
                    size: size,
                    [("p50 against n=\(smallest.size)", .number(figures.p50 / max(0.001, smallest.p50)))]
                )
            }
        }
    }

    /// An index and a scan of the same loads; the writer, to keep what both share alive and for its figures.
    static func fill(
        _ size: Int,
        _ common: BenchOptions,
        _ report: Report
    ) throws -> (FreightIndex, ColumnScan, FreightIndexWriter) {
        var workload = try common.workload()
        let writer = FreightIndexWriter()
        var scan = ColumnScan()
        var batch: [IndexChange] = []
        var filling = Figures()
        for number in 0..<size {
            let id = LoadID(depot: .first, sequence: UInt64(number + 1))
            let load = workload.load(number)
            scan.append(id, load)
            batch.append(.put(IndexedLoad(id: id, version: 1, load: load)))
            if batch.count == 1_000 || number == size - 1 {
                filling.time { writer.apply(batch) }
                batch.removeAll(keepingCapacity: true)
            }
        }
        report.times("put 1,000", size: size, filling)
        return (writer.snapshot(), scan, writer)
    }

    /// An index alone.
    static func filled(_ size: Int, _ start: Workload) -> FreightIndex {
        var workload = start
        let writer = FreightIndexWriter()
        for first in stride(from: 0, to: size, by: 1_000) {
            writer.apply(
                (first..<min(size, first + 1_000)).map { number in
                    let id = LoadID(depot: .first, sequence: UInt64(number + 1))
                    return .put(IndexedLoad(id: id, version: 1, load: workload.load(number)))
                }
            )
        }
        return writer.snapshot()
    }

    private func compare(
        _ objective: Objective,
        _ rule: DrivingRule,
        _ index: FreightIndex,
        _ scan: ColumnScan,
        _ workload: inout Workload,
        _ report: Report
    ) throws -> Figures {
        var scan = scan
        var (own, both, plain) = (Figures(), Figures(), Figures())
        var (examined, swept, most, scanned, found, differing) = (0, 0, 0, 0, 0, 0)
        for number in 0..<queries {
            var query = workload.query(objective: objective, rule: rule)
            query.truck.drivers = drivers
            let clock = ContinuousClock()
            let start = clock.now
            let answer = index.match(query, now: Workload.start)
            let took = clock.now - start
            own.add(took)
            examined += answer.examined
            swept += answer.swept
            most = max(most, answer.examined)
            found += answer.matches.count
            guard number < scans else { continue }
            both.add(took)
            let expected = plain.time { scan.match(query) }
            scanned += scan.examined
            if !ColumnScan.isSame(expected, answer) { differing += 1 }
        }
        let checked = min(queries, scans)
        report.times(
            "\(objective.rawValue) \(rule.name)",
            size: index.count,
            own,
            ratios: checked == 0
                ? []
                : [
                    ("scan/own p50", plain.p50 / both.p50), ("scan/own p99", plain.p99 / both.p99),
                    ("scan/own mean", plain.mean / both.mean),
                ],
            notes: [
                ("examined a query", .number(Double(examined) / Double(max(1, queries)))), ("most", .whole(most)),
                ("swept", .number(Double(swept) / Double(max(1, queries)))),
                ("by the scan", .number(Double(scanned) / Double(max(1, checked)))),
                ("found", .number(Double(found) / Double(max(1, queries)))),
                ("same answers", .text("\(checked - differing) of \(checked)")),
            ]
        )
        if checked > 0 { report.times("\(objective.rawValue) \(rule.name), plain scan", size: index.count, plain) }
        guard differing == 0 else { throw ExitCode.failure }
        return own
    }
}
