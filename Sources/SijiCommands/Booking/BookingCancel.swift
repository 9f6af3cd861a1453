import ArgumentParser
import SijiClient
import SijiFault

/// `siji booking cancel`.
struct BookingCancel: SijiCommand {
    static var configuration: CommandConfiguration { .named("cancel", .bookingCancel) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(booking, of: .bookings)
        let client = session.client(common)
        let changed = try client.changeBooking(row.id, to: "cancelled")
        session.console.words(session.speech[.cancelled(row.id)])
        try session.show(BookingScreen(booking: (try? client.booking(row.id)) ?? changed), as: format)
    }
}
