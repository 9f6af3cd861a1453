public import SijiFault
public import SijiFreight
public import SijiHours

enum HoursKey: String, CaseIterable {
    case `do`, at
    static let table = KeyTable<HoursKey>()
}

/// Reads `POST /v1/hours`.
public enum HoursReader {
    private static let acts = KeyTable<DrivingRecord.Act>()

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`.
    public static func read(
        _ json: borrowing Span<UInt8>
    ) throws(Fault) -> (act: DrivingRecord.Act, at: Instant?) {
        var cursor = JSONCursor(json)
        var act: DrivingRecord.Act?
        var at: Instant?
        try cursor.beginObject()
        while let key = try cursor.key(HoursKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .do: act = try cursor.code(acts)
            case .at: at = try cursor.instant()
            }
        }
        try cursor.end()
        guard let act else { throw cursor.missing("do") }
        return (act, at)
    }
}
