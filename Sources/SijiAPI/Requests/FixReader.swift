public import SijiFault
import SijiFreight
import SijiGeo
public import SijiTrust

enum PositionsKey: String, CaseIterable {
    case fixes
    static let table = KeyTable<PositionsKey>()
}

enum FixKey: String, CaseIterable {
    case at, lat, lon, datum, accuracyM
    static let table = KeyTable<FixKey>()
}

/// Reads `POST /v1/positions`.
public enum FixReader {
    /// Fixes in one request: over eight hours of one a minute, and well within a body's 64 KiB.
    public static let fixes = 500
    /// Metres that a receiver may be off and still say so.
    static let accuracyM = 0...100_000
    private static let datums = KeyTable<Datum>()

    /// Reads one JSON object; the fixes in the order given, at least one.
    ///
    /// No fault repeats what was given, since nobody else may read where a driver is, and faults are logged.
    /// - Throws: `request.*`, `field.*`, `place.outside`.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> [PositionFix] {
        do throws(Fault) {
            return try parse(json)
        } catch {
            throw Fault(error.code, error.facts.filter { $0.key != "value" && $0.key != "cause" })
        }
    }

    private static func parse(_ json: borrowing Span<UInt8>) throws(Fault) -> [PositionFix] {
        var cursor = JSONCursor(json)
        var fixes: [PositionFix] = []
        try cursor.beginObject()
        while let key = try cursor.key(PositionsKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .fixes:
                try cursor.beginArray()
                while try cursor.hasElement(max: Self.fixes) { fixes.append(try fix(&cursor)) }
            }
        }
        try cursor.end()
        guard !fixes.isEmpty else { throw cursor.missing("fixes") }
        return fixes
    }

    private static func fix(_ cursor: inout JSONCursor) throws(Fault) -> PositionFix {
        var at: Instant?
        var latE9: Int?
        var lonE9: Int?
        var datum = Datum.wgs84
        var accuracyM: Int?
        try cursor.beginObject()
        while let key = try cursor.key(FixKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .at: at = try cursor.instant()
            case .lat: latE9 = try degreesE9(&cursor, max: PointScan.latDeg)
            case .lon: lonE9 = try degreesE9(&cursor, max: PointScan.lonDeg)
            case .datum: datum = try cursor.code(datums)
            case .accuracyM: accuracyM = try cursor.integer(in: Self.accuracyM)
            }
        }
        guard let at else { throw cursor.missing("at") }
        guard let latE9 else { throw cursor.missing("lat") }
        guard let lonE9 else { throw cursor.missing("lon") }
        let point = try DatumConversion.convert(
            latE9: latE9,
            lonE9: lonE9,
            datum: datum.rawValue,
            field: cursor.path("datum")
        )
        guard let point else { throw Fault(.placeOutside, field: cursor.path("lat")) }
        let spot = BookingSpot(latE7: point.latE7, lonE7: point.lonE7)
        return PositionFix(at: at, spot: spot, accuracyM: accuracyM)
    }

    /// Degrees in billionths, up to `max` to either side.
    /// - Throws: `place.outside`, `field.type`.
    static func degreesE9(_ cursor: inout JSONCursor, max: Int) throws(Fault) -> Int {
        do throws(Fault) {
            return try cursor.scaled(by: 9, in: (-max * 1_000_000_000)...(max * 1_000_000_000))
        } catch {
            guard error.code == .fieldRange else { throw error }
            throw cursor.fault(.placeOutside, ["min": .integer(-max), "max": .integer(max)])
        }
    }
}
