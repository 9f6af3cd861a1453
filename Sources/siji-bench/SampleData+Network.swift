import SijiFormats
import SijiGeo
import SijiRoads

/// The expressway plan's edges that are driven, as straight lines between seats of government.
struct SampleNetwork {
    struct Edge {
        let route: String
        let from: Coordinate
        let to: Coordinate
        let lengthM: Double
        /// Along the route to its beginning, great-circle metres.
        let startM: Double
    }

    let edges: [Edge]

    var lengthM: Double { edges.reduce(0) { $0 + $1.lengthM } }

    /// Unbuilt or across the sea: see the shared data's README.
    private static let unbuilt: Set<String> = ["G3 福州 台北", "G15 大连 烟台", "G15 湛江 海口", "G75 湛江 海口"]
    private static let unbuiltRoutes: Set<String> = ["G1533", "G1534"]

    init(path: String, cities: SampleCities) throws {
        let columns = ["route", "from", "to", "from_adcode", "to_adcode"]
        var table = try CSVTable(try SampleTurn.bytes(path), file: path, required: columns)
        var edges: [Edge] = []
        var seen: Set<Set<String>> = []
        var along: [String: Double] = [:]
        while let row = try table.next() {
            let route = row["route"] ?? ""
            let name = [route, row["from"] ?? "", row["to"] ?? ""].joined(separator: " ")
            guard !SampleNetwork.unbuilt.contains(name), !SampleNetwork.unbuiltRoutes.contains(route) else { continue }
            // Points without an adcode are rough positions from general knowledge: nothing is set along them.
            guard let from = row["from_adcode"], let to = row["to_adcode"], seen.insert([from, to]).inserted else {
                continue
            }
            guard let start = cities.city(from)?.entry.point, let end = cities.city(to)?.entry.point else { continue }
            let length = GreatCircle.metres(from: start, to: end)
            edges.append(Edge(route: route, from: start, to: end, lengthM: length, startM: along[route, default: 0]))
            along[route, default: 0] += length
        }
        self.edges = edges
    }

    /// About so many spots along the edges, evenly but not regularly, off the line by up to a few kilometres.
    func spots(_ count: Int, _ random: inout SampleRandom) -> [(edge: Edge, point: Coordinate, alongM: Double)] {
        let spacing = lengthM / Double(count)
        var spots: [(edge: Edge, point: Coordinate, alongM: Double)] = []
        var next = spacing * random.number(0.3...0.9)
        for edge in edges {
            while next < edge.lengthM {
                let share = next / edge.lengthM
                let lat = edge.from.latDeg + (edge.to.latDeg - edge.from.latDeg) * share
                let lon = edge.from.lonDeg + (edge.to.lonDeg - edge.from.lonDeg) * share
                if let onLine = SampleTurn.rounded(lat, lon) {
                    spots.append((edge, random.near(onLine, latDeg: 0.002...0.03), edge.startM + next))
                }
                next += spacing * random.number(0.6...1.4)
            }
            next -= edge.lengthM
        }
        return spots
    }
}
