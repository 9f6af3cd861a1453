import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking offer`.
struct BookingOffer: SijiCommand {
    static var configuration: CommandConfiguration { .named("offer", .bookingOffer) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Argument(help: .of(.offerPrice))
    var price: MoneyArgument

    @Option(help: .of(.truck))
    var truck: String?

    @Option(help: .of(.keep))
    var key: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let state = try session.memory.read()
        let row = try state.row(load, of: .loads)
        let request = BookingRequest(
            loadId: row.id,
            loadVersion: row.version,
            truckName: truck ?? state.truckName,
            priceFen: price.fen
        )
        let client = session.client(common)
        let made = try BookingMake.book(request, key: key ?? BookingMake.randomKey(), client, session)
        session.console.words(session.speech[made.status == "requested" ? .offered : .booked])
        try session.show(BookingScreen(booking: (try? client.booking(made.id)) ?? made), as: format)
    }
}
