import SijiAPI

/// A truck in a few words.
struct TruckText {
    let truck: TruckWire
    let speech: Speech

    /// `13米高栏 限载32吨`.
    var short: String {
        let deck = Amount.decimal(truck.deckLengthM, 2)
        let bodies = speech.codes(truck.bodies, of: .bodies)
        return "\(speech[.deck(deck, bodies)])  \(speech[.payload(Amount.tonnes(truck.payloadKg))])"
    }

    /// `1.80/2.30/-`: yuan a km empty, loaded, of toll; a dash for a toll that is not counted.
    var costs: String {
        guard let costs = truck.costs else { return speech[.noCosts] }
        let toll = costs.tollFenPerKm.map { Amount.exactYuan($0) } ?? "-"
        return "\(Amount.exactYuan(costs.emptyFenPerKm))/\(Amount.exactYuan(costs.loadedFenPerKm))/\(toll)"
    }
}
