import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking set-out`.
struct BookingSetOut: SijiCommand {
    static var configuration: CommandConfiguration { .named("set-out", .bookingSetOut) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.spotFrom))
    var from: PlaceArgument?

    @Option(help: .of(.stepAt))
    var at: String?

    @Option(help: .of(.stepNote))
    var note: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        let spot = try stepping.spot(from)
        let change = BookingChange(do: "setOut", at: try stepping.told(at), note: note, spot: spot)
        try stepping.take(change, of: held, as: format)
    }
}
