public import SijiFault
public import SijiFreight

enum GrantKey: String, CaseIterable {
    case from, to
    static let table = KeyTable<GrantKey>()
}

/// `PUT /v1/me/grants/{uid}`, read.
public struct GrantRequestValues: Sendable, Equatable {
    /// From when; nil for now.
    public var from: Instant?
    /// Until when.
    public var to: Instant
}

/// Reads `PUT /v1/me/grants/{uid}`.
public enum GrantReader {
    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> GrantRequestValues {
        var cursor = JSONCursor(json)
        var from: Instant?
        var to: Instant?
        try cursor.beginObject()
        while let key = try cursor.key(GrantKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .from: from = try cursor.instant()
            case .to: to = try cursor.instant()
            }
        }
        try cursor.end()
        guard let to else { throw cursor.missing("to") }
        return GrantRequestValues(from: from, to: to)
    }
}
