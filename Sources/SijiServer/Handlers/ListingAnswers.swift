import HTTPTypes
import SijiAPI
import SijiFault
import SijiFreight
import SijiStore

/// Listings as they are shown.
struct ListingAnswers: Sendable {
    private static let staleMin = 24 * 60

    let zone: ZoneOffset
    let now: Instant
    let payBook: PayBook

    /// How a listing stands; calls are told to its owner.
    func standing(_ record: ListingRecord, isOwner: Bool) -> LoadStanding {
        LoadStanding(
            id: record.id,
            version: record.version,
            status: record.status.rawValue,
            slotsLeft: record.status == .open ? max(record.trucks - record.taken, 0) : 0,
            confirmedAt: record.confirmedAt,
            isStale: record.confirmedAt.adding(minutes: Self.staleMin) < now,
            calls: isOwner ? record.calls : nil,
            pays: payBook.figure(of: record.party)
        )
    }

    /// The whole object; its owner sees the phone whole.
    func object(_ record: ListingRecord, for party: PartyID?) throws(Fault) -> [UInt8] {
        let isOwner = party == record.party
        let wire =
            isOwner ? try LoadSplicer.whole(record.wire, phone: record.phone, zone: zone) : record.wire
        return LoadSplicer.object(standing(record, isOwner: isOwner), wire: wire, zone: zone)
    }
}

extension Call {
    /// How listings are shown now.
    var listings: ListingAnswers {
        ListingAnswers(zone: depot.facts.zone, now: depot.clock(), payBook: depot.payBook)
    }

    /// A listing as the answer to a change of it by its owner.
    func reply(_ record: ListingRecord) throws(Fault) -> Reply {
        Reply(
            json: try listings.object(record, for: record.party),
            headers: [.eTag: EntityTag.text(record.version)]
        )
    }
}
