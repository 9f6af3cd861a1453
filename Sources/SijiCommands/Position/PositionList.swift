import ArgumentParser
import SijiClient
import SijiFault

/// `siji position list`.
struct PositionList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .positionList) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.positionBooking))
    var booking: String?

    @Option(help: .of(.limit))
    var limit: Int = 20

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let id = try booking.map { text throws(Fault) in try session.memory.read().row(text, of: .bookings).id }
        let answer = try session.client(common).positions(booking: id, limit: limit)
        try session.show(PositionsScreen(answer: answer), as: format)
    }
}
