import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiTrust

/// `siji me cover`.
struct MeCover: SijiCommand {
    static var configuration: CommandConfiguration { .named("cover", .meCover) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.coverAdd))
    var add: [CoverArgument] = []

    @Option(help: .of(.coverRemove))
    var remove: [CoverArgument] = []

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        var answer = try client.cover()
        if !add.isEmpty || !remove.isEmpty {
            var record = CoverRecord(answer.runs.compactMap(\.run))
            for run in add { record = record.adding(run.run) }
            for run in remove { record = record.removing(run.run) }
            let runs = record.runs.map {
                CoverRunWire(kind: $0.kind.rawValue, first: $0.first.text, last: $0.last.text)
            }
            answer = try client.putCover(CoverRequest(runs: runs))
        }
        try session.show(CoverScreen(answer: answer), as: format)
    }
}

extension CoverRunWire {
    /// The run; nil for a kind that is newer than this program.
    fileprivate var run: CoverRun? {
        guard let kind = CoverKind(rawValue: kind), let first = Month(first), let last = Month(last) else { return nil }
        return CoverRun(kind: kind, first: first, last: last)
    }
}

/// Months of cover on the command line: `养老=2026-01..2026-10`, `pension=2026-01`.
struct CoverArgument: ExpressibleByArgument {
    /// The months.
    let run: CoverRun

    init?(argument: String) {
        let plain = argument.replacing("：", with: "=").replacing(":", with: "=").replacing("至", with: "..")
        let parts = plain.split(separator: "=").map { String($0).trimmed }
        guard parts.count == 2, let kind = CoverKind(rawValue: CodeSet.coverKinds.code(for: parts[0])) else {
            return nil
        }
        let ends = parts[1].split(separator: "..").map { Month(String($0).trimmed) }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
            let run = CoverRun(kind: kind, first: first, last: last)
        else { return nil }
        self.run = run
    }
}
