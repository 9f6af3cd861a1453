public import SijiFault
public import SijiFreight
public import SijiTrust

/// A booking with its written agreement, as one of its two sides looks at it.
public struct AgreementCase: Sendable {
    /// How stored bytes are read: the store knows no wire.
    public struct Reading: Sendable {
        /// Reads what `AgreementContent.canonicalJSON` wrote.
        public let content: @Sendable ([UInt8]) throws(Fault) -> AgreementContent
        /// Reads a listing.
        public let load: @Sendable (ListingRecord) throws(Fault) -> Load
        /// Reads a truck's plate; nil where it has none.
        public let plate: @Sendable (TruckRecord) throws(Fault) -> String?

        /// Creates a reading; what its parts throw is turned into `store.damaged`, for the bytes are nobody's but the store's.
        public init(
            content: @escaping @Sendable ([UInt8]) throws(Fault) -> AgreementContent,
            load: @escaping @Sendable (ListingRecord) throws(Fault) -> Load,
            plate: @escaping @Sendable (TruckRecord) throws(Fault) -> String? = { _ in nil }
        ) {
            self.content = { (bytes) throws(Fault) in
                try Self.whole("agreement") { () throws(Fault) in try content(bytes) }
            }
            self.load = { (record) throws(Fault) in
                try Self.whole("load \(record.id)") { () throws(Fault) in try load(record) }
            }
            self.plate = { (record) throws(Fault) in
                try Self.whole("truck of \(record.party)") { () throws(Fault) in try plate(record) }
            }
        }

        private static func whole<Value>(_ what: String, _ read: () throws(Fault) -> Value) throws(Fault) -> Value {
            do throws(Fault) { return try read() } catch {
                let cause = "\(what): \(error.code.rawValue) \(error.field ?? "")"
                throw error.code == .storeDamaged ? error : Fault(.storeDamaged, ["cause": .text(cause)])
            }
        }
    }

    /// The booking.
    public internal(set) var booking: BookingRecord
    /// The sides on which the caller stands: one, or both of a booking of one's own load.
    public let sides: [BookingSide]
    /// The agreement.
    public internal(set) var agreement: Agreement
    /// How many of its events are kept; 0 while it is only what listing and booking say.
    public internal(set) var events: Int
    /// Who the two sides are.
    public let parties: AgreementParties

    /// What the caller can do now.
    public var possible: [Agreement.Act] {
        Agreement.Act.allCases.filter { act in sides.contains { agreement.possible(for: $0).contains(act) } }
    }

    /// The side on which the caller does something: of both, the one that can.
    public func side(for act: Agreement.Act) -> BookingSide {
        sides.first { agreement.possible(for: $0).contains(act) } ?? sides[0]
    }
}

extension StoreReader {
    /// A booking's agreement for one of its sides.
    ///
    /// A booking that nobody wrote one for has its first version made from the listing as it stands.
    /// - Throws: `booking.notFound`, `booking.notYours`, `store.damaged`, and what the store throws.
    public func agreementCase(
        of id: BookingID,
        for party: PartyID?,
        _ reading: AgreementCase.Reading
    ) throws(Fault) -> AgreementCase {
        guard let booking = try booking(id) else { throw Fault(.bookingNotFound, ["id": .text(id.description)]) }
        var sides: [BookingSide] = []
        if booking.driver == party { sides.append(.driver) }
        if booking.dispatcher == party { sides.append(.dispatcher) }
        guard !sides.isEmpty else { throw Fault(.bookingNotYours, ["id": .text(id.description)]) }
        guard let listing = try listing(booking.load) else {
            throw Fault(.storeDamaged, ["booking": .text(id.description), "load": .text(booking.load.description)])
        }
        let kept = try agreement(of: id)
        return AgreementCase(
            booking: booking,
            sides: sides,
            agreement: kept.isEmpty
                ? Agreement(booking.firstAgreement(listing, try reading.load(listing)), at: booking.createdAt)
                : try Agreement(kept, reading),
            events: kept.count,
            parties: try parties(of: booking, listing, reading)
        )
    }

    private func parties(
        of booking: BookingRecord,
        _ listing: ListingRecord,
        _ reading: AgreementCase.Reading
    ) throws(Fault) -> AgreementParties {
        let dispatcher = try party(booking.dispatcher)
        let driver = try party(booking.driver)
        return AgreementParties(
            dispatcherName: dispatcher?.name,
            dispatcherPhone: dispatcher?.phone ?? listing.phone,
            driverName: driver?.name,
            driverPhone: driver?.phone,
            plate: try plates(of: booking, reading.plate).joined(separator: " ")
        )
    }
}

extension StoreWriter {
    /// Does something with a booking's agreement on the caller's behalf, and keeps it.
    ///
    /// What is first written down is what the caller answers: the first version is kept before it.
    /// - Throws: `booking.state` where nothing is agreed on any more or yet, `booking.clockBack`, `agreement.*`, and what the store throws.
    public func answer(
        _ held: AgreementCase,
        _ act: Agreement.Act,
        version: Int,
        changes: [AgreementItem: AgreementValue?],
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> AgreementCase {
        var held = held
        let side = held.side(for: act)
        if held.events == 0 {
            try keep(&held, .write, held.agreement.versions[0], nil, nil, at: held.booking.createdAt)
        }
        switch act {
        case .propose:
            let made = try held.agreement.propose(changes, seen: version, by: side, party: party, at: now)
            try keep(&held, .propose, made, side, party, at: now)
        case .accept:
            try held.agreement.accept(version, by: side, party: party, at: now)
            try keep(&held, .accept, try held.agreement.version(version), side, party, at: now)
        case .refuse:
            try held.agreement.refuse(version, by: side, party: party, at: now)
            try keep(&held, .refuse, try held.agreement.version(version), side, party, at: now)
        }
        return held
    }

    private func keep(
        _ held: inout AgreementCase,
        _ act: AgreementEvent.Act,
        _ version: AgreementVersion,
        _ side: BookingSide?,
        _ party: PartyID?,
        at instant: Instant
    ) throws(Fault) {
        let saysSomething = act == .write || act == .propose
        if let step = act.step, let party {
            // The booking's own event: it goes into the log with the version's hash, and may change the price.
            let details = BookingDetails(
                priceFen: version.standing == .inForce ? version.content.number(.priceFen) : nil,
                termsVersion: version.number,
                termsHash: version.content.hash
            )
            let request = StepRequest(step, details: details)
            held.booking = try self.step(held.booking.id, request, ifMatch: nil, by: party, at: instant).0
        }
        try insert(
            AgreementRecord(
                booking: held.booking.id,
                number: held.events + 1,
                act: act,
                version: version.number,
                side: side,
                party: party,
                at: instant,
                content: saysSomething ? version.content.canonicalJSON : []
            )
        )
        held.events += 1
    }
}

extension StoreWriter {
    /// Writes down the first version of a booking's agreement, from the listing that was booked.
    ///
    /// Written again where the price was settled since, until somebody answers it; a request that waits has none.
    /// - Throws: what the store throws.
    public func writeAgreement(of booking: BookingRecord, _ listing: ListingRecord, _ load: Load) throws(Fault) {
        guard booking.status == .booked, listing.version == booking.loadVersion else { return }
        let kept = try agreement(of: booking.id)
        guard kept.allSatisfy({ $0.act == .write }) else { return }
        let content = booking.firstAgreement(listing, load).canonicalJSON
        guard kept.last?.content != content else { return }
        try insert(
            AgreementRecord(
                booking: booking.id,
                number: kept.count + 1,
                act: .write,
                version: 1,
                side: nil,
                party: nil,
                at: booking.changedAt,
                content: content
            )
        )
    }
}

extension AgreementEvent.Act {
    /// The booking's step that it is; nil for what the depot writes.
    fileprivate var step: BookingEvent.Step? {
        switch self {
        case .write: nil
        case .propose: .proposeTerms
        case .accept: .acceptTerms
        case .refuse: .refuseTerms
        }
    }
}

extension BookingRecord {
    /// The first version of the agreement: what the listing and this booking say.
    public func firstAgreement(_ listing: ListingRecord, _ load: Load) -> AgreementContent {
        AgreementContent(
            load: load,
            id: self.load,
            version: listing.version,
            dispatcher: dispatcher,
            driver: driver,
            truckName: truckName,
            priceFen: priceFen
        )
    }
}

extension Agreement {
    fileprivate init(_ records: [AgreementRecord], _ reading: AgreementCase.Reading) throws(Fault) {
        let events = try records.map { (record) throws(Fault) in
            AgreementEvent(
                number: record.number,
                act: record.act,
                version: record.version,
                side: record.side,
                party: record.party,
                at: record.at,
                content: record.content.isEmpty ? nil : try reading.content(record.content)
            )
        }
        try self.init(folding: events)
    }
}
