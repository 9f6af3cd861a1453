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
    private func refuseTwice(_ load: String, _ client: SijiClient) throws(Fault) {
        let party = try client.status().you.party
        var cursor: String?
        repeat {
            let page = try client.bookings(cursor: cursor, limit: 1000)
            if let held = page.bookings.first(where: { $0.holds(load, for: party) }) {
                throw Fault(
                    .bookingTwice,
                    ["id": .text(load), "booking": .text(held.id), "status": .text(held.status)]
                )
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

extension BookingWire {
    /// Whether a driver has the load by it.
    fileprivate func holds(_ load: String, for party: String?) -> Bool {
        loadId == load && driver == party && status != "cancelled"
    }
}
