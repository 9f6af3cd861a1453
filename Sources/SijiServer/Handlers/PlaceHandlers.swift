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
        let found = try await call.work { () throws(Fault) in gazetteer.search(query.word, limit: query.limit) }
        return try Reply(.ok, PlacesAnswer(places: found.map(PlaceWire.init)))
    }
}

extension PlaceWire {
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
