import SijiFault
import SijiFreight
import SijiGeo
import SijiStore
import SijiTrust
import Testing

@Suite("Written agreements in a store")
struct AgreementContractTests {
    /// The store reads no wire: this listing stands for every one.
    private static func load() throws(Fault) -> Load {
        guard let point = Coordinate(latDeg: 28.2, lonDeg: 112.9), let window = TimeWindow(from: morning, to: evening)
        else { throw Fault(.usage) }
        return Load(
            ref: "A",
            origin: Place(point: point, name: "长沙"),
            destination: Place(point: point, name: "武汉"),
            pickup: window,
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 30_000),
            mode: .full,
            price: .perTruck(fen: 850_000)
        )
    }

    private static let rate: [AgreementItem: AgreementValue?] = [.detentionHourFen: .number(10_000)]
    private static let price: [AgreementItem: AgreementValue?] = [.priceFen: .number(900_000)]

    /// Reads those contents that these tests can have written.
    private func reading(_ booking: BookingRecord, _ listing: ListingRecord) throws -> AgreementCase.Reading {
        let first = booking.firstAgreement(listing, try Self.load())
        let known = [first, try first.applying(Self.rate), try first.applying(Self.price)]
        return AgreementCase.Reading(
            content: { (bytes) throws(Fault) in
                guard let content = known.first(where: { $0.canonicalJSON == bytes }) else { throw Fault(.usage) }
                return content
            },
            load: { (_) throws(Fault) in try Self.load() }
        )
    }

    private func booked(_ depot: Depot, written: Bool = true) throws -> (BookingRecord, ListingRecord) {
        let (booking, listing) = try depot.book(try depot.load(draft("A")))
        if written {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.writeAgreement(of: booking, listing, try Self.load())
                try writer.writeAgreement(of: booking, listing, try Self.load())
            }
        }
        return (booking, listing)
    }

    private func act(
        _ depot: Depot,
        _ booking: BookingRecord,
        _ act: Agreement.Act,
        _ version: Int,
        _ changes: [AgreementItem: AgreementValue?] = [:],
        by party: PartyID,
        _ reading: AgreementCase.Reading
    ) throws(Fault) -> AgreementCase {
        try depot.opened.write { (writer) throws(Fault) in
            let held = try writer.agreementCase(of: booking.id, for: party, reading)
            return try writer.answer(
                held,
                act,
                version: version,
                changes: changes,
                by: party,
                at: morning.adding(minutes: 1)
            )
        }
    }

    @Test(arguments: StoreKind.allCases, [true, false])
    func `go from the first to the one that both accepted, each step an event of the booking`(
        kind: StoreKind,
        written: Bool
    ) throws {
        let depot = try Depot(kind)
        let (booking, listing) = try booked(depot, written: written)
        let reading = try reading(booking, listing)
        _ = try act(depot, booking, .accept, 1, by: depot.driver, reading)
        _ = try act(depot, booking, .propose, 1, Self.price, by: depot.dispatcher, reading)
        let done = try act(depot, booking, .accept, 2, by: depot.driver, reading)
        #expect(done.agreement.versions.map(\.standing) == [.withdrawn, .inForce])
        #expect(done.booking.priceFen == 900_000)
        try depot.opened.read { (reader) throws(Fault) in
            let held = try reader.agreementCase(of: booking.id, for: depot.dispatcher, reading)
            #expect(held.agreement == done.agreement)
            #expect(held.sides == [.dispatcher])
            #expect(try reader.agreement(of: booking.id).map(\.act) == [.write, .accept, .propose, .accept])
            let events = try reader.events(of: booking.id)
            #expect(events.map(\.step) == [.book, .acceptTerms, .proposeTerms, .acceptTerms])
            #expect(events.map(\.details.termsVersion) == [nil, 1, 2, 2])
            #expect(events.last?.details.termsHash == held.agreement.governing.content.hash)
            #expect(try reader.life(of: booking.id).priceFen == 900_000)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `leave nothing behind where they are refused`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let (booking, listing) = try booked(depot)
        let reading = try reading(booking, listing)
        _ = try act(depot, booking, .propose, 1, Self.rate, by: depot.driver, reading)
        let before = try dump(depot.opened.store)
        func code(_ what: Agreement.Act, _ version: Int, _ party: PartyID) -> FaultCode? {
            fault { () throws(Fault) in
                _ = try act(depot, booking, what, version, Self.rate, by: party, reading)
            }?.code
        }
        #expect(code(.accept, 2, depot.driver) == .agreementState)
        #expect(code(.accept, 1, depot.dispatcher) == .agreementState)
        #expect(code(.propose, 2, depot.dispatcher) == .agreementState)
        #expect(code(.propose, 1, depot.driver) == .agreementStale)
        #expect(code(.accept, 3, depot.dispatcher) == .agreementVersionUnknown)
        #expect(code(.accept, 2, depot.other) == .bookingNotYours)
        #expect(try dump(depot.opened.store) == before)
        _ = try depot.step(booking.id, .cancel, by: depot.dispatcher, at: morning.adding(minutes: 2))
        let ended = fault { () throws(Fault) in
            _ = try act(depot, booking, .accept, 2, by: depot.dispatcher, reading)
        }
        #expect(ended?.code == .bookingState || ended?.code == .bookingClockBack)
    }

    @Test(arguments: StoreKind.allCases)
    func `take no event that leaves a gap`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let (booking, _) = try booked(depot, written: false)
        func add(_ number: Int) -> FaultCode? {
            fault { () throws(Fault) in
                try depot.opened.write { (writer) throws(Fault) in
                    try writer.insert(
                        AgreementRecord(
                            booking: booking.id,
                            number: number,
                            act: .write,
                            version: 1,
                            side: nil,
                            party: nil,
                            at: morning,
                            content: [123, 125]
                        )
                    )
                }
            }?.code
        }
        #expect(add(2) == .storeFailed)
        #expect(add(1) == nil)
        #expect(add(1) == .storeFailed)
        #expect(add(2) == nil)
    }
}
