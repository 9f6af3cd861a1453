import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking waybill`.
struct BookingWaybill: SijiCommand {
    static var configuration: CommandConfiguration { .named("waybill", .bookingWaybill) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let row = try session.memory.read().row(booking, of: .bookings)
        try session.show(WaybillScreen(answer: session.client(common).waybill(row.id)), as: format)
    }
}
