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

    @Option(help: .of(.truck))
    var truck: String?

    @OptionGroup var inline: TruckOptions

    @Option(help: .of(.ready))
    var ready: String?

    @Option(help: .of(.driven))
    var driven: Int?

    @Option(help: .of(.drivenToday))
    var drivenToday: Int?

    @Option(help: .of(.to))
    var to: PlaceArgument?

    @Option(help: .of(.toRadius))
    var toRadius: Double?

    @Option(help: .of(.deadhead))
    var deadhead: Double?

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
    var maxWait: Int?

    @Option(help: .of(.cover))
    var cover: WordsArgument?

    @Flag(help: .of(.explain))
    var explain = false

    @Flag(help: .of(.count))
    var count = false

    @Option(help: .of(.format))
    var format: OutputFormat = .table

    func run(in session: Session) throws(Fault) {
        if let ready, !TimeWords.isReadable(ready) { throw Fault(.usageTime, ["value": .text(ready)]) }
        let client = session.client(common)
        let place = try here.place(in: session)
        let choice = try truckChoice(session, client)
        var request = request(at: place.point, choice)
        request.readyAt = try readyAt(client)
        let answer = try client.match(request)
        request.readyAt = answer.basis.readyAt
        try? session.memory.update { $0.search = request }
        session.memory.remember(
            (answer.matches + answer.negotiable).map { .init(id: $0.loadId, version: $0.load.version) },
            of: .loads
        )
        let frame = MatchScreen.Frame(place: place.label, truck: choice.truck, isExplained: explain)
        try session.show(MatchScreen(answer: answer, frame: frame), as: format)
    }

    /// A truck by name, with what it is where the frame needs it, or written out.
    private struct Choice {
        var name: String?
        var truck: TruckWire?
    }

    private func truckChoice(_ session: Session, _ client: SijiClient) throws(Fault) -> Choice {
        if truck == nil, inline.isGiven { return Choice(name: nil, truck: try inline.wire(for: "siji load search")) }
        let remembered = try session.memory.read().truckName
        guard let used = truck ?? remembered else { throw Fault(.truckMissing) }
        guard format == .table else { return Choice(name: used, truck: nil) }
        return Choice(name: used, truck: try client.showTruck(used))
    }

    /// When the truck is empty, read by the daemon's clock and in its zone; nil for now.
    private func readyAt(_ client: SijiClient) throws(Fault) -> String? {
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
        request.drivenMin = driven
        request.drivenTodayMin = drivenToday
        request.maxDeadheadKm = deadhead
        request.destination = to.map { .init(point: $0.wire(datum: here.datum), radiusKm: toRadius) }
        request.minPriceFen = minPrice?.fen
        request.maxWaitMin = maxWait
        request.injuryCover = cover?.words.map(CodeSet.cover.code(for:))
        request.objective = by.map(CodeSet.objectives.code(for:))
        request.limit = limit
        request.distance = factor.map { .init(model: "circuity", factor: $0) }
        request.rule = rule
        request.explain = explain || format == .json
        request.count = count ? true : nil
        return request
    }
}
