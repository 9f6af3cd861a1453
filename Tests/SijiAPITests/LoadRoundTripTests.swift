import FoundationEssentials
import SijiAPI
import SijiFreight
import SijiTestSupport
import Testing

@Suite("The scanner against JSONDecoder")
struct LoadRoundTripTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `every member of a random listing comes out as JSONDecoder saw it go in`(seed: UInt64) throws {
        var listings = RandomListing(seed: seed)
        for _ in 0..<50 {
            let text = listings.next()
            let load = try Fixtures.read(text)
            var wire = Array("{".utf8)
            wire.append(contentsOf: LoadWriter.wire(load, zone: .china, isWhole: true))
            let given = try JSONDecoder().decode(LoadWire.self, from: Data(text.utf8))
            let written = try JSONDecoder().decode(LoadWire.self, from: Data(wire))
            #expect(try Comparable(written) == Comparable(expected(given)), "\(text)")
        }
    }

    @Test(arguments: 8..<12 as Range<UInt64>)
    func `stored bytes are read back to the same bytes, phone masked`(seed: UInt64) throws {
        var listings = RandomListing(seed: seed)
        for _ in 0..<50 {
            let load = try Fixtures.read(listings.next())
            let wire = LoadWriter.wire(load, zone: .china, isWhole: false)
            let read = try Fixtures.reader.read(wire.span, mode: .stored)
            #expect(LoadWriter.wire(read, zone: .china, isWhole: false) == wire)
            var masked = load
            masked.contact = load.contact?.masked
            #expect(read == masked)
        }
    }

    /// What the listing comes to once defaults are filled in and what says nothing is left out.
    private func expected(_ given: LoadWire) throws -> LoadWire {
        var wire = given
        wire.via = given.via?.isEmpty == true ? nil : given.via
        // Bodies are a set, written in the order of the list.
        let bodies = Body.allCases.map(\.rawValue).filter { given.bodies?.contains($0) == true }
        wire.bodies = bodies.isEmpty ? nil : bodies
        wire.lengthsM = given.lengthsM?.isEmpty == true ? nil : given.lengthsM
        wire.needs = given.needs?.isEmpty == true ? nil : given.needs
        wire.trucks = given.trucks ?? 1
        wire.negotiable = given.negotiable == true ? true : nil
        wire.infoFeeFen = given.infoFeeFen ?? 0
        wire.tolls = given.tolls ?? "unknown"
        wire.booking = given.booking ?? "instant"
        wire.injuryCover = given.injuryCover ?? "unknown"
        wire.dwell = given.dwell ?? LoadWire.Dwell(loadMin: 60, unloadMin: 60, assumed: true)
        wire.cargo.coldChain = given.cargo.coldChain == true ? true : nil
        if let unit = given.unitPrice {
            let quantity = unit.per == "tonne" ? Double(given.cargo.payloadKg ?? 0) : (given.cargo.volumeM3 ?? 0) * 1000
            wire.priceFen = Int((Double(unit.fen) * quantity.rounded() / 1000).rounded())
        }
        if var payment = given.payment {
            payment.depositFen = payment.depositFen == 0 ? nil : payment.depositFen
            payment.depositReturn = payment.depositReturn == "unknown" ? nil : payment.depositReturn
            payment.parts = payment.parts?.isEmpty == true ? nil : payment.parts
            wire.payment = payment == LoadWire.Payment() ? nil : payment
        }
        return wire
    }

    /// A listing whose instants are numbers and whose coordinates are whole units, by Foundation's reading.
    private struct Comparable: Equatable {
        let wire: LoadWire
        let moments: [Double?]

        init(_ given: LoadWire) throws {
            var wire = given
            moments = try [given.pickup.from, given.pickup.to, given.deliverBy, given.expiresAt].map { text in
                try text.map { try Date($0, strategy: .iso8601).timeIntervalSince1970 }
            }
            wire.pickup = LoadWire.Window(from: "", to: "")
            wire.deliverBy = nil
            wire.expiresAt = nil
            wire.origin = Comparable.plain(given.origin)
            wire.destination = Comparable.plain(given.destination)
            wire.via = given.via?.map {
                LoadWire.Via(do: $0.do, at: Comparable.plain($0.at), dwellMin: $0.dwellMin)
            }
            self.wire = wire
        }

        private static func plain(_ point: PointWire) -> PointWire {
            var point = point
            point.lat = point.lat.map { ($0 * 1e7).rounded() }
            point.lon = point.lon.map { ($0 * 1e7).rounded() }
            point.datum = nil
            return point
        }
    }
}
