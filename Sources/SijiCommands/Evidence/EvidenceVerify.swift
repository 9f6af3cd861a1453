import ArgumentParser
import SijiFault
import SijiTrust

/// `siji evidence verify`: needs no daemon.
struct EvidenceVerify: SijiCommand {
    static var configuration: CommandConfiguration { .named("verify", .evidenceVerify) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.evidenceFile))
    var file: String

    @Option(help: .of(.receipt))
    var receipt: [String] = []

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        var receipts: [Receipt] = []
        for text in receipt { receipts += try Self.receipts(text) }
        let bytes = try FileBytes.read(file, limitBytes: EvidenceBundle.limitBytes)
        let report = try Self.verify(bytes, receipts, named: file)
        try session.show(EvidenceScreen(report: report), as: format)
        try Self.require(report)
    }

    /// Verifies, and names the file in what is thrown.
    static func verify(
        _ bytes: [UInt8],
        _ receipts: [Receipt],
        named path: String?
    ) throws(Fault) -> EvidenceReport {
        do throws(Fault) {
            return try EvidenceVerifier.verify(bytes, receipts: receipts)
        } catch {
            var facts = error.facts
            facts["path"] = path.map(FactValue.text)
            throw Fault(error.code, facts)
        }
    }

    /// Ends in a fault where something is wrong; the screen has said what.
    static func require(_ report: EvidenceReport) throws(Fault) {
        guard let finding = report.finding else { return }
        var facts: [String: FactValue] = ["finding": .text(finding.kind.rawValue)]
        facts["number"] = finding.number.map(FactValue.integer)
        facts["seq"] = finding.seq.map { .integer(Int($0)) }
        facts["name"] = finding.name.map(FactValue.text)
        throw Fault(.evidenceBroken, facts)
    }

    /// A receipt as it is written, or those of a file, one a line.
    static func receipts(_ text: String) throws(Fault) -> [Receipt] {
        if let receipt = Receipt(text) { return [receipt] }
        let bytes = try FileBytes.read(text, limitBytes: 1 << 20)
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let receipts = lines.compactMap { Receipt($0) }
        guard !receipts.isEmpty, receipts.count == lines.count else {
            throw Fault(.usageBadValue, ["option": "--receipt", "value": .text(text), "expected": "SEQ:HASH"])
        }
        return receipts
    }
}
