import SijiAPI

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
