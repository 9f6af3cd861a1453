import SijiAPI
import SijiFault

/// The command that takes a booking further, by what is possible, how it stands and on which side the caller is.
struct BookingNext {
    /// The verb of `siji booking`.
    let verb: String
    /// The step that it makes; nil where it only shows.
    let step: String?

    /// Nil where it is the other side's turn, or all is done.
    init?(_ booking: BookingWire) {
        let possible = booking.possible ?? []
        if possible.contains("accept") {
            self.init("accept", "accept")
        } else if possible.contains("turnBack") {
            // Without it the empty run has no end.
            self.init("turn-back", "turnBack")
        } else if possible.contains("confirmPayment") {
            self.init("confirm-pay", "confirmPayment")
        } else if booking.overdueDays != nil, booking.side != "dispatcher" {
            // Late pay is asked for by what is claimed, with its rules.
            self.init("claim", nil)
        } else if possible.contains("setOut") {
            self.init("set-out", "setOut")
        } else if let step = try? BookingAdvance.next(booking) {
            self.init("advance", step)
        } else if booking.side == "dispatcher", booking.unrecordedFen > 0, possible.contains("recordPayment") {
            self.init("pay", "recordPayment")
        } else {
            return nil
        }
    }

    private init(_ verb: String, _ step: String?) {
        self.verb = verb
        self.step = step
    }

    /// The command as it is typed, with the booking's row or id.
    func command(_ booking: String, _ speech: Speech) -> String { Self.command(verb, booking, speech) }

    /// A command about a booking as it is typed.
    static func command(_ verb: String, _ booking: String, _ speech: Speech) -> String {
        Aliases.command(["booking", verb], in: speech.language) + " \(booking)"
    }
}

extension BookingWire {
    /// Whether nothing of the price is open any more.
    var isSettled: Bool { owedFen == 0 }

    /// What is owed and not even recorded as paid; of a payment that waits for the driver's word nothing is left to do.
    var unrecordedFen: Int {
        let waiting = (payments ?? []).reduce(0) { $0 + ($1.status == "open" ? $1.amountFen : 0) }
        return max(0, (owedFen ?? 0) - waiting)
    }

    /// Whether giving it back is what somebody may want to do: while it only waits, or was won and not begun.
    var isEarly: Bool { ["requested", "booked"].contains(status) && possible?.contains("cancel") == true }
}
