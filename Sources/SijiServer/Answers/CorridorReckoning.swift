import SijiAPI
import SijiAtlas
import SijiFreight
import SijiGeo

/// One answer of `/v1/corridors`: the question, the truck, and the moment at which it is asked.
struct CorridorReckoning {
    private let values: CorridorRequestValues
    private let truck: Truck?
    private let zone: ZoneOffset
    private let today: CalendarDay
    private let view: ReportView
    private let clock: RouteClock?
    private let vehicle: Vehicle?

    init(_ values: CorridorRequestValues, truck: Truck?, zone: ZoneOffset, now: Instant) {
        self.values = values
        self.truck = truck
        self.zone = zone
        today = CalendarDay(of: now, in: zone)
        view = ReportView(now: now, zone: zone)
        vehicle = truck.map { Vehicle($0, values.state) }
        clock = values.departAt.map { depart in
            RouteClock(
                departMin: WeekSpan.minute(of: depart, in: zone),
                averageKmh: truck?.averageKmh ?? CorridorReckoning.assumedKmh
            )
        }
    }

    /// The speed of a truck that says none, as trucks have it (DESIGN §5).
    private static let assumedKmh = 65

    func answer(from atlas: Atlas) -> CorridorAnswer {
        let search = RouteSearch(
            line: values.line,
            halfWidthM: Double(values.halfWidthM),
            fromM: Double(values.fromM),
            isSurveyed: values.isSurveyed,
            limit: values.limit + 1
        )
        let found = items(atlas, search)
        return CorridorAnswer(
            lengthKm: WireNumbers.km(values.line.lengthM),
            halfWidthKm: WireNumbers.km(search.halfWidthM),
            fromAlongKm: WireNumbers.km(search.fromM),
            circuity: Detour.circuity,
            surveyed: values.isSurveyed,
            more: found.count > values.limit,
            items: Array(found.prefix(values.limit)),
            bans: atlas.bans(along: values.line, fromM: search.fromM).map { wire($0.ban, $0.crossing) },
            vehicle: vehicle.map { VehicleWire($0, values.state, truck, tollFen: tollFen) },
            law: vehicle.map { vehicle in atlas.law.judge(vehicle).map { LawWire($0) } },
            cliffs: vehicle.map { vehicle in
                atlas.law.cliffs(of: vehicle, load: CliffLoad(values.state, truck, routeTollFen: tollFen)).map {
                    CliffWire($0, isAssumed: values.state.loaded?.palletKg == nil)
                }
            }
        )
    }

    /// Rest stops and checkpoints in one order; of equals rest stops first.
    private func items(_ atlas: Atlas, _ search: RouteSearch) -> [CorridorAnswer.Item] {
        let restKinds = Set(values.kinds.compactMap(\.restStop))
        let checkKinds = Set(values.kinds.compactMap(\.checkpoint))
        let stops =
            values.kinds.isEmpty || !restKinds.isEmpty
            ? atlas.restStops(along: search, kinds: restKinds, services: values.services) : []
        let checks =
            values.kinds.isEmpty || !checkKinds.isEmpty ? atlas.checkpoints(along: search, kinds: checkKinds) : []
        var merged: [CorridorAnswer.Item] = []
        merged.reserveCapacity(stops.count + checks.count)
        var (stop, check) = (0, 0)
        while stop < stops.count || check < checks.count {
            let takesStop =
                check == checks.count
                || (stop < stops.count
                    && (stops[stop].alongM, stops[stop].offsetM) <= (checks[check].alongM, checks[check].offsetM))
            if takesStop {
                merged.append(item(stops[stop], restStop: RestStopWire(stops[stop].item, view)))
                stop += 1
            } else {
                merged.append(item(checks[check]))
                check += 1
            }
        }
        return merged
    }

    private func item(_ check: Along<Checkpoint>) -> CorridorAnswer.Item {
        let passing = Passing(
            headingDeg: values.line.headingDeg(atM: check.alongM),
            time: clock?.span(fromM: check.alongM, toM: check.alongM)
        )
        let clearance = vehicle.flatMap { check.item.clearance(of: $0, passing: passing) }
        return item(
            check,
            checkpoint: CheckpointWire(check.item, view),
            clearance: clearance.map { ClearanceWire($0, of: check.item, today: today, view) }
        )
    }

    private func item<Item>(
        _ along: Along<Item>,
        restStop: RestStopWire? = nil,
        checkpoint: CheckpointWire? = nil,
        clearance: ClearanceWire? = nil
    ) -> CorridorAnswer.Item {
        CorridorAnswer.Item(
            alongKm: WireNumbers.km(along.alongM),
            offsetKm: WireNumbers.km(along.offsetM),
            side: along.side?.rawValue,
            carriageway: along.carriageway.rawValue,
            detourKm: along.detourM.map { Double($0) / 1_000 },
            passAt: time(along.alongM),
            restStop: restStop,
            checkpoint: checkpoint,
            clearance: clearance
        )
    }

    private func wire(_ ban: CityBan, _ crossing: ZoneCrossing) -> CityBanWire {
        let span = clock?.span(fromM: crossing.fromM, toM: crossing.toM)
        return CityBanWire(
            ban,
            fromKm: WireNumbers.km(crossing.fromM),
            toKm: WireNumbers.km(crossing.toM),
            enterAt: time(crossing.fromM),
            leaveAt: time(crossing.toM),
            clearance: vehicle.map { ClearanceWire(ban.clearance(of: $0, during: span)) }
        )
    }

    private func time(_ alongM: Double) -> String? {
        guard let depart = values.departAt, let clock else { return nil }
        let minutes = Int(alongM * 60 / (1_000 * Double(clock.averageKmh)))
        return depart.adding(minutes: minutes).rfc3339(in: zone)
    }

    private var tollFen: Int? {
        truck?.costs.tollFenPerKm.map { Int((values.line.lengthM * Double($0) / 1_000).rounded()) }
    }
}
