public import SijiFault
public import SijiFreight
public import SijiTrust

/// The audit log, the same for every store (DESIGN §9).
extension StoreWriter {
    /// Adds an event to the audit log, with its personal values beside it, and gives its receipt.
    ///
    /// Call it in the transaction that makes the change which it records.
    /// - Throws: `evidence.notCanonical` where a name is malformed or comes twice or a number is too great, and what the store throws.
    @discardableResult
    public func appendAudit(_ draft: AuditDraft) throws(Fault) -> Receipt {
        let last = try lastAudit(of: draft.booking)
        let (sealed, values) = try SealedEvent.next(
            draft,
            after: last.map { ($0.number, $0.hash) },
            inLog: try lastAudit()?.receipt,
            salts: salts
        )
        try insert(
            AuditRecord(
                seq: sealed.event.seq,
                booking: draft.booking,
                number: sealed.event.number,
                hash: sealed.hash,
                bytes: sealed.bytes
            )
        )
        for value in values { try insert(value) }
        return sealed.receipt
    }
}

extension StoreWriter {
    /// Writes an event of a booking into the audit log; its first one says whose it is, what was booked, and with which plate.
    func audit(_ event: BookingEvent, of booking: BookingRecord, plate: String?) throws(Fault) {
        var draft = AuditDraft(event, of: booking.id, driver: booking.driver)
        if try lastAudit(of: booking.id) == nil { try open(&draft, of: booking, isNew: event.number == 1, plate) }
        try appendAudit(draft)
    }

    private func open(
        _ draft: inout AuditDraft,
        of booking: BookingRecord,
        isNew: Bool,
        _ plate: String?
    ) throws(Fault) {
        draft.facts["load"] = .text(booking.load.description)
        draft.facts["loadVersion"] = .integer(booking.loadVersion)
        draft.facts["slot"] = booking.slot.map(CanonicalValue.integer)
        draft.facts["driver"] = .text(booking.driver.description)
        draft.facts["dispatcher"] = .text(booking.dispatcher.description)
        func add(_ name: String, _ value: String?, of party: PartyID) {
            guard let value, !value.isEmpty else { return }
            draft.personal.append(PersonalValue(name: name, value: value, of: party))
        }
        let driver = try party(booking.driver)
        add("driverName", driver?.name, of: booking.driver)
        add("driverPhone", driver?.phone, of: booking.driver)
        // A booking that is older than the log was made with a truck that nobody wrote down.
        let name = isNew ? BookedPlate.name : "plates"
        add(name, plate ?? driver?.plates.joined(separator: BookedPlate.separator), of: booking.driver)
        add("truckName", booking.truckName, of: booking.driver)
        add("dispatcherName", try party(booking.dispatcher)?.name, of: booking.dispatcher)
        // The offer as the driver saw it, phone masked: its price, its windows, its terms.
        if let listing = try listing(booking.load) {
            add("listing", "{" + String(decoding: listing.wire, as: UTF8.self), of: booking.dispatcher)
        }
    }
}

extension StoreReader {
    /// The receipt of a booking's newest event; nil where it has none, being older than the log.
    ///
    /// - Throws: what the store throws.
    public func receipt(of booking: BookingID) throws(Fault) -> Receipt? { try lastAudit(of: booking)?.receipt }
}
