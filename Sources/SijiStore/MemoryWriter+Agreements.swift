import SijiFault
import SijiFreight

/// Written agreements.
extension MemoryWriter {
    func agreement(of booking: BookingID) throws(Fault) -> [AgreementRecord] {
        state.agreements[booking, default: []]
    }

    func insert(_ event: AgreementRecord) throws(Fault) {
        let held = state.agreements[event.booking, default: []]
        guard event.number == held.count + 1 else {
            throw Fault(
                .storeFailed,
                [
                    "id": .text(event.booking.description),
                    "cause": .text("agreement event \(event.number) leaves a gap"),
                ]
            )
        }
        state.agreements[event.booking] = held + [event]
    }
}
