public import SijiFault
public import SijiTrust

enum CoverKey: String, CaseIterable {
    case runs
    static let table = KeyTable<CoverKey>()
}

enum CoverRunKey: String, CaseIterable {
    case kind, first, last
    static let table = KeyTable<CoverRunKey>()
}

/// Reads `PUT /v1/me/cover`.
public enum CoverReader {
    /// Runs in one record: three kinds, each broken every other month for a working life.
    static let runs = 600
    private static let kinds = KeyTable<CoverKind>()

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`; `field.range` where a run ends before it begins.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> CoverRecord {
        var cursor = JSONCursor(json)
        var runs: [CoverRun]?
        try cursor.beginObject()
        while let key = try cursor.key(CoverKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .runs: runs = try self.runs(&cursor)
            }
        }
        try cursor.end()
        guard let runs else { throw cursor.missing("runs") }
        return CoverRecord(runs)
    }

    private static func runs(_ cursor: inout JSONCursor) throws(Fault) -> [CoverRun] {
        var runs: [CoverRun] = []
        try cursor.beginArray()
        while try cursor.hasElement(max: Self.runs) { runs.append(try run(&cursor)) }
        return runs
    }

    private static func run(_ cursor: inout JSONCursor) throws(Fault) -> CoverRun {
        var kind: CoverKind?
        var first: Month?
        var last: Month?
        try cursor.beginObject()
        while let key = try cursor.key(CoverRunKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .kind: kind = try cursor.code(kinds)
            case .first: first = try month(&cursor)
            case .last: last = try month(&cursor)
            }
        }
        guard let kind else { throw cursor.missing("kind") }
        guard let first else { throw cursor.missing("first") }
        guard let last else { throw cursor.missing("last") }
        guard let run = CoverRun(kind: kind, first: first, last: last) else {
            throw Fault(.fieldRange, field: cursor.path("last"), ["value": .text(last.text), "min": .text(first.text)])
        }
        return run
    }

    private static func month(_ cursor: inout JSONCursor) throws(Fault) -> Month {
        let text = try cursor.string(max: 16)
        guard let month = Month(text) else {
            throw cursor.fault(.fieldType, ["expected": "month", "value": .text(text)])
        }
        return month
    }
}
