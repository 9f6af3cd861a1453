public import SijiFault
public import SijiFreight
public import SijiTrust

/// A booking with its life.
public struct BookingStanding: Sendable, Equatable {
    /// As it is kept.
    public var record: BookingRecord
    /// As its events tell it.
    public var life: BookingLife
    /// The receipt of its newest event in the audit log; nil where it is older than the log.
    public var receipt: Receipt?

    /// Creates a standing.
    public init(record: BookingRecord, life: BookingLife, receipt: Receipt?) {
        self.record = record
        self.life = life
        self.receipt = receipt
    }

    /// What a party may do now; who booked their own load may do what either side may.
    public func possible(for party: PartyID) -> [BookingEvent.Step] {
        var steps: Set<BookingEvent.Step> = []
        if party == record.driver { steps.formUnion(life.possible(for: .driver)) }
        if party == record.dispatcher { steps.formUnion(life.possible(for: .dispatcher)) }
        return BookingEvent.Step.allCases.filter(steps.contains)
    }
}

extension StoreReader {
    /// A booking with its life and its receipt.
    ///
    /// - Throws: as `life(of:)`.
    public func standing(of record: BookingRecord) throws(Fault) -> BookingStanding {
        try standing(of: record, try events(of: record.id))
    }

    /// The same from events that were read.
    ///
    /// - Throws: as `life(of:)`.
    public func standing(of record: BookingRecord, _ events: [BookingEvent]) throws(Fault) -> BookingStanding {
        BookingStanding(
            record: record,
            life: try BookingLife(kept: events, of: record.id),
            receipt: try receipt(of: record.id)
        )
    }

    /// A booking's life.
    ///
    /// - Throws: `store.damaged` where its events do not follow from each other, and what the store throws.
    /// - Complexity: O(n) in its events, a few dozen at most as a rule.
    public func life(of booking: BookingID) throws(Fault) -> BookingLife {
        try BookingLife(kept: try events(of: booking), of: booking)
    }
}

extension BookingLife {
    /// A life from the events that are kept of a booking.
    ///
    /// - Throws: `store.damaged` where they do not follow from each other.
    public init(kept events: [BookingEvent], of booking: BookingID) throws(Fault) {
        do throws(Fault) {
            self = try BookingLife(folding: events)
        } catch {
            throw Fault(.storeDamaged, ["id": .text(booking.description), "cause": .text(error.code.rawValue)])
        }
    }
}
