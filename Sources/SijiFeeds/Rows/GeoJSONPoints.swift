import FoundationEssentials
import SijiFault

/// The points of a GeoJSON FeatureCollection (RFC 7946) as rows: the properties by name, the geometry as `lat` and `lon`.
enum GeoJSONPoints {
    /// Every feature as a row, or what is wrong with it.
    static func rows(_ bytes: [UInt8], file: String) throws(Fault) -> [Result<DataRow, Fault>] {
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
            row(feature, file: file, number: index + 1)
        }
    }

    private static func row(_ feature: Feature?, file: String, number: Int) -> Result<DataRow, Fault> {
        let broken = DataRow(file: file, number: number) { _ in nil }
        guard let feature, feature.type == "Feature" else {
            return .failure(broken.fault("type", nil, reason: "feature"))
        }
        guard let geometry = feature.geometry, geometry.type == "Point", geometry.coordinates.count >= 2 else {
            return .failure(broken.fault("geometry", feature.geometry?.type, reason: "geometry"))
        }
        var values = (feature.properties ?? [:]).compactMapValues(\.text)
        values["lon"] = "\(geometry.coordinates[0])"
        values["lat"] = "\(geometry.coordinates[1])"
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
        let coordinates: [Double]
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
