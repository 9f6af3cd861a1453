import HTTPTypes
import SijiAPI
import SijiFault
import SijiGeo
import SijiRoads

/// `/v1/places`: the gazetteer.
enum PlaceHandlers {
    static func search(_ call: Call) async throws(Fault) -> Reply {
        let query = try PlacesQuery(call.query)
        let gazetteer = call.depot.gazetteer
        let found = try await call.work { () throws(Fault) in
            switch query.reading {
            case .search: gazetteer.search(query.word, limit: query.limit).map { PlaceWire($0) }
            case .address: [PlaceWire(try gazetteer.address(query.word, field: "q"))]
            }
        }
        return try Reply(.ok, PlacesAnswer(places: found))
    }
}

extension PlaceWire {
    init(_ reading: AddressReading) {
        self.init(reading.entry)
        label = reading.label
        rest = reading.rest
    }

    init(_ entry: GazetteerEntry) {
        self.init(
            adcode: entry.adcode,
            fullName: entry.fullName,
            name: entry.name,
            pinyin: entry.pinyin,
            level: entry.level.rawValue,
            lat: entry.point?.latDeg,
            lon: entry.point?.lonDeg
        )
    }
}
