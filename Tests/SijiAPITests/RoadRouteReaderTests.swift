import SijiFault
import SijiFreight
import SijiGeo
import SijiRoads
import Testing

@testable import SijiAPI

@Suite("Reading a question for a route")
struct RoadRouteReaderTests {
    private func read(_ json: String) throws(Fault) -> RoadRouteValues {
        try RoadRouteReader(gazetteer: Gazetteer([])).read(Array(json.utf8).span)
    }

    @Test func `takes places in order, and a truck or its name`() throws {
        let values = try read(
            #"{"to":{"lat":39.9,"lon":116.4},"via":[{"lat":30.6,"lon":114.3,"name":"武汉"}],"from":{"lat":28.2,"lon":112.9},"truckName":"red"}"#
        )
        #expect(values.places.map(\.point.latE7) == [282_000_000, 306_000_000, 399_000_000])
        #expect(values.places[1].name == "武汉" && values.truck == .named("red"))
        #expect([0, 1, 2].map(values.field) == ["from", "via[0]", "to"])
    }

    @Test(arguments: [
        (#"{"to":{"lat":1,"lon":2}}"#, FaultCode.fieldMissing, "from"),
        (#"{"from":{"lat":1,"lon":2}}"#, .fieldMissing, "to"),
        (#"{"from":{"lat":91,"lon":2},"to":{"lat":1,"lon":2}}"#, .placeOutside, "from.lat"),
        (#"{"from":{"lat":1},"to":{"lat":1,"lon":2}}"#, .placeIncomplete, "from"),
        (#"{"from":{"name":"x"},"to":{"lat":1,"lon":2}}"#, .placeUnknown, "from.name"),
        (#"{"from":{"lat":1,"lon":2},"to":{"lat":1,"lon":2},"speed":1}"#, .requestUnknownField, "speed"),
    ])
    func `refuses by name`(json: String, code: FaultCode, field: String) {
        let fault = #expect(throws: Fault.self) { try read(json) }
        #expect(fault?.code == code && fault?.field == field, "\(fault?.code.rawValue ?? "") \(fault?.field ?? "")")
    }
}
