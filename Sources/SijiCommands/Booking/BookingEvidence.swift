import ArgumentParser
import SijiClient
import SijiFault
import SijiTrust

/// `siji booking evidence`.
struct BookingEvidence: SijiCommand {
    static var configuration: CommandConfiguration { .named("evidence", .bookingEvidence) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.evidenceOutput))
    var output: String?

    @Option(help: .of(.evidenceFormat))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let id = try stepping.id(booking)
        let bytes = try stepping.client.evidence(ofBooking: id)
        // What this side kept is held against what the other side tells now.
        let report = try EvidenceVerify.verify(bytes, try session.receipts.kept(of: id), named: nil)
        if let output {
            try FileBytes.replace(output, with: bytes)
            session.console.words(EvidenceWord.written(output).text(session.language))
        }
        switch format {
        case .json: session.console.data(line: Array(bytes.dropLast()))
        case .table, .csv: try session.show(EvidenceScreen(report: report), as: format)
        }
        if report.isSound { session.receipts.keep(report.head, of: id) }
        try EvidenceVerify.require(report)
    }
}
