import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault

/// `siji trip plan`.
struct TripPlanning: SijiCommand {
    static var configuration: CommandConfiguration { .named("plan", .tripPlan) }

    private static let name = "siji trip plan"

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.tripLoad))
    var load: String?

    @Option(help: .of(.tripFrom))
    var from: PlaceArgument?

    @Option(help: .of(.tripTo))
    var to: PlaceArgument?

    @Option(help: .of(.tripVia))
    var via: [PlaceArgument] = []

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    @Option(help: .of(.ready))
    var ready: String?

    @Option(help: .of(.driven))
    var driven: SpanArgument?

    @Option(help: .of(.drivenToday))
    var drivenToday: SpanArgument?

    @OptionGroup var coDriver: CoDriverOptions

    @Option(help: .of(.rule))
    var rule: String?

    @Option(name: .customLong("km"), help: .of(.tripKm))
    var halfWidth: DistanceArgument?

    @Option(name: .customLong("limits-km"), help: .of(.tripLimitsKm))
    var limitsWithin: DistanceArgument?

    @Option(name: .customLong("with"), help: .of(.tripWith))
    var services: WordsArgument?

    @OptionGroup var loaded: LoadedOptions

    @Option(help: .of(.tripMap))
    var map: String?

    @Option(help: .of(.formatAlong))
    var format: AlongFormat = .table

    func run(in session: Session) throws(Fault) {
        let client = session.client(common)
        let state = try session.memory.read()
        let request = try request(session, client, state)
        let answer = try client.trip(request)
        if let map {
            let drawing = TripMap(answer, speech: session.speech)
            try FileBytes.replace(map, with: Array(drawing.svg.utf8))
            session.console.words(TripWord.written(map).text(session.language))
        }
        guard let plain = format.plain else { return try session.showJSON(TripGeoJSON(answer)) }
        try session.show(TripScreen(answer: answer), as: plain)
    }

    private func request(
        _ session: Session,
        _ client: SijiClient,
        _ state: RememberedState
    ) throws(Fault) -> TripRequest {
        // The load was found by a search, and the trip starts where and with what that was made.
        let search = load == nil ? nil : state.search
        var request = TripRequest(at: try start(state, search))
        try aim(&request, state)
        request.readyAt = try ready.map { words throws(Fault) in try DaemonTime.read(words, client) } ?? search?.readyAt
        request.drivenMin = driven?.minutes ?? search?.drivenMin
        request.drivenTodayMin = drivenToday?.minutes ?? search?.drivenTodayMin
        request.rule = rule ?? search?.rule
        request.halfWidthKm = halfWidth?.km
        request.limitsWithinKm = limitsWithin?.km
        request.services = services?.words.map(CodeSet.services.code(for:))
        request.loaded = loaded.wire
        request.plateColour = loaded.plateColour.map(CodeSet.plateColours.code(for:))
        request.permits = loaded.permit?.words
        request.train = loaded.train ? true : nil
        request.driveAxles = loaded.driveAxles
        if !loaded.namesTruck, let search, search.truck != nil || search.truckName != nil {
            (request.truck, request.truckName) = (search.truck, search.truckName)
        } else {
            (request.truck, request.truckName) = try loaded.truckChoice(session, command: Self.name)
        }
        // Another truck than the search's may have one driver, who has nobody beside.
        let isSearched = (request.truck, request.truckName) == (search?.truck, search?.truckName)
        request.coDriver = coDriver.wire ?? (isSearched ? search?.coDriver : nil)
        return request
    }

    private func start(_ state: RememberedState, _ search: MatchRequest?) throws(Fault) -> PointWire {
        if let from { return from.wire(datum: datum) }
        if let at = search?.at { return at }
        guard let here = state.here else { throw Fault(.hereMissing) }
        return here.point
    }

    private func aim(_ request: inout TripRequest, _ state: RememberedState) throws(Fault) {
        if let load {
            if let surplus = to ?? via.first {
                throw Fault(.usageSurplus, ["command": .text(Self.name), "value": .text(surplus.label)])
            }
            request.loadId = try state.row(load, of: .loads).id
            return
        }
        guard let to else {
            throw Fault(
                .usageMissingArgument,
                ["command": .text(Self.name), "needed": "--to", "cause": "siji trip plan 1"]
            )
        }
        request.to = to.wire(datum: datum)
        request.via = via.isEmpty ? nil : via.map { $0.wire(datum: datum) }
    }
}
