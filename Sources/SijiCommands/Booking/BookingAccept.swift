import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking accept`.
struct BookingAccept: SijiCommand {
    static var configuration: CommandConfiguration { .named("accept", .bookingAccept) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        try stepping.take(BookingChange(do: "accept"), of: held, as: format)
    }
}
