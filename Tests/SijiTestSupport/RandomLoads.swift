public import SijiFreight
public import SijiGeo
import SijiHours
import SijiRoads

/// A seeded world of loads and queries that is meant to be awkward: ties, equal places, tight windows, gaps in what is known.
public struct RandomLoads: Sendable {
    /// Where and how the loads lie.
    public enum Terrain: Sendable, CaseIterable {
        /// Scattered some hundred km about a point of China.
        case plain
        /// On a coarse lattice with few prices: many equal distances and nets.
        case lattice
        /// About the date line.
        case dateLine
        /// About the north pole.
        case northPole
        /// About the south pole.
        case southPole
        /// All over the earth.
        case earth
    }

    /// The moment about which everything happens: 2026-12-01T00:00:00Z.
    public static let now = Instant(epochSec: 1_796_083_200)

    private var random: SeededGenerator
    /// Apart, so that the loads and questions of a seed are the same for one driver and for two.
    private var crewRandom: SeededGenerator
    private let terrain: Terrain

    /// Starts a world at a seed.
    public init(seed: UInt64, terrain: Terrain) {
        random = SeededGenerator(seed: seed)
        crewRandom = SeededGenerator(seed: ~seed)
        self.terrain = terrain
    }

    /// Loads with different identifiers, of two depots; one in six has another's content, so that every objective has ties.
    public mutating func loads(_ count: Int) -> [ListedLoad] {
        var sequence: UInt64 = 1
        var entries: [ListedLoad] = []
        for _ in 0..<count {
            sequence += random.oneIn(10) ? UInt64.random(in: 1...5000, using: &random) : 1
            let id = LoadID(depot: random.oneIn(4) ? DepotID(7) ?? .first : .first, sequence: sequence)
            if random.oneIn(6), let twin = entries.randomElement(using: &random) {
                entries.append(ListedLoad(id: id, version: twin.version, load: twin.load))
            } else {
                entries.append(entry(id))
            }
        }
        return entries.shuffled(using: &random)
    }

    /// Loads that nearly every truck can carry, so that a search has much to pass by.
    public mutating func easyLoads(_ count: Int) -> [ListedLoad] {
        loads(count).map { entry in
            var load = entry.load
            load.bodies = []
            load.minLengthMm = nil
            load.lengthsMm = []
            load.deliverBy = nil
            load.expiresAt = nil
            load.cargo = Cargo(type: .steel, name: "卷钢", payloadKg: 1000)
            let from = Self.now.adding(minutes: number(-600...900))
            load.pickup = TimeWindow(from: from, to: from.adding(minutes: 1500)) ?? load.pickup
            return ListedLoad(id: entry.id, version: entry.version, load: load)
        }
    }

    /// The same with ways of up to some 3,000 km, at the end of which the days of two drivers are over.
    public mutating func farLoads(_ count: Int) -> [ListedLoad] {
        easyLoads(count).map { entry in
            var load = entry.load
            load.destination = Place(point: point(spreadDeg: 18))
            if oneIn(3) { load.deliverBy = load.pickup.to.adding(minutes: number(6...60) * 60) }
            return ListedLoad(id: entry.id, version: entry.version, load: load)
        }
    }

    /// One driver or two, and how the second has driven, often a minute from where a clock is full.
    mutating func crew() -> (drivers: Int, coClocks: DrivingClocks) {
        let drivers = crewRandom.oneIn(2) ? 2 : 1
        guard !crewRandom.oneIn(3) else { return (drivers, DrivingClocks()) }
        let edges = [0, 239, 240, 241, 539, 540, 541]
        func minutes(_ most: Int) -> Int {
            crewRandom.oneIn(3)
                ? edges.randomElement(using: &crewRandom) ?? 0 : Int.random(in: 0...most, using: &crewRandom)
        }
        return (drivers, DrivingClocks(drivenMin: minutes(260), drivenTodayMin: minutes(580)))
    }

    /// A load in some version.
    public mutating func entry(_ id: LoadID) -> ListedLoad {
        ListedLoad(id: id, version: Int.random(in: 1...5, using: &random), load: load())
    }

    /// A whole number of a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// One of several.
    public mutating func pick<T>(_ values: [T], or otherwise: T) -> T {
        values.randomElement(using: &random) ?? otherwise
    }

    /// True once in `n` times.
    public mutating func oneIn(_ n: Int) -> Bool { random.oneIn(n) }

    /// A point of the terrain, `spreadDeg` wide.
    public mutating func point(spreadDeg: Double) -> Coordinate {
        func offset() -> Double { Double.random(in: -1...1, using: &random) * spreadDeg }
        let lat: Double
        var lon: Double
        switch terrain {
        case .plain: (lat, lon) = (28.2 + offset(), 112.9 + offset())
        case .lattice: (lat, lon) = (30 + (offset() * 2).rounded() / 2, 110 + (offset() * 2).rounded() / 2)
        case .dateLine: (lat, lon) = (50 + offset(), 180 + offset())
        case .northPole: (lat, lon) = (90 - abs(offset()), Double.random(in: -180...180, using: &random))
        case .southPole: (lat, lon) = (-90 + abs(offset()), Double.random(in: -180...180, using: &random))
        case .earth:
            (lat, lon) = (Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random))
        }
        if lon > 180 { lon -= 360 }
        if random.oneIn(40), terrain == .dateLine { lon = random.oneIn(2) ? 180 : -180 }
        return Coordinate(latDeg: max(-90, min(90, lat)), lonDeg: lon) ?? point(spreadDeg: spreadDeg)
    }

    /// A load's content.
    public mutating func load() -> Load {
        let from = Self.now.adding(minutes: number(-16...60) * 30)
        let length = random.oneIn(8) ? Int64(number(1...90)) : Int64(number(1...40)) * 1800
        let to = Instant(epochSec: from.epochSec + length)
        let destination = random.oneIn(3) ? point(spreadDeg: 0.5) : point(spreadDeg: 5)
        var load = Load(
            ref: "r",
            origin: Place(point: point(spreadDeg: random.oneIn(3) ? 0.4 : 2.5)),
            destination: Place(point: destination),
            via: stops(),
            pickup: TimeWindow(from: from, to: to) ?? pickup(from),
            cargo: cargo(),
            bodies: bodies(emptyOneIn: 4),
            mode: random.oneIn(2) ? .full : .part,
            price: price(),
            infoFeeFen: random.oneIn(3) ? number(0...300) * 100 : 0,
            tolls: pick(TollPayer.allCases, or: .unknown),
            injuryCover: pick(InjuryCover.allCases, or: .unknown),
            dwell: Dwell(loadMin: number(0...4) * 15, unloadMin: number(0...6) * 15)
        )
        if random.oneIn(4) { load.minLengthMm = pick([4200, 6800, 9600, 13000, 17500], or: 9600) }
        if random.oneIn(5) {
            load.lengthsMm = (0..<number(1...3)).map { _ in pick([6550, 6800, 9350, 9349, 9850, 9851, 13000], or: 9600)
            }
        }
        if random.oneIn(4) { load.deliverBy = to.adding(minutes: number(-2...60) * 30) }
        if random.oneIn(4) { load.expiresAt = Self.now.adding(minutes: number(-3...30) * 20) }
        if random.oneIn(30) { widen(&load) }
        return load
    }

    /// Makes figures too large for narrow columns.
    private mutating func widen(_ load: inout Load) {
        switch number(0...4) {
        case 0: load.infoFeeFen = 5_000_000_000
        case 1: load.cargo.volumeL = 5_000_000_000
        case 2: load.minLengthMm = 70_000
        case 3: load.dwell.unloadMin = 70_000
        default:
            load.price = .perTruck(fen: 6_000_000_000)
            load.infoFeeFen = 4_999_999_999
        }
    }

    private func pickup(_ from: Instant) -> TimeWindow {
        TimeWindow(from: from, to: from.adding(minutes: 1)) ?? pickup(from)
    }

    private mutating func stops() -> [ViaStop] {
        guard random.oneIn(5) else { return [] }
        return (0..<number(1...3)).map { _ in
            ViaStop(
                action: random.oneIn(2) ? .load : .unload,
                place: Place(point: point(spreadDeg: 3)),
                dwellMin: number(0...3) * 20
            )
        }
    }

    private mutating func cargo() -> Cargo {
        var cargo = Cargo(type: .steel, name: "卷钢")
        if !random.oneIn(5) { cargo.payloadKg = number(1...33) * 1000 }
        if cargo.payloadKg != nil, random.oneIn(6) { cargo.payloadMaxKg = number(33...36) * 1000 }
        if cargo.payloadKg == nil || random.oneIn(3) { cargo.volumeL = number(1...95) * 1000 }
        if random.oneIn(8) { cargo.hazmatClass = pick(["1", "2", "2.1", "2.2", "3", "4.2"], or: "3") }
        cargo.coldChain = random.oneIn(8)
        return cargo
    }

    private mutating func bodies(emptyOneIn n: Int) -> BodySet {
        guard !random.oneIn(n) else { return [] }
        return BodySet((0..<number(1...4)).map { _ in pick([.flatbed, .stake, .box, .reefer, .insulated], or: .box) })
    }

    private mutating func price() -> Price {
        if random.oneIn(6) { return .negotiable }
        let fen = terrain == .lattice || random.oneIn(3) ? number(1...8) * 100_000 : number(1...1_200_000)
        guard random.oneIn(8) else { return .perTruck(fen: fen) }
        return .perUnit(UnitPrice(fen: 9500, per: .tonne), estimateFen: fen)
    }
}
