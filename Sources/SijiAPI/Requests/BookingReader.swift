public import SijiFault
public import SijiFreight

enum BookingKey: String, CaseIterable {
    case loadId, loadVersion, truckName, priceFen
    static let table = KeyTable<BookingKey>()
}

enum BackupKey: String, CaseIterable {
    case path, keep
    static let table = KeyTable<BackupKey>()
}

/// `POST /v1/bookings`, read.
public struct BookingRequestValues: Sendable, Equatable {
    /// The load.
    public var load: LoadID
    /// The version that the driver saw.
    public var loadVersion: Int?
    /// One of the driver's trucks.
    public var truckName: String?
    /// The price that the driver names.
    public var priceFen: Int?
}

/// Reads the small requests about bookings, calls and backups.
public enum BookingReader {
    /// Characters of an identifier, whatever it names.
    static let id = 64
    static let loadVersion = 1...Int(Int32.max)
    static let path = 4_000
    static let keep = 1...10_000

    /// Reads `POST /v1/bookings`.
    /// - Throws: `request.*`, `field.*`, `load.notFound` where `loadId` is no identifier at all.
    public static func request(_ json: borrowing Span<UInt8>) throws(Fault) -> BookingRequestValues {
        var cursor = JSONCursor(json)
        var id: String?
        var version: Int?
        var truckName: String?
        var priceFen: Int?
        try cursor.beginObject()
        while let key = try cursor.key(BookingKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .loadId: id = try cursor.filledString(max: BookingReader.id)
            case .loadVersion: version = try cursor.integer(in: loadVersion)
            case .truckName: truckName = try cursor.filledString(max: TruckReader.name)
            case .priceFen: priceFen = try cursor.integer(in: StepReader.fen)
            }
        }
        try cursor.end()
        guard let id else { throw cursor.missing("loadId") }
        guard let load = LoadID(id) else { throw Fault(.loadNotFound, field: "loadId", ["id": .text(id)]) }
        return BookingRequestValues(load: load, loadVersion: version, truckName: truckName, priceFen: priceFen)
    }

    /// Reads `POST /v1/loads/{id}/call`, which has nothing to say: no body at all, or an empty object.
    /// - Throws: `request.*`, `field.type`.
    public static func call(_ json: borrowing Span<UInt8>) throws(Fault) {
        guard !json.isEmpty else { return }
        var cursor = JSONCursor(json)
        try cursor.beginObject()
        if try cursor.anyKey() != nil { throw cursor.fault(.requestUnknownField) }
        try cursor.end()
    }

    /// Reads `POST /v1/backups`; no body at all is an empty request.
    /// - Throws: `request.*`, `field.*`.
    public static func backup(_ json: borrowing Span<UInt8>) throws(Fault) -> BackupRequest {
        guard !json.isEmpty else { return BackupRequest() }
        var cursor = JSONCursor(json)
        var path: String?
        var keep: Int?
        try cursor.beginObject()
        while let key = try cursor.key(BackupKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .path: path = try absolutePath(&cursor)
            case .keep: keep = try cursor.integer(in: Self.keep)
            }
        }
        try cursor.end()
        // Only in the daemon's own folder does it know which files are its backups.
        guard path == nil || keep == nil else {
            throw Fault(.fieldExclusive, field: "keep", ["other": "path"])
        }
        return BackupRequest(path: path, keep: keep)
    }

    private static func absolutePath(_ cursor: inout JSONCursor) throws(Fault) -> String? {
        guard let path = try cursor.filledString(max: BookingReader.path) else { return nil }
        guard path.hasPrefix("/") else {
            throw cursor.fault(.fieldType, ["expected": "absolute path", "value": .text(path)])
        }
        return path
    }
}
