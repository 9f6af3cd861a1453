public import SijiAtlas
public import SijiFault
public import SijiFreight
public import SijiGeo
public import SijiHours

/// `GET /v1/places`.
public struct PlacesQuery: Sendable, Equatable {
    /// How the word is read.
    public enum Reading: String, Sendable, CaseIterable {
        /// As something to look for: what it means, what begins so, what holds it, what is spelt nearly so.
        case search
        /// As an address: the one place that it begins with, and `rest`.
        ///
        /// What names no place, or several, is a fault that lists the candidates.
        case address
    }

    /// The word to look for: at most 64 characters, an address at most 200.
    public var word: String
    /// How it is read; `search` where absent.
    public var reading: Reading
    /// How many at most, 1 to 100; 20 where absent.
    ///
    /// An address has one answer.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.missing` without `q`, `field.exclusive` for a `limit` with an address, `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        reading = try query.code("reading", Reading.self) ?? .search
        let most = reading == .search ? QueryLimits.word : ListingLimits.address
        guard let word = try query.text("q", max: most) else { throw Fault(.fieldMissing, field: "q") }
        self.word = word
        let limit = try query.integer("limit", in: QueryLimits.places)
        guard reading == .search || limit == nil else {
            throw Fault(.fieldExclusive, field: "limit", ["other": "reading"])
        }
        self.limit = limit ?? QueryLimits.assumedPlaces
    }
}

/// `GET /v1/hours`.
public struct HoursQuery: Sendable, Equatable {
    /// The rule by which the hours are reckoned; `cn` where absent.
    public var rule: DrivingRule

    /// Reads the query.
    /// - Throws: `field.code`.
    public init(_ query: QueryParameters) throws(Fault) { rule = try query.rule("rule") ?? .cn }
}

/// The query of `POST /v1/feeds/{name}/refresh`.
public struct RefreshQuery: Sendable, Equatable {
    /// Whether a copy that is held back is taken.
    public var confirms: Bool

    /// Reads the query.
    /// - Throws: `field.code`.
    public init(_ query: QueryParameters) throws(Fault) { confirms = try query.flag("confirm") ?? false }
}

/// How a push wants to be answered: the query of `POST /v1/loads`.
public struct PushOptions: Sendable, Equatable {
    /// Which lines are answered.
    public enum Answers: String, Sendable, CaseIterable { case all, rejected }

    /// All lines or none.
    public var isAtomic: Bool
    /// Which lines are answered.
    public var answers: Answers

    /// Reads the query.
    /// - Throws: `field.code`.
    public init(_ query: QueryParameters) throws(Fault) {
        isAtomic = try query.flag("atomic") ?? false
        answers = try query.code("answers", Answers.self) ?? .all
    }
}

/// How a listing stands, as the wire names it.
public enum ListingState: String, Sendable, CaseIterable { case open, booked, withdrawn, expired, closed }

/// `GET /v1/loads`.
public struct ListQuery: Sendable, Equatable {
    /// How they must stand; nil for any.
    public var statuses: Set<ListingState>?
    /// The dispatcher's own number; nil for any.
    public var ref: String?
    /// The page begins behind this one.
    public var after: LoadID?
    /// How many at most, 1 to 1,000; 100 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        statuses = try query.codes("status", ListingState.self)
        ref = try query.text("ref", max: ListingLimits.ref)
        after = try query.cursor(LoadID.self)
        limit = try query.integer("limit", in: QueryLimits.page) ?? QueryLimits.assumedPage
    }
}

/// `GET /v1/bookings`.
public struct BookingsQuery: Sendable, Equatable {
    /// The page begins behind this one.
    public var after: BookingID?
    /// How many at most, 1 to 1,000; 100 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        after = try query.cursor(BookingID.self)
        limit = try query.integer("limit", in: QueryLimits.page) ?? QueryLimits.assumedPage
    }
}

/// `GET /v1/rest-stops` and `GET /v1/checkpoints`.
public struct NearQuery: Sendable, Equatable {
    /// From where.
    public var centre: Coordinate
    /// Great-circle metres, 0 to 20,037,509 (half the earth's girth); nil for however far.
    public var radiusM: Int?
    /// What a rest stop must offer; empty for anything.
    public var services: Set<RestService>
    /// Kinds of checkpoint; empty for all.
    public var kinds: Set<Checkpoint.Kind>
    /// How many at most, 1 to 1,000; 20 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.*`, `place.outside`, `field.code`.
    public init(_ query: QueryParameters) throws(Fault) {
        let latE9 = try NearQuery.degreesE9(query, "lat", max: PointScan.latDeg)
        let lonE9 = try NearQuery.degreesE9(query, "lon", max: PointScan.lonDeg)
        let converted = try DatumConversion.convert(
            latE9: latE9,
            lonE9: lonE9,
            datum: query.text("datum", max: PointScan.datum) ?? "wgs84",
            field: "datum"
        )
        guard let converted else { throw Fault(.placeOutside, field: "lat") }
        centre = converted
        radiusM = try query.scaled("radiusKm", by: 3, in: QueryLimits.radiusM)
        services = try query.codes("services", RestService.self) ?? []
        kinds = try query.codes("kinds", Checkpoint.Kind.self) ?? []
        limit = try query.integer("limit", in: QueryLimits.near) ?? QueryLimits.assumedNear
    }

    private static func degreesE9(_ query: QueryParameters, _ name: String, max: Int) throws(Fault) -> Int {
        do throws(Fault) {
            if let value = try query.scaled(name, by: 9, in: (-max * 1_000_000_000)...(max * 1_000_000_000)) {
                return value
            }
        } catch {
            throw error.code == .fieldRange ? Fault(.placeOutside, field: name, error.facts) : error
        }
        throw Fault(.fieldMissing, field: name)
    }
}

extension QueryParameters {
    /// Where a page begins: the last identifier of the page before.
    /// - Throws: `field.code` where it is no identifier.
    func cursor<Identifier: DepotIdentifier>(_ type: Identifier.Type) throws(Fault) -> Identifier? {
        guard let text = try text("cursor", max: QueryLimits.cursor) else { return nil }
        guard let id = Identifier(text) else {
            throw Fault(.fieldCode, field: "cursor", ["value": .text(text)])
        }
        return id
    }
}
