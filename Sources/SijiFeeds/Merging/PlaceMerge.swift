import SijiAtlas
import SijiGeo

/// Puts the places of several sources together: the same place told of twice becomes one that names both.
///
/// Two places of different sources are the same where they have one kind and one name and each is the other's nearest within
/// 150 m: the two sides of a service area have one name, too, and come from one source. Limits are joined only where no value
/// of one contradicts the other's: else both stand, and a truck meets both.
struct PlaceMerge {
    /// Farther apart, two places of one name are two.
    static let withinM = 150.0

    private var stops: [RestStop]
    private var checks: [Checkpoint]
    private let base: Atlas

    init(_ base: Atlas) {
        self.base = base
        stops = base.allRestStops
        checks = base.allCheckpoints
    }

    /// The merged atlas.
    var atlas: Atlas { Atlas(restStops: stops, checkpoints: checks, bans: base.bans, law: base.law) }

    /// Adds the places of one source.
    mutating func add(_ places: [FeedPlace], isStale: Bool, asOf: String?) {
        var newStops: [RestStop] = []
        var newChecks: [Checkpoint] = []
        for place in places {
            switch place {
            case .stop(var stop):
                stop.asOf = stop.asOf ?? asOf
                stop.isStale = isStale
                newStops.append(stop)
            case .check(var check):
                check.asOf = check.asOf ?? asOf
                check.isStale = isStale
                newChecks.append(check)
            }
        }
        let twins = PlaceMerge.twins(stops, newStops, point: \.point) {
            $0.name == $1.name && $0.kind == $1.kind && !$0.isSynthetic
        }
        for (index, stop) in newStops.enumerated() {
            if let twin = twins[index] { stops[twin].join(stop) } else { stops.append(stop) }
        }
        let same = PlaceMerge.twins(checks, newChecks, point: \.point) { $0.agrees(with: $1) && !$0.isSynthetic }
        for (index, check) in newChecks.enumerated() {
            if let twin = same[index] { checks[twin].join(check) } else { checks.append(check) }
        }
    }

    /// For each new item the old one that is the same, where each is the other's nearest.
    private static func twins<Item>(
        _ old: [Item],
        _ new: [Item],
        point: (Item) -> Coordinate,
        same: (Item, Item) -> Bool
    ) -> [Int: Int] {
        guard !old.isEmpty, !new.isEmpty else { return [:] }
        let (oldGrid, newGrid) = (SpatialGrid(old.map(point)), SpatialGrid(new.map(point)))
        var twins: [Int: Int] = [:]
        for (index, item) in new.enumerated() {
            guard
                let found = oldGrid.nearest(1, to: point(item), radiusM: withinM, where: { same(old[$0], item) }).first,
                let back = newGrid.nearest(
                    1,
                    to: point(old[found.index]),
                    radiusM: withinM,
                    where: { same(old[found.index], new[$0]) }
                )
                .first,
                back.index == index
            else { continue }
            twins[index] = found.index
        }
        return twins
    }
}

extension RestStop {
    /// Takes over what another source says of the same place; what the two say differently is not known.
    mutating func join(_ other: RestStop) {
        others.append(Sighting(id: other.id, source: other.source, asOf: other.asOf))
        let there = services.union(other.services)
        let absent = servicesAbsent.union(other.servicesAbsent)
        services = there.subtracting(absent)
        servicesAbsent = absent.subtracting(there)
        nameEn = nameEn ?? other.nameEn
        road = road ?? other.road
        kmPostM = kmPostM ?? other.kmPostM
        side = side ?? other.side
        grade = grade ?? other.grade
        hours = hours ?? other.hours
        parkingSlots = parkingSlots ?? other.parkingSlots
        isStale = isStale && other.isStale
    }
}

extension Checkpoint {
    /// Whether another source tells of the same, with nothing that contradicts.
    func agrees(with other: Checkpoint) -> Bool {
        func fits<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
            left == nil || right == nil || left == right
        }
        // A ban or a condition that differs is another one; a heading may be a few degrees off.
        guard name == other.name, kind == other.kind, hours == other.hours, unread == other.unread else { return false }
        guard fits(posted, other.posted), fits(measured, other.measured), fits(reported, other.reported) else {
            return false
        }
        switch (headingDeg, other.headingDeg) {
        case (nil, nil): return true
        case (let left?, let right?):
            let turn = abs(left - right)
            return min(turn, 360 - turn) <= 20
        default: return false
        }
    }

    /// Takes over what another source says of the same place, each value with its own source.
    mutating func join(_ other: Checkpoint) {
        others.append(Sighting(id: other.id, source: other.source, asOf: other.asOf))
        nameEn = nameEn ?? other.nameEn
        road = road ?? other.road
        if posted == nil, let value = other.posted {
            posted = value
            origins[.posted] = other.origin(of: .posted)
        }
        if measured == nil, let value = other.measured {
            measured = value
            origins[.measured] = other.origin(of: .measured)
        }
        if reported == nil, let value = other.reported {
            reported = value
            origins[.reported] = other.origin(of: .reported)
        }
        isStale = isStale && other.isStale
    }
}
