public import SijiFault
public import SijiFreight
import SijiGeo
import SijiHours
public import SijiRoads

enum MatchKey: String, CaseIterable {
    case truck, truckName, at, readyAt, drivenMin, drivenTodayMin, coDriver, maxDeadheadKm, destination, minPriceFen
    case maxWaitMin
    case injuryCover, maxDaysToPay, objective, limit, distance, rule, explain, count
    static let table = KeyTable<MatchKey>()
}

enum DistanceKey: String, CaseIterable {
    case model, factor
    static let table = KeyTable<DistanceKey>()
}

/// The distance models of the contract.
public enum DistanceModelName: String, CaseIterable, Sendable {
    case circuity, expressway
    static let table = KeyTable<DistanceModelName>()
}

/// Reads `POST /v1/matches`.
public struct MatchRequestReader: Sendable {
    private static let objectives = KeyTable<MatchObjective>()
    /// The longest waits that may be asked for: thirty days.
    public static let waitMin = 0...43_200
    /// The longest deadheads that may be asked for, metres.
    public static let deadheadM = 0...2_000_000
    /// The days to pay that may be asked for.
    public static let daysToPay = 0...365
    static let drivenMin = 0...1_440
    static let limits = 1...1_000
    static let factorE9 = 1_000_000_000...3_000_000_000
    // What holds where the request says nothing.
    static let assumedDeadheadM = 200_000
    static let assumedRadiusM = 100_000
    static let assumedLimit = 20
    static let assumedFactorE9 = 1_300_000_000

    private let gazetteer: Gazetteer

    /// Creates a reader that looks places up in `gazetteer`.
    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Reads one JSON object; `now` is `readyAt` where that is absent.
    ///
    /// Where `drivenTodayMin` is absent it is `drivenMin`, since what was driven since the last break was driven today.
    /// - Throws: `request.*`, `field.*`, `place.*`, `truck.missing`, `load.hazmatClass`.
    public func read(_ json: borrowing Span<UInt8>, now: Instant) throws(Fault) -> MatchRequestValues {
        var cursor = JSONCursor(json)
        var truck: Truck?
        var truckName: String?
        var at: Place?
        var drivenMin: Int?
        var drivenTodayMin: Int?
        var coClocks: DrivingClocks?
        var readyAt = now
        var maxDeadheadM = MatchRequestReader.assumedDeadheadM
        var destination: MatchRequestValues.Destination?
        var minPriceFen: Int?
        var maxWaitMin: Int?
        var injuryCover: [InjuryCover]?
        var maxDaysToPay: Int?
        var objective = MatchObjective.perHour
        var limit = MatchRequestReader.assumedLimit
        var distance: DistanceChoice?
        var rule = DrivingRule.cn
        var explain = true
        var count = false
        try cursor.beginObject()
        while let key = try cursor.key(MatchKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .truck: truck = try TruckReader.truck(&cursor)
            case .truckName: truckName = try cursor.filledString(max: TruckReader.name)
            case .at: at = try place(&cursor)
            case .readyAt: readyAt = try cursor.instant()
            case .drivenMin: drivenMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            case .drivenTodayMin: drivenTodayMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            case .coDriver: coClocks = try ClocksReader.clocks(&cursor)
            case .maxDeadheadKm: maxDeadheadM = try cursor.scaled(by: 3, in: MatchRequestReader.deadheadM)
            case .destination: destination = try self.destination(&cursor)
            case .minPriceFen: minPriceFen = try cursor.integer(in: ListingLimits.fen)
            case .maxWaitMin: maxWaitMin = try cursor.integer(in: MatchRequestReader.waitMin)
            case .injuryCover: injuryCover = try self.injuryCover(&cursor)
            case .maxDaysToPay: maxDaysToPay = try cursor.integer(in: MatchRequestReader.daysToPay)
            case .objective: objective = try cursor.code(MatchRequestReader.objectives)
            case .limit: limit = try cursor.integer(in: MatchRequestReader.limits)
            case .distance: distance = try self.distance(&cursor)
            case .rule: rule = try Self.rule(&cursor)
            case .explain: explain = try cursor.boolean()
            case .count: count = try cursor.boolean()
            }
        }
        try cursor.end()
        guard let at else { throw cursor.missing("at") }
        return MatchRequestValues(
            truck: try Self.choice(truck, truckName),
            at: at,
            readyAt: readyAt,
            clocks: DrivingClocks(drivenMin: drivenMin ?? 0, drivenTodayMin: drivenTodayMin ?? drivenMin ?? 0),
            hasClocks: drivenMin != nil || drivenTodayMin != nil,
            coClocks: coClocks,
            maxDeadheadM: maxDeadheadM,
            destination: destination,
            minPriceFen: minPriceFen,
            maxWaitMin: maxWaitMin,
            injuryCover: injuryCover,
            maxDaysToPay: maxDaysToPay,
            objective: objective,
            limit: limit,
            distance: distance,
            rule: rule,
            explain: explain,
            count: count
        )
    }

    static func choice(_ truck: Truck?, _ name: String?) throws(Fault) -> MatchRequestValues.TruckChoice {
        switch (truck, name) {
        case (let truck?, nil): return .given(truck)
        case (nil, let name?): return .named(name)
        case (nil, nil): throw Fault(.truckMissing, field: "truck")
        case (.some, .some): throw Fault(.fieldExclusive, field: "truckName", ["other": "truck"])
        }
    }

    private func place(_ cursor: inout JSONCursor) throws(Fault) -> Place {
        let scan = try PointScan(&cursor, PointKey.position)
        return try scan.place(cursor, gazetteer)
    }

    private func destination(_ cursor: inout JSONCursor) throws(Fault) -> MatchRequestValues.Destination {
        let scan = try PointScan(&cursor, PointKey.circle)
        return MatchRequestValues.Destination(
            place: try scan.place(cursor, gazetteer),
            radiusM: scan.radiusM ?? MatchRequestReader.assumedRadiusM
        )
    }

    /// Cover that is accepted; an empty list asks for none in particular.
    private func injuryCover(_ cursor: inout JSONCursor) throws(Fault) -> [InjuryCover]? {
        var covers: [InjuryCover] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: InjuryCover.allCases.count) {
            let cover = try cursor.code(CodeTable.injuryCover)
            if !covers.contains(cover) { covers.append(cover) }
        }
        return covers.isEmpty ? nil : covers
    }

    private func distance(_ cursor: inout JSONCursor) throws(Fault) -> DistanceChoice {
        var model: DistanceModelName?
        var factorE9: Int?
        try cursor.beginObject()
        while let key = try cursor.key(DistanceKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .model: model = try cursor.code(DistanceModelName.table)
            case .factor: factorE9 = try cursor.scaled(by: 9, in: MatchRequestReader.factorE9)
            }
        }
        switch model {
        case .circuity: return .circuity(factor: Double(factorE9 ?? MatchRequestReader.assumedFactorE9) / 1e9)
        case .expressway:
            guard factorE9 == nil else {
                throw Fault(.fieldExclusive, field: cursor.path("factor"), ["other": "model: expressway"])
            }
            return .expressway
        case nil: throw cursor.missing("model")
        }
    }

    static func rule(_ cursor: inout JSONCursor) throws(Fault) -> DrivingRule {
        let name = try cursor.string(max: 64)
        guard let rule = DrivingRule.known.first(where: { $0.name == name }) else {
            throw cursor.unknownCode(name, allowed: DrivingRule.known.map(\.name))
        }
        return rule
    }
}
