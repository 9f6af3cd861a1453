import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking claim`.
struct BookingClaim: SijiCommand {
    static var configuration: CommandConfiguration { .named("claim", .bookingClaim) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(booking, of: .bookings)
        try session.show(ClaimScreen(answer: try session.client(common).claims(row.id)), as: format)
    }
}
