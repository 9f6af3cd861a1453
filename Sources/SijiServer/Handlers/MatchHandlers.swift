import Logging
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiHours
import SijiMatch
import SijiRoads
import SijiStore

/// `/v1/matches` and `/v1/answers`: what to carry next.
enum MatchHandlers {
    static func match(_ call: Call) async throws(Fault) -> Reply {
        let (depot, uid) = (call.depot, call.peer.uid)
        let (query, wish, now, hours) = try await query(call)
        let id = depot.answers.nextID(now: now)
        let ranking = Ranking(
            dispatcher: depot.dispatcher,
            store: depot.store,
            zone: depot.facts.zone,
            payBook: depot.payBook
        )
        let (answer, omitted): ([UInt8], Int)
        // Who pays how fast is read from the store first.
        // An engine is waited for, and on the pool.
        let isShort = wish == nil && depot.engine == nil && Ranking.isShort(query)
        let attempt = depot.shortSearches.attempt(isShort) { ranking.attempt(query, now: now) }
        if let ranked = attempt?.ranked {
            (answer, omitted) = (ranking.answer(ranked, to: query, hours, id: id), 0)
        } else {
            (answer, omitted) = try await call.work { () throws(Fault) in
                var query = query
                query.among = try wish?.loads(depot.store)
                var ranked = try ranking.ranked(query, after: attempt, clock: depot.clock)
                if let engine = depot.engine { ranked = ranking.refined(ranked, query, by: engine) }
                return (ranking.answer(ranked, to: query, hours, id: id), ranked.omitted)
            }
        }
        if omitted > 0 { depot.logger.warning("loads left out of an answer", metadata: ["count": "\(omitted)"]) }
        depot.answers.keep(answer, as: id, for: uid, now: now)
        return Reply(json: answer, headers: Ranking.omission(omitted))
    }

    static func again(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(AnswerID.self, missing: .answerNotFound)
        guard let body = call.depot.answers.answer(id, for: call.peer.uid, now: call.depot.clock()) else {
            throw Fault(.answerNotFound, ["id": .text(id.description)])
        }
        return Reply(json: body)
    }

    /// The body's question, with its truck looked up, how fast pay is wanted, the moment at which it was asked, and the clocks that
    /// the caller's own record adds where the question has none.
    static func query(
        _ call: Call
    ) async throws(Fault) -> (MatchQuery, PayWish?, now: Instant, hours: DrivingClocks?) {
        let body = try await call.body()
        let reader = MatchRequestReader(gazetteer: call.depot.gazetteer)
        let now = call.depot.clock()
        let values = try await call.reading(body) { json throws(Fault) in try reader.read(json, now: now) }
        let wish = values.maxDaysToPay.map { PayWish(days: $0, book: call.depot.payBook) }
        let truck = try await truck(values.truck, call)
        try CoDriver.check(values.coClocks, on: truck)
        var query = try MatchQuery(values, truck: truck, distance: try await call.distance(values.distance))
        guard !values.hasClocks else { return (query, wish, now, nil) }
        let plan = HoursHandlers.PlanTime(now: now, readyAt: query.readyAt, rule: query.rule)
        let hours = try await HoursHandlers.clocks(for: plan, call)
        query.clocks = hours ?? query.clocks
        return (query, wish, now, hours)
    }

    /// The truck that a request means.
    static func truck(
        _ choice: MatchRequestValues.TruckChoice,
        _ call: Call
    ) async throws(Fault) -> Truck {
        switch choice {
        case .given(let truck): return truck
        case .named(let name):
            let wire = try await TruckHandlers.truck(name, call)
            return try TruckReader.read(wire.span)
        }
    }
}

extension MatchQuery {
    /// The question of a request, with its truck looked up and its distance model at hand.
    init(_ values: MatchRequestValues, truck: Truck, distance: DistanceModel) throws(Fault) {
        guard let objective = Objective(rawValue: values.objective.rawValue) else { throw Fault(.serverInternal) }
        self.init(
            truck: truck,
            at: values.at.point,
            readyAt: values.readyAt,
            clocks: values.clocks,
            coClocks: values.coClocks ?? DrivingClocks(),
            maxDeadheadM: values.maxDeadheadM,
            destination: values.destination.map { Circle(centre: $0.place.point, radiusM: $0.radiusM) },
            minPriceFen: values.minPriceFen,
            maxWaitMin: values.maxWaitMin,
            injuryCover: values.injuryCover,
            objective: objective,
            limit: values.limit,
            distance: distance,
            rule: values.rule,
            explain: values.explain,
            count: values.count
        )
    }
}
