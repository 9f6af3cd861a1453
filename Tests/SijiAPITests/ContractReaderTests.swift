import SijiFault
import SijiFreight
import SijiRoads
import Testing

@testable import SijiAPI

/// What the document says that a request may be, held against what reads it.
@Suite("The contract and its readers")
struct ContractReaderTests {
    /// Requests whose reader can be asked without a server.
    enum Request: String, CaseIterable, Sendable {
        case listing, truck, match, booking, change, payment, agreement, party, backup
        case cover, hours, complaint, complaintChange, grant, positions, report, journey
        case corridor, trip

        var schema: Schema {
            switch self {
            case .listing: Component.listing.schema
            case .truck: Component.truck.schema
            case .match: Component.matchRequest.schema
            case .booking: Component.bookingRequest.schema
            case .change: Component.bookingChange.schema
            case .payment: Component.paymentRequest.schema
            case .agreement: Component.agreementRequest.schema
            case .party: Component.partyRequest.schema
            case .backup: Component.backupRequest.schema
            case .grant: Component.grantRequest.schema
            case .corridor: Component.corridorRequest.schema
            case .trip: Component.tripRequest.schema
            case .cover: Component.coverRequest.schema
            case .hours: Component.hoursRequest.schema
            case .journey: Component.roadRouteRequest.schema
            case .complaint: Component.complaintRequest.schema
            case .complaintChange: Component.complaintChange.schema
            case .positions: Component.positionsRequest.schema
            case .report: Component.reportRequest.schema
            }
        }

        func read(_ json: [UInt8]) throws(Fault) {
            switch self {
            case .listing: _ = try Fixtures.reader.read(json.span, mode: .push(now: Fixtures.now))
            case .truck: _ = try TruckReader.read(json.span)
            case .match:
                _ = try MatchRequestReader(gazetteer: Fixtures.gazetteer).read(json.span, now: Fixtures.now)
            case .booking: _ = try BookingReader.request(json.span)
            case .change: _ = try StepReader.step(json.span)
            case .payment: _ = try StepReader.payment(json.span)
            case .agreement: _ = try AgreementReader.request(json.span)
            case .party: _ = try PartyReader.read(json.span)
            case .backup: _ = try BookingReader.backup(json.span)
            case .grant: _ = try GrantReader.read(json.span)
            case .corridor: _ = try CorridorRequestReader.read(json.span)
            case .trip: _ = try TripRequestReader(gazetteer: Fixtures.gazetteer).read(json.span, now: Fixtures.now)
            case .cover: _ = try CoverReader.read(json.span)
            case .hours: _ = try HoursReader.read(json.span)
            case .journey: _ = try RoadRouteReader(gazetteer: Fixtures.gazetteer).read(json.span)
            case .complaint: _ = try ComplaintReader.read(json.span)
            case .complaintChange: _ = try ComplaintReader.change(json.span)
            case .positions: _ = try FixReader.read(json.span)
            case .report: _ = try ReportReader.read(json.span)
            }
        }
    }

    /// Faults of one field's grammar and limits; what belongs to the sense of the whole is not among them.
    private static let ofOneField: Set<FaultCode> = [
        .requestUnknownField, .requestBadText, .fieldMissing, .fieldType, .fieldRange, .fieldCode, .fieldTooLong,
        .fieldTooMany, .fieldInstant, .placeOutside,
    ]

    @Test(arguments: Request.allCases)
    func `agree on every name, limit, code and need`(request: Request) {
        let probes = SchemaProbe.all(of: request.schema)
        #expect(probes.count >= 4)
        for probe in probes {
            let fault = Fixtures.fault { () throws(Fault) in try request.read(probe.json) }
            switch probe.verdict {
            case .taken:
                let isAbout = fault.map { $0.field == probe.field && Self.ofOneField.contains($0.code) } ?? false
                #expect(!isAbout, "\(probe): \(String(describing: fault))")
            case .refused(let codes):
                guard let fault else {
                    Issue.record("taken: \(probe)")
                    continue
                }
                #expect(codes.contains(fault.code), "\(probe): \(fault)")
                #expect(fault.field == nil || fault.field == probe.field, "\(probe): \(fault)")
            }
        }
    }

    @Test func `agree on the names of queries`() {
        for route in Route.allCases {
            #expect(route.queryParameters.map(\.name) == route.queryNames, "\(route)")
        }
    }

    @Test func `agree on a patch's names`() throws {
        guard case .record(let patch) = Component.listingPatch.schema else { throw Fault(.usage) }
        #expect(patch.members.map(\.name) == ListingKey.table.words)
        #expect(patch.members.allSatisfy { !$0.isRequired })
    }

    @Test func `take every example of a request`() throws {
        var tried = 0
        for route in Route.allCases {
            for content in route.requests {
                let bytes = try #require(content.sample?.json, "\(route) has no example")
                if case .text(let text)? = content.sample {
                    for line in text.split(separator: "\n") { try Request.listing.read(Array(line.utf8)) }
                } else {
                    try read(bytes, of: route)
                }
                tried += 1
            }
        }
        #expect(tried >= 9)
    }

    private func read(_ json: [UInt8], of route: Route) throws(Fault) {
        switch route {
        case .pushLoads: try Request.listing.read(json)
        case .amendLoad:
            let load = try Fixtures.reader.read(Samples.listing.json.span, mode: .push(now: Fixtures.now))
            _ = try Fixtures.reader.amended(load, by: json.span, now: Fixtures.now)
        case .putTruck: try Request.truck.read(json)
        case .match, .whyNot: try Request.match.read(json)
        case .routes: try Request.journey.read(json)
        case .book: try Request.booking.read(json)
        case .changeBooking, .addBookingEvent: try Request.change.read(json)
        case .recordPayment: try Request.payment.read(json)
        case .answerAgreement: try Request.agreement.read(json)
        case .putParty: try Request.party.read(json)
        case .callLoad: try BookingReader.call(json.span)
        case .backup: try Request.backup.read(json)
        case .putGrant: try Request.grant.read(json)
        case .corridors: try Request.corridor.read(json)
        case .trips: try Request.trip.read(json)
        case .putCover: try Request.cover.read(json)
        case .tellHours: try Request.hours.read(json)
        case .complain: try Request.complaint.read(json)
        case .changeComplaint: try Request.complaintChange.read(json)
        case .takePositions: try Request.positions.read(json)
        case .report: try Request.report.read(json)
        default: throw Fault(.usage, ["cause": .text("no reader for \(route)")])
        }
    }
}
