import FoundationEssentials
import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads
import Testing

/// The truck of the contract.
private let contractTruck = #"""
    {"bodies": ["stake", "flatbed"], "deckLengthM": 13.0, "overallLengthM": 17.2, "payloadKg": 32000, "volumeM3": 90, "axles": 6, "heightM": 4.0, "widthM": 2.55, "tareKg": 15500, "grossKg": 49000, "drivers": 1,
    "plate": null, "hazmatClasses": [], "costs": {"emptyFenPerKm": 180, "loadedFenPerKm": 230, "tollFenPerKm": null, "hourFen": 0}, "averageKmh": 65}
    """#

private let smallTruck = #"{"bodies": ["box"], "deckLengthM": 9.6, "payloadKg": 18000}"#

@Suite("Reading trucks, questions and bookings")
struct RequestReaderTests {
    private func truck(_ text: String) throws(Fault) -> Truck { try TruckReader.read(Array(text.utf8).span) }

    private func truckFault(_ text: String) -> Fault? {
        Fixtures.fault { () throws(Fault) in _ = try truck(text) }
    }

    private func match(_ text: String) throws(Fault) -> MatchRequestValues {
        try MatchRequestReader(gazetteer: Fixtures.gazetteer).read(Array(text.utf8).span, now: Fixtures.now)
    }

    private func matchFault(_ text: String) -> Fault? {
        Fixtures.fault { () throws(Fault) in _ = try match(text) }
    }

    @Test func `the contract's truck is read whole, written, and read back`() throws {
        let truck = try truck(contractTruck)
        #expect(truck.bodies == BodySet([.flatbed, .stake]))
        #expect(truck.deckLengthMm == 13_000)
        #expect(truck.overallLengthMm == 17_200)
        #expect(truck.volumeL == 90_000)
        #expect(truck.widthMm == 2_550)
        #expect(truck.costs == TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 230))
        #expect(truck.averageKmh == 65)
        let wire = TruckWriter.wire(truck)
        #expect(try TruckReader.read(wire.span) == truck)
        #expect(try JSONDecoder().decode(TruckWire.self, from: Data(wire)).costs?.tollFenPerKm == nil)
    }

    @Test func `a truck without costs costs nothing, and drives 65`() throws {
        let truck = try truck(smallTruck)
        #expect(truck.costs == TruckCosts(emptyFenPerKm: 0, loadedFenPerKm: 0))
        #expect(truck.drivers == 1)
        #expect(truck.averageKmh == 65)
    }

    @Test(arguments: [
        (#"{"deckLengthM": 9.6, "payloadKg": 1}"#, FaultCode.fieldMissing, "bodies"),
        (#"{"bodies": [], "deckLengthM": 9.6, "payloadKg": 1}"#, .fieldMissing, "bodies"),
        (#"{"bodies": ["box"], "payloadKg": 1}"#, .fieldMissing, "deckLengthM"),
        (#"{"bodies": ["box"], "deckLengthM": 9.6}"#, .fieldMissing, "payloadKg"),
        (#"{"bodies": ["boxx"]}"#, .fieldCode, "bodies[0]"),
        (#"{"averageKmh": 65.5}"#, .fieldType, "averageKmh"),
        (#"{"averageKmh": 121}"#, .fieldRange, "averageKmh"),
        (#"{"axles": 1}"#, .fieldRange, "axles"),
        (#"{"costs": {"emptyFenPerKm": 1.5}}"#, .fieldType, "costs.emptyFenPerKm"),
        (#"{"costs": {"emptyFenPerKm": 1}}"#, .fieldMissing, "costs.loadedFenPerKm"),
        (#"{"hazmatClasses": ["3", "10"]}"#, .loadHazmatClass, "hazmatClasses[1]"),
        (#"{"colour": "red"}"#, .requestUnknownField, "colour"),
        (
            #"{"bodies": ["box"], "deckLengthM": 9.6, "overallLengthM": 9, "payloadKg": 1}"#, .fieldRange,
            "overallLengthM"
        ),
        (
            #"{"bodies": ["box"], "deckLengthM": 9.6, "payloadKg": 1, "tareKg": 9, "grossKg": 8}"#, .fieldRange,
            "grossKg"
        ),
    ])
    func `a bad truck is refused by field`(text: String, code: FaultCode, field: String) {
        let fault = truckFault(text)
        #expect(fault?.code == code)
        #expect(fault?.field == field)
    }

    @Test func `a question takes the contract's defaults`() throws {
        let values = try match(#"{"truckName": "大货", "at": {"lat": 28.2, "lon": 112.9}}"#)
        #expect(values.truck == .named("大货"))
        #expect(values.readyAt == Fixtures.now)
        #expect(values.clocks == DrivingClocks())
        #expect(values.maxDeadheadM == 200_000)
        #expect(values.destination == nil)
        #expect(values.objective == .perHour)
        #expect(values.limit == 20)
        #expect(values.distance == nil)
        #expect(values.rule == .cn)
        #expect(values.explain)
        #expect(!values.count)
    }

    @Test func `a question is read whole`() throws {
        let values = try match(
            """
            {"truck": \(smallTruck), "at": {"lat": 28.2, "lon": 112.9, "name": "长沙"}, "readyAt": "2026-12-01T08:00:00+08:00",
             "drivenMin": 100, "drivenTodayMin": 200, "coDriver": {"drivenMin": 30}, "maxDeadheadKm": 80.5, "destination": {"lat": 39.9, "lon": 116.4, "radiusKm": 50},
             "minPriceFen": 100000, "maxWaitMin": 600, "injuryCover": ["platform", "own"], "objective": "perKm", "limit": 1000,
             "distance": {"model": "circuity", "factor": 1.158}, "rule": "cn-law", "explain": false, "count": true}
            """
        )
        #expect(try values.truck == .given(truck(smallTruck)))
        #expect(values.at.name == "长沙")
        #expect(values.readyAt.epochSec == 1_796_083_200)
        #expect(values.clocks == DrivingClocks(drivenMin: 100, drivenTodayMin: 200))
        #expect(values.coClocks == DrivingClocks(drivenMin: 30, drivenTodayMin: 30))
        #expect(values.maxDeadheadM == 80_500)
        #expect(values.destination?.radiusM == 50_000)
        #expect(values.destination?.place.point == Coordinate(latE7: 399_000_000, lonE7: 1_164_000_000))
        #expect(values.minPriceFen == 100_000)
        #expect(values.maxWaitMin == 600)
        #expect(values.injuryCover == [.platform, .own])
        #expect(values.objective == .perKm)
        #expect(values.limit == 1_000)
        #expect(values.distance == .circuity(factor: 1.158))
        #expect(values.rule == .cnLaw)
        #expect(!values.explain)
        #expect(values.count)
    }

    @Test(arguments: [
        (#""at": {"lat": 1, "lon": 2}"#, FaultCode.truckMissing, "truck"),
        (#""truckName": "a""#, .fieldMissing, "at"),
        (
            #""truckName": "a", "truck": {"bodies": ["box"], "deckLengthM": 9.6, "payloadKg": 1}, "at": {"lat": 1, "lon": 2}"#,
            .fieldExclusive, "truckName"
        ),
        (#""truck": {"bodies": ["box"], "deckLengthM": 99}"#, .fieldRange, "truck.deckLengthM"),
        (#""at": {"lat": 1}"#, .placeIncomplete, "at"),
        (#""at": {"lat": 1, "lon": 2, "address": "x"}"#, .requestUnknownField, "at.address"),
        (#""destination": {"lat": 91, "lon": 2}"#, .placeOutside, "destination.lat"),
        (#""destination": {"lat": 1, "lon": 2, "radiusKm": -1}"#, .fieldRange, "destination.radiusKm"),
        (#""readyAt": "now""#, .fieldInstant, "readyAt"),
        (#""limit": 0"#, .fieldRange, "limit"),
        (#""limit": 1001"#, .fieldRange, "limit"),
        (#""maxDeadheadKm": 2000.001"#, .fieldRange, "maxDeadheadKm"),
        (#""coDriver": {"drivenMin": 1441}"#, .fieldRange, "coDriver.drivenMin"),
        (#""coDriver": {"driven": 1}"#, .requestUnknownField, "coDriver.driven"),
        (#""objective": "perHours""#, .fieldCode, "objective"),
        (#""rule": "eu-561""#, .fieldCode, "rule"),
        (#""distance": {"model": "expressway", "factor": 1.3}"#, .fieldExclusive, "distance.factor"),
        (#""distance": {"model": "crow"}"#, .fieldCode, "distance.model"),
        (#""distance": {"factor": 1.2}"#, .fieldMissing, "distance.model"),
        (#""distance": {"model": "circuity", "factor": 0.9}"#, .fieldRange, "distance.factor"),
        (#""distance": {"model": "circuity", "factor": 3.1}"#, .fieldRange, "distance.factor"),
        (#""injuryCover": ["platfrom"]"#, .fieldCode, "injuryCover[0]"),
        (#""radius": 5"#, .requestUnknownField, "radius"),
    ])
    func `a bad question is refused by field`(members: String, code: FaultCode, field: String) {
        let fault = matchFault("{\(members)}")
        #expect(fault?.code == code)
        #expect(fault?.field == field)
    }

    @Test func `what was driven since the break was driven today`() throws {
        let values = try match(#"{"truckName": "a", "at": {"lat": 1, "lon": 2}, "drivenMin": 90, "injuryCover": []}"#)
        #expect(values.clocks == DrivingClocks(drivenMin: 90, drivenTodayMin: 90))
        #expect(values.injuryCover == nil)
    }

    @Test func `bookings are read strictly`() throws {
        let id = LoadID(rawValue: 77)
        let full = try BookingReader.request(
            Array(#"{"loadId": "\#(id)", "loadVersion": 3, "truckName": "大货"}"#.utf8).span
        )
        #expect(full.load == id)
        #expect(full.loadVersion == 3)
        #expect(full.truckName == "大货")
        #expect(bookingFault(#"{}"#)?.code == .fieldMissing)
        #expect(bookingFault(#"{"loadId": "B-071"}"#)?.code == .loadNotFound)
        #expect(bookingFault(#"{"loadId": 5}"#)?.code == .fieldType)
        #expect(bookingFault(#"{"loadId": "\#(id)", "party": "x"}"#)?.code == .requestUnknownField)
        #expect(bookingFault(#"{"loadId": "\#(id)", "loadVersion": 0}"#)?.code == .fieldRange)
        let offer = #"{"loadId": "\#(id)", "priceFen": 820000}"#
        #expect(try BookingReader.request(Array(offer.utf8).span).priceFen == 820_000)
    }

    @Test func `a backup keeps so many of its own, and none beside a path`() throws {
        #expect(try BookingReader.backup(Array(#"{"keep": 14}"#.utf8).span).keep == 14)
        for body in [#"{"keep": 0}"#, #"{"keep": 10001}"#, #"{"keep": "14"}"#] {
            #expect(throws: Fault.self) { _ = try BookingReader.backup(Array(body.utf8).span) }
        }
        let fault = try #require(throws: Fault.self) {
            _ = try BookingReader.backup(Array(#"{"keep": 2, "path": "/srv/a.db"}"#.utf8).span)
        }
        #expect(fault.code == .fieldExclusive)
        #expect(fault.facts["other"] == "path")
    }

    @Test func `a backup names an absolute path or none`() throws {
        #expect(try BookingReader.backup([UInt8]().span).path == nil)
        #expect(try BookingReader.backup(Array("{}".utf8).span).path == nil)
        #expect(try BookingReader.backup(Array(#"{"path": "/srv/a.db"}"#.utf8).span).path == "/srv/a.db")
        let fault = Fixtures.fault { () throws(Fault) in
            _ = try BookingReader.backup(Array(#"{"path": "a.db"}"#.utf8).span)
        }
        #expect(fault?.code == .fieldType)
    }

    private func bookingFault(_ text: String) -> Fault? {
        Fixtures.fault { () throws(Fault) in _ = try BookingReader.request(Array(text.utf8).span) }
    }
}
