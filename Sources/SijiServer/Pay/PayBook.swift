public import SijiFault
public import SijiFreight
public import SijiStore
import SijiTrust
import Synchronization

/// How long each dispatcher takes to pay, kept ready so that a search looks it up and no more.
///
/// It follows the change log: what was delivered is kept with its terms and payments, a few hundred bytes a booking.
public final class PayBook: Sendable {
    private struct Account {
        let terms: PayTerms
        let clocks: PayClocks
        let paid: [PaidAmount]
    }

    private struct State {
        var sequence: Int64 = 0
        var day: CalendarDay?
        var accounts: [PartyID: [BookingID: Account]] = [:]
        var figures: [PartyID: DaysToPay] = [:]
    }

    /// How many lines of the log are read at a time.
    private static let linesAtOnce = 5000

    private let reading: AgreementCase.Reading
    private let zone: ZoneOffset
    private let state = Mutex(State())
    /// Held while one refresh runs; searches look up meanwhile.
    private let refreshing = Mutex(())

    /// Creates an empty book.
    init(reading: AgreementCase.Reading, zone: ZoneOffset) {
        self.reading = reading
        self.zone = zone
    }

    /// A dispatcher's figure; nil under five bookings.
    ///
    /// - Complexity: O(1).
    func figure(of dispatcher: PartyID) -> DaysToPay? { state.withLock { $0.figures[dispatcher] } }

    /// The dispatchers who pay half of their bookings within so many days; who has no figure is none of them.
    ///
    /// - Complexity: O(dispatchers).
    func payers(within days: Int) -> [PartyID] {
        state.withLock { $0.figures.filter { $0.value.medianDays <= days }.map(\.key) }
    }

    /// Takes in what changed since the last time, and a new day.
    ///
    /// - Throws: what the store throws.
    /// - Complexity: O(changes), and O(bookings of a dispatcher) for each that they touch; all of them on a new day.
    public func refresh(_ store: any Store, now: Instant) throws(Fault) {
        try refreshing.withLock { (_) throws(Fault) in
            let today = CalendarDay(of: now, in: zone)
            var touched: Set<PartyID> = []
            while try takeIn(store, &touched) {}
            state.withLock { state in
                let isNewDay = state.day != today
                state.day = today
                for party in isNewDay ? Set(state.accounts.keys) : touched {
                    state.figures[party] = Self.figure(state.accounts[party, default: [:]].values, zone, today)
                }
            }
        }
    }

    /// Reads some lines of the log; false at its end.
    private func takeIn(_ store: any Store, _ touched: inout Set<PartyID>) throws(Fault) -> Bool {
        let after = state.withLock { $0.sequence }
        let (found, last, count) = try store.read { (reader) throws(Fault) in
            let changes = try reader.changes(after: after, limit: Self.linesAtOnce)
            var found: [(BookingRecord, Account?)] = []
            for number in Set(changes.filter { $0.kind == .booking }.map(\.id)) {
                guard let booking = try reader.booking(BookingID(rawValue: number)) else { continue }
                found.append((booking, try account(booking, reader)))
            }
            return (found, changes.last?.sequence ?? after, changes.count)
        }
        state.withLock { state in
            for (booking, account) in found {
                state.accounts[booking.dispatcher, default: [:]][booking.id] = account
            }
            state.sequence = last
        }
        touched.formUnion(found.map(\.0.dispatcher))
        return count == Self.linesAtOnce
    }

    /// What both sides of a booking agreed on, or would by its listing; nil where it was never won, or given back.
    ///
    /// - Throws: what the store throws.
    func content(
        of booking: BookingRecord,
        _ life: BookingLife,
        _ reader: any StoreReader
    ) throws(Fault) -> AgreementContent? {
        guard life.wasBooked, life.status != .cancelled else { return nil }
        return try reader.agreementCase(of: booking.id, for: booking.driver, reading).agreement.governing.content
    }

    /// What a delivered booking owes; nil for one that is not.
    private func account(_ booking: BookingRecord, _ reader: any StoreReader) throws(Fault) -> Account? {
        guard BookingStatus.completed.contains(booking.status) || booking.status == .disputed else { return nil }
        let life = try reader.life(of: booking.id)
        let held = try reader.agreementCase(of: booking.id, for: booking.driver, reading)
        var terms = held.agreement.governing.content.payTerms
        terms.priceFen = terms.priceFen ?? life.priceFen
        return Account(terms: terms, clocks: life.payClocks, paid: life.paidAmounts)
    }

    private static func figure(
        _ accounts: some Sequence<Account>,
        _ zone: ZoneOffset,
        _ today: CalendarDay
    ) -> DaysToPay? {
        DaysToPay(
            accounts.compactMap { account in
                PaidBooking(
                    terms: account.terms,
                    clocks: account.clocks,
                    paid: account.paid,
                    in: zone,
                    today: today
                )
            },
            today: today
        )
    }
}
