import ArgumentParser
import SijiAPI
import SijiFault

/// A truck written out on the command line; costs in yuan.
struct TruckOptions: ParsableArguments {
    @Option(help: .of(.bodies))
    var bodies: WordsArgument?

    @Option(help: .of(.deck))
    var deck: LengthArgument?

    @Option(help: .of(.payload))
    var payload: MassArgument?

    @Option(help: .of(.volume))
    var volume: VolumeArgument?

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

    @Option(help: .of(.overall))
    var overall: LengthArgument?

    @Option(help: .of(.height))
    var height: LengthArgument?

    @Option(help: .of(.width))
    var width: LengthArgument?

    @Option(help: .of(.tare))
    var tare: MassArgument?

    @Option(help: .of(.gross))
    var gross: MassArgument?

    @Option(help: .of(.hazmat))
    var hazmat: WordsArgument?

    @Option(help: .of(.axles))
    var axles: Int?

    @Option(help: .of(.plate))
    var plate: String?

    @Option(help: .of(.drivers))
    var drivers: Int?

    /// Whether any of it is given.
    var isGiven: Bool {
        bodies != nil || deck != nil || payload != nil || volume != nil || emptyCost != nil || loadedCost != nil
            || toll != nil || hour != nil || speed != nil || height != nil || axles != nil || plate != nil
            || drivers != nil || overall != nil || width != nil || tare != nil || gross != nil || hazmat != nil
    }

    /// The truck on the wire.
    /// - Throws: `usage.missingArgument` where bodies, deck or payload is missing, or what else the caller says.
    func wire(for command: String, also absent: String? = nil, such example: String) throws(Fault) -> TruckWire {
        guard let bodies, let deck, let payload, absent == nil else {
            let missing = [("--bodies", bodies == nil), ("--deck", deck == nil), ("--payload", payload == nil)]
            let names = ([absent].compactMap(\.self) + missing.filter(\.1).map(\.0)).joined(separator: " ")
            throw Fault(
                .usageMissingArgument,
                ["command": .text(command), "needed": .text(names), "cause": .text(example)]
            )
        }
        return TruckWire(
            bodies: bodies.words.map(CodeSet.bodies.code(for:)),
            deckLengthM: deck.metres,
            overallLengthM: overall?.metres,
            payloadKg: payload.kg,
            volumeM3: volume?.cubicMetres,
            axles: axles,
            heightM: height?.metres,
            widthM: width?.metres,
            tareKg: tare?.kg,
            grossKg: gross?.kg,
            drivers: drivers,
            plate: plate,
            hazmatClasses: hazmat?.words,
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
