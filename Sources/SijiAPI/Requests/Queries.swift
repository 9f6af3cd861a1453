public import SijiAtlas
public import SijiFault
public import SijiFreight
public import SijiGeo

/// `GET /v1/places`.
public struct PlacesQuery: Sendable, Equatable {
    /// The word to look for.
    public var word: String
    /// How many at most, 1 to 100; 20 where absent.
    public var limit: Int

    /// Reads the query.
    /// - Throws: `field.missing` without `q`, `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        guard let word = try query.text("q", max: 64) else { throw Fault(.fieldMissing, field: "q") }
        self.word = word
        limit = try query.integer("limit", in: 1...100) ?? 20
    }
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
        limit = try query.integer("limit", in: 1...1_000) ?? 100
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
        limit = try query.integer("limit", in: 1...1_000) ?? 100
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
        let latE9 = try NearQuery.degreesE9(query, "lat", max: 90)
        let lonE9 = try NearQuery.degreesE9(query, "lon", max: 180)
        let converted = try DatumConversion.convert(
            latE9: latE9,
            lonE9: lonE9,
            datum: query.text("datum", max: 16) ?? "wgs84",
            field: "datum"
        )
        guard let converted else { throw Fault(.placeOutside, field: "lat") }
        centre = converted
        radiusM = try query.scaled("radiusKm", by: 3, in: 0...20_037_509)
        services = try query.codes("services", RestService.self) ?? []
        kinds = try query.codes("kinds", Checkpoint.Kind.self) ?? []
        limit = try query.integer("limit", in: 1...1_000) ?? 20
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
        guard let text = try text("cursor", max: 64) else { return nil }
        guard let id = Identifier(text) else {
            throw Fault(.fieldCode, field: "cursor", ["value": .text(text)])
        }
        return id
    }
}
