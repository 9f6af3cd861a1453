import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Whole rows as records; the columns stand as in `SQL`.
extension RawStatement {
    func listing() throws(Fault) -> ListingRecord {
        let id = LoadID(stored: integer(0))
        return ListingRecord(
            id: id,
            party: PartyID(stored: integer(1)),
            ref: text(2),
            version: Int(integer(3)),
            status: try word(4, of: id),
            trucks: Int(integer(5)),
            taken: Int(integer(6)),
            wire: bytes(12),
            offer: optionalBytes(13),
            phone: optionalText(7),
            endsAt: instant(8),
            confirmedAt: instant(9),
            createdAt: instant(10),
            calls: Int(integer(11))
        )
    }

    func booking() throws(Fault) -> BookingRecord {
        let id = BookingID(stored: integer(0))
        return BookingRecord(
            id: id,
            load: LoadID(stored: integer(1)),
            loadVersion: Int(integer(2)),
            slot: optionalInteger(3).map { Int($0) },
            driver: PartyID(stored: integer(4)),
            dispatcher: PartyID(stored: integer(5)),
            truckName: optionalText(6),
            status: try word(7, of: id),
            createdAt: instant(9),
            changedAt: instant(10),
            version: Int(integer(8)),
            priceFen: optionalInteger(11).map { Int($0) },
            heldUntil: optionalInteger(12).map { Instant(epochSec: $0) },
            cancelledBy: try optionalWord(13, of: id)
        )
    }

    func event(of id: BookingID) throws(Fault) -> BookingEvent {
        BookingEvent(
            number: Int(integer(0)),
            step: try word(1, of: id),
            at: instant(2),
            enteredAt: instant(3),
            party: optionalInteger(4).map { PartyID(stored: $0) },
            side: try word(5, of: id),
            source: try word(6, of: id),
            details: BookingDetails(
                priceFen: optionalInteger(7).map { Int($0) },
                paymentNumber: optionalInteger(8).map { Int($0) },
                amountFen: optionalInteger(9).map { Int($0) },
                paidAt: optionalInteger(10).map { Instant(epochSec: $0) },
                means: try optionalWord(11, of: id),
                part: optionalInteger(12).map { Int($0) },
                reason: try optionalWord(13, of: id),
                note: optionalText(14),
                spot: optionalInteger(15).map {
                    BookingSpot(latE7: Int32(clamping: $0), lonE7: Int32(clamping: integer(16)))
                },
                termsVersion: optionalInteger(17).map { Int($0) },
                termsHash: optionalText(18),
                viaStop: optionalInteger(19).map { Int($0) },
                viaCount: optionalInteger(20).map { Int($0) },
                emptyDrive: optionalInteger(21).map { Drive(metres: Int($0), hasGaps: integer(22) != 0) }
            )
        )
    }

    func party() -> PartyRecord {
        PartyRecord(
            id: PartyID(stored: integer(0)),
            uid: optionalInteger(1).flatMap { UInt32(exactly: $0) },
            name: text(2),
            phone: optionalText(3),
            plates: text(4).split(separator: "\n").map(String.init)
        )
    }

    func truck() -> TruckRecord {
        TruckRecord(party: PartyID(stored: integer(0)), name: text(1), wire: bytes(2))
    }

    func answer() -> IdempotentRecord {
        IdempotentRecord(
            party: PartyID(stored: integer(0)),
            key: text(1),
            request: bytes(2),
            status: Int(integer(3)),
            body: bytes(4),
            at: instant(5)
        )
    }

    func change() throws(Fault) -> ChangeRecord {
        let id = LoadID(stored: integer(2))
        return ChangeRecord(
            sequence: integer(0),
            kind: try word(1, of: id),
            id: id.rawValue,
            oldVersion: optionalInteger(3).map { Int($0) },
            newVersion: optionalInteger(4).map { Int($0) }
        )
    }

    /// A word of a closed list, or none.
    private func optionalWord<Word: RawRepresentable<String>>(
        _ column: Int32,
        of id: some DepotIdentifier
    ) throws(Fault) -> Word? {
        try optionalText(column) == nil ? nil : word(column, of: id)
    }

    /// A word of a closed list; any other was written by somebody else, and the row is named.
    func word<Word: RawRepresentable<String>>(
        _ column: Int32,
        of id: some DepotIdentifier
    ) throws(Fault) -> Word {
        let found = text(column)
        guard let word = Word(rawValue: found) else {
            throw Fault(.storeDamaged, ["id": .text(id.description), "cause": .text("unknown word \(found)")])
        }
        return word
    }
}
