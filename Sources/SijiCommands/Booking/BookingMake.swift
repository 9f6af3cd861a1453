import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking make`.
struct BookingMake: SijiCommand {
    static var configuration: CommandConfiguration { .named("make", .bookingMake) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.loadRow))
    var load: String

    @Option(help: .of(.truck))
    var truck: String?

    @Option(help: .of(.keep))
    var key: String?

    @Flag(help: .of(.again))
    var again = false

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let state = try session.memory.read()
        let row = try state.row(load, of: .loads)
        let request = BookingRequest(
            loadId: row.id,
            loadVersion: row.version,
            truckName: truck ?? state.truckName
        )
        let client = session.client(common)
        // A key of the caller's own makes a retry harmless already.
        if !again, key == nil { try refuseTwice(row.id, client) }
        let made = try Self.book(request, key: key ?? Self.randomKey(), client, session)
        // Booked it is; the load is only for the reader.
        let booking = (try? client.booking(made.id)) ?? made
        session.console.words(session.speech[booking.status == "requested" ? .requested : .booked])
        try session.show(BookingScreen(booking: booking), as: format)
    }

    /// Refuses a second booking of the same load: its other trucks are for other drivers, as a rule.
    ///
    /// Where the bookings cannot be seen, booking goes on: it says itself what is wrong.
    private func refuseTwice(_ load: String, _ client: SijiClient) throws(Fault) {
        var cursor: String?
        repeat {
            guard let page = try? client.bookings(cursor: cursor, limit: 1000) else { return }
            let held = page.bookings.filter { $0.loadId == load && $0.status != "cancelled" }
            // A dispatcher sees those of others as well.
            if !held.isEmpty, let party = try? client.status().you.party,
                let mine = held.first(where: { $0.driver == party })
            {
                let facts: [String: FactValue] = [
                    "id": .text(load), "booking": .text(mine.id), "status": .text(mine.status),
                ]
                throw Fault(.bookingTwice, facts)
            }
            cursor = page.nextCursor
        } while cursor != nil
    }

    /// Books, and where the connection was lost asks once more under the same key: the daemon books once.
    static func book(
        _ request: BookingRequest,
        key: String,
        _ client: SijiClient,
        _ session: Session
    ) throws(Fault) -> BookingWire {
        do {
            return try client.book(request, key: key)
        } catch  where error.code == .daemonUnreachable {
            session.console.words(session.speech[.asksAgain])
            return try client.book(request, key: key)
        }
    }

    /// 128 random bits in hexadecimal digits.
    static func randomKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
