import SijiAtlas
import SijiFault

enum LoadedKey: String, CaseIterable {
    case heightM, widthM, massKg, volumeM3, hazmatClass, fresh, palletKg
    static let table = KeyTable<LoadedKey>()
}

/// Reads how a truck stands on the road, a member at a time.
enum TruckStateReader {
    /// How many permits may be named.
    static let mostPermits = 100
    /// Characters of a ban's identifier.
    static let permit = 64
    static let palletKg = 1...50_000
    static let driveAxles = 1...10
    static let colours = KeyTable<PlateColour>()

    static func permits(_ cursor: inout JSONCursor) throws(Fault) -> Set<String> {
        var permits: Set<String> = []
        try cursor.beginArray()
        while try cursor.hasElement(max: mostPermits) { permits.insert(try cursor.string(max: permit)) }
        return permits
    }

    static func loaded(_ cursor: inout JSONCursor) throws(Fault) -> TruckState.Loaded {
        var loaded = TruckState.Loaded()
        try cursor.beginObject()
        while let key = try cursor.key(LoadedKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .heightM: loaded.heightMm = try cursor.scaled(by: 3, in: TruckReader.sectionMm)
            case .widthM: loaded.widthMm = try cursor.scaled(by: 3, in: TruckReader.sectionMm)
            case .massKg: loaded.loadKg = try cursor.integer(in: TruckReader.massKg)
            case .volumeM3: loaded.volumeL = try cursor.scaled(by: 3, in: TruckReader.volumeL)
            case .hazmatClass: loaded.hazmatClass = try cursor.hazmatClass()
            case .fresh: loaded.isFresh = try cursor.boolean()
            case .palletKg: loaded.palletKg = try cursor.integer(in: palletKg)
            }
        }
        return loaded
    }
}
