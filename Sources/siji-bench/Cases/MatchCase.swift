import ArgumentParser
import SijiFault
import SijiFeeds
import SijiFreight
import SijiHours
import SijiMatch

/// Searches in process, over the index alone.
struct MatchCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Time searches over an index of seeded loads."
    )

    @Option(help: "Folder with gazetteer.csv.")
    var data = "data"
    @Option(help: "Loads in the index.")
    var loads = 1_000_000
    @Option(help: "Queries of each kind.")
    var queries = 2_000
    @Option(help: "Seed of loads and queries.")
    var seed: UInt64 = 1

    func run() throws {
        let gazetteer = try DataFolder(path: data).gazetteer
        var workload = Workload(seed: seed, gazetteer: gazetteer)
        let before = Memory.residentBytes
        let writer = FreightIndexWriter()
        var batch: [IndexChange] = []
        var filling = Figures()
        for number in 0..<loads {
            let id = LoadID(depot: .first, sequence: UInt64(number + 1))
            batch.append(.put(IndexedLoad(id: id, version: 1, load: workload.load(number))))
            if batch.count == 1_000 || number == loads - 1 {
                filling.time { writer.apply(batch) }
                batch.removeAll(keepingCapacity: true)
            }
        }
        let index = writer.snapshot()
        let grown = max(0, Memory.residentBytes - before)
        print(filling.line("put 1,000", size: loads, note: "resident \(grown / max(1, loads)) bytes a load"))
        for (objective, rule) in [(Objective.perKm, DrivingRule.none), (.perHour, .cn), (.net, .cn)] {
            var figures = Figures()
            var examined = 0
            var found = 0
            for _ in 0..<queries {
                let query = workload.query(objective: objective, rule: rule)
                let answer = figures.time { index.match(query, now: Workload.start) }
                examined += answer.examined
                found += answer.matches.count
            }
            let note = "examined \(examined / queries)/query  found \(found / queries)/query"
            print(figures.line("match \(objective.rawValue) \(rule.name)", size: loads, note: note))
        }
    }
}
