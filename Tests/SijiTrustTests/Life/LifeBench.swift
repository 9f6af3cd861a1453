import SijiFault
import SijiFreight
import SijiTrust

/// 2026-12-01T08:00:00+08:00.
let eight = Instant(epochSec: 1_796_083_200)

/// A life that is moved by short calls; each step is entered a minute after the last.
struct LifeBench {
    var events: [BookingEvent] = []
    var life: BookingLife

    init(_ step: BookingEvent.Step = .book, priceFen: Int? = 850_000, vias: Int? = nil) throws(Fault) {
        let details = BookingDetails(priceFen: priceFen, viaCount: vias)
        let first = LifeBench.event(1, step, .driver, at: eight, details)
        life = try BookingLife(first)
        events = [first]
    }

    /// Booked, and these steps after it, each by the side that may make it.
    init(through steps: [BookingEvent.Step]) throws(Fault) {
        self = try LifeBench()
        for step in steps { try take(step, step.sides.contains(.driver) ? .driver : .dispatcher) }
    }

    mutating func take(
        _ step: BookingEvent.Step,
        _ side: BookingSide,
        at: Instant? = nil,
        enteredAt: Instant? = nil,
        source: BookingEvent.Source? = nil,
        _ details: BookingDetails = BookingDetails()
    ) throws(Fault) {
        let now = enteredAt ?? life.lastEnteredAt.adding(minutes: 1)
        var event = LifeBench.event(life.version + 1, step, side, at: at ?? now, details)
        event.enteredAt = now
        event.source = source ?? (at == nil ? .said : .selfReported)
        try life.apply(event)
        events.append(event)
    }

    /// The fault of a step that must be refused; the life must then stand as before.
    mutating func refused(
        _ step: BookingEvent.Step,
        _ side: BookingSide,
        at: Instant? = nil,
        enteredAt: Instant? = nil,
        _ details: BookingDetails = BookingDetails()
    ) -> Fault? {
        let before = life
        do throws(Fault) {
            try take(step, side, at: at, enteredAt: enteredAt, details)
            return nil
        } catch {
            return life == before ? error : nil
        }
    }

    private static func event(
        _ number: Int,
        _ step: BookingEvent.Step,
        _ side: BookingSide,
        at: Instant,
        _ details: BookingDetails
    ) -> BookingEvent {
        BookingEvent(
            number: number,
            step: step,
            at: at,
            enteredAt: at,
            party: side == .depot ? nil : PartyID(rawValue: side == .driver ? 1 : 2),
            side: side,
            details: details
        )
    }
}
