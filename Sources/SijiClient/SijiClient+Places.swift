public import SijiAPI
public import SijiFault

/// A point as a query names it.
public struct GeoPoint: Sendable, Hashable {
    /// Latitude, degrees.
    public let latDeg: Double
    /// Longitude, degrees.
    public let lonDeg: Double
    /// `wgs84` where nil, `gcj02` or `bd09`.
    public let datum: String?

    /// Creates a point.
    public init(latDeg: Double, lonDeg: Double, datum: String? = nil) {
        self.latDeg = latDeg
        self.lonDeg = lonDeg
        self.datum = datum
    }
}

extension SijiClient {
    /// Places that match a word, best first.
    /// - Throws: `field.*`.
    public func places(_ word: String, limit: Int? = nil) throws(Fault) -> PlacesAnswer {
        try ask(.places, query: [("q", word), ("limit", limit.map(String.init))])
    }

    /// The place that an address begins with, and what stands behind it.
    /// - Throws: `place.unknown`, `place.ambiguous`, `field.tooLong` (200 characters).
    public func place(ofAddress address: String) throws(Fault) -> PlaceWire {
        let answer: PlacesAnswer = try ask(.places, query: [("q", address), ("reading", "address")])
        guard let place = answer.places.first else { throw Fault(.daemonAnswer, ["cause": "places"]) }
        return place
    }

    /// The nearest rest stops, those that have all of `services`.
    /// - Throws: `field.*`.
    public func restStops(
        near point: GeoPoint,
        radiusKm: Double? = nil,
        services: [String] = [],
        limit: Int? = nil
    ) throws(Fault) -> RestStopsAnswer {
        try ask(.restStops, query: Self.query(point, radiusKm, ("services", services), limit))
    }

    /// One rest stop.
    /// - Throws: `restStop.notFound`.
    public func restStop(_ id: String) throws(Fault) -> RestStopWire { try ask(.restStop, id) }

    /// The nearest checkpoints, limits and weigh stations, those of any of `kinds`.
    /// - Throws: `field.*`.
    public func checkpoints(
        near point: GeoPoint,
        radiusKm: Double? = nil,
        kinds: [String] = [],
        limit: Int? = nil
    ) throws(Fault) -> CheckpointsAnswer {
        try ask(.checkpoints, query: Self.query(point, radiusKm, ("kinds", kinds), limit))
    }

    /// Everything along a route, in the order of travel.
    /// - Throws: `line.unreadable`, `field.*`, `truck.notFound`.
    public func corridor(_ request: CorridorRequest) throws(Fault) -> CorridorAnswer {
        try ask(.corridors, json: Self.encode(request))
    }

    /// One checkpoint.
    /// - Throws: `checkpoint.notFound`.
    public func checkpoint(_ id: String) throws(Fault) -> CheckpointWire { try ask(.checkpoint, id) }

    /// How far it is by road, and over which expressways.
    /// - Throws: `place.*`, `field.*`, `truck.notFound`, `model.unavailable`, `route.unreachable`.
    public func route(_ request: RoadRouteRequest) throws(Fault) -> RoadRouteAnswer {
        try ask(.routes, json: Self.encode(request))
    }

    /// The plan of a whole trip.
    /// - Throws: `place.*`, `field.*`, `load.notFound`, `truck.*`, `model.unavailable`, `route.unreachable`, `trip.illegal`,
    ///   `trip.blocked`.
    public func trip(_ request: TripRequest) throws(Fault) -> TripAnswer {
        try ask(.trips, json: Self.encode(request))
    }

    private static func query(
        _ point: GeoPoint,
        _ radiusKm: Double?,
        _ filter: (name: String, words: [String]),
        _ limit: Int?
    ) -> [Parameter] {
        [
            ("lat", "\(point.latDeg)"), ("lon", "\(point.lonDeg)"), ("datum", point.datum),
            ("radiusKm", radiusKm.map { "\($0)" }),
            (filter.name, filter.words.isEmpty ? nil : filter.words.joined(separator: ",")),
            ("limit", limit.map(String.init)),
        ]
    }
}
