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
        BookingStanding(record: record, life: try life(of: record.id), receipt: try receipt(of: record.id))
    }

    /// A booking's life.
    ///
    /// - Throws: `store.damaged` where its events do not follow from each other, and what the store throws.
    /// - Complexity: O(n) in its events, a few dozen at most as a rule.
    public func life(of booking: BookingID) throws(Fault) -> BookingLife {
        let events = try events(of: booking)
        do throws(Fault) {
            return try BookingLife(folding: events)
        } catch {
            throw Fault(.storeDamaged, ["id": .text(booking.description), "cause": .text(error.code.rawValue)])
        }
    }
}
