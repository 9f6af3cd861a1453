public import SijiAtlas
public import SijiFault
public import SijiFreight
public import SijiGeo

enum ReportKey: String, CaseIterable {
    case kind, checkpointId, restStopId, reportId, placeKind, value, unit, slots, headingDeg, lat, lon, datum, at
    static let table = KeyTable<ReportKey>()
}

/// What can be said of a place: the kinds of report, and a yes or no to one that was made.
public enum ReportDo: String, Sendable, CaseIterable {
    case new, gone, wrongValue, full, free, closed, open
    /// It is as the report says.
    case confirm
    /// It is not.
    case deny

    /// The kind of report; nil for a yes or no.
    public var kind: ReportKind? { ReportKind(rawValue: rawValue) }
}

/// The unit of a limit's value.
public enum ValueUnit: String, Sendable, CaseIterable { case m, kg }

/// A request of `POST /v1/reports`, read; whether the place is there is not looked at yet.
public struct ReportRequestValues: Sendable, Equatable {
    /// What is said.
    public var does: ReportDo
    /// The checkpoint that it is said of.
    public var checkpointId: String?
    /// The rest stop that it is said of.
    public var restStopId: String?
    /// The report that is confirmed or denied, as it was written.
    public var reportId: String?
    /// What kind of place is new.
    public var placeKind: AlongKind?
    /// The value in thousandths of its unit.
    public var thousandths: Int?
    /// The unit; the limit's own where nil.
    public var unit: ValueUnit?
    /// About how many slots are free.
    public var slots: Int?
    /// The heading that a new limit binds, degrees.
    public var headingDeg: Int?
    /// Where the driver stands, or stood; nil for where the driver's truck was last seen.
    public var point: Coordinate?
    /// The moment of which it tells; nil for now.
    public var at: Instant?
}

/// Reads what drivers report.
public enum ReportReader {
    /// Characters of a place's id.
    static let place = BookingReader.id
    /// Characters of a report's id.
    static let report = 13
    /// A value in thousandths; what a limit of a kind may have is looked at later.
    static let thousandths = 1...1_000_000_000
    static let headingDeg = 0...359
    private static let acts = KeyTable<ReportDo>()
    private static let places = KeyTable<AlongKind>()
    private static let units = KeyTable<ValueUnit>()
    private static let datums = KeyTable<Datum>()

    /// What may stand beside each thing that is said, in the order in which it is asked for.
    private static func members(_ does: ReportDo) -> (needed: [ReportKey], allowed: Set<ReportKey>) {
        switch does {
        case .new: ([.placeKind], [.value, .unit, .headingDeg])
        case .gone: ([], [.checkpointId, .restStopId])
        case .wrongValue: ([.checkpointId, .value], [.unit])
        case .full, .closed, .open: ([.restStopId], [])
        case .free: ([.restStopId], [.slots])
        case .confirm, .deny: ([.reportId], [])
        }
    }

    /// Reads one JSON object.
    ///
    /// No fault repeats where the driver is.
    /// - Throws: `request.*`, `field.*`, `place.outside`.
    public static func read(_ json: borrowing Span<UInt8>) throws(Fault) -> ReportRequestValues {
        do throws(Fault) {
            return try parse(json)
        } catch {
            let isPlace = error.field.map { ["lat", "lon", "datum"].contains($0) } ?? true
            throw isPlace ? Fault(error.code, error.facts.filter { $0.key != "value" && $0.key != "cause" }) : error
        }
    }

    private static func parse(_ json: borrowing Span<UInt8>) throws(Fault) -> ReportRequestValues {
        var cursor = JSONCursor(json)
        var does: ReportDo?
        var values = ReportRequestValues(does: .confirm)
        var (latE9, lonE9) = (nil as Int?, nil as Int?)
        var datum = Datum.wgs84
        var given: Set<ReportKey> = []
        try cursor.beginObject()
        while let key = try cursor.key(ReportKey.table) {
            if try cursor.takeNull() { continue }
            given.insert(key)
            switch key {
            case .kind: does = try cursor.code(acts)
            case .checkpointId: values.checkpointId = try cursor.filledString(max: place)
            case .restStopId: values.restStopId = try cursor.filledString(max: place)
            case .reportId: values.reportId = try cursor.filledString(max: report)
            case .placeKind: values.placeKind = try cursor.code(places)
            case .value: values.thousandths = try cursor.scaled(by: 3, in: thousandths)
            case .unit: values.unit = try cursor.code(units)
            case .slots: values.slots = try cursor.integer(in: ReportRules.slots)
            case .headingDeg: values.headingDeg = try cursor.integer(in: headingDeg)
            case .lat: latE9 = try FixReader.degreesE9(&cursor, max: PointScan.latDeg)
            case .lon: lonE9 = try FixReader.degreesE9(&cursor, max: PointScan.lonDeg)
            case .datum: datum = try cursor.code(datums)
            case .at: values.at = try cursor.instant()
            }
        }
        try cursor.end()
        guard let does else { throw cursor.missing("kind") }
        values.does = does
        try check(values, given)
        values.point = try point(latE9, lonE9, datum)
        return values
    }

    private static func check(_ values: ReportRequestValues, _ given: Set<ReportKey>) throws(Fault) {
        let (needed, allowed) = members(values.does)
        let everywhere: Set<ReportKey> = [.kind, .lat, .lon, .datum, .at]
        for key in ReportKey.allCases where given.contains(key) {
            guard !everywhere.contains(key), !needed.contains(key), !allowed.contains(key) else { continue }
            throw Fault(.fieldExclusive, field: key.rawValue, ["other": .text("kind \(values.does.rawValue)")])
        }
        if values.checkpointId != nil, values.restStopId != nil {
            throw Fault(.fieldExclusive, field: "restStopId", ["other": "checkpointId"])
        }
        func isThere(_ key: ReportKey) -> Bool {
            switch key {
            case .checkpointId: values.checkpointId != nil
            case .restStopId: values.restStopId != nil
            case .reportId: values.reportId != nil
            default: given.contains(key)
            }
        }
        for key in needed where !isThere(key) { throw Fault(.fieldMissing, field: key.rawValue) }
        if given.contains(.headingDeg), values.placeKind?.restStop != nil {
            throw Fault(.fieldExclusive, field: "headingDeg", ["other": "placeKind"])
        }
        if given.contains(.datum), !given.contains(.lat) { throw Fault(.fieldMissing, field: "lat") }
        if values.does == .gone, values.checkpointId == nil, values.restStopId == nil {
            throw Fault(.fieldMissing, field: "checkpointId")
        }
    }

    private static func point(_ latE9: Int?, _ lonE9: Int?, _ datum: Datum) throws(Fault) -> Coordinate? {
        guard let latE9 else {
            guard lonE9 == nil else { throw Fault(.fieldMissing, field: "lat") }
            return nil
        }
        guard let lonE9 else { throw Fault(.fieldMissing, field: "lon") }
        let point = try DatumConversion.convert(latE9: latE9, lonE9: lonE9, datum: datum.rawValue, field: "datum")
        guard let point else { throw Fault(.placeOutside, field: "lat") }
        return point
    }
}

/// `GET /v1/reports`.
public struct ReportsQuery: Sendable, Equatable {
    /// The place whose reports are asked for; nil for those in which the caller has a voice.
    public var target: ReportTarget?
    /// The page begins behind this one.
    public var after: ReportID?
    /// How many at most, 1 to 1,000; 100 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.exclusive` for both places, `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        let check = try query.text("checkpointId", max: ReportReader.place)
        let stop = try query.text("restStopId", max: ReportReader.place)
        guard check == nil || stop == nil else {
            throw Fault(.fieldExclusive, field: "restStopId", ["other": "checkpointId"])
        }
        target = check.map { .checkpoint($0) } ?? stop.map { .restStop($0) }
        after = try query.cursor(ReportID.self)
        limit = try query.integer("limit", in: QueryLimits.page) ?? QueryLimits.assumedPage
    }
}
