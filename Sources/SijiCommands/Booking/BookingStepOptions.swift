import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// What every command has that makes one certain step of a booking.
struct BookingStepOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.bookingRow))
    var booking: String

    @Option(help: .of(.stepNote))
    var note: String?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    /// Makes the step that `change` says, of the booking as it stands now.
    func take(
        in session: Session,
        _ change: (BookingStepping) throws(Fault) -> BookingChange
    ) throws(Fault) {
        let stepping = BookingStepping(session, common)
        let held = try stepping.client.booking(try stepping.id(booking))
        var change = try change(stepping)
        change.note = note
        try stepping.take(change, of: held, as: format)
    }
}
