public import SijiFreight

extension AuditDraft {
    /// What the log says of an event of a booking.
    ///
    /// Steps, sides, sources, prices and payments stand in it plainly. What was written freely and where the truck stood are personal.
    public init(_ event: BookingEvent, of booking: BookingID, driver: PartyID) {
        let details = event.details
        var facts: [String: CanonicalValue] = [
            "side": .text(event.side.rawValue), "source": .text(event.source.rawValue),
        ]
        facts["priceFen"] = details.priceFen.map(CanonicalValue.integer)
        facts["payment"] = details.paymentNumber.map(CanonicalValue.integer)
        facts["amountFen"] = details.amountFen.map(CanonicalValue.integer)
        facts["paidAt"] = details.paidAt.map { .integer(Int($0.epochSec)) }
        facts["means"] = details.means.map { .text($0.rawValue) }
        facts["part"] = details.part.map(CanonicalValue.integer)
        facts["reason"] = details.reason.map { .text($0.rawValue) }
        facts["termsVersion"] = details.termsVersion.map(CanonicalValue.integer)
        facts["stop"] = details.viaStop.map(CanonicalValue.integer)
        facts["stops"] = details.viaCount.map(CanonicalValue.integer)
        facts["emptyM"] = (details.emptyDrive?.metres).map(CanonicalValue.integer)
        facts["emptyGaps"] = details.emptyDrive.map { .integer($0.hasGaps ? 1 : 0) }
        facts["termsHash"] = details.termsHash.map(CanonicalValue.text)
        self.init(
            booking: booking,
            kind: event.step.rawValue,
            at: event.at,
            enteredAt: event.enteredAt,
            by: event.party,
            isSelfReported: event.isSelfReported,
            facts: facts
        )
        let teller = event.party ?? driver
        if let note = details.note { personal.append(PersonalValue(name: "note", value: note, of: teller)) }
        if let spot = details.spot {
            personal.append(PersonalValue(name: "spot", value: "\(spot.latE7),\(spot.lonE7)", of: driver))
        }
    }
}
