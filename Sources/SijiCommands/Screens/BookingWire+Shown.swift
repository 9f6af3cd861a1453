import SijiAPI
import SijiFault

extension StandstillWire {
    /// Where the truck stands, since when, and what stops the meter meanwhile.
    func words(_ speech: Speech) -> [String] {
        func time(_ text: String) -> String { LoadText.moment(text, speech.language) }
        return [
            speech[.standstill(place, stop, time(since))], breakSince.map { speech[.onBreakSince(time($0))] },
            closedSince.map { speech[.closedSince(time($0), speech.code(closedBy ?? "?", of: .roles))] },
        ].compactMap(\.self)
    }

    /// The same in a column.
    func marks(_ speech: Speech) -> [String] {
        [
            stop.map { speech[.markAtVia($0)] }, closedSince == nil ? nil : speech[.markClosed],
            breakSince == nil ? nil : speech[.markBreak],
        ].compactMap(\.self)
    }
}

extension BookingWire {
    /// The price that holds, the one on the table with a question mark, or the listing's.
    func shownPrice(_ text: LoadText?) -> String {
        if let fen = offer?.priceFen { return Amount.shortYuan(fen) + "?" }
        // A price a tonne says more than the estimate that was booked.
        if let priceFen, load?.unitPrice == nil { return Amount.shortYuan(priceFen) }
        return text?.price ?? "?"
    }

    /// What is still owed once the goods have arrived; nil before, and where no price is agreed.
    var owedFen: Int? {
        guard ["delivered", "podSent", "podReceived"].contains(cameFrom ?? status), let priceFen else { return nil }
        return max(0, priceFen - (confirmedFen ?? 0))
    }

    /// Whether the load that it carries is another version than the one that was booked.
    var isAmended: Bool { load?.version.map { $0 != loadVersion } ?? false }
}
