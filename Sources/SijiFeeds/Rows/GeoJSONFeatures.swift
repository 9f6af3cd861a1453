import FoundationEssentials
import SijiFault

/// The features of a GeoJSON FeatureCollection (RFC 7946) as rows: the properties by name, a point as `lat` and `lon`, a polygon's
/// ring as `ring`.
enum GeoJSONFeatures {
    /// What the features of a file must be.
    enum Shape: String { case point = "Point", polygon = "Polygon" }

    /// Every feature as a row, or what is wrong with it.
    static func rows(_ bytes: [UInt8], file: String, shape: Shape) throws(Fault) -> [Result<DataRow, Fault>] {
        let collection: Collection
        do {
            collection = try JSONDecoder().decode(Collection.self, from: Data(bytes))
        } catch {
            throw Fault(.dataFile, ["path": .text(file), "reason": "json"])
        }
        guard collection.type == "FeatureCollection" else {
            throw Fault(.dataFile, ["path": .text(file), "reason": "featureCollection"])
        }
        return collection.features.enumerated().map { index, feature in
            row(feature, file: file, number: index + 1, shape: shape)
        }
    }

    private static func row(
        _ feature: Feature?,
        file: String,
        number: Int,
        shape: Shape
    ) -> Result<DataRow, Fault> {
        let broken = DataRow(file: file, number: number) { _ in nil }
        guard let feature, feature.type == "Feature" else {
            return .failure(broken.fault("type", nil, reason: "feature"))
        }
        guard let geometry = feature.geometry, geometry.type == shape.rawValue else {
            return .failure(broken.fault("geometry", feature.geometry?.type, reason: "geometry"))
        }
        var values = (feature.properties ?? [:]).compactMapValues(\.text)
        switch shape {
        case .point:
            guard geometry.point.count >= 2 else {
                return .failure(broken.fault("geometry", geometry.type, reason: "geometry"))
            }
            values["lon"] = "\(geometry.point[0])"
            values["lat"] = "\(geometry.point[1])"
        case .polygon:
            // A zone with holes is not one ring, and to forget a hole would forbid what is allowed.
            guard geometry.rings.count == 1, geometry.rings[0].allSatisfy({ $0.count >= 2 }) else {
                return .failure(broken.fault("geometry", geometry.type, reason: "ring"))
            }
            values["ring"] = geometry.rings[0].map { "\($0[1]) \($0[0])" }.joined(separator: ",")
        }
        if values["id"] == nil { values["id"] = feature.id?.text }
        return .success(DataRow(file: file, number: number) { values[$0].flatMap { $0.isEmpty ? nil : $0 } })
    }

    private struct Collection: Decodable {
        let type: String
        let features: [Feature?]

        enum CodingKeys: String, CodingKey { case type, features }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            type = try container.decode(String.self, forKey: .type)
            features = try container.decode([Attempt].self, forKey: .features).map(\.feature)
        }
    }

    /// A feature that may be broken without breaking its neighbours.
    private struct Attempt: Decodable {
        let feature: Feature?

        init(from decoder: any Decoder) throws { feature = try? Feature(from: decoder) }
    }

    private struct Feature: Decodable {
        let type: String
        let id: Scalar?
        let geometry: Geometry?
        let properties: [String: Scalar]?
    }

    private struct Geometry: Decodable {
        let type: String
        let point: [Double]
        let rings: [[[Double]]]

        enum CodingKeys: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            type = try container.decode(String.self, forKey: .type)
            point = type == "Point" ? try container.decode([Double].self, forKey: .coordinates) : []
            rings = type == "Polygon" ? try container.decode([[[Double]]].self, forKey: .coordinates) : []
        }
    }

    /// A property's value as a cell of a sheet would have it.
    private struct Scalar: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                text = flag ? "true" : "false"
            } else if let whole = try? container.decode(Int.self) {
                text = "\(whole)"
            } else if let number = try? container.decode(Double.self) {
                text = "\(number)"
            } else if let string = try? container.decode(String.self) {
                text = string
            } else if let words = try? container.decode([String].self) {
                text = words.joined(separator: " ")
            } else {
                text = nil
            }
        }
    }
}
