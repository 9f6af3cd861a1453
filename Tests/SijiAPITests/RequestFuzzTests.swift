import SijiAPI
import SijiFault
import SijiFreight
import SijiTestSupport
import Testing

/// Feeds any bytes to the merge patch of a listing; it may refuse them, and must not trap.
func fuzzLoadPatch(_ bytes: [UInt8], _ load: Load) {
    let fault = Fixtures.fault { () throws(Fault) in
        let amended = try Fixtures.reader.amended(load, by: bytes.span, now: Fixtures.now)
        #expect(amended.ref == load.ref)
    }
    #expect(fault?.code != .serverInternal)
}

/// Feeds any bytes to the truck reader; what it takes must come back from its own writing.
func fuzzTruckReader(_ bytes: [UInt8]) {
    _ = Fixtures.fault { () throws(Fault) in
        let truck = try TruckReader.read(bytes.span)
        let again = try TruckReader.read(TruckWriter.wire(truck).span)
        #expect(again == truck)
    }
}

/// Feeds any bytes to the readers of questions, bookings and backups.
func fuzzRequestReaders(_ bytes: [UInt8]) {
    _ = Fixtures.fault { () throws(Fault) in
        let values = try MatchRequestReader(gazetteer: Fixtures.gazetteer).read(bytes.span, now: Fixtures.now)
        #expect((1...1_000).contains(values.limit))
    }
    _ = Fixtures.fault { () throws(Fault) in
        let values = try RoadRouteReader(gazetteer: Fixtures.gazetteer).read(bytes.span)
        #expect((2...12).contains(values.places.count))
    }
    _ = Fixtures.fault { () throws(Fault) in _ = try BookingReader.request(bytes.span) }
    _ = Fixtures.fault { () throws(Fault) in _ = try StepReader.step(bytes.span) }
    _ = Fixtures.fault { () throws(Fault) in _ = try StepReader.payment(bytes.span) }
    _ = Fixtures.fault { () throws(Fault) in _ = try BookingReader.backup(bytes.span) }
    _ = Fixtures.fault { () throws(Fault) in
        #expect((1...FixReader.fixes).contains(try FixReader.read(bytes.span).count))
    }
    _ = Fixtures.fault { () throws(Fault) in _ = try ReportReader.read(bytes.span) }
}

/// Feeds any text to the address readers and to the instant reader.
func fuzzAddresses(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for route in [Route.restStops, .listLoads, .places, .pushLoads] {
        _ = Fixtures.fault { () throws(Fault) in
            let query = try QueryParameters(text, for: route)
            switch route {
            case .restStops: _ = try NearQuery(query)
            case .listLoads: _ = try ListQuery(query)
            case .places: _ = try PlacesQuery(query)
            default: _ = try PushOptions(query)
            }
        }
    }
    _ = Route.match(method: "GET", path: text)
    if let instant = Instant(rfc3339: text) { #expect(Instant(rfc3339: instant.rfc3339(in: .utc)) == instant) }
}

@Suite("Fuzzing the small readers")
struct RequestFuzzTests {
    private static let truck =
        #"{"bodies": ["stake"], "deckLengthM": 13.0, "payloadKg": 32000, "axles": 6, "costs": {"emptyFenPerKm": 180, "loadedFenPerKm": 230}}"#
    private static let question =
        #"{"truckName": "大货", "at": {"lat": 28.2, "lon": 112.9}, "destination": {"lat": 39.9, "lon": 116.4, "radiusKm": 50}, "limit": 5}"#
    private static let journey =
        #"{"from": {"lat": 28.2, "lon": 112.9}, "via": [{"name": "长沙"}], "to": {"lat": 39.9, "lon": 116.4}, "truckName": "大货"}"#
    private static let patch =
        #"{"cargo": {"payloadKg": 30000, "name": null}, "origin": {"lat": 1, "lon": 2}, "needs": ["rope"], "priceFen": 5}"#
    private static let addresses = [
        "lat=28.2&lon=112.9&radiusKm=5&services=shower", "status=open,booked&ref=A%261&cursor=000000000002d",
        "q=%E9%95%BF%E6%B2%99&limit=5", "atomic=true&answers=rejected", "/v1/loads/000000000002d/call",
        "2026-12-01T08:00:00.5+08:00",
    ]

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `no mutant of a good request makes a reader trap`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let load = try Fixtures.read(Fixtures.listing())
        for round in 0..<400 {
            var truck = Array(RequestFuzzTests.truck.utf8)
            var question = Array(RequestFuzzTests.question.utf8)
            var journey = Array(RequestFuzzTests.journey.utf8)
            var patch = Array(RequestFuzzTests.patch.utf8)
            var address = Array(RequestFuzzTests.addresses[round % RequestFuzzTests.addresses.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                Mutation.mutate(&truck, &generator)
                Mutation.mutate(&question, &generator)
                Mutation.mutate(&journey, &generator)
                Mutation.mutate(&patch, &generator)
                Mutation.mutate(&address, &generator)
            }
            fuzzTruckReader(truck)
            fuzzRequestReaders(question)
            fuzzRequestReaders(journey)
            fuzzLoadPatch(patch, load)
            fuzzAddresses(address)
        }
    }
}
