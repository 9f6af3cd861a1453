import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Written agreements.
extension SQLiteReader {
    func agreement(of booking: BookingID) throws(Fault) -> [AgreementRecord] {
        try session.all(
            .agreementOfBooking,
            { $0.bind(1, booking) },
            read: { (row) throws(Fault) in try row.agreement() }
        )
    }
}

extension SQLiteWriter {
    func insert(_ event: AgreementRecord) throws(Fault) {
        try session.run(.insertAgreement) {
            $0.bind(1, event.booking)
            $0.bind(2, event.number)
            $0.bind(3, event.act.rawValue)
            $0.bind(4, event.version)
            $0.bind(5, event.side?.rawValue)
            $0.bind(6, event.party?.stored)
            $0.bind(7, event.at)
            $0.bind(8, bytes: event.content)
        }
    }
}

extension RawStatement {
    func agreement() throws(Fault) -> AgreementRecord {
        let booking = BookingID(stored: integer(0))
        return AgreementRecord(
            booking: booking,
            number: Int(integer(1)),
            act: try word(2, of: booking),
            version: Int(integer(3)),
            side: optionalText(4) == nil ? nil : try word(4, of: booking),
            party: optionalInteger(5).map { PartyID(stored: $0) },
            at: instant(6),
            content: bytes(7)
        )
    }
}
