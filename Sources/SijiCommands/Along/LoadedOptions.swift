import ArgumentParser
import SijiAPI
import SijiFault

/// The truck with its load, for clearance.
struct LoadedOptions: ParsableArguments {
    @Option(help: .of(.truck))
    var truck: String?

    @OptionGroup var inline: TruckOptions

    @Option(help: .of(.loadHeight))
    var loadHeight: LengthArgument?

    @Option(help: .of(.loadWidth))
    var loadWidth: LengthArgument?

    @Option(help: .of(.loadMass))
    var load: MassArgument?

    @Option(help: .of(.loadVolume))
    var loadVolume: VolumeArgument?

    @Option(help: .of(.loadHazmat))
    var loadHazmat: String?

    @Flag(help: .of(.fresh))
    var fresh = false

    @Option(help: .of(.pallet))
    var pallet: MassArgument?

    @Option(help: .of(.plateColour))
    var plateColour: String?

    @Option(help: .of(.permit))
    var permit: WordsArgument?

    @Flag(help: .of(.train))
    var train = false

    @Option(help: .of(.driveAxles))
    var driveAxles: Int?

    /// Whether a truck is named or written out.
    var namesTruck: Bool { truck != nil || inline.isGiven }

    /// The truck that is named or written out, else the one in use, else none.
    /// - Throws: `usage.missingArgument`.
    func truckChoice(_ session: Session, command: String) throws(Fault) -> (TruckWire?, name: String?) {
        if truck == nil, inline.isGiven {
            return (try inline.wire(for: command, such: session.speech[.truckExample]), nil)
        }
        let remembered = try session.memory.read().truckName
        return (nil, truck ?? remembered)
    }

    /// The load as it stands on the truck; nil where nothing is said of one.
    var wire: CorridorRequest.Loaded? {
        var loaded = CorridorRequest.Loaded()
        loaded.heightM = loadHeight?.metres
        loaded.widthM = loadWidth?.metres
        loaded.massKg = load?.kg
        loaded.volumeM3 = loadVolume?.cubicMetres
        loaded.hazmatClass = loadHazmat
        loaded.fresh = fresh ? true : nil
        loaded.palletKg = pallet?.kg
        return loaded == CorridorRequest.Loaded() ? nil : loaded
    }

    /// Puts truck and load into a request.
    /// - Throws: `usage.missingArgument`.
    func fill(_ request: inout CorridorRequest, _ session: Session, command: String) throws(Fault) {
        (request.truck, request.truckName) = try truckChoice(session, command: command)
        request.loaded = wire
        request.plateColour = plateColour.map(CodeSet.plateColours.code(for:))
        request.permits = permit?.words
        request.train = train ? true : nil
        request.driveAxles = driveAxles
    }
}
