import ArgumentParser
import SijiAPI
import SijiClient
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

    @Option(help: .of(.depart))
    var depart: String?

    @Option(help: .of(.plateColour))
    var plateColour: String?

    @Option(help: .of(.permit))
    var permit: WordsArgument?

    @Flag(help: .of(.train))
    var train = false

    @Option(help: .of(.driveAxles))
    var driveAxles: Int?

    /// Puts truck and load into a request: the truck that is named or written out, else the one in use, else none.
    /// - Throws: `usage.missingArgument`, `usage.time`, and what reading the daemon's clock throws.
    func fill(
        _ request: inout CorridorRequest,
        _ session: Session,
        _ client: SijiClient,
        command: String
    ) throws(Fault) {
        if truck == nil, inline.isGiven {
            request.truck = try inline.wire(for: command, such: session.speech[.truckExample])
        } else {
            let remembered = try session.memory.read().truckName
            request.truckName = truck ?? remembered
        }
        var loaded = CorridorRequest.Loaded()
        loaded.heightM = loadHeight?.metres
        loaded.widthM = loadWidth?.metres
        loaded.massKg = load?.kg
        loaded.volumeM3 = loadVolume?.cubicMetres
        loaded.hazmatClass = loadHazmat
        loaded.fresh = fresh ? true : nil
        loaded.palletKg = pallet?.kg
        if loaded != CorridorRequest.Loaded() { request.loaded = loaded }
        request.departAt = try depart.map { words throws(Fault) in try DaemonTime.read(words, client) }
        request.plateColour = plateColour.map(CodeSet.plateColours.code(for:))
        request.permits = permit?.words
        request.train = train ? true : nil
        request.driveAxles = driveAxles
    }
}
