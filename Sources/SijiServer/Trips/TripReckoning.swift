import SijiAPI
import SijiAtlas
import SijiFault
import SijiFreight
import SijiHours
import SijiRoads
import SijiTrip

/// One answer of `/v1/trips`: the way, the plan on it, what it meets, and what it earns.
struct TripReckoning {
    /// The question with everything looked up.
    struct Asked: Sendable {
        let values: TripRequestValues
        let truck: Truck
        let load: Load?
        /// The clocks of the caller's own record, where the request has none.
        let recorded: DrivingClocks?
    }

    let asked: Asked
    let atlas: Atlas
    let zone: ZoneOffset
    let journey: RoadJourney
    let survey: TripSurvey
    let vehicle: TripVehicle
    /// How the truck stands with the load.
    let state: TruckState

    /// - Throws: `route.unreachable`, `model.unavailable`.
    init(_ asked: Asked, in depot: Depot) throws(Fault) {
        self.asked = asked
        atlas = depot.atlas
        zone = depot.facts.zone
        let errands = TripReckoning.errands(asked)
        state = TruckState(asked.values.state, carrying: asked.load, on: asked.truck)
        vehicle = TripVehicle(asked.truck, state, carrying: asked.load)
        let isLoaded = asked.values.state.loaded != nil
        // A load is on the truck from its pickup on, and what the asker says is on it from the start.
        let loads = errands.indices.map { asked.load == nil ? isLoaded : $0 > 0 }
        let places = [asked.values.at] + errands.map(\.place)
        let fields = TripReckoning.fields(asked, count: errands.count)
        let stretches = errands.indices.map { [vehicle] number in
            RoadFinder.Stretch(
                from: places[number],
                to: places[number + 1],
                fields: (fields[number], fields[number + 1]),
                vehicle: EngineVehicle(loads[number] ? vehicle.loaded : vehicle.empty)
            )
        }
        let ways = try depot.finder.ways(stretches)
        journey = RoadJourney(places, ways, over: depot.roads.network, depot.gazetteer)
        var legs: [TripLeg] = []
        for (number, route) in ways.routes.enumerated() {
            legs.append(
                TripLeg(route, isLoaded: loads[number], isSurveyed: ways.isSurveyed, startM: legs.last?.endM ?? 0)
            )
        }
        survey = TripSurvey(
            legs: legs,
            errands: errands,
            atlas: atlas,
            wish: TripSurvey.Wish(
                halfWidthM: Double(asked.values.halfWidthM),
                limitsWithinM: Double(asked.values.limitsWithinM),
                services: asked.values.services
            )
        ) { [atlas] stop, alongM in
            TripReckoning.isOpen(stop, alongM, asked, atlas)
        }
    }

    /// Whether drivers' reports leave a stop to be chosen, by what they weigh when the truck can be there at the earliest: what is
    /// full now is unknown in three hours.
    private static func isOpen(_ stop: RestStop, _ alongM: Int, _ asked: Asked, _ atlas: Atlas) -> Bool {
        guard stop.reports?.gone == nil else { return false }
        let minutes = DrivingTime.minutes(metres: alongM, averageKmh: asked.truck.averageKmh)
        let atSec = asked.values.readyAt.adding(minutes: minutes).epochSec
        switch atlas.occupancy(of: stop.id, atSec: atSec).state {
        case .full, .closed: return false
        case .free, .unknown: return true
        }
    }

    private static func errands(_ asked: Asked) -> [TripErrand] {
        if let load = asked.load { return TripErrand.all(of: load) }
        guard case .places(let places) = asked.values.aim else { return [] }
        return places.map { TripErrand(.arrive, at: $0) }
    }

    private static func fields(_ asked: Asked, count: Int) -> [String] {
        guard asked.load == nil else { return ["at"] + Array(repeating: "loadId", count: count) }
        return ["at"] + (0..<count).map { TripRequestValues.field($0, of: count) }
    }

    /// - Throws: `trip.illegal`, `trip.blocked`.
    func answer() throws(Fault) -> TripAnswer {
        let met = try meet(startingAt: asked.values.readyAt)
        if var facts = barrier(met) {
            facts["earliest"] = laterStart(than: met).map { .text($0.rfc3339(in: zone)) }
            throw Fault(.tripBlocked, facts)
        }
        return TripDrawing(self, met.plan).answer(met.limits, met.bans)
    }

    /// A plan and what it meets.
    private struct Met {
        let plan: TripPlan
        let limits: [MetLimit]
        let bans: [MetBan]
    }

    /// - Throws: `trip.illegal`.
    private func meet(startingAt start: Instant, thinnedToM: Int? = nil) throws(Fault) -> Met {
        let plan = try plan(startingAt: start, thinnedToM)
        let startWeekMin = WeekSpan.minute(of: start, in: zone)
        return Met(
            plan: plan,
            limits: survey.limits(of: plan, atlas, vehicle: vehicle, startWeekMin: startWeekMin),
            bans: survey.bans(of: plan, atlas, vehicle: vehicle, startWeekMin: startWeekMin)
        )
    }

    /// Steps in which a later start is looked for, and how far: a day, after which the hours of bans come again.
    private static let laterStepMin = 30
    private static let latestMin = 1_440

    /// The first later start, by half hours within a day, that gets through and is no later anywhere than the one asked.
    ///
    /// The clocks are those of the start that was asked: who waits for it is no more tired.
    private func laterStart(than met: Met) -> Instant? {
        let lateMin = met.plan.late.reduce(0) { $0 + $1.byMin }
        for delayMin in stride(from: Self.laterStepMin, through: Self.latestMin, by: Self.laterStepMin) {
            let start = asked.values.readyAt.adding(minutes: delayMin)
            guard let later = try? meet(startingAt: start, thinnedToM: met.plan.thinnedToM), barrier(later) == nil,
                later.plan.late.reduce(0, { $0 + $1.byMin }) <= lateMin
            else { continue }
            return start
        }
        return nil
    }

    /// - Throws: `trip.illegal`.
    private func plan(startingAt start: Instant, _ thinnedToM: Int?) throws(Fault) -> TripPlan {
        let values = asked.values
        let clocks = asked.recorded ?? values.clocks
        let question = TripQuestion(
            halts: survey.halts,
            havens: survey.havens,
            startSec: start.epochSec,
            crew: asked.truck.drivers > 1 ? [clocks, values.coClocks ?? DrivingClocks()] : [clocks],
            rule: values.rule,
            averageKmh: asked.truck.averageKmh
        )
        switch TripPlanner.plan(question, thinnedToM: thinnedToM) {
        case .plan(let plan): return plan
        case .obstacle(let obstacle):
            throw Fault(
                .tripIllegal,
                [
                    "clock": .text(obstacle.limit.rawValue), "fromKm": .decimal(km(obstacle.fromM)),
                    "toKm": .decimal(km(obstacle.toM)), "neededMin": .integer(obstacle.neededMin),
                    "allowedMin": .integer(obstacle.allowedMin),
                    "overMin": .integer(obstacle.neededMin - obstacle.allowedMin),
                ]
            )
        }
    }

    /// No plan breaks a limit that is known: what stops the truck on the road that is driven, or a ban; nil where nothing does.
    ///
    /// A limit whose source names no road, or another one, may lie beside the way: it is listed, and stops nothing.
    private func barrier(_ met: Met) -> [String: FactValue]? {
        if let limit = met.limits.first(where: { $0.bearing == .onWay && $0.clearance.verdict == .blocked }) {
            let checkpoint = limit.along.item
            var facts = blocked(checkpoint.id, checkpoint.name, checkpoint.nameEn, checkpoint.hours, limit.minute)
            facts["cause"] = .text(checkpoint.kind.rawValue)
            facts["alongKm"] = .decimal(km(limit.alongM))
            if checkpoint.kind.unit == "m" {
                facts["missingCm"] = limit.clearance.missingCm.map { .integer($0) }
            } else if checkpoint.kind == .weightLimit {
                // What an axle is over is not what the load must be lighter by.
                facts["missingKg"] = limit.clearance.margin.map { .integer(-$0) }
            }
            return facts
        }
        guard let ban = met.bans.first(where: { $0.clearance.verdict == .blocked }) else { return nil }
        var facts = blocked(ban.ban.id, ban.ban.name, ban.ban.nameEn, ban.ban.hours, ban.minutes.lowerBound)
        facts["cause"] = "cityBan"
        facts["ban"] = ban.ban.isLiftedByPermit ? .text(ban.ban.id) : nil
        facts["alongKm"] = .decimal(km(ban.alongM.lowerBound))
        return facts
    }

    private func blocked(
        _ id: String,
        _ name: String,
        _ nameEn: String?,
        _ hours: String?,
        _ minute: Int?
    ) -> [String: FactValue] {
        var facts: [String: FactValue] = ["id": .text(id), "name": .text(name)]
        facts["time"] = minute.map { .text(instant($0)) }
        facts["nameEn"] = nameEn.map { .text($0) }
        facts["hours"] = hours.map { .text($0) }
        return facts
    }

    /// A moment of the plan, minutes since its start.
    func instant(_ minute: Int) -> String { asked.values.readyAt.adding(minutes: minute).rfc3339(in: zone) }

    func km(_ metres: Int) -> Double { Double(metres) / 1_000 }
}

extension WeekSpan {
    /// The minute of the week of a moment, from Monday 00:00 of a zone.
    static func minute(of instant: Instant, in zone: ZoneOffset) -> Int {
        let day = CalendarDay(of: instant, in: zone)
        let minute = Int(instant.epochSec - day.start(in: zone).epochSec) / 60
        // 1970-01-01 was a Thursday, the fourth day from Monday.
        return ((day.number + 3) % 7 + 7) % 7 * 1_440 + minute
    }
}
