import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking turn-back`.
struct BookingTurnBack: SijiCommand {
    static var configuration: CommandConfiguration { .named("turn-back", .bookingTurnBack) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.spotAt))
    var place: PlaceArgument?

    @Option(help: .of(.stepAt))
    var at: String?

    @Option(help: .of(.stepNote))
    var note: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        let spot = try stepping.spot(place)
        let change = BookingChange(do: "turnBack", at: try stepping.told(at), note: note, spot: spot)
        try stepping.take(change, of: held, as: format)
    }
}
