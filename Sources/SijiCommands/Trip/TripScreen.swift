import SijiAPI
import SijiFault

/// A plan: how far, how long and what is left first; then each stop; then what is in the way and what it costs.
struct TripScreen: Screen {
    let answer: TripAnswer

    var wire: TripAnswer { answer }

    private var visits: [TripVisit] { TripVisit.all(of: answer) }

    func lines(width: Int, speech: Speech) -> [String] {
        let body = width < MatchScreen.narrow ? narrowRows(width, speech) : wideRows(width, speech)
        let notes = notes(speech).flatMap { DisplayWidth.sentence($0, within: width) }
        return head(width, speech) + body + limits(width, speech) + ledger(width, speech) + notes
    }

    func advice(speech: Speech) -> [String] {
        [TripWord.next(hasLoad: answer.loadId != nil).text(speech.language)]
    }

    // MARK: The answer

    private func head(_ width: Int, _ speech: Speech) -> [String] {
        lateness(speech).flatMap { DisplayWidth.sentence($0, within: width) }
            + DisplayWidth.flow(headline(speech), gap: "  ", within: width)
    }

    /// Which windows are missed, and by how much.
    func lateness(_ speech: Speech) -> [String] {
        answer.late.map { late in
            let place = late.place.map { ShortPlace.of(DisplayWidth.harmless($0)) } ?? ""
            let by = LoadText.moment(late.by, speech.language)
            let doing = speech.code(late.do, of: .steps)
            return TripWord.late(doing, place, Amount.clock(late.byMin), by).text(speech.language)
        }
    }

    /// From where to where, how far, how long, what is left, and whether it is legal.
    func headline(_ speech: Speech) -> [String] {
        let language = speech.language
        let label = [answer.route.from, answer.route.to].map { place in
            place.name.map { ShortPlace.of(DisplayWidth.harmless($0)) } ?? PointText.coordinates(place.lat, place.lon)
        }.joined(separator: " > ")
        let distance = RouteWord.km(Amount.decimal(answer.deadheadKm + answer.loadedKm, 0)).text(language)
        let net = answer.loadId == nil ? TripWord.cost : TripWord.net
        var parts = [
            "\(label) \(distance) \(Amount.clock(answer.minutes))\(language == .en ? " h" : "")",
            net(Amount.exactYuan(answer.loadId == nil ? -answer.netFen : answer.netFen)).text(language),
            TripWord.legal(answer.basis.rule).text(language),
        ]
        if answer.basis.drivers > 1 { parts.append(TripWord.crew.text(language)) }
        return parts + RouteScreen.model(answer.route, language)
    }

    // MARK: The stops

    private func wideRows(_ width: Int, _ speech: Speech) -> [String] {
        let language = speech.language
        var table = TextTable(columns: [
            .init(title: TripWord.columnTime.text(language)),
            .init(title: "km", isRight: true),
            .init(title: TripWord.columnDoing.text(language)),
            .init(title: TripWord.columnPlace.text(language), narrowest: 12),
            .init(title: TripWord.columnDriven.text(language), isRight: true),
            .init(title: TripWord.columnIfFull.text(language), narrowest: 8),
        ])
        var day = ""
        for visit in visits {
            let time = time(visit, &day, language)
            table.rows.append(
                .cells([
                    time, Amount.decimal(visit.alongKm, 0), visit.doing(language), visit.name(speech),
                    visit.driven, Self.ifFull(visit, speech) ?? "",
                ])
            )
        }
        return table.lines(width: width)
    }

    private func narrowRows(_ width: Int, _ speech: Speech) -> [String] {
        let language = speech.language
        var lines: [String] = []
        var day = ""
        for visit in visits {
            let driven = TripWord.driven(visit.driven).text(language)
            let left = "\(time(visit, &day, language)) \(visit.doing(language))"
            let room = width - DisplayWidth.of(driven) - 1
            lines.append((DisplayWidth.fitted(left, room) + " " + driven).trimmedAtEnd)
            let fallback = Self.ifFull(visit, speech)
            let indent = String(repeating: " ", count: language == .zh ? 6 : 7)
            let km = RouteWord.km(Amount.decimal(visit.alongKm, 0)).text(language)
            let parts =
                [visit.name(speech), km] + [fallback.map { TripWord.ifFull($0).text(language) }].compactMap(\.self)
            lines += DisplayWidth.flow(parts, gap: "  ", within: width - indent.count)
                .map { indent + $0 }
        }
        return lines
    }

    /// The time, with the day where it is another than in the row before.
    private func time(_ visit: TripVisit, _ day: inout String, _ language: Language) -> String {
        guard let moment = Moment(visit.from) else { return visit.from }
        let isSameDay = moment.date == day
        day = moment.date
        let text = moment.dayAndTime(in: language)
        guard isSameDay else { return text }
        return String(repeating: " ", count: DisplayWidth.of(text) - 5) + moment.time
    }

    /// Where to go where the stop is full; nil for a place of the trip's own.
    static func ifFull(_ visit: TripVisit, _ speech: Speech) -> String? {
        guard let chosen = visit.chosen else { return nil }
        guard let fallback = chosen.ifFull else { return TripWord.unsafe.text(speech.language) }
        let name = (speech.language == .en ? fallback.nameEn : nil) ?? fallback.name
        return name.map { fallback.id == nil ? ShortPlace.of(DisplayWidth.harmless($0)) : DisplayWidth.harmless($0) }
            ?? "km \(Amount.decimal(fallback.alongKm, 0))"
    }

    // MARK: What is in the way

    /// What is on the way, or may be, is told one by one where it is not clear; what lies on other roads is counted.
    private func limits(_ width: Int, _ speech: Speech) -> [String] {
        let language = speech.language
        let met = answer.limits.filter { $0.bearing != "beside" }
        let beside = answer.limits.count - met.count
        let verdicts = met.map(\.clearance.verdict) + answer.bans.compactMap(\.clearance?.verdict)
        let counts = Dictionary(verdicts.map { ($0, 1) }, uniquingKeysWith: +)
        var head = [
            counts.isEmpty
                ? TripWord.noLimits.text(language) : TripWord.limits(speech.along(.summary(counts))).text(language)
        ]
        if beside > 0 { head.append(TripWord.besides(beside).text(language)) }
        var lines: [String] = []
        for limit in met where limit.clearance.verdict != "clear" { lines.append(Self.text(limit, speech)) }
        for ban in answer.bans where ban.clearance?.verdict != "clear" { lines += BanText.lines(ban, speech) }
        for law in answer.law where law.clearance.verdict != "clear" { lines.append(LawText.line(law, speech)) }
        return DisplayWidth.flow(head, gap: "  ", within: width)
            + lines.flatMap { DisplayWidth.sentence($0, within: width) }
    }

    /// A limit in one line.
    static func text(_ limit: TripAnswer.Limit, _ speech: Speech) -> String {
        let point = limit.checkpoint
        let plain = DisplayWidth.harmless((speech.language == .en ? point.nameEn : nil) ?? point.name)
        let name = point.synthetic ? "\(plain) \(speech[.syntheticMark])" : plain
        let kind = speech.code(point.kind, of: .kinds)
        let verdict = VerdictText.text(limit.clearance, speech)
        let place =
            limit.bearing == "onWay"
            ? "" : " " + TripWord.perhaps(Amount.fixed(limit.offsetKm, 1)).text(speech.language)
        return "km \(Amount.decimal(limit.alongKm, 0)) \(kind) \(name)\(place): \(verdict)"
    }

    // MARK: What it costs

    private func ledger(_ width: Int, _ speech: Speech) -> [String] {
        let items = answer.ledger.filter { $0.fen != 0 }.map {
            "\(speech.code($0.item, of: .ledger)) \(Amount.exactYuan($0.fen))"
        }
        let total = "= \(speech.code("net", of: .objectives)) \(Amount.exactYuan(answer.netFen))"
        return DisplayWidth.flow(items + [total], gap: "  ", within: width)
    }

    private func notes(_ speech: Speech) -> [String] {
        let language = speech.language
        var notes: [String] = []
        if answer.basis.notCounted.contains("toll") { notes.append(TripWord.tollNotCounted.text(language)) }
        if answer.detourKm > 0 { notes.append(TripWord.detours(Amount.decimal(answer.detourKm, 1)).text(language)) }
        if let hours = answer.basis.hours {
            notes.append(
                TripWord.recorded(Amount.clock(hours.drivenMin), Amount.clock(hours.drivenTodayMin)).text(language)
            )
        }
        if let km = answer.basis.thinnedStopsKm {
            let thinned = km > 0 ? TripWord.thinned(Amount.decimal(km, 0)) : .thinnedToFewest
            notes.append(thinned.text(language))
        }
        if answer.basis.atWheel != nil { notes.append(TripWord.aloneAtWheel.text(language)) }
        notes.append(
            TripWord.basis(
                answer.basis.averageKmh,
                Amount.decimal(answer.basis.halfWidthKm, 1),
                Amount.decimal(answer.basis.limitsWithinKm, 1)
            ).text(language)
        )
        let isSynthetic =
            visits.contains { $0.stop?.synthetic == true } || answer.limits.contains { $0.checkpoint.synthetic }
            || answer.bans.contains { $0.synthetic }
        if isSynthetic { notes.append(speech[.legendSynthetic]) }
        return notes
    }

    var csv: [[String]] {
        let names = [
            "do", "from", "to", "alongKm", "km", "driver", "drivenMin", "place", "restStop", "lat", "lon", "detourKm",
            "safe", "ifFull",
        ]
        return [names]
            + answer.steps.map { step in
                [
                    step.do, step.from, step.to, Amount.decimal(step.alongKm, 3),
                    step.km.map { Amount.decimal($0, 3) } ?? "", "\(step.driver)", "\(step.drivenMin)",
                    step.restStop?.name ?? step.place?.name ?? "", step.restStop?.id ?? "",
                    step.place.map { "\($0.lat)" } ?? "", step.place.map { "\($0.lon)" } ?? "",
                    step.detourKm.map { Amount.decimal($0, 3) } ?? "", step.safe.map { "\($0)" } ?? "",
                    step.ifFull?.id ?? step.ifFull?.name ?? "",
                ]
            }
    }
}
