import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking counter`.
struct BookingCounter: SijiCommand {
    static var configuration: CommandConfiguration { .named("counter", .bookingCounter) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Argument(help: .of(.offerPrice))
    var price: MoneyArgument

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        try stepping.take(BookingChange(do: "counter", priceFen: price.fen), of: held, as: format)
    }
}
