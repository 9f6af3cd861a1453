import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads

/// Loads and queries whose whole course is a seed: lanes between the gazetteer's seats, nearer ones more often.
struct Workload {
    /// The day on which every window lies within 72 hours.
    static let start = Instant(epochSec: 4_099_766_400)
    private static let decksMm = [4_200, 6_800, 7_600, 9_600, 13_000, 17_500]
    private static let payloadsKg = [1_800, 9_000, 12_000, 18_000, 32_000, 32_000]

    private var random: SplitMix
    private let seats: [Coordinate]
    private let cities: [Coordinate]

    init(seed: UInt64, gazetteer: Gazetteer) {
        random = SplitMix(state: seed)
        seats = gazetteer.entries.compactMap(\.point)
        cities = gazetteer.entries.filter { $0.level == .prefecture }.compactMap(\.point)
    }

    /// A point near a seat; prefecture seats draw two of three, as trade gathers there.
    private mutating func place() -> Coordinate {
        let seat = random.below(3) < 2 ? cities[random.below(cities.count)] : seats[random.below(seats.count)]
        let lat = seat.latDeg + Double(random.below(4_001) - 2_000) / 10_000
        let lon = seat.lonDeg + Double(random.below(4_001) - 2_000) / 10_000
        return Coordinate(latDeg: lat, lonDeg: lon) ?? seat
    }

    /// One listing; `number` makes its reference.
    mutating func load(_ number: Int) -> Load {
        let origin = place()
        var destination = place()
        // Gravity: of two drawn ends the nearer is taken.
        let other = place()
        if GreatCircle.metres(from: origin, to: other) < GreatCircle.metres(from: origin, to: destination) {
            destination = other
        }
        let deck = random.below(Self.decksMm.count)
        let km = GreatCircle.metres(from: origin, to: destination) / 1_000 * 1.3
        let fenPerKm = Double(250 + deck * 90 + random.below(300))
        let from = Self.start.adding(minutes: random.below(72 * 60))
        let window = TimeWindow(from: from, to: from.adding(minutes: 480 + random.below(960)))
        let bodies: BodySet = random.below(4) == 0 ? [] : BodySet([Body.allCases[random.below(5)], .stake])
        return Load(
            ref: "BENCH-\(number)",
            origin: Place(point: origin),
            destination: Place(point: destination),
            pickup: window ?? Self.wholeDay,
            cargo: Cargo(
                type: CargoType.allCases[random.below(CargoType.allCases.count)],
                name: "货",
                payloadKg: Self.payloadsKg[deck] / 2 + random.below(Self.payloadsKg[deck] / 2)
            ),
            bodies: bodies,
            minLengthMm: random.below(2) == 0 ? Self.decksMm[deck] : nil,
            mode: .full,
            price: random.below(12) == 0 ? .negotiable : .perTruck(fen: max(20_000, Int(fenPerKm * km))),
            dwell: Dwell(loadMin: 60, unloadMin: 60),
            contact: Contact(name: nil, phone: "1380000\(1_000 + random.below(9_000))")
        )
    }

    /// One question: a truck somewhere, 50 to 300 km of deadhead, three in ten with a destination.
    mutating func query(objective: Objective, rule: DrivingRule) -> MatchQuery {
        let deck = random.below(Self.decksMm.count)
        let truck = Truck(
            bodies: BodySet([Body.allCases[random.below(5)]]),
            deckLengthMm: Self.decksMm[deck],
            payloadKg: Self.payloadsKg[deck],
            costs: TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 180)
        )
        return MatchQuery(
            truck: truck,
            at: place(),
            readyAt: Self.start.adding(minutes: random.below(48 * 60)),
            maxDeadheadM: 50_000 + random.below(250_001),
            destination: random.below(10) < 3 ? MatchQuery.Circle(centre: place(), radiusM: 100_000) : nil,
            objective: objective,
            rule: rule,
            explain: false
        )
    }

    private static let wholeDay = TimeWindow(from: start, to: start.adding(minutes: 1_440)) ?? preconditionWindow()

    private static func preconditionWindow() -> TimeWindow { preconditionFailure("a day is not an empty window") }
}

/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195).
struct SplitMix {
    var state: UInt64

    /// A whole number from 0 to `bound` − 1; the bias of the remainder is far below what a bench can see.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
