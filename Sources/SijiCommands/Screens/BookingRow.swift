import SijiAPI
import SijiFault

/// One booking of a list in words: where it stands, how long the truck waited, what is owed and by when, what comes next.
struct BookingRow {
    let number: Int
    let booking: BookingWire
    let text: LoadText?
    private let speech: Speech

    init(number: Int, booking: BookingWire, speech: Speech) {
        self.number = number
        self.booking = booking
        self.speech = speech
        text = booking.load.map { LoadText(load: $0, speech: speech) }
    }

    var route: String { text?.listedRoute ?? booking.loadId }

    /// The standing; before the truck is at the pickup with the time at which it must be there.
    var status: String {
        let word = speech.code(booking.status, of: .bookingStatus)
        guard ["requested", "booked"].contains(booking.status), let text else {
            let marks = booking.standstill?.marks(speech) ?? []
            // A stop on the way says by itself that the goods are in transit.
            return ((booking.standstill?.stop == nil ? [word] : []) + marks).joined(separator: " ")
        }
        return "\(word) \(LoadText.moment(text.load.pickup.from, speech.language))" + (booking.isAmended ? "^" : "")
    }

    /// `2:40`, with `!` where part of it is past the free time; nil before the truck came.
    var wait: String? { booking.waitMin.map { Amount.clock($0) + (booking.chargedMin == nil ? "" : "!") } }

    /// What is still owed once the goods have arrived, and the price before.
    var money: String {
        booking.owedFen.map(Amount.shortYuan) ?? booking.shownPrice(text) + (booking.isAmended ? "^" : "")
    }

    /// The day by whose end it must be paid, and by how many days that is past; the terms while no clock has started.
    var due: String {
        guard booking.owedFen != nil, let day = booking.dueOn else { return text?.terms ?? "?" }
        let short = String(day.dropFirst(5))
        return short + (booking.overdueDays.map { " \(speech[.lateShort($0)])!" } ?? "")
    }

    /// The command that takes it further; nil where it is the other side's turn.
    var next: String? {
        // The column's title says the noun where the command has no short form.
        BookingNext(booking)?.command("\(number)", speech).replacing("siji booking ", with: "")
    }

    /// Two lines: route and standing, then money, wait and what comes next.
    func narrow(_ width: Int) -> [String] {
        let right = " " + status
        let left = DisplayWidth.fitted(
            "\(number) \(route.replacing(" > ", with: ">"))",
            max(0, width - DisplayWidth.of(right))
        )
        let title = speech[booking.side == "dispatcher" ? .columnOwes : .columnOwed]
        let facts = [
            "\(title)\(speech.language == .zh ? "" : " ")\(money)", due, wait.map { speech[.narrowWait($0)] },
            next.map { speech[.narrowNext($0)] },
        ]
        let indent = String(repeating: " ", count: "\(number)".count + 1)
        return [left + right]
            + DisplayWidth.flow(facts.compactMap(\.self), gap: "  ", within: width - indent.count).map { indent + $0 }
    }
}
