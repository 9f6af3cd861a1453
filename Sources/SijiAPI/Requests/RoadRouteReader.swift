public import SijiFault
public import SijiFreight
public import SijiRoads

enum RoadRouteKey: String, CaseIterable {
    case from, to, via, truck, truckName
    static let table = KeyTable<RoadRouteKey>()
}

/// `POST /v1/routes`, read: points looked up.
public struct RoadRouteValues: Sendable, Equatable {
    /// The beginning, what it goes through, and the end: two or more.
    public var places: [Place]
    /// The truck; nil where none was named.
    public var truck: MatchRequestValues.TruckChoice?

    /// The field of a place in the request.
    public func field(_ place: Int) -> String {
        place == 0 ? "from" : place == places.count - 1 ? "to" : "via[\(place - 1)]"
    }
}

/// Reads `POST /v1/routes`.
public struct RoadRouteReader: Sendable {
    /// How many places it may go through.
    static let via = 10

    private let gazetteer: Gazetteer

    /// Creates a reader that looks places up in `gazetteer`.
    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `place.*`, `load.hazmatClass`.
    public func read(_ json: borrowing Span<UInt8>) throws(Fault) -> RoadRouteValues {
        var cursor = JSONCursor(json)
        var from: Place?
        var to: Place?
        var via: [Place] = []
        var truck: Truck?
        var truckName: String?
        try cursor.beginObject()
        while let key = try cursor.key(RoadRouteKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .from: from = try place(&cursor)
            case .to: to = try place(&cursor)
            case .via:
                try cursor.beginArray()
                while try cursor.hasElement(max: RoadRouteReader.via) { via.append(try place(&cursor)) }
            case .truck: truck = try TruckReader.truck(&cursor)
            case .truckName: truckName = try cursor.filledString(max: TruckReader.name)
            }
        }
        try cursor.end()
        guard let from else { throw cursor.missing("from") }
        guard let to else { throw cursor.missing("to") }
        guard truck == nil || truckName == nil else {
            throw Fault(.fieldExclusive, field: "truckName", ["other": "truck"])
        }
        return RoadRouteValues(
            places: [from] + via + [to],
            truck: truck.map { .given($0) } ?? truckName.map { .named($0) }
        )
    }

    private func place(_ cursor: inout JSONCursor) throws(Fault) -> Place {
        let scan = try PointScan(&cursor, PointKey.position)
        return try scan.place(cursor, gazetteer)
    }
}
