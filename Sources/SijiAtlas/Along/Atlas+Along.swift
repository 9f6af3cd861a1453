public import SijiGeo

extension Atlas {
    /// Rest stops along a route that are of any of `kinds` (of every kind where empty) and have all of `services`, in the order
    /// of travel, ties by offset, then by id.
    /// - Returns: The exact answer; a stop that the route passes twice is there twice.
    public func restStops(
        along search: RouteSearch,
        kinds: Set<RestStop.Kind> = [],
        services: Set<RestService> = []
    ) -> [Along<RestStop>] {
        let wanted = services.reduce(0) { $0 | $1.bit }
        let ofKinds = kinds.isEmpty ? UInt32.max : kinds.reduce(0) { $0 | $1.bit }
        let accepts = { (bits: UInt32) in bits & wanted == wanted && bits & ofKinds != 0 }
        let known = stops.corridor(search, where: accepts)
        let new = reports.newStops.corridor(search, where: accepts) { isShown(.restStop($0.id)) }
        return Atlas.merge(known, new, search.limit, id: \.id).map { stop, hit in
            Along(told(stop), hit, stop.side == .both ? .both : Atlas.roadside(hit, search))
        }
    }

    /// Checkpoints along a route of any of `kinds` (of every kind where empty), in the order of travel, ties by offset, then by
    /// id.
    /// - Returns: The exact answer; one that the route passes twice is there twice.
    public func checkpoints(along search: RouteSearch, kinds: Set<Checkpoint.Kind> = []) -> [Along<Checkpoint>] {
        let wanted = kinds.isEmpty ? UInt32.max : kinds.reduce(0) { $0 | $1.bit }
        let known = checks.corridor(search, where: { $0 & wanted != 0 })
        let new = reports.newChecks.corridor(search, where: { $0 & wanted != 0 }) { isShown(.checkpoint($0.id)) }
        return Atlas.merge(known, new, search.limit, id: \.id).map { found, hit in
            let checkpoint = told(found)
            guard let bound = checkpoint.headingDeg else { return Along(checkpoint, hit, .unknown) }
            let turnDeg = Checkpoint.turnDeg(bound, search.line.headingDeg(atM: hit.alongM))
            return Along(checkpoint, hit, turnDeg <= Checkpoint.headingToleranceDeg ? .own : .opposite)
        }
    }

    /// The bans whose zones a route enters, or is in at `fromM`, in the order of travel, ties by id.
    public func bans(along line: Polyline, fromM: Double = 0) -> [(ban: CityBan, crossing: ZoneCrossing)] {
        var met: [(ban: CityBan, crossing: ZoneCrossing)] = []
        for ban in bans {
            for crossing in ZoneCrossing.all(of: line, through: ban.zone) where crossing.toM > fromM {
                met.append((ban, crossing))
            }
        }
        return met.sorted { left, right in
            if left.crossing.fromM != right.crossing.fromM { return left.crossing.fromM < right.crossing.fromM }
            return left.ban.id.utf8.lexicographicallyPrecedes(right.ban.id.utf8)
        }
    }

    /// Both in the order of travel, ties by offset, then by id.
    private static func merge<Item: Sendable>(
        _ known: [(item: Item, hit: CorridorHit)],
        _ new: [(item: Item, hit: CorridorHit)],
        _ limit: Int,
        id: (Item) -> String
    ) -> [(item: Item, hit: CorridorHit)] {
        merged(known, new, limit: limit) { left, right in
            if left.hit.alongM != right.hit.alongM { return left.hit.alongM < right.hit.alongM }
            if left.hit.offsetM != right.hit.offsetM { return left.hit.offsetM < right.hit.offsetM }
            return Layer<Item>.precedes(id(left.item), id(right.item))
        }
    }

    /// Traffic keeps to the right, so what lies to the right of travel and close by is on the own carriageway.
    private static func roadside(_ hit: CorridorHit, _ search: RouteSearch) -> Carriageway {
        guard search.isSurveyed, hit.offsetM <= Detour.roadsideM,
            search.line.arcM(atM: hit.alongM) <= Detour.longestSurveyedArcM
        else { return .unknown }
        switch hit.side {
        case .right: return .own
        case .left: return .opposite
        case nil: return .unknown
        }
    }
}

extension Along {
    init(_ item: Item, _ hit: CorridorHit, _ carriageway: Carriageway) {
        self.init(
            item: item,
            alongM: hit.alongM,
            offsetM: hit.offsetM,
            side: hit.side,
            carriageway: carriageway,
            detourM: carriageway == .opposite ? nil : Int((2 * hit.offsetM * Detour.circuity).rounded())
        )
    }
}
