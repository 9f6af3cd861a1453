import SijiTrust
import Testing

@Suite("A booking's life")
struct BookingStatusTests {
    @Test func `only the dispatcher says yes to a request`() {
        #expect(BookingStatus.requested.steps(for: .dispatcher) == [.booked, .cancelled])
        #expect(BookingStatus.requested.steps(for: .driver) == [.cancelled])
    }

    @Test(arguments: BookingSide.allCases)
    func `either side gives a won booking back, and nobody one that was given back`(side: BookingSide) {
        #expect(BookingStatus.booked.steps(for: side) == [.cancelled])
        #expect(BookingStatus.cancelled.steps(for: side).isEmpty)
    }

    @Test func `a slot is held until it is given back`() {
        #expect(BookingStatus.allCases.filter(\.holdsSlot) == [.requested, .booked])
    }
}
