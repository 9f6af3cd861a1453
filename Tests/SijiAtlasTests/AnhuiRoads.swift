import Foundation
import SijiAtlas
import SijiFormats
import SijiGeo
import SijiTestSupport

/// The real service areas and motorway bridges of Anhui (© OpenStreetMap contributors, ODbL 1.0), as the shared data has them.
struct AnhuiRoads {
    /// Which way a carriageway is driven.
    enum Travel { case south, west }

    private struct BadRow: Error { let number: Int }

    private struct Way {
        let id: String
        let refs: [String]
        let isCarriageway: Bool
        let maxheight: String?
        let points: [Coordinate]
    }

    private let ways: [Way]
    let atlas: Atlas

    init() throws {
        var table = try CSVTable(
            SourceTree.sharedBytes("service_areas_anhui_osm.csv"),
            file: "service_areas_anhui_osm.csv",
            required: ["osm_id", "name", "lat_wgs84", "lon_wgs84"]
        )
        var stops: [RestStop] = []
        while let row = try table.next() {
            guard let id = row["osm_id"], let lat = Double(row["lat_wgs84"] ?? ""),
                let lon = Double(row["lon_wgs84"] ?? ""), let point = Coordinate(latDeg: lat, lonDeg: lon)
            else { throw BadRow(number: row.number) }
            stops.append(
                RestStop(
                    id: id,
                    name: row["name"] ?? "(no name)",
                    kind: .serviceArea,
                    point: point,
                    source: "OpenStreetMap",
                    asOf: "2024-03-13",
                    isSynthetic: false
                )
            )
        }
        ways = try Self.readWays()
        atlas = Atlas(restStops: stops, checkpoints: ways.compactMap(Self.limit))
    }

    private static func readWays() throws -> [Way] {
        struct Collection: Decodable {
            struct Feature: Decodable {
                let properties: [String: String]
                let geometry: Geometry
            }
            struct Geometry: Decodable {
                let type: String
                let points: [[Double]]

                enum CodingKeys: String, CodingKey { case type, coordinates }

                init(from decoder: any Decoder) throws {
                    let container = try decoder.container(keyedBy: CodingKeys.self)
                    type = try container.decode(String.self, forKey: .type)
                    points =
                        type == "LineString" ? try container.decode([[Double]].self, forKey: .coordinates) : []
                }
            }
            let features: [Feature]
        }
        let bytes = try SourceTree.sharedBytes("osm/anhui_motorway_bridges.geojson")
        return try JSONDecoder().decode(Collection.self, from: Data(bytes)).features.compactMap { feature in
            let points = feature.geometry.points.compactMap { Coordinate(latDeg: $0[1], lonDeg: $0[0]) }
            guard points.count >= 2 else { return nil }
            return Way(
                id: feature.properties["@id"] ?? "",
                refs: (feature.properties["ref"] ?? "").split(separator: ";").map(String.init),
                isCarriageway: feature.properties["highway"] == "motorway" && feature.properties["oneway"] == "yes",
                maxheight: feature.properties["maxheight"],
                points: points
            )
        }
    }

    /// A bridge whose headroom is tagged, at its middle, in its direction of travel.
    private static func limit(_ way: Way) -> Checkpoint? {
        guard let text = way.maxheight, let metres = Double(text), let line = Polyline(way.points) else { return nil }
        return Checkpoint(
            id: way.id,
            name: way.refs.joined(separator: ";"),
            kind: .heightLimit,
            point: line.point(atM: line.lengthM / 2),
            posted: Int((metres * 1_000).rounded()),
            headingDeg: way.isCarriageway ? line.headingDeg(atM: line.lengthM / 2) : nil,
            source: "OpenStreetMap maxheight",
            asOf: "2024-03-22",
            isSynthetic: false
        )
    }

    /// One carriageway through the province: its bridges in the order of travel, with straight arcs between them.
    func carriageway(_ ref: String, _ travel: Travel) -> Polyline? {
        func progress(_ point: Coordinate) -> Int { Int(travel == .south ? -point.latE7 : -point.lonE7) }
        let own = ways.filter { way in
            way.isCarriageway && way.refs.contains(ref)
                && progress(way.points[way.points.count - 1]) > progress(way.points[0])
        }
        .sorted { progress($0.points[0]) < progress($1.points[0]) }
        // Parallel lanes of one bridge overlap: only what goes on is kept.
        var points: [Coordinate] = []
        for point in own.flatMap(\.points) {
            if let last = points.last, progress(point) <= progress(last) { continue }
            points.append(point)
        }
        return Polyline(points)
    }
}
