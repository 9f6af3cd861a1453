import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads

/// Loads and queries whose whole course is a seed.
///
/// Trade gathers where people live. The gazetteer carries no population, so a city weighs what its counties do: each of
/// some half a million people counts as one, an urban district as two. Lanes fall off with distance as gravity does.
struct Workload: Sendable {
    /// The day from which every window opens within 72 hours: far enough ahead for a running daemon to find it open.
    static let start = Instant(epochSec: 4_099_766_400)
    /// Deck and payload of each class of truck.
    private static let classes: [(deckMm: Int, payloadKg: Int)] = [
        (4_200, 1_800), (6_800, 9_000), (7_600, 12_000), (9_600, 18_000), (13_000, 32_000), (17_500, 32_000),
    ]
    /// Bodies that carry the same goods; an empty set is any body.
    private static let families: [BodySet] = [
        [], [], BodySet([.flatbed, .stake]), BodySet([.flatbed, .stake, .dropside]), BodySet([.box, .wing]),
        BodySet([.box]), BodySet([.reefer]), BodySet([.stake]), BodySet([.flatbed, .stepDeck, .lowbed]),
        BodySet([.dump]), BodySet([.tank]), BodySet([.container, .flatbed]),
    ]
    /// Bodies on the road, the common ones oftener.
    private static let trucks: [Body] = [
        .flatbed, .flatbed, .stake, .stake, .stake, .box, .box, .box, .wing, .reefer, .dropside, .dump, .container,
        .tank,
    ]

    /// A city with the counties that it is made of.
    private struct City: Sendable {
        let point: Coordinate
        let members: [Coordinate]
        let weight: Double
    }

    private var random: SplitMix
    private let cities: [City]
    /// The running sums of the cities' weights, and of what each city draws from each.
    private let weights: [Double]
    private let pulls: [[Double]]

    init(seed: UInt64, gazetteer: Gazetteer) {
        random = SplitMix(state: seed)
        cities = Self.cities(of: gazetteer)
        precondition(!cities.isEmpty, "the gazetteer has no counties with points")
        weights = Self.sums(cities.map(\.weight))
        pulls = cities.map { [cities] from in
            Self.sums(
                cities.map { to in
                    let km = GreatCircle.metres(from: from.point, to: to.point) / 1_000
                    return km < 30 || km > 2_600 ? 0 : to.weight / (km + 120)
                }
            )
        }
    }

    /// One listing; `number` makes its reference, in the order of the numbers.
    mutating func load(_ number: Int) -> Load {
        let from = random.index(sums: weights)
        let to = random.index(sums: pulls[from])
        let origin = yard(in: from)
        let destination = yard(in: to)
        let truck = random.below(Self.classes.count)
        let (deckMm, payloadKg) = Self.classes[truck]
        let km = GreatCircle.metres(from: origin, to: destination) / 1_000 * 1.3
        let fenPerKm = Double(250 + truck * 90 + random.below(300))
        let opens = Self.start.adding(minutes: random.below(72 * 60))
        let window = TimeWindow(from: opens, to: opens.adding(minutes: 480 + random.below(960)))
        return Load(
            ref: Self.ref(number),
            origin: Place(point: origin),
            destination: Place(point: destination),
            pickup: window ?? Self.wholeDay,
            cargo: Cargo(
                type: CargoType.allCases[random.below(CargoType.allCases.count)],
                name: "货",
                payloadKg: payloadKg / 2 + random.below(payloadKg / 2)
            ),
            bodies: Self.families[random.below(Self.families.count)],
            minLengthMm: random.below(2) == 0 ? deckMm : nil,
            mode: .full,
            price: random.below(12) == 0 ? .negotiable : .perTruck(fen: max(20_000, Int(fenPerKm * km))),
            dwell: Dwell(loadMin: 60, unloadMin: 60),
            contact: Contact(name: nil, phone: "1380000\(1_000 + random.below(9_000))")
        )
    }

    /// One question: a truck somewhere, 50 to 300 km of deadhead, three in ten with a destination.
    mutating func query(objective: Objective, rule: DrivingRule) -> MatchQuery {
        let (deckMm, payloadKg) = Self.classes[random.below(Self.classes.count)]
        let truck = Truck(
            bodies: BodySet([Self.trucks[random.below(Self.trucks.count)]]),
            deckLengthMm: deckMm,
            payloadKg: payloadKg,
            costs: TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 180)
        )
        let city = random.index(sums: weights)
        let at = yard(in: city)
        let readyAt = Self.start.adding(minutes: random.below(48 * 60))
        let maxDeadheadM = 50_000 + random.below(250_001)
        var destination: MatchQuery.Circle?
        if random.below(10) < 3 {
            let centre = yard(in: random.index(sums: pulls[city]))
            destination = MatchQuery.Circle(centre: centre, radiusM: 100_000)
        }
        return MatchQuery(
            truck: truck,
            at: at,
            readyAt: readyAt,
            maxDeadheadM: maxDeadheadM,
            destination: destination,
            objective: objective,
            rule: rule,
            explain: false
        )
    }

    /// A place such as a shop or a yard: somewhere about a county's seat, closer to it more often.
    mutating func place(spreadDeg: Double = 0.6) -> Coordinate {
        let city = cities[random.index(sums: weights)]
        return near(city.members[random.below(city.members.count)], spreadDeg: spreadDeg)
    }

    /// A number below a bound, of the same course.
    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    /// References of one length, so that their order as text is that of the numbers.
    static func ref(_ number: Int) -> String {
        let digits = String(number)
        return "BENCH-" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    private mutating func yard(in city: Int) -> Coordinate {
        let members = cities[city].members
        return near(members[random.below(members.count)], spreadDeg: 0.2)
    }

    /// The sum of two even draws: a hill about the seat.
    private mutating func near(_ seat: Coordinate, spreadDeg: Double) -> Coordinate {
        let lat = seat.latDeg + spreadDeg * (random.unit() + random.unit() - 1)
        let lon = seat.lonDeg + spreadDeg * (random.unit() + random.unit() - 1)
        return Coordinate(latDeg: lat, lonDeg: lon) ?? seat
    }

    /// Prefectures and municipalities with their counties; a prefecture without any counts as eight of them.
    private static func cities(of gazetteer: Gazetteer) -> [City] {
        let municipalities: Set<String> = ["11", "12", "31", "50"]
        var members: [String: [(adcode: String, point: Coordinate)]] = [:]
        var seats: [String: Coordinate] = [:]
        for entry in gazetteer.entries {
            let stem = String(entry.adcode.prefix(2))
            let key = municipalities.contains(stem) ? stem : String(entry.adcode.prefix(4))
            guard let point = entry.point, entry.level != .province || municipalities.contains(stem) else { continue }
            if entry.level == .county {
                members[key, default: []].append((entry.adcode, point))
            } else {
                seats[key] = point
            }
        }
        return Set(members.keys).union(seats.keys).sorted().compactMap { key in
            let counties = members[key] ?? []
            guard let point = seats[key] ?? counties.first?.point else { return nil }
            guard !counties.isEmpty else { return City(point: point, members: [point], weight: 8) }
            // GB/T 2260: urban districts count from 01, counties from 21.
            let weight = counties.reduce(0.0) { $0 + ((Int($1.adcode.suffix(2)) ?? 99) <= 20 ? 2 : 1) }
            return City(point: point, members: counties.map(\.point), weight: weight)
        }
    }

    private static func sums(_ values: [Double]) -> [Double] {
        var sum = 0.0
        return values.map { value in
            sum += value
            return sum
        }
    }

    private static let wholeDay = TimeWindow(from: start, to: start.adding(minutes: 1_440)) ?? preconditionWindow()

    private static func preconditionWindow() -> TimeWindow { preconditionFailure("a day is not an empty window") }
}

/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195).
struct SplitMix: Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to `bound` − 1; the bias of the remainder is far below what a bench can see.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// From 0 to 1.
    mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// The place of a weight, as likely as it is heavy, by the weights' running sums.
    mutating func index(sums: [Double]) -> Int {
        let mark = unit() * (sums.last ?? 0)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= mark { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
