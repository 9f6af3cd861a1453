import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking dispute`.
struct BookingDispute: SijiCommand {
    static var configuration: CommandConfiguration { .named("dispute", .bookingDispute) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.stepReason))
    var reason: String?

    @Option(help: .of(.stepNote))
    var note: String?

    @Flag(help: .of(.resolve))
    var resolve = false

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        // A reason given to what takes the dispute back is refused by the daemon, not dropped here.
        let change = BookingChange(
            do: resolve ? "resolve" : "dispute",
            reason: reason.map(CodeSet.bookingReasons.code(for:)) ?? (resolve ? nil : "other"),
            note: note
        )
        try stepping.take(change, of: held, as: format)
    }
}
