import ArgumentParser
import SijiClient
import SijiFault

/// `siji booking show`.
struct BookingShow: SijiCommand {
    static var configuration: CommandConfiguration { .named("show", .bookingShow) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        try session.show(BookingScreen(booking: try stepping.client.booking(try stepping.id(booking))), as: format)
    }
}
