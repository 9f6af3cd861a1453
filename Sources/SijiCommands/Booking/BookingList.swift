import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking list`.
struct BookingList: SijiCommand {
    static var configuration: CommandConfiguration { .named("list", .bookingList) }

    @OptionGroup var common: CommonOptions

    @Option(help: .of(.cursor))
    var cursor: String?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    @Flag(name: .shortAndLong, help: .of(.quiet))
    var quiet = false

    func run(in session: Session) throws(Fault) {
        let answer = try session.client(common).bookings(cursor: cursor, limit: limit)
        session.memory.remember(answer.bookings.map { .init(id: $0.id, version: nil) }, of: .bookings)
        guard !quiet else {
            session.console.data(answer.bookings.map(\.id))
            return
        }
        try session.show(BookingsScreen(answer: answer), as: format)
    }
}
