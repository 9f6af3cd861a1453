import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiFreight

/// What is reported of a place, and from where: the same for checkpoints and rest stops.
struct ReportOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.reportPlace))
    var place: String

    @Argument(help: .of(.reportWhat))
    var what: String

    @Argument(help: .of(.reportAmount))
    var amount: String?

    @Option(help: .of(.reportPoint))
    var at: PointArgument?

    @Option(help: .of(.datum))
    var datum: DatumArgument?

    @Option(help: .of(.problemWhen))
    var when: String?

    @Option(help: .of(.reportHeading))
    var heading: Int?

    @Option(help: .of(.formatJSON))
    var format: OutputFormat = .table

    /// Which places are meant.
    enum Noun {
        case check, rest

        var list: RememberedState.List { self == .check ? .checkpoints : .restStops }
        var command: String { self == .check ? "siji check report" : "siji rest report" }
        /// The words that may be said of such a place.
        var words: [String] {
            switch self {
            case .check: ["gone", "confirm", "deny"]
            case .rest: ["full", "free", "closed", "open", "gone", "confirm", "deny"]
            }
        }
    }

    /// Sends the report and shows what became of it.
    func run(_ noun: Noun, in session: Session) throws(Fault) {
        let client = session.client(common)
        var request = try request(noun, session, client)
        if at == nil {
            if let datum { throw surplus(noun, "--datum \(datum.rawValue)") }
            // What is new lies where it is told: a truck is kilometres on within minutes.
            if request.kind == "new" {
                throw Fault(
                    .usageMissingArgument,
                    ["command": .text(noun.command), "needed": "--at", "cause": "--at 28.2282,112.9388"]
                )
            }
        }
        if let at { (request.lat, request.lon, request.datum) = (at.latDeg, at.lonDeg, datum?.rawValue) }
        if let when { request.at = try instant(when, client) }
        let kept = try send(request, session, client)
        try session.show(ReportScreen(report: kept, does: request.kind), as: format)
    }

    /// Sends it from where the truck was seen last; where nobody knows that, from the place of `siji here`, if it is a point: a town
    /// is too far off.
    private func send(
        _ request: ReportRequest,
        _ session: Session,
        _ client: SijiClient
    ) throws(Fault) -> ReportWire {
        do throws(Fault) {
            return try client.report(request, key: BookingMake.randomKey())
        } catch {
            guard error.code == .reportPointMissing, let here = try session.memory.read().here?.point, here.lat != nil
            else { throw error }
            var request = request
            (request.lat, request.lon, request.datum) = (here.lat, here.lon, here.datum)
            return try client.report(request, key: BookingMake.randomKey())
        }
    }

    private func request(_ noun: Noun, _ session: Session, _ client: SijiClient) throws(Fault) -> ReportRequest {
        if CodeSet.reportKinds.code(for: place) == "new" { return try new(noun) }
        let id = try session.memory.read().row(place, of: noun.list).id
        let code = CodeSet.reportKinds.code(for: what)
        if let heading { throw surplus(noun, "--heading \(heading)") }
        if code == "confirm" || code == "deny" {
            return ReportRequest(kind: code, reportId: try report(on: id, noun, client))
        }
        var request = ReportRequest(kind: code)
        if noun == .check { request.checkpointId = id } else { request.restStopId = id }
        if code == "wrongValue" || !noun.words.contains(code) {
            // A number says what it is.
            guard noun == .check, let value = LimitArgument(argument: code == "wrongValue" ? amount ?? "" : what) else {
                throw unknown(noun, code)
            }
            if code != "wrongValue", let amount { throw surplus(noun, amount) }
            request.kind = "wrongValue"
            (request.value, request.unit) = (value.value, value.unit)
            return request
        }
        guard let amount else { return request }
        guard code == "free" else { throw surplus(noun, amount) }
        guard let slots = Int(DecimalText.without(["位", "个", "空"], amount)), slots > 0 else {
            throw Fault(.usageBadValue, ["field": "<amount>", "value": .text(amount), "command": .text(noun.command)])
        }
        request.slots = slots
        return request
    }

    private func new(_ noun: Noun) throws(Fault) -> ReportRequest {
        let set: CodeSet = noun == .check ? .kinds : .stopKinds
        let code = set.code(for: what)
        guard set.chinese[code] != nil else {
            let words = HelpTopic.spoken == .zh ? set.chinese.values.sorted() : set.chinese.keys.sorted()
            throw Fault(
                .usageBadValue,
                [
                    "field": "<what>", "value": .text(what), "allowed": .list(words), "command": .text(noun.command),
                ]
            )
        }
        if noun == .rest, let heading { throw surplus(noun, "--heading \(heading)") }
        var request = ReportRequest(kind: "new", placeKind: code, headingDeg: heading)
        guard let amount else { return request }
        guard let value = LimitArgument(argument: amount) else {
            throw Fault(.usageBadValue, ["field": "<amount>", "value": .text(amount), "command": .text(noun.command)])
        }
        (request.value, request.unit) = (value.value, value.unit)
        return request
    }

    /// The report that is meant: the one that is named, the one of that row in the history, or the only one that there is.
    private func report(on id: String, _ noun: Noun, _ client: SijiClient) throws(Fault) -> String {
        if let amount, amount.utf8.count == 13 { return amount }
        let reports = try (noun == .check ? client.reports(checkpoint: id) : client.reports(restStop: id)).reports
        if let amount {
            guard let row = Int(amount), reports.indices.contains(row - 1) else {
                throw Fault(.reportNotFound, ["id": .text(amount)])
            }
            return reports[row - 1].id
        }
        guard let first = reports.first else { throw Fault(.reportNotFound) }
        let standing = reports.filter(\.stands)
        if let only = standing.first, standing.count == 1 { return only.id }
        guard reports.count > 1 else { return first.id }
        let text = ReportText(Speech(HelpTopic.spoken ?? .en))
        throw Fault(
            .reportSeveral,
            [
                noun == .check ? "checkpoint" : "restStop": .text(place), "count": .integer(reports.count),
                "candidates": .list(reports.enumerated().map { "\($0.offset + 1) \(text.said($0.element))" }),
            ]
        )
    }

    private func instant(_ text: String, _ client: SijiClient) throws(Fault) -> String {
        if Instant(rfc3339: text) != nil { return text }
        guard let now = Moment(try client.status().now) else { throw Fault(.daemonAnswer, ["cause": "now"]) }
        guard let past = PastTime.read(text, now: now) else { throw Fault(.usageTime, ["value": .text(text)]) }
        return past
    }

    private func unknown(_ noun: Noun, _ code: String) -> Fault {
        if CodeSet.reportKinds.chinese[code] != nil {
            let fits = (noun == .check ? ["wrongValue"] : []) + noun.words.filter { $0 != "confirm" && $0 != "deny" }
            return Fault(.reportKindUnfit, ["reported": .text(code), "fits": .list(fits)])
        }
        let speech = Speech(HelpTopic.spoken ?? .en)
        let words = noun.words.map { speech.code($0, of: .reportKinds) }
        return Fault(
            .usageBadValue,
            [
                "field": "<what>", "value": .text(what), "command": .text(noun.command),
                "allowed": .list(noun == .check ? [speech.language == .zh ? "4.2米" : "4.2m"] + words : words),
            ]
        )
    }

    private func surplus(_ noun: Noun, _ value: String) -> Fault {
        Fault(.usageSurplus, ["command": .text(noun.command), "value": .text(value)])
    }
}

/// A limit's value on the command line: `4.2米`, `4.2m`, `4米2`, `49吨`, `49t`, `49000kg`; bare, in the limit's own unit.
struct LimitArgument {
    /// Metres or kg.
    let value: Double
    /// `m` or `kg`; nil where none was written.
    let unit: String?

    init?(argument: String) {
        let text = argument.trimmed.lowercased()
        if ["t", "吨", "kg", "公斤", "千克"].contains(where: text.hasSuffix) {
            guard let mass = MassArgument(argument: text) else { return nil }
            (value, unit) = (Double(mass.kg), "kg")
            return
        }
        guard let length = LengthArgument(argument: text), length.metres > 0 else { return nil }
        value = length.metres
        unit = text.contains("米") || text.hasSuffix("m") ? "m" : nil
    }
}
