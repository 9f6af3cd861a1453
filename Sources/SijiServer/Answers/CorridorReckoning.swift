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
    private let clock: RouteClock?
    private let vehicle: Vehicle?

    init(_ values: CorridorRequestValues, truck: Truck?, zone: ZoneOffset, now: Instant) {
        self.values = values
        self.truck = truck
        self.zone = zone
        today = CalendarDay(of: now, in: zone)
        vehicle = truck.map { Vehicle($0, values) }
        clock = values.departAt.map { depart in
            let day = CalendarDay(of: depart, in: zone)
            let minute = Int(depart.epochSec - day.start(in: zone).epochSec) / 60
            // 1970-01-01 was a Thursday, the fourth day from Monday.
            let weekday = ((day.number + 3) % 7 + 7) % 7
            return RouteClock(
                departMin: weekday * 1_440 + minute,
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
            vehicle: vehicle.map { VehicleWire($0, values, truck, tollFen: tollFen) },
            law: vehicle.map { vehicle in atlas.law.judge(vehicle).map { LawWire($0) } },
            cliffs: vehicle.map { vehicle in
                atlas.law.cliffs(of: vehicle, load: load).map {
                    CliffWire($0, isAssumed: values.loaded?.palletKg == nil)
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
                merged.append(item(stops[stop], restStop: RestStopWire(stops[stop].item)))
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
            checkpoint: CheckpointWire(check.item),
            clearance: clearance.map { ClearanceWire($0, of: check.item, today: today) }
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
            id: ban.id,
            name: ban.name,
            nameEn: ban.nameEn,
            fromKm: WireNumbers.km(crossing.fromM),
            toKm: WireNumbers.km(crossing.toM),
            enterAt: time(crossing.fromM),
            leaveAt: time(crossing.toM),
            hours: ban.hours,
            plateColours: PlateColour.allCases.filter(ban.plateColours.contains).map(\.rawValue),
            overKg: ban.overKg,
            permit: ban.isLiftedByPermit,
            source: ban.source,
            asOf: ban.asOf,
            synthetic: ban.isSynthetic,
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

    private var load: CliffLoad {
        CliffLoad(
            isFresh: values.loaded?.isFresh ?? false,
            loadKg: values.loaded?.loadKg,
            ratedKg: truck?.payloadKg,
            loadL: values.loaded?.volumeL,
            boxL: truck?.volumeL,
            palletKg: values.loaded?.palletKg ?? CliffLoad.assumedPalletKg,
            routeTollFen: tollFen
        )
    }
}

extension Vehicle {
    /// A truck with its load; without a load its mass is what it is allowed, which is the most that a legal one has.
    init(_ truck: Truck, _ values: CorridorRequestValues) {
        let loaded = values.loaded
        var massKg = truck.grossKg
        if let loadKg = loaded?.loadKg { massKg = truck.tareKg.map { $0 + loadKg } }
        self.init(
            heightMm: loaded?.heightMm ?? truck.heightMm,
            widthMm: loaded?.widthMm ?? truck.widthMm,
            lengthMm: truck.overallLengthMm,
            massKg: massKg,
            allowedKg: truck.grossKg,
            axles: truck.axles,
            isTrain: values.isTrain,
            driveAxles: values.driveAxles,
            carriesHazmat: loaded.map { $0.hazmatClass != nil },
            plateColour: values.plateColour,
            permits: values.permits
        )
    }
}
