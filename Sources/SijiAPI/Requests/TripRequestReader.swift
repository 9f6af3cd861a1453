public import SijiFault
public import SijiFreight
import SijiHours
public import SijiRoads
import SijiAtlas

enum TripKey: String, CaseIterable {
    case truck, truckName, at, loadId, to, via, readyAt, drivenMin, drivenTodayMin, coDriver, rule, halfWidthKm,
        limitsWithinKm
    case services
    case loaded, plateColour, permits, train, driveAxles
    static let table = KeyTable<TripKey>()
}

/// Reads `POST /v1/trips`.
public struct TripRequestReader: Sendable {
    static let halfWidthM = 0...50_000
    /// Between two of its points the skeleton is often far from its road.
    static let assumedHalfWidthM = 20_000
    static let assumedLimitsM = 5_000

    /// What holds for limits where a request says nothing, great-circle metres.
    public static let standardLimitsM = Double(assumedLimitsM)

    /// How many places it may go through.
    static let via = 8

    private static let services = KeyTable<RestService>()

    private let gazetteer: Gazetteer

    /// Creates a reader that looks places up in `gazetteer`.
    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Reads one JSON object; `now` is `readyAt` where that is absent.
    ///
    /// Where `drivenTodayMin` is absent it is `drivenMin`, since what was driven since the last break was driven today.
    /// - Throws: `request.*`, `field.*`, `place.*`, `truck.missing`, `load.hazmatClass`, `load.notFound` where `loadId` is no
    ///   identifier at all.
    public func read(_ json: borrowing Span<UInt8>, now: Instant) throws(Fault) -> TripRequestValues {
        var cursor = JSONCursor(json)
        var truck: Truck?
        var truckName: String?
        var at: Place?
        var loadID: String?
        var to: Place?
        var via: [Place] = []
        var readyAt = now
        var drivenMin: Int?
        var drivenTodayMin: Int?
        var coClocks: DrivingClocks?
        var rule = DrivingRule.cn
        var halfWidthM = TripRequestReader.assumedHalfWidthM
        var limitsWithinM = TripRequestReader.assumedLimitsM
        var services: Set<RestService> = []
        var state = TruckState()
        try cursor.beginObject()
        while let key = try cursor.key(TripKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .truck: truck = try TruckReader.truck(&cursor)
            case .truckName: truckName = try cursor.filledString(max: TruckReader.name)
            case .at: at = try place(&cursor)
            case .loadId: loadID = try cursor.filledString(max: BookingReader.id)
            case .to: to = try place(&cursor)
            case .via:
                try cursor.beginArray()
                while try cursor.hasElement(max: TripRequestReader.via) { via.append(try place(&cursor)) }
            case .readyAt: readyAt = try cursor.instant()
            case .drivenMin: drivenMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            case .drivenTodayMin: drivenTodayMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            case .coDriver: coClocks = try ClocksReader.clocks(&cursor)
            case .rule: rule = try MatchRequestReader.rule(&cursor)
            case .halfWidthKm: halfWidthM = try cursor.scaled(by: 3, in: TripRequestReader.halfWidthM)
            case .limitsWithinKm: limitsWithinM = try cursor.scaled(by: 3, in: TripRequestReader.halfWidthM)
            case .services: services = try CorridorRequestReader.codes(&cursor, TripRequestReader.services)
            case .loaded: state.loaded = try TruckStateReader.loaded(&cursor)
            case .plateColour: state.plateColour = try cursor.code(TruckStateReader.colours)
            case .permits: state.permits = try TruckStateReader.permits(&cursor)
            case .train: state.isTrain = try cursor.boolean()
            case .driveAxles: state.driveAxles = try cursor.integer(in: TruckStateReader.driveAxles)
            }
        }
        try cursor.end()
        guard let at else { throw cursor.missing("at") }
        return TripRequestValues(
            truck: try MatchRequestReader.choice(truck, truckName),
            at: at,
            aim: try aim(loadID, to, via, cursor),
            readyAt: readyAt,
            clocks: DrivingClocks(drivenMin: drivenMin ?? 0, drivenTodayMin: drivenTodayMin ?? drivenMin ?? 0),
            hasClocks: drivenMin != nil || drivenTodayMin != nil,
            coClocks: coClocks,
            rule: rule,
            halfWidthM: halfWidthM,
            limitsWithinM: limitsWithinM,
            services: services,
            state: state
        )
    }

    private func aim(
        _ loadID: String?,
        _ to: Place?,
        _ via: [Place],
        _ cursor: borrowing JSONCursor
    ) throws(Fault) -> TripRequestValues.Aim {
        switch (loadID, to) {
        case (let id?, nil):
            guard via.isEmpty else { throw Fault(.fieldExclusive, field: "via", ["other": "loadId"]) }
            guard let load = LoadID(id) else { throw Fault(.loadNotFound, field: "loadId", ["id": .text(id)]) }
            return .load(load)
        case (nil, let to?): return .places(via + [to])
        case (.some, .some): throw Fault(.fieldExclusive, field: "to", ["other": "loadId"])
        case (nil, nil): throw cursor.missing("loadId")
        }
    }

    private func place(_ cursor: inout JSONCursor) throws(Fault) -> Place {
        let scan = try PointScan(&cursor, PointKey.position)
        return try scan.place(cursor, gazetteer)
    }
}
