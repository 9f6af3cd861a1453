import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking refuse`.
struct BookingRefuse: SijiCommand {
    static var configuration: CommandConfiguration { .named("refuse", .bookingRefuse) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.stepReason))
    var reason: String?

    @Option(help: .of(.stepNote))
    var note: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        let change = BookingChange(
            do: "refuse",
            reason: reason.map(CodeSet.bookingReasons.code(for:)),
            note: note
        )
        try stepping.take(change, of: held, as: format)
    }
}
