import SijiAPI
import SijiGeo

/// An answer along a route as a GeoJSON FeatureCollection (RFC 7946): the line first, then each item as a point.
struct AlongGeoJSON: Encodable {
    private let answer: CorridorAnswer
    private let line: Polyline

    init(_ answer: CorridorAnswer, line: Polyline) {
        self.answer = answer
        self.line = line
    }

    private enum Key: String, CodingKey {
        case type, features, geometry, properties, coordinates, what, lengthKm, surveyed
    }

    func encode(to encoder: any Encoder) throws {
        var collection = encoder.container(keyedBy: Key.self)
        try collection.encode("FeatureCollection", forKey: .type)
        var features = collection.nestedUnkeyedContainer(forKey: .features)
        var route = features.nestedContainer(keyedBy: Key.self)
        try route.encode("Feature", forKey: .type)
        var geometry = route.nestedContainer(keyedBy: Key.self, forKey: .geometry)
        try geometry.encode("LineString", forKey: .type)
        try geometry.encode(line.points.map { [$0.lonDeg, $0.latDeg] }, forKey: .coordinates)
        var properties = route.nestedContainer(keyedBy: Key.self, forKey: .properties)
        try properties.encode("route", forKey: .what)
        try properties.encode(answer.lengthKm, forKey: .lengthKm)
        try properties.encode(answer.surveyed, forKey: .surveyed)
        for row in answer.items.compactMap({ AlongRow($0) }) {
            var feature = features.nestedContainer(keyedBy: Key.self)
            try feature.encode("Feature", forKey: .type)
            var point = feature.nestedContainer(keyedBy: Key.self, forKey: .geometry)
            try point.encode("Point", forKey: .type)
            try point.encode([row.lon, row.lat], forKey: .coordinates)
            try feature.encode(row, forKey: .properties)
        }
    }
}
