import ArgumentParser
import SijiAPI
import SijiFault

/// A truck written out on the command line; costs in yuan.
struct TruckOptions: ParsableArguments {
    @Option(help: .of(.bodies))
    var bodies: WordsArgument?

    @Option(help: .of(.deck))
    var deck: Double?

    @Option(help: .of(.payload))
    var payload: MassArgument?

    @Option(help: .of(.volume))
    var volume: Double?

    @Option(help: .of(.emptyCost))
    var emptyCost: MoneyArgument?

    @Option(help: .of(.loadedCost))
    var loadedCost: MoneyArgument?

    @Option(help: .of(.toll))
    var toll: MoneyArgument?

    @Option(help: .of(.hour))
    var hour: MoneyArgument?

    @Option(help: .of(.speed))
    var speed: Int?

    @Option(help: .of(.height))
    var height: Double?

    @Option(help: .of(.axles))
    var axles: Int?

    @Option(help: .of(.plate))
    var plate: String?

    /// Whether any of it is given.
    var isGiven: Bool {
        bodies != nil || deck != nil || payload != nil || volume != nil || emptyCost != nil || loadedCost != nil
            || toll != nil || hour != nil || speed != nil || height != nil || axles != nil || plate != nil
    }

    /// The truck on the wire.
    /// - Throws: `usage` where bodies, deck or payload is missing.
    func wire(_ speech: Speech) throws(Fault) -> TruckWire {
        guard let bodies, let deck, let payload else {
            let missing = [("--bodies", bodies == nil), ("--deck", deck == nil), ("--payload", payload == nil)]
            let names = missing.filter(\.1).map(\.0).joined(separator: " ")
            throw Fault(.usage, ["value": .text(names), "cause": .text(speech[.isMissing])])
        }
        return TruckWire(
            bodies: bodies.words.map(CodeSet.bodies.code(for:)),
            deckLengthM: deck,
            payloadKg: payload.kg,
            volumeM3: volume,
            axles: axles,
            heightM: height,
            plate: plate,
            costs: costs,
            averageKmh: speed
        )
    }

    private var costs: TruckWire.Costs? {
        guard emptyCost != nil || loadedCost != nil || toll != nil || hour != nil else { return nil }
        return TruckWire.Costs(
            emptyFenPerKm: emptyCost?.fen ?? 0,
            loadedFenPerKm: loadedCost?.fen ?? 0,
            tollFenPerKm: toll?.fen,
            hourFen: hour?.fen
        )
    }
}
