import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// `siji load search`.
struct LoadSearch: SijiCommand {
    static var configuration: CommandConfiguration { .named("search", .loadSearch) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var here: AtOptions

    @Argument(help: .of(.readyBare))
    var when: [String] = []

    @Option(help: .of(.truck))
    var truck: String?

    @OptionGroup var inline: TruckOptions

    @Option(help: .of(.ready))
    var ready: String?

    @Option(help: .of(.driven))
    var driven: SpanArgument?

    @Option(help: .of(.drivenToday))
    var drivenToday: SpanArgument?

    @OptionGroup var coDriver: CoDriverOptions

    @Option(help: .of(.to))
    var to: PlaceArgument?

    @Option(help: .of(.toRadius))
    var toRadius: DistanceArgument?

    @Option(help: .of(.deadhead))
    var deadhead: DistanceArgument?

    @Option(help: .of(.by))
    var by: String?

    @Option(help: .of(.limit))
    var limit: Int?

    @Option(help: .of(.rule))
    var rule: String?

    @Option(help: .of(.factor))
    var factor: Double?

    @Option(help: .of(.minPrice))
    var minPrice: MoneyArgument?

    @Option(help: .of(.maxWait))
    var maxWait: SpanArgument?

    @Option(help: .of(.cover))
    var cover: WordsArgument?

    @Option(help: .of(.maxDaysToPay))
    var maxDaysToPay: Int?

    @Flag(help: .of(.explain))
    var explain = false

    @Flag(help: .of(.count))
    var count = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        let ready = try readyWords()
        let client = session.client(common)
        let place = try here.place(in: session)
        let choice = try truckChoice(session, client)
        var request = request(at: place.point, choice)
        request.readyAt = try readyAt(ready, client)
        let room = format == .table && !explain && limit == nil ? ScreenRoom(session.console) : nil
        if let room { request.limit = room.loads }
        var answer = try client.match(request)
        request.readyAt = answer.basis.readyAt
        let isFull = answer.matches.count == room?.loads
        let isShortened = room?.shorten(&answer) == true || isFull
        try? session.memory.update { $0.search = request }
        session.memory.remember(
            (answer.matches + answer.negotiable).map { .init(id: $0.loadId, version: $0.load.version) },
            of: .loads
        )
        let frame = MatchScreen.Frame(
            place: place.label,
            truck: choice.truck,
            narrowing: narrowing,
            deadheadKm: deadhead?.km,
            isExplained: explain,
            isShortened: isShortened
        )
        try session.show(MatchScreen(answer: answer, frame: frame), as: format)
    }

    /// The options given that leave loads out.
    private var narrowing: [String] {
        [
            to == nil ? nil : "--to", minPrice == nil ? nil : "--min-price", maxWait == nil ? nil : "--max-wait",
            cover == nil ? nil : "--cover", maxDaysToPay == nil ? nil : "--max-days-to-pay",
        ].compactMap(\.self)
    }

    /// A truck by name, with what it is where the frame needs it, or written out.
    private struct Choice {
        var name: String?
        var truck: TruckWire?
    }

    private func truckChoice(_ session: Session, _ client: SijiClient) throws(Fault) -> Choice {
        if truck == nil, inline.isGiven {
            return Choice(
                name: nil,
                truck: try inline.wire(for: "siji load search", such: session.speech[.truckExample])
            )
        }
        let remembered = try session.memory.read().truckName
        guard let used = truck ?? remembered else { return try onlyTruck(session, client) }
        guard format == .table else { return Choice(name: used, truck: nil) }
        return Choice(name: used, truck: try client.showTruck(used))
    }

    /// The driver's truck, where there is but one: which is meant need not be said.
    private func onlyTruck(_ session: Session, _ client: SijiClient) throws(Fault) -> Choice {
        let trucks = try client.listTrucks().trucks
        guard let only = trucks.first, trucks.count == 1 else {
            let names = trucks.map(\.name)
            throw Fault(.truckMissing, names.isEmpty ? [:] : ["candidates": .list(names)])
        }
        try? session.memory.update { $0.truckName = only.name }
        return Choice(name: only.name, truck: only.truck)
    }

    /// The time as it was written, with or without its flag.
    private func readyWords() throws(Fault) -> String? {
        let bare = when.joined(separator: " ")
        if let ready, !TimeWords.isReadable(ready) { throw Fault(.usageTime, ["value": .text(ready)]) }
        guard !bare.isEmpty else { return ready }
        guard ready == nil, TimeWords.isReadable(bare) else {
            // A place could be either end of the way.
            let meant = ["--to \(bare)", "--at \(bare)"]
            throw Fault(
                .usageSurplus,
                ["command": "siji load search", "value": .text(bare), "near": .list(ready == nil ? meant : [])]
            )
        }
        return bare
    }

    /// When the truck is empty, read by the daemon's clock and in its zone; nil for now.
    private func readyAt(_ ready: String?, _ client: SijiClient) throws(Fault) -> String? {
        guard let ready else { return nil }
        guard Instant(rfc3339: ready) == nil else { return ready }
        if TimeScanner(ready).isNow { return nil }
        guard let now = Moment(try client.status().now) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
        return try TimeWords(now: now.instant, zone: now.zone).read(ready).rfc3339(in: now.zone)
    }

    private func request(at point: PointWire, _ choice: Choice) -> MatchRequest {
        var request = MatchRequest(at: point)
        request.truck = choice.name == nil ? choice.truck : nil
        request.truckName = choice.name
        request.drivenMin = driven?.minutes
        request.drivenTodayMin = drivenToday?.minutes
        request.coDriver = coDriver.wire
        request.maxDeadheadKm = deadhead?.km
        request.destination = to.map { .init(point: $0.wire(datum: here.datum), radiusKm: toRadius?.km) }
        request.minPriceFen = minPrice?.fen
        request.maxWaitMin = maxWait?.minutes
        request.injuryCover = cover?.words.map(CodeSet.cover.code(for:))
        request.maxDaysToPay = maxDaysToPay
        request.objective = by.map(CodeSet.objectives.code(for:))
        request.limit = limit
        request.distance = factor.map { .init(model: "circuity", factor: $0) }
        request.rule = rule
        request.explain = explain || format == .json
        request.count = count ? true : nil
        return request
    }
}
