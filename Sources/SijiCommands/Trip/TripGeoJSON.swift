import SijiAPI

/// A trip as a GeoJSON FeatureCollection (RFC 7946): the way, then each stop, then each limit.
struct TripGeoJSON: Encodable {
    private let answer: TripAnswer

    init(_ answer: TripAnswer) { self.answer = answer }

    private enum Key: String, CodingKey {
        case type, features, geometry, properties, coordinates, what, name, km, minutes, roads, model, skeleton, netFen
        case from, to, alongKm, id, steps, safe, ifFull, kind, verdict, passAt, bearing, synthetic
    }

    func encode(to encoder: any Encoder) throws {
        var collection = encoder.container(keyedBy: Key.self)
        try collection.encode("FeatureCollection", forKey: .type)
        var features = collection.nestedUnkeyedContainer(forKey: .features)
        try encodeWay(into: &features)
        for visit in TripVisit.all(of: answer) { try encode(visit, into: &features) }
        for limit in answer.limits { try encode(limit, into: &features) }
    }

    private func encodeWay(into features: inout any UnkeyedEncodingContainer) throws {
        var feature = features.nestedContainer(keyedBy: Key.self)
        try feature.encode("Feature", forKey: .type)
        try feature.encode(answer.route.geometry, forKey: .geometry)
        var properties = feature.nestedContainer(keyedBy: Key.self, forKey: .properties)
        try properties.encode("route", forKey: .what)
        try properties.encode(answer.deadheadKm + answer.loadedKm, forKey: .km)
        try properties.encode(answer.minutes, forKey: .minutes)
        try properties.encode(answer.startAt, forKey: .from)
        try properties.encode(answer.endAt, forKey: .to)
        try properties.encode(answer.route.roads, forKey: .roads)
        try properties.encode(answer.route.model, forKey: .model)
        try properties.encode(answer.route.skeleton, forKey: .skeleton)
        try properties.encode(answer.netFen, forKey: .netFen)
    }

    private func encode(_ visit: TripVisit, into features: inout any UnkeyedEncodingContainer) throws {
        guard let point = visit.point else { return }
        var properties = try place(lat: point.lat, lon: point.lon, into: &features)
        try properties.encode("stop", forKey: .what)
        try properties.encodeIfPresent(visit.stop?.id, forKey: .id)
        try properties.encodeIfPresent(visit.stop?.name ?? visit.steps[0].place?.name, forKey: .name)
        try properties.encodeIfPresent(visit.stop?.kind, forKey: .kind)
        try properties.encode(visit.alongKm, forKey: .alongKm)
        try properties.encode(visit.from, forKey: .from)
        try properties.encode(visit.to, forKey: .to)
        try properties.encode(visit.steps.map(\.do), forKey: .steps)
        try properties.encodeIfPresent(visit.chosen?.safe, forKey: .safe)
        try properties.encodeIfPresent(visit.chosen?.ifFull?.name, forKey: .ifFull)
        try properties.encodeIfPresent(visit.stop?.synthetic, forKey: .synthetic)
    }

    private func encode(_ limit: TripAnswer.Limit, into features: inout any UnkeyedEncodingContainer) throws {
        let point = limit.checkpoint
        var properties = try place(lat: point.lat, lon: point.lon, into: &features)
        try properties.encode("limit", forKey: .what)
        try properties.encode(point.id, forKey: .id)
        try properties.encode(point.name, forKey: .name)
        try properties.encode(point.kind, forKey: .kind)
        try properties.encode(limit.alongKm, forKey: .alongKm)
        try properties.encodeIfPresent(limit.passAt, forKey: .passAt)
        try properties.encode(limit.bearing, forKey: .bearing)
        try properties.encode(limit.clearance.verdict, forKey: .verdict)
        try properties.encode(point.synthetic, forKey: .synthetic)
    }

    private func place(
        lat: Double,
        lon: Double,
        into features: inout any UnkeyedEncodingContainer
    ) throws -> KeyedEncodingContainer<Key> {
        var feature = features.nestedContainer(keyedBy: Key.self)
        try feature.encode("Feature", forKey: .type)
        var geometry = feature.nestedContainer(keyedBy: Key.self, forKey: .geometry)
        try geometry.encode("Point", forKey: .type)
        try geometry.encode([lon, lat], forKey: .coordinates)
        return feature.nestedContainer(keyedBy: Key.self, forKey: .properties)
    }
}
