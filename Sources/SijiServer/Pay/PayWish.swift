import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// How fast a driver wants to be paid, held against what is known of each dispatcher.
struct PayWish: Sendable {
    /// The most days that half of a dispatcher's bookings may take.
    let days: Int
    let book: PayBook

    /// The open loads of those who pay so fast.
    ///
    /// - Throws: what the store throws.
    /// - Complexity: O(their open loads).
    func loads(_ store: any Store) throws(Fault) -> Set<LoadID> {
        let payers = book.payers(within: days)
        return try store.read { (reader) throws(Fault) in
            var loads: Set<LoadID> = []
            for payer in payers { loads.formUnion(try reader.openListings(of: payer)) }
            return loads
        }
    }

    /// What keeps the loads of a dispatcher out; nil where nothing does.
    ///
    /// Of whom nothing is known nothing is promised, and no other wish would mend it.
    func violation(of dispatcher: PartyID) -> WhyNotAnswer.Violation? {
        guard let median = book.figure(of: dispatcher)?.medianDays else {
            return .init(rule: Self.rule, unit: "day", has: "unknown", needs: .integer(days))
        }
        guard median > days else { return nil }
        return .init(
            rule: Self.rule,
            unit: "day",
            has: .integer(median),
            needs: .integer(days),
            margin: .integer(median - days),
            repair: median <= MatchRequestReader.daysToPay.upperBound
                ? .init(of: "request", field: "maxDaysToPay", value: .integer(median)) : nil
        )
    }

    private static let rule = "daysToPay"
}
