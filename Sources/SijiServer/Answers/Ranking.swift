import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiHours
import SijiMatch
import SijiRoads
import SijiStore

/// Ranks a snapshot of the index and puts the stored listings beside the ranks.
struct Ranking: Sendable {
    /// A ranking and the listings that it names, of one state.
    struct Ranked {
        var matches: [MatchEntryValues]
        var negotiable: [MatchEntryValues]
        let fits: Int?
        let rankedAt: Instant
        /// Loads that changed under every try and were left out.
        let omitted: Int
        /// The engine that measured the first of them anew.
        var refinedBy: String?
        /// Why the engine that is set did not.
        var unrefined: EngineSilence?
    }

    /// Ranks that were taken without waiting, and the listings beside them where all were at hand.
    struct Attempt {
        let ranks: MatchAnswer
        let at: Instant
        let ranked: Ranked?
    }

    /// The store moves on between the snapshot and the reading: so often the two are taken anew.
    private static let tries = 3
    private static let longestShortList = 100
    private static let farthestShortM = 500_000

    let dispatcher: Dispatcher
    let store: any Store
    let zone: ZoneOffset
    let payBook: PayBook

    /// Whether a question is nearly always answered within a millisecond.
    static func isShort(_ query: MatchQuery) -> Bool {
        !query.count && query.limit <= longestShortList && query.maxDeadheadM <= farthestShortM
    }

    /// Ranks without waiting for the store; without listings where one must be read, or has changed since it was ranked.
    func attempt(_ query: MatchQuery, now: Instant) -> Attempt {
        let ranks = dispatcher.index.match(query, now: now)
        let found = store.recentListings(Self.ids(ranks)).map { self.ranked(ranks, $0, now: now) }
        return Attempt(ranks: ranks, at: now, ranked: found?.omitted == 0 ? found : nil)
    }

    /// Ranks until index and store agree, at first with the ranks that an attempt has; blocks on the store.
    func ranked(
        _ query: MatchQuery,
        after attempted: Attempt?,
        clock: @Sendable () -> Instant
    ) throws(Fault) -> Ranked {
        for attempt in 1... {
            let first = attempt == 1 ? attempted : nil
            let now = first?.at ?? clock()
            let answer = first?.ranks ?? dispatcher.index.match(query, now: now)
            let ranked = ranked(answer, try store.listings(Self.ids(answer)), now: now)
            guard ranked.omitted == 0 || attempt == Self.tries else { continue }
            return ranked
        }
        throw Fault(.serverInternal)
    }

    private static func ids(_ answer: MatchAnswer) -> [LoadID] {
        answer.matches.map(\.loadID) + answer.negotiable.map(\.loadID)
    }

    private func ranked(_ answer: MatchAnswer, _ found: [ListingRecord], now: Instant) -> Ranked {
        let listings = ListingAnswers(zone: zone, now: now, payBook: payBook)
        var records = found[...]
        let matches = entries(answer.matches, &records, listings)
        let negotiable = entries(answer.negotiable, &records, listings)
        return Ranked(
            matches: matches,
            negotiable: negotiable,
            fits: answer.fits,
            rankedAt: now,
            omitted: answer.matches.count + answer.negotiable.count - matches.count - negotiable.count
        )
    }

    /// The answer's bytes; `hours` where the clocks came from the caller's own record.
    func answer(_ ranked: Ranked, to query: MatchQuery, _ hours: DrivingClocks?, id: AnswerID) -> [UInt8] {
        var (model, factor, network): (DistanceModelName, Double?, ExpresswayNetwork?) = (.expressway, nil, nil)
        switch query.distance {
        case .circuity(let times): (model, factor) = (.circuity, times)
        case .expressway(let roads): network = roads
        }
        let basis = MatchesAnswer.Basis(
            model: model.rawValue,
            factor: factor,
            refinedBy: ranked.refinedBy,
            unrefined: ranked.unrefined?.rawValue,
            skeleton: network == nil ? nil : true,
            asOf: network?.asOf,
            rule: query.rule.name,
            objective: query.objective.rawValue,
            notCounted: query.truck.costs.tollFenPerKm == nil ? ["toll"] : [],
            rankedAt: ranked.rankedAt.rfc3339(in: zone),
            readyAt: query.readyAt.rfc3339(in: zone),
            hours: hours.map { .init(drivenMin: $0.drivenMin, drivenTodayMin: $0.drivenTodayMin) }
        )
        return MatchAnswerWriter.answer(
            id: id,
            basis: basis,
            matches: ranked.matches,
            negotiable: ranked.negotiable,
            fits: ranked.fits,
            zone: zone
        )
    }

    private static func isSame(_ match: Match, _ record: ListingRecord) -> Bool {
        record.version == match.version && record.status == .open
    }

    /// Takes the records of the matches, which come in the same order with gaps, off the front.
    private func entries(
        _ matches: [Match],
        _ records: inout ArraySlice<ListingRecord>,
        _ listings: ListingAnswers
    ) -> [MatchEntryValues] {
        matches.compactMap { match in
            guard let record = records.first, record.id == match.loadID else { return nil }
            records.removeFirst()
            guard Ranking.isSame(match, record) else { return nil }
            return MatchEntryValues(
                standing: listings.standing(record, isOwner: false),
                loadBytes: record.wire,
                deadheadM: match.deadheadM,
                loadedM: match.loadedM,
                minutes: match.minutes,
                netFen: match.netFen,
                breakEvenFen: match.breakEvenFen,
                unchecked: match.unchecked.map(\.rawValue),
                ledger: match.ledger,
                schedule: steps(match.schedule, of: record)
            )
        }
    }

    /// The schedule with the places of its loading and unloading, in the listing's words.
    private func steps(_ schedule: [ScheduleStep], of record: ListingRecord) -> [MatchEntryValues.Step] {
        guard !schedule.isEmpty else { return [] }
        let load = try? LoadReader(gazetteer: Gazetteer([])).read(record.wire.span, mode: .stored)
        let stops = load.map { [$0.origin] + $0.via.map(\.place) + [$0.destination] } ?? []
        let standing = schedule.count { $0.action == .load || $0.action == .unload }
        var next = 0
        return schedule.map { step in
            var place: String?
            if step.action == .load || step.action == .unload {
                // A schedule that leaves a stop out cannot be laid beside the stops.
                if standing == stops.count { place = stops[next].name }
                next += 1
            }
            return .init(
                action: step.action.rawValue,
                from: step.from,
                to: step.to,
                place: place,
                driver: step.driver.map { $0 + 1 }
            )
        }
    }
}

extension Ranking {
    /// The header that tells how many loads an answer had to leave out because they changed while it was made.
    static func omission(_ count: Int) -> HTTPFields {
        guard count > 0, let name = HTTPField.Name("Siji-Omitted") else { return [:] }
        return [name: String(count)]
    }
}
