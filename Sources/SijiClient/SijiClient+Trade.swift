public import SijiAPI
public import SijiFault
import SijiHTTP

extension SijiClient {
    /// How the daemon is, and who we are to it.
    /// - Throws: `server.*`.
    public func status() throws(Fault) -> StatusAnswer { try ask(.status) }

    /// The contract: an OpenAPI 3.1 document, as its JSON.
    /// - Throws: `server.*`.
    public func contract() throws(Fault) -> [UInt8] { try fetch(.contract) }

    /// Adds a truck, or replaces the one of that name.
    /// - Throws: `field.*`, `role.missing`.
    public func putTruck(_ name: String, _ truck: TruckWire) throws(Fault) {
        try tell(.putTruck, name, json: Self.encode(truck))
    }

    /// One of the caller's trucks.
    /// - Throws: `truck.notFound`.
    public func showTruck(_ name: String) throws(Fault) -> TruckWire {
        let answer: OneTruck = try ask(.showTruck, name)
        return answer.truck
    }

    /// The caller's trucks by name.
    /// - Throws: `role.missing`.
    public func listTrucks() throws(Fault) -> TrucksAnswer { try ask(.listTrucks) }

    /// Takes a truck away.
    /// - Throws: `truck.notFound`.
    public func removeTruck(_ name: String) throws(Fault) { try tell(.removeTruck, name) }

    /// Claims a load.
    ///
    /// The same key with the same request has one effect, however often it is sent.
    /// - Throws: `load.notFound`, `load.alreadyBooked`, `load.changed`, `load.notOpen`, `load.own`, `truck.notFound`,
    ///   `idempotency.conflict`, `role.missing`.
    public func book(_ request: BookingRequest, key: String) throws(Fault) -> BookingWire {
        try ask(.book, headers: [.init("Idempotency-Key", key)], json: Self.encode(request))
    }

    /// One page of the bookings that the caller is a side of, in the order of ids.
    /// - Throws: `role.missing`, `field.*`.
    public func bookings(cursor: String? = nil, limit: Int? = nil) throws(Fault) -> BookingsAnswer {
        try ask(.bookings, query: [("cursor", cursor), ("limit", limit.map(String.init))])
    }

    /// One booking.
    /// - Throws: `booking.notFound`.
    public func booking(_ id: String) throws(Fault) -> BookingWire { try ask(.booking, id) }

    /// Moves a booking by one step if it still has the version that was seen; nil for any.
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.notYourStep`, `booking.state`, `booking.versionStale`,
    ///   `booking.stepTime`, `booking.clockBack`, `payment.*`, `load.*` where an accepted offer finds no slot.
    public func changeBooking(_ id: String, _ change: BookingChange, version: Int?) throws(Fault) -> BookingWire {
        let tag = version.map { "\"\($0)\"" } ?? "*"
        return try ask(.changeBooking, id, headers: [.init("If-Match", tag)], json: Self.encode(change))
    }

    /// Moves a booking by one step, once for a key.
    /// - Throws: as `changeBooking`, and `idempotency.conflict`.
    public func addEvent(_ id: String, _ change: BookingChange, key: String) throws(Fault) -> BookingWire {
        try ask(.addBookingEvent, id, headers: [.init("Idempotency-Key", key)], json: Self.encode(change))
    }

    /// All that happened to a booking.
    /// - Throws: `booking.notFound`, `booking.notYours`.
    public func events(ofBooking id: String) throws(Fault) -> BookingEventsAnswer { try ask(.bookingEvents, id) }

    /// What was paid for a booking.
    /// - Throws: `booking.notFound`, `booking.notYours`.
    public func payments(ofBooking id: String) throws(Fault) -> PaymentsAnswer { try ask(.bookingPayments, id) }

    /// What proves a booking's life: the bytes of an `EvidenceBundle`.
    /// - Throws: `booking.notFound`, `booking.notYours`, `evidence.none`.
    public func evidence(ofBooking id: String) throws(Fault) -> [UInt8] { try fetch(.bookingEvidence, id) }

    /// Records a payment, once for a key.
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.state`, `idempotency.conflict`.
    public func recordPayment(_ id: String, _ payment: PaymentRequest, key: String) throws(Fault) -> BookingWire {
        try ask(.recordPayment, id, headers: [.init("Idempotency-Key", key)], json: Self.encode(payment))
    }

    /// Who we are to the daemon.
    /// - Throws: `server.*`.
    public func me() throws(Fault) -> PartyWire { try ask(.me) }

    /// Who a Unix user is.
    /// - Throws: `party.notFound`, `role.missing`.
    public func showParty(uid: UInt32) throws(Fault) -> PartyWire { try ask(.showParty, String(uid)) }

    /// Says who a Unix user is; what is left out is not known any more.
    /// - Throws: `field.*`, `role.missing`.
    public func putParty(uid: UInt32, _ request: PartyRequest) throws(Fault) -> PartyWire {
        try ask(.putParty, String(uid), json: Self.encode(request))
    }

    /// Copies the store into a new file while the daemon works; nil for a name of the daemon's own, of which `keep` stay.
    /// - Throws: `backup.exists`, `field.exclusive` where both are given, `store.failed`, `store.full`, `role.missing`.
    public func backup(to path: String?, keep: Int? = nil) throws(Fault) -> BackupAnswer {
        try ask(.backup, json: Self.encode(BackupRequest(path: path, keep: keep)))
    }

    /// How the sources from outside stand.
    /// - Throws: `role.missing`.
    public func feeds() throws(Fault) -> FeedsAnswer { try ask(.feeds) }

    /// Asks for a fetch of one source; takes a copy that is held back where `confirms`.
    /// - Throws: `feed.notFound`, `role.missing`.
    public func refreshFeed(_ name: String, confirms: Bool = false) throws(Fault) -> FeedWire {
        try ask(.refreshFeed, name, query: [("confirm", confirms ? "true" : nil)])
    }

    /// The daemon's figures in Prometheus's text format, version 0.0.4.
    /// - Throws: `role.missing`, `server.*`.
    public func metrics() throws(Fault) -> String { try text(.metrics) }
}

/// A truck alone or with its name: the contract leaves room for both, and readers ignore what they do not need.
private struct OneTruck: Decodable {
    let truck: TruckWire

    private enum Key: String, CodingKey { case truck }

    init(from decoder: any Decoder) throws {
        let named = try decoder.container(keyedBy: Key.self)
        truck = try named.decodeIfPresent(TruckWire.self, forKey: .truck) ?? TruckWire(from: decoder)
    }
}
