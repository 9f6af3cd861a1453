import SijiAPI
import SijiAtlas
import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads
import SijiTrip

/// A plan in the words of the contract.
struct TripDrawing {
    private let trip: TripReckoning
    private let plan: TripPlan
    /// What drivers report, as of the moment at which the plan is asked for.
    private let view: ReportView

    init(_ trip: TripReckoning, _ plan: TripPlan) {
        self.trip = trip
        self.plan = plan
        view = ReportView(now: Instant(epochSec: trip.atlas.momentSec), zone: trip.zone)
    }

    private var survey: TripSurvey { trip.survey }
    private var truck: Truck { trip.asked.truck }

    func answer(_ limits: [MetLimit], _ bans: [MetBan]) -> TripAnswer {
        let (emptyM, loadedM) = (survey.drivenM(loaded: false, of: plan), survey.drivenM(loaded: true, of: plan))
        let money = CarriedMoney(
            priceFen: trip.asked.load?.price.truckFen,
            infoFeeFen: trip.asked.load?.infoFeeFen ?? 0,
            deadheadM: emptyM,
            loadedM: loadedM,
            minutes: plan.minutes,
            shipperPaysTolls: trip.asked.load?.tolls == .shipper
        )
        let tariff = Tariff(costs: truck.costs)
        let tollFen = truck.costs.tollFenPerKm.map { ($0 * (emptyM + loadedM) + 500) / 1_000 }
        let vehicle = trip.vehicle.loaded
        let load = CliffLoad(trip.state, truck, routeTollFen: tollFen)
        let isAssumed = trip.state.loaded?.palletKg == nil
        return TripAnswer(
            route: trip.journey.answer(
                averageKmh: truck.averageKmh,
                untold: EngineVehicle(trip.vehicle.loaded).untold
            ),
            loadId: loadID,
            startAt: trip.instant(0),
            endAt: trip.instant(plan.minutes),
            minutes: plan.minutes,
            drivingMin: plan.steps.filter { $0.act == .drive }.reduce(0) { $0 + $1.toMin - $1.fromMin },
            deadheadKm: trip.km(emptyM),
            loadedKm: trip.km(loadedM),
            detourKm: trip.km(survey.detourM(of: plan)),
            basis: basis,
            steps: steps,
            late: plan.late.compactMap(late),
            limits: limits.map(limit),
            bans: bans.map(ban),
            vehicle: VehicleWire(vehicle, trip.state, truck, tollFen: tollFen),
            law: trip.atlas.law.judge(vehicle).map { LawWire($0) },
            cliffs: trip.atlas.law.cliffs(of: vehicle, load: load).map { CliffWire($0, isAssumed: isAssumed) },
            ledger: tariff.lines(for: money).map { MatchesAnswer.Line(item: $0.item.rawValue, fen: $0.fen) },
            netFen: tariff.netFen(money)
        )
    }

    private var loadID: String? {
        guard case .load(let id) = trip.asked.values.aim else { return nil }
        return id.description
    }

    private var basis: TripAnswer.Basis {
        TripAnswer.Basis(
            rule: trip.asked.values.rule.name,
            averageKmh: truck.averageKmh,
            drivers: truck.drivers,
            atWheel: plan.drivers < truck.drivers ? plan.drivers : nil,
            thinnedStopsKm: plan.thinnedToM.map(trip.km),
            halfWidthKm: trip.km(trip.asked.values.halfWidthM),
            limitsWithinKm: trip.km(trip.asked.values.limitsWithinM),
            notCounted: truck.costs.tollFenPerKm == nil ? ["toll"] : [],
            hours: trip.asked.recorded.map { .init(drivenMin: $0.drivenMin, drivenTodayMin: $0.drivenTodayMin) }
        )
    }

    private var steps: [TripAnswer.Step] {
        var alongM = 0
        return plan.steps.map { step in
            if let place = step.place { alongM = self.alongM(place) }
            var wire = TripAnswer.Step(
                do: word(step),
                from: trip.instant(step.fromMin),
                to: trip.instant(step.toMin),
                alongKm: trip.km(alongM),
                km: step.act == .drive ? trip.km(step.metres) : nil,
                driver: step.driver + 1,
                drivenMin: step.drivenMin
            )
            guard let place = step.place else { return wire }
            switch place {
            case .start: wire.place = TripAnswer.Place(trip.asked.values.at)
            case .halt(let halt): wire.place = self.place(halt)
            case .haven(let haven):
                let choice = survey.choices[haven]
                let stop = choice.along.item
                wire.place = .init(lat: stop.point.latDeg, lon: stop.point.lonDeg, name: stop.name)
                wire.detourKm = trip.km(choice.detourM)
                wire.restStop = RestStopWire(stop, view)
                wire.carriageway = choice.along.carriageway.rawValue
                guard step.act != .swap else { break }
                wire.safe = step.ifFull != nil
                wire.ifFull = step.ifFull.map(fallback)
            }
            return wire
        }
    }

    private func alongM(_ place: TripStep.Place) -> Int {
        switch place {
        case .start: 0
        case .haven(let haven): survey.choices[haven].alongM
        case .halt(let halt): survey.halts[halt].alongM
        }
    }

    private func word(_ step: TripStep) -> String {
        guard step.act == .halt, case .halt(let halt)? = step.place else { return step.act.rawValue }
        switch survey.origins[halt] {
        case .ferry: return "ferry"
        case .errand(let errand): return survey.errands[errand].kind.rawValue
        }
    }

    private func place(_ halt: Int) -> TripAnswer.Place {
        switch survey.origins[halt] {
        case .ferry(let ferry): return .init(lat: ferry.point.latDeg, lon: ferry.point.lonDeg)
        case .errand(let errand):
            return TripAnswer.Place(survey.errands[errand].place)
        }
    }

    private func fallback(_ place: TripStep.Place) -> TripAnswer.Fallback {
        let along = trip.km(alongM(place))
        switch place {
        case .start: return .init(name: trip.asked.values.at.name, alongKm: along)
        case .halt(let halt): return .init(name: self.place(halt).name, alongKm: along)
        case .haven(let haven):
            let stop = survey.choices[haven].along.item
            return .init(id: stop.id, name: stop.name, nameEn: stop.nameEn, alongKm: along)
        }
    }

    private func late(_ late: TripPlan.Late) -> TripAnswer.Late? {
        guard case .errand(let number) = survey.origins[late.halt], let closes = survey.errands[number].closes else {
            return nil
        }
        let errand = survey.errands[number]
        return .init(
            do: errand.kind.rawValue,
            place: errand.place.name,
            by: closes.rfc3339(in: trip.zone),
            byMin: late.byMin
        )
    }

    private func limit(_ met: MetLimit) -> TripAnswer.Limit {
        let today = CalendarDay(of: trip.asked.values.readyAt, in: trip.zone)
        return TripAnswer.Limit(
            alongKm: trip.km(met.alongM),
            offsetKm: WireNumbers.km(met.along.offsetM),
            passAt: met.minute.map(trip.instant),
            loaded: survey.legs[met.leg].isLoaded,
            bearing: met.bearing.rawValue,
            checkpoint: CheckpointWire(met.along.item, view),
            clearance: ClearanceWire(met.clearance, of: met.along.item, today: today, view)
        )
    }

    private func ban(_ met: MetBan) -> CityBanWire {
        CityBanWire(
            met.ban,
            fromKm: trip.km(met.alongM.lowerBound),
            toKm: trip.km(met.alongM.upperBound),
            enterAt: trip.instant(met.minutes.lowerBound),
            leaveAt: trip.instant(met.minutes.upperBound),
            clearance: ClearanceWire(met.clearance)
        )
    }
}

extension TripAnswer.Place {
    /// A place as it was given.
    init(_ place: Place) {
        self.init(lat: place.point.latDeg, lon: place.point.lonDeg, name: place.name)
    }
}
