public import SijiAtlas
public import SijiGeo
public import SijiRoads

/// Places of which the position is known on WGS-84, by name and by identifier.
public struct KnownPoints: Sendable {
    private var byName: [String: [Coordinate]] = [:]
    private var byID: [String: Coordinate] = [:]

    /// Creates an empty collection.
    public init() {}

    /// Adds the seats of a gazetteer under their full and short names.
    public mutating func add(_ gazetteer: Gazetteer) {
        for entry in gazetteer.entries {
            guard let point = entry.point else { continue }
            for name in Set([entry.name, entry.shortName]) { add(name, point) }
        }
    }

    /// Adds the control points of the expressways.
    public mutating func add(_ plan: ExpresswayPlan) {
        for stop in plan.stops { add(stop.name, stop.point) }
    }

    /// Adds the places of an atlas that somebody measured.
    public mutating func add(_ atlas: Atlas) {
        for stop in atlas.allRestStops where !stop.isSynthetic { add(stop.name, stop.point) }
        for check in atlas.allCheckpoints where !check.isSynthetic { add(check.name, check.point) }
    }

    /// Adds one place by name.
    public mutating func add(_ name: String, _ point: Coordinate) {
        if byName[name]?.contains(point) != true { byName[name, default: []].append(point) }
    }

    /// Adds an earlier row of the same source by its identifier.
    public mutating func add(id: String, _ point: Coordinate) { byID[id] = point }

    /// The known place of a row: its own earlier row, else the nearest of its name.
    func match(id: String, name: String, near point: Coordinate, withinM: Double) -> Coordinate? {
        if let earlier = byID[id], GreatCircle.metres(from: earlier, to: point) <= withinM { return earlier }
        var best: (metres: Double, point: Coordinate)?
        for known in byName[name] ?? [] {
            let metres = GreatCircle.metres(from: known, to: point)
            if metres <= withinM, metres < best?.metres ?? .infinity { best = (metres, known) }
        }
        return best?.point
    }
}
