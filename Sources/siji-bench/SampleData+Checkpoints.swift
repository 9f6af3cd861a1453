import SijiAtlas
import SijiGeo
import SijiRoads

/// Synthetic weigh stations, tolls, limits and bans: nobody put up or measured any of them.
struct SampleCheckpoints {
    let csv: String

    private typealias Spot = (point: Coordinate, road: String, county: GazetteerEntry)
    private typealias Values = (posted: Double?, measured: Double?, reported: Double?)

    private static let onRoads: [(kind: Checkpoint.Kind, count: Int)] = [
        (.toll, 900), (.weighStation, 800), (.inspection, 400), (.noHazmat, 50),
    ]
    private static let inTowns: [(kind: Checkpoint.Kind, count: Int)] = [
        (.heightLimit, 350), (.weightLimit, 180), (.widthLimit, 120), (.noTrucks, 90), (.axleLimit, 60),
        (.lengthLimit, 50),
    ]

    init(network: SampleNetwork, cities: SampleCities, seed: UInt64) {
        var random = SampleRandom(seed: seed)
        var rows: [(kind: Checkpoint.Kind, spot: Spot)] = []
        for (kind, count) in SampleCheckpoints.onRoads {
            var taken = 0
            for spot in network.spots(count + count / 16 + 3, &random) where taken < count {
                guard let near = cities.nearestCounty(to: spot.point) else { continue }
                guard near.metres < 45_000 || spot.point.lonDeg < 104 else { continue }
                rows.append((kind, (spot.point, spot.edge.route, near.county)))
                taken += 1
            }
        }
        for (kind, count) in SampleCheckpoints.inTowns {
            for _ in 0..<count {
                let county = random.pick(cities.counties)
                guard let seat = county.point else { continue }
                rows.append((kind, (random.near(seat, latDeg: 0.01...0.06), "", county)))
            }
        }
        var text = "id,name,nameEn,kind,lat,lon,road,posted,measured,reported,headingDeg,hours,source,synthetic\n"
        for (index, row) in rows.enumerated() {
            let values = SampleCheckpoints.values(row.kind, &random)
            let words = SampleCheckpoints.words(row.kind, values.posted)
            let cells = [
                "cp-syn-" + String(String(10_001 + index).dropFirst()),
                row.spot.county.shortName + words.zh,
                row.spot.county.nameEn + " " + words.en,
                row.kind.rawValue,
                SampleTurn.text(row.spot.point.latDeg, decimals: 5),
                SampleTurn.text(row.spot.point.lonDeg, decimals: 5),
                row.spot.road,
                SampleCheckpoints.text(values.posted, row.kind),
                SampleCheckpoints.text(values.measured, row.kind),
                SampleCheckpoints.text(values.reported, row.kind),
                row.kind.unit != nil && random.chance(0.3) ? "\(random.whole(0...35) * 10)" : "",
                SampleCheckpoints.hours(row.kind, &random),
                "synthetic", "true",
            ]
            text += cells.map(SampleTurn.cell).joined(separator: ",") + "\n"
        }
        csv = text
    }

    private static func text(_ value: Double?, _ kind: Checkpoint.Kind) -> String {
        guard let value else { return "" }
        return kind.unit == "kg" ? "\(Int(value))" : SampleTurn.text(value, decimals: 2)
    }

    private static func hours(_ kind: Checkpoint.Kind, _ random: inout SampleRandom) -> String {
        switch kind {
        case .noTrucks: random.pick(["07:00-22:00", "07:00-09:00 17:00-19:00", "06:00-23:00", "00:00-24:00"])
        case .inspection: random.chance(0.4) ? random.pick(["08:00-20:00", "22:00-06:00"]) : ""
        default: ""
        }
    }

    private static func words(_ kind: Checkpoint.Kind, _ posted: Double?) -> (zh: String, en: String) {
        switch kind {
        case .weighStation: ("入口称重站", "weigh station")
        case .inspection: ("治超检查站", "inspection")
        case .toll: ("收费站", "toll")
        case .heightLimit: ("限高架", "height limit")
        case .widthLimit: ("限宽墩", "width limit")
        case .weightLimit: ("限重桥", "weight limit")
        case .axleLimit: ("轴重限制", "axle limit")
        case .lengthLimit: ("限长弯道", "length limit")
        case .noTrucks: ("货车禁行区", "truck ban")
        case .noHazmat: ("危货禁行隧道", "no hazmat")
        }
    }

    /// A sign, sometimes a measurement and a report; in about one of eight they contradict each other.
    private static func values(_ kind: Checkpoint.Kind, _ random: inout SampleRandom) -> Values {
        let signs: [Double]
        let slack: ClosedRange<Double>
        switch kind {
        case .heightLimit: (signs, slack) = ([2.8, 3.0, 3.2, 3.5, 3.8, 4.0, 4.2, 4.5, 4.5, 5.0], 0.02...0.25)
        case .widthLimit: (signs, slack) = ([2.2, 2.3, 2.5, 2.6, 3.0, 3.5], 0.02...0.15)
        case .lengthLimit: (signs, slack) = ([9, 12, 14, 16], 0.1...1.0)
        case .weightLimit: (signs, slack) = ([5_000, 10_000, 15_000, 20_000, 30_000, 40_000, 49_000, 55_000], 0...0)
        case .axleLimit: (signs, slack) = ([6_000, 7_000, 8_000, 10_000, 13_000], 0...0)
        default: return (nil, nil, nil)
        }
        let sign = random.pick(signs)
        let isConflicting = random.chance(0.13)
        let grain = kind.unit == "kg" ? 1_000.0 : 0.01
        func rounded(_ value: Double) -> Double { (value / grain).rounded() * grain }
        // Nobody measures what a bridge bears; a gantry is measured with a staff.
        let measured = kind.unit == "m" && random.chance(0.4) ? rounded(sign + random.number(slack)) : nil
        let contradiction = rounded(sign * random.number(0.85...0.97))
        let reported = isConflicting ? contradiction : random.chance(0.2) ? sign : nil
        return (random.chance(0.94) || isConflicting ? sign : nil, measured, reported)
    }
}
