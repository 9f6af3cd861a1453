public import SijiFault
public import SijiFreight
import SijiRoads
public import SijiTrust

/// How a listing stands, beside its stored content: what changes without a new version of it.
public struct LoadStanding: Sendable, Equatable {
    /// The identifier.
    public var id: LoadID
    /// The version.
    public var version: Int
    /// `open booked withdrawn expired closed`.
    public var status: String
    /// Slots still open.
    public var slotsLeft: Int
    /// When its owner last said that it holds.
    public var confirmedAt: Instant
    /// Whether that is over 24 hours ago.
    public var isStale: Bool
    /// How many drivers called; nil for everybody but the owner.
    public var calls: Int?
    /// How its dispatcher pays; nil where too little is known.
    public var pays: DaysToPay?

    /// Creates a standing.
    public init(
        id: LoadID,
        version: Int,
        status: String,
        slotsLeft: Int,
        confirmedAt: Instant,
        isStale: Bool,
        calls: Int? = nil,
        pays: DaysToPay? = nil
    ) {
        self.id = id
        self.version = version
        self.status = status
        self.slotsLeft = slotsLeft
        self.confirmedAt = confirmedAt
        self.isStale = isStale
        self.calls = calls
        self.pays = pays
    }
}

/// Puts a listing's answer together from its standing and its stored bytes, without reading those.
public enum LoadSplicer {
    /// The whole object: the standing's members, then `wire` (see `LoadWriter.wire`).
    public static func object(_ standing: LoadStanding, wire: [UInt8], zone: ZoneOffset) -> [UInt8] {
        var writer = JSONWriter(capacity: wire.count + 192)
        write(standing, wire, zone, into: &writer)
        return writer.bytes
    }

    /// Stored bytes with the phone whole, as the owner sees them.
    ///
    /// They are read back, since the phone's place in them is known to nobody else; about two microseconds.
    /// - Throws: what reading throws, where the bytes are not `LoadWriter`'s.
    public static func whole(_ wire: [UInt8], phone: String?, zone: ZoneOffset) throws(Fault) -> [UInt8] {
        guard let phone else { return wire }
        var load = try LoadReader(gazetteer: Gazetteer([])).read(wire.span, mode: .stored)
        load.contact = Contact(name: load.contact?.name, phone: phone)
        return LoadWriter.wire(load, zone: zone, isWhole: true)
    }

    /// A page of listings: the body of `GET /v1/loads`, from objects that `object` made.
    public static func page(_ objects: [[UInt8]], nextCursor: String?) -> [UInt8] {
        var writer = JSONWriter(capacity: objects.reduce(64) { $0 + $1.count + 1 })
        writer.beginObject()
        writer.key("loads")
        writer.beginArray()
        for object in objects { writer.verbatim(object) }
        writer.endArray()
        writer.optional("nextCursor", nextCursor)
        writer.endObject()
        return writer.bytes
    }

    static func write(_ standing: LoadStanding, _ wire: [UInt8], _ zone: ZoneOffset, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.string(standing.id.description)
        writer.key("version")
        writer.integer(standing.version)
        writer.key("status")
        writer.string(standing.status)
        writer.key("slotsLeft")
        writer.integer(standing.slotsLeft)
        writer.key("confirmedAt")
        writer.instant(standing.confirmedAt, in: zone)
        writer.key("stale")
        writer.boolean(standing.isStale)
        writer.optional("calls", standing.calls)
        if let pays = standing.pays {
            writer.key("pays")
            writer.beginObject()
            writer.optional("medianDays", pays.medianDays)
            writer.optional("p90Days", pays.p90Days)
            writer.optional("bookings", pays.sample)
            writer.optional("overdueBookings", pays.overdueCount)
            writer.optional("overdueFen", pays.overdueFen)
            writer.endObject()
        }
        writer.verbatim(wire)
    }
}
