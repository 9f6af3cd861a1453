import FoundationEssentials
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads

/// The files that peers read: rows of little-endian 64-bit integers, and the same answers as siji's to be compared with.
struct PeerExport {
    let folder: String

    /// Priced loads, whole units: id, origin, destination (1e-7 degree), price (fen), loaded metres, payload (kg), shortest deck
    /// (mm), bodies, pickup from and to (epoch seconds), end.
    ///
    /// 面议 loads are left out: peers are asked for the ranked list alone, and need not pass them by.
    func write(loads: Int, _ workload: Workload) throws -> Int {
        var workload = workload
        var rows = Rows()
        for number in 0..<loads {
            let load = workload.load(number)
            guard let priceFen = load.price.truckFen,
                let loadedM = MatchQuery.peerDistance.metres(from: load.origin.point, to: load.destination.point)
            else { continue }
            rows.append([
                number + 1, Int(load.origin.point.latE7), Int(load.origin.point.lonE7),
                Int(load.destination.point.latE7), Int(load.destination.point.lonE7), priceFen, loadedM,
                load.cargo.fittingKg ?? 0, load.minLengthMm ?? 0,
                Int(load.bodies.isEmpty ? 0x7FFF : load.bodies.rawValue), Int(load.pickup.from.epochSec),
                Int(load.pickup.to.epochSec), Int(load.endsAt.epochSec),
            ])
        }
        try rows.write(to: folder + "/loads.i64")
        return rows.count
    }

    /// Questions: where (1e-7 degree), when ready (epoch seconds), longest deadhead (m), bodies, deck (mm), payload (kg), and a
    /// destination's centre and radius (m), −1 where there is none.
    func write(_ queries: [MatchQuery], answers: [[LoadID]]) throws {
        var rows = Rows()
        for query in queries {
            rows.append([
                Int(query.at.latE7), Int(query.at.lonE7), Int(query.readyAt.epochSec), query.maxDeadheadM,
                Int(query.truck.bodies.rawValue), query.truck.deckLengthMm, query.truck.payloadKg,
                Int(query.destination?.centre.latE7 ?? 0), Int(query.destination?.centre.lonE7 ?? 0),
                query.destination?.radiusM ?? -1,
            ])
        }
        try rows.write(to: folder + "/queries.i64")
        var ids = Rows()
        for answer in answers {
            ids.append((0..<20).map { $0 < answer.count ? Int(answer[$0].rawValue) : 0 })
        }
        try ids.write(to: folder + "/answers.i64")
    }

    /// Places and questions (1e-7 degree); of each answer the ten nearest, and how many lie within 50 km with the sum of their
    /// numbers.
    func write(_ world: PlaceWorld, _ grid: SpatialGrid) throws {
        for (name, points) in [("places", world.places), ("placeQueries", world.queries)] {
            var rows = Rows()
            for point in points { rows.append([Int(point.latE7), Int(point.lonE7)]) }
            try rows.write(to: folder + "/\(name).i64")
        }
        var answers = Rows()
        var within: [UInt32] = []
        for query in world.queries {
            within.removeAll(keepingCapacity: true)
            grid.appendIndices(within: PlaceWorld.radiusM, of: query, to: &within)
            answers.append(
                grid.nearest(10, to: query).map(\.index) + [within.count, within.reduce(0) { $0 + Int($1) }]
            )
        }
        try answers.write(to: folder + "/placeAnswers.i64")
    }

    private struct Rows {
        private var bytes = Data()
        private(set) var count = 0

        mutating func append(_ row: [Int]) {
            count += 1
            for value in row { withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) } }
        }

        func write(to path: String) throws { try bytes.write(to: URL(filePath: path)) }
    }
}
