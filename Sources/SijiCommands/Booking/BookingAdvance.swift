import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji booking advance`.
struct BookingAdvance: SijiCommand {
    static var configuration: CommandConfiguration { .named("advance", .bookingAdvance) }

    /// The steps of the road in their order: what is next is the first that is possible.
    static let road = [
        "endBreak", "reopenSite", "arrivePickup", "depart", "leaveVia", "arriveVia", "arriveDelivery", "deliver",
        "sendPod",
        "receivePod", "settle",
    ]

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Argument(help: .of(.bookingStep))
    var step: String?

    @Option(help: .of(.stepAt))
    var at: String?

    @Option(help: .of(.stepStop))
    var stop: Int?

    @Option(help: .of(.stepNote))
    var note: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        let chosen = if let step { CodeSet.bookingSteps.code(for: step) } else { try Self.next(held) }
        let change = BookingChange(do: chosen, at: try stepping.told(at), note: note, stop: stop)
        try stepping.take(change, of: held, as: format)
    }

    /// The next step of the road; what is possible is said where there is none.
    ///
    /// That all is paid is nothing that somebody says by pressing on: it must be named while something is owed.
    static func next(_ booking: BookingWire) throws(Fault) -> String {
        let possible = booking.possible ?? []
        guard let next = road.first(where: possible.contains), next != "settle" || booking.isSettled else {
            let facts: [String: FactValue] = [
                "id": .text(booking.id), "status": .text(booking.status), "possible": .list(possible),
            ]
            throw Fault(.bookingState, facts)
        }
        return next
    }
}
