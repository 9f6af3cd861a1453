public import SijiFault
import SijiAtlas
import SijiFormats
import SijiFreight
import SijiGeo

enum CorridorKey: String, CaseIterable {
    case line, polyline, surveyed, halfWidthKm, kinds, services, fromAlongKm, limit, truck, truckName, loaded, departAt
    case plateColour, permits, train, driveAxles
    static let table = KeyTable<CorridorKey>()
}

enum LineKey: String, CaseIterable {
    case type, coordinates
    static let table = KeyTable<LineKey>()
}

/// The one geometry that a route may have.
enum LineType: String, CaseIterable {
    case lineString = "LineString"
    static let table = KeyTable<LineType>()
}

enum PolylineKey: String, CaseIterable {
    case text, precision
    static let table = KeyTable<PolylineKey>()
}

/// Reads `POST /v1/corridors`.
public enum CorridorRequestReader {
    static let halfWidthM = 0...200_000
    static let alongM = 0...100_000_000
    /// Once round the earth.
    static let longestM = 40_075_000.0
    static let limits = 1...1_000
    static let positions = 2...4_000
    static let numbers = 2...3
    /// Characters of an encoded polyline.
    static let text = 60_000
    // What holds where the request says nothing.
    static let assumedHalfWidthM = 5_000
    static let assumedLimit = 100
    static let assumedPrecision = 5

    private static let kinds = KeyTable<AlongKind>()
    private static let services = KeyTable<RestService>()

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `load.hazmatClass`, `line.unreadable` (`reason`, `point` from 1).
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> CorridorRequestValues {
        var cursor = JSONCursor(json)
        var points: [Coordinate]?
        var encoded: (text: String, precision: Int)?
        var isSurveyed = true
        var halfWidthM = assumedHalfWidthM
        var kinds: Set<AlongKind> = []
        var services: Set<RestService> = []
        var fromM = 0
        var limit = assumedLimit
        var truck: Truck?
        var truckName: String?
        var departAt: Instant?
        var state = TruckState()
        try cursor.beginObject()
        while let key = try cursor.key(CorridorKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .line: points = try line(&cursor)
            case .polyline: encoded = try polyline(&cursor)
            case .surveyed: isSurveyed = try cursor.boolean()
            case .halfWidthKm: halfWidthM = try cursor.scaled(by: 3, in: self.halfWidthM)
            case .kinds: kinds = try codes(&cursor, self.kinds)
            case .services: services = try codes(&cursor, self.services)
            case .fromAlongKm: fromM = try cursor.scaled(by: 3, in: alongM)
            case .limit: limit = try cursor.integer(in: limits)
            case .truck: truck = try TruckReader.truck(&cursor)
            case .truckName: truckName = try cursor.filledString(max: TruckReader.name)
            case .loaded: state.loaded = try TruckStateReader.loaded(&cursor)
            case .departAt: departAt = try cursor.instant()
            case .plateColour: state.plateColour = try cursor.code(TruckStateReader.colours)
            case .permits: state.permits = try TruckStateReader.permits(&cursor)
            case .train: state.isTrain = try cursor.boolean()
            case .driveAxles: state.driveAxles = try cursor.integer(in: TruckStateReader.driveAxles)
            }
        }
        try cursor.end()
        if points != nil, encoded != nil { throw Fault(.fieldExclusive, field: "polyline", ["other": "line"]) }
        if truck != nil, truckName != nil { throw Fault(.fieldExclusive, field: "truckName", ["other": "truck"]) }
        // Read last, so that what is wrong with another field is said first.
        if let encoded { points = try decoded(encoded) }
        guard let points else { throw cursor.missing("line") }
        return CorridorRequestValues(
            line: try route(points, field: encoded == nil ? "line" : "polyline"),
            isSurveyed: isSurveyed,
            halfWidthM: halfWidthM,
            kinds: kinds,
            services: services,
            fromM: fromM,
            limit: limit,
            truck: truck.map { .given($0) } ?? truckName.map { .named($0) },
            departAt: departAt,
            state: state
        )
    }

    /// A line of vertices, or what keeps them from being one.
    private static func route(_ points: [Coordinate], field: String) throws(Fault) -> Polyline {
        if let line = Polyline(points) {
            guard line.lengthM <= longestM else { throw Fault(.lineUnreadable, field: field, ["reason": "long"]) }
            return line
        }
        for (number, pair) in zip(points, points.dropFirst()).enumerated() where Polyline([pair.0, pair.1]) == nil {
            // Two names of one place are no step at all.
            guard GreatCircle.metres(from: pair.0, to: pair.1) > 1 else { continue }
            throw Fault(.lineUnreadable, field: field, ["reason": "step", "point": .integer(number + 2)])
        }
        throw Fault(.lineUnreadable, field: field, ["reason": "fewPoints"])
    }

    private static func line(_ cursor: inout JSONCursor) throws(Fault) -> [Coordinate] {
        var type: LineType?
        var points: [Coordinate]?
        try cursor.beginObject()
        while let key = try cursor.key(LineKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .type: type = try cursor.code(LineType.table)
            case .coordinates: points = try positions(&cursor)
            }
        }
        guard type != nil else { throw cursor.missing("type") }
        guard let points else { throw cursor.missing("coordinates") }
        return points
    }

    /// GeoJSON positions: longitude, latitude, and a height that is passed over.
    private static func positions(_ cursor: inout JSONCursor) throws(Fault) -> [Coordinate] {
        var points: [Coordinate] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: positions.upperBound) {
            var lonE9: Int?
            var latE9: Int?
            var count = 0
            try cursor.beginArray()
            while try cursor.hasElement(max: numbers.upperBound) {
                let number = try cursor.anyNumber().number
                if count == 0 { lonE9 = number.scaled(by: 9) } else if count == 1 { latE9 = number.scaled(by: 9) }
                count += 1
            }
            guard count > 0 else { throw cursor.fault(.fieldMissing) }
            guard count >= numbers.lowerBound else {
                throw cursor.fault(.lineUnreadable, ["reason": "position", "point": .integer(points.count + 1)])
            }
            guard let lonE9, let latE9,
                let point = Coordinate(latDeg: Double(latE9) / 1e9, lonDeg: Double(lonE9) / 1e9)
            else {
                throw cursor.fault(.lineUnreadable, ["reason": "range", "point": .integer(points.count + 1)])
            }
            points.append(point)
        }
        guard !points.isEmpty else { throw cursor.fault(.fieldMissing) }
        return points
    }

    private static func polyline(_ cursor: inout JSONCursor) throws(Fault) -> (text: String, precision: Int) {
        var text: String?
        var precision = assumedPrecision
        try cursor.beginObject()
        while let key = try cursor.key(PolylineKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .text: text = try cursor.filledString(max: self.text)
            case .precision: precision = try cursor.integer(in: EncodedPolyline.precisions)
            }
        }
        guard let text else { throw cursor.missing("text") }
        return (text, precision)
    }

    private static func decoded(_ encoded: (text: String, precision: Int)) throws(Fault) -> [Coordinate] {
        do throws(Fault) {
            return try EncodedPolyline.decode(encoded.text, precision: encoded.precision)
        } catch {
            throw Fault(.lineUnreadable, field: "polyline.text", error.facts)
        }
    }

    static func codes<Code: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ cursor: inout JSONCursor,
        _ table: KeyTable<Code>
    ) throws(Fault) -> Set<Code> {
        var codes: Set<Code> = []
        try cursor.beginArray()
        while try cursor.hasElement(max: table.names.count) { codes.insert(try cursor.code(table)) }
        return codes
    }
}
