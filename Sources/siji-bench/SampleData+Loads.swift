import SijiFreight
import SijiGeo
import SijiRoads

/// Synthetic listings between prefecture seats, heavier lanes oftener; nobody offers any of them.
struct SampleLoads {
    let ndjson: String

    private static let count = 2_000
    /// How many begin in or beside 长沙, where the demo's truck stands.
    private static let aroundChangsha = 200
    /// The days of the windows: 2026-12-01 and the two after it.
    private static let windowMin = 72 * 60

    private struct Seat {
        let entry: GazetteerEntry
        let point: Coordinate
        let weight: Double
        let counties: [GazetteerEntry]
    }

    init(cities: SampleCities, seed: UInt64) {
        let municipalities: Set<String> = ["110000", "120000", "310000", "500000"]
        let seats: [Seat] = cities.cities.compactMap { city in
            let entry = city.entry
            guard let point = entry.point, entry.level == .prefecture || municipalities.contains(entry.adcode) else {
                return nil
            }
            // Where no population is known, that of a middling town; the root keeps Shanghai from taking all.
            let people = city.population > 0 ? city.population : 300_000
            let counties = cities.counties(of: entry.adcode)
            return Seat(entry: entry, point: point, weight: people.squareRoot(), counties: counties)
        }
        let weights = seats.map(\.weight)
        let home = seats.first { $0.entry.adcode == "430100" }?.point
        let changsha = seats.indices.filter { index in
            home.map { GreatCircle.metres(from: $0, to: seats[index].point) < 120_000 } ?? false
        }
        var lines = ""
        var random = SampleRandom(seed: seed)
        for number in 1...SampleLoads.count {
            lines += Self.line(number, seats, weights, changsha, &random) + "\n"
        }
        ndjson = lines
    }

    private static func line(
        _ number: Int,
        _ seats: [Seat],
        _ weights: [Double],
        _ changsha: [Int],
        _ random: inout SampleRandom
    ) -> String {
        let isNearChangsha = number <= aroundChangsha && !changsha.isEmpty
        let origin = isNearChangsha ? random.pick(changsha) : random.index(weights: weights)
        let from = seats[origin]
        let pulls = seats.indices.map { index in
            let km = GreatCircle.metres(from: from.point, to: seats[index].point) / 1000
            return km < 60 || km > 2_600 ? 0 : seats[index].weight / (km + 120)
        }
        let to = seats[random.index(weights: pulls)]
        // Six in ten of those near 长沙 want what the demo's truck has.
        let goods =
            isNearChangsha && random.chance(0.6)
            ? random.pick(SampleGoods.all.filter { $0.bodies.contains(.stake) && $0.decksM.contains(13) })
            : SampleGoods.all[random.index(weights: SampleGoods.all.map(\.share))]
        return SampleListing(
            number: number,
            goods: goods,
            origin: spot(in: from, &random),
            destination: spot(in: to, &random),
            stop: random.chance(0.06) ? spot(in: to, &random) : nil,
            windowMin: windowMin,
            &random
        ).json
    }

    /// A yard in one of the counties, or the seat itself where no county has a point.
    private static func spot(in seat: Seat, _ random: inout SampleRandom) -> SampleSpot {
        let county = seat.counties.isEmpty ? nil : random.pick(seat.counties)
        let entry = county ?? seat.entry
        let label = county.map { seat.entry.shortName + " " + $0.shortName } ?? seat.entry.shortName
        let point = entry.point ?? seat.point
        switch random.index(weights: [55, 25, 20]) {
        case 0:
            let yard = random.near(point, latDeg: 0.002...0.04)
            let lat = SampleTurn.text(yard.latDeg, decimals: 4)
            let lon = SampleTurn.text(yard.lonDeg, decimals: 4)
            return SampleSpot(json: "{\"lat\":\(lat),\"lon\":\(lon),\"name\":\"\(label)\"}", point: yard)
        case 1:
            return SampleSpot(json: "{\"adcode\":\"\(entry.adcode)\",\"name\":\"\(label)\"}", point: point)
        default:
            let name = (county == nil ? "" : seat.entry.name) + entry.name
            return SampleSpot(json: "{\"name\":\"\(name)\"}", point: point)
        }
    }
}

/// A place of a listing, as it is written and where it is.
struct SampleSpot {
    let json: String
    let point: Coordinate
}
