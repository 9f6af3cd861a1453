import SijiAtlas
import SijiGeo
import SijiHours
import SijiTrust

/// A parameter of a route: in its path, its query or its headers.
struct Parameter: Sendable {
    enum Place: String, Sendable { case path, query, header }

    let name: String
    let place: Place
    let schema: Schema
    var isRequired = false
    var note: String?
    var standard: Sample?
    var sample: Sample?

    /// A parameter of the query.
    static func query(
        _ name: String,
        _ schema: Schema,
        _ note: String? = nil,
        standard: Sample? = nil,
        sample: Sample? = nil
    ) -> Parameter {
        Parameter(name: name, place: .query, schema: schema, note: note, standard: standard, sample: sample)
    }

    func write(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.optional("name", name)
        writer.optional("in", place.rawValue)
        if isRequired {
            writer.key("required")
            writer.boolean(true)
        }
        writer.optional("description", note)
        if place == .query, !isRequired, schema.isAbsentWhereEmpty {
            writer.key("allowEmptyValue")
            writer.boolean(true)
        }
        // Several words stand in one value, with commas between.
        if case .list = schema {
            writer.optional("style", "form")
            writer.key("explode")
            writer.boolean(false)
        }
        writer.key("schema")
        schema.write(into: &writer, standard: standard)
        if let sample {
            writer.key("example")
            sample.write(into: &writer)
        }
        writer.endObject()
    }
}

extension Schema {
    /// Whether an empty value of a query counts as an absent one; flags and codes must say which.
    fileprivate var isAbsentWhereEmpty: Bool {
        switch self {
        case .boolean, .code: false
        default: true
        }
    }
}

extension Route {
    /// All parameters: of the path, of the query in the order of `queryNames`, of the headers.
    var parameters: [Parameter] { pathParameters + queryParameters + headerParameters }

    private var pathParameters: [Parameter] {
        parameterNames.map { name in
            var parameter = Parameter(name: name, place: .path, schema: pathSchema, isRequired: true)
            parameter.sample = pathSample
            return parameter
        }
    }

    private var pathSchema: Schema {
        switch self {
        case .putTruck, .showTruck, .removeTruck: .line(TruckReader.name, min: 1)
        case .restStop, .checkpoint: .text(.init(length: 1...BookingReader.id))
        case .refreshFeed: .text(.init(length: 1...24, pattern: "^[a-z0-9-]+$"))
        case .showParty, .putParty, .putGrant, .revokeGrant, .advice: .integer(0...Int(UInt32.max))
        case .complaint, .changeComplaint: .integer(ComplaintReader.number)
        default: .identifier
        }
    }

    private var pathSample: Sample? {
        switch self {
        case .putTruck, .showTruck, .removeTruck: "red"
        case .refreshFeed: Samples.feedName
        case .restStop: Samples.restStopID
        case .checkpoint: Samples.checkpointID
        case .showParty, .putParty, .putGrant, .revokeGrant, .advice: 1_000
        case .complaint, .changeComplaint: 1
        default: Samples.id
        }
    }

    var queryParameters: [Parameter] {
        switch self {
        case .places:
            var word = Parameter.query(
                "q",
                .line(ListingLimits.address, min: 1),
                "Name, pinyin or adcode, up to \(QueryLimits.word) characters; or an address.",
                sample: "长沙"
            )
            word.isRequired = true
            return [
                word, Self.limit(QueryLimits.places, QueryLimits.assumedPlaces),
                .query("reading", .codes(PlacesQuery.Reading.self), "An address has no limit.", standard: "search"),
            ]
        case .pushLoads:
            return [
                .query("atomic", .boolean, "All lines of a bulk push or none.", standard: false),
                .query("answers", .codes(PushOptions.Answers.self), "Which lines are answered.", standard: "all"),
            ]
        case .listLoads:
            return [
                .query("status", .list(.codes(ListingState.self)), "Any of these; all where absent."),
                .query("ref", .line(ListingLimits.ref)),
            ] + Self.paging
        case .restStops:
            let services = Parameter.query("services", .list(.codes(RestService.self)), "All of these.")
            return Self.circle + [services, Self.limit(QueryLimits.near, QueryLimits.assumedNear)]
        case .checkpoints:
            let kinds = Parameter.query("kinds", .list(.codes(Checkpoint.Kind.self)), "Any of these.")
            return Self.circle + [kinds, Self.limit(QueryLimits.near, QueryLimits.assumedNear)]
        case .bookings: return Self.paging
        case .complaints:
            return [
                Parameter.query("cursor", .integer(ComplaintReader.number), "The page begins behind this number."),
                Self.limit(QueryLimits.page, QueryLimits.assumedPage),
            ]
        case .positions:
            return [
                Parameter.query("bookingId", .identifier, "Of this booking's truck; your own where absent."),
                .query("cursor", .integer(PositionsQuery.cursor), "The page begins before this second since 1970."),
                Self.limit(QueryLimits.page, QueryLimits.assumedPage),
            ]
        case .hours:
            let rules = Schema.code(DrivingRule.known.map(\.name))
            return [.query("rule", rules, "By which it is reckoned.", standard: .text(DrivingRule.cn.name))]
        case .refreshFeed:
            return [.query("confirm", .boolean, "Take a copy that is held back.", standard: false)]
        case .reports:
            let place = Schema.text(.init(length: 0...ReportReader.place))
            return [
                Parameter.query("checkpointId", place, "Of this one; those in which you have a voice where absent."),
                .query("restStopId", place, "Of this one."),
            ] + Self.paging
        case .rights:
            return [
                .query("trouble", .codes(Trouble.self), "Every kind where absent."),
                .query("standing", .codes(Standing.self), "Both where absent."),
            ]
        case .agreement:
            let version = Schema.integer(AgreementReader.version)
            return [
                .query("version", version, "Where absent, the one that waits for a yes, else the one that governs."),
                .query("against", version, "The version to compare with; not in HTML."),
                .query("format", .codes(AgreementQuery.Format.self), standard: "json"),
                .query("width", .integer(AgreementPage.widths), "Columns of the text.", standard: 80),
            ]
        default: return []
        }
    }

    private var headerParameters: [Parameter] {
        let tag = Schema.text(.init(pattern: "^(\"[0-9]{1,18}\"|\\*)$"))
        switch self {
        case .amendLoad, .changeBooking:
            return [
                Parameter(
                    name: "If-Match",
                    place: .header,
                    schema: tag,
                    isRequired: true,
                    note: "The version that was seen, or `*`. Absent: 428; stale: 412.",
                    sample: "\"1\""
                )
            ]
        case .addBookingEvent, .recordPayment:
            return [
                Parameter(name: "If-Match", place: .header, schema: tag, note: "Stale: 412."), Self.key,
            ]
        case .withdrawLoad:
            return [Parameter(name: "If-Match", place: .header, schema: tag, note: "Stale: 412.")]
        case .book, .callLoad, .backup, .complain, .answerAgreement, .takePositions, .report: return [Self.key]
        default: return []
        }
    }

    private static let key = Parameter(
        name: "Idempotency-Key",
        place: .header,
        schema: .text(.init(length: 1...128, pattern: "^[!-~]+$")),
        note: "Per party, kept 24 h: same key and body, same answer; another body is 422.",
        sample: "5f0c"
    )

    private static let paging = [
        Parameter.query("cursor", .identifier, "The page begins behind this one."),
        limit(QueryLimits.page, QueryLimits.assumedPage),
    ]

    private static let circle: [Parameter] = {
        var lat = Parameter.query("lat", .latitude, sample: 28.2282)
        var lon = Parameter.query("lon", .longitude, sample: 112.9388)
        (lat.isRequired, lon.isRequired) = (true, true)
        return [
            lat, lon, .query("datum", .codes(Datum.self), "Of lat and lon.", standard: "wgs84"),
            .query("radiusKm", .thousandths(QueryLimits.radiusM), "However far where absent."),
        ]
    }()

    private static func limit(_ range: ClosedRange<Int>, _ standard: Int) -> Parameter {
        .query("limit", .integer(range), standard: .integer(standard))
    }
}
