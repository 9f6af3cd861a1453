import SijiFault
import SijiHours

enum ClocksKey: String, CaseIterable {
    case drivenMin, drivenTodayMin
    static let table = KeyTable<ClocksKey>()
}

/// Reads the clocks of a second driver.
enum ClocksReader {
    /// Where `drivenTodayMin` is absent it is `drivenMin`, since what was driven since the last break was driven today.
    static func clocks(_ cursor: inout JSONCursor) throws(Fault) -> DrivingClocks {
        var drivenMin: Int?
        var drivenTodayMin: Int?
        try cursor.beginObject()
        while let key = try cursor.key(ClocksKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .drivenMin: drivenMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            case .drivenTodayMin: drivenTodayMin = try cursor.integer(in: MatchRequestReader.drivenMin)
            }
        }
        return DrivingClocks(drivenMin: drivenMin ?? 0, drivenTodayMin: drivenTodayMin ?? drivenMin ?? 0)
    }
}
