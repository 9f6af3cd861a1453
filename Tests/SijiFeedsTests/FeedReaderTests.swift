import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import Testing

@Suite("Reading feeds")
struct FeedReaderTests {
    private static let services = """
        {"type": "Feature", "id": "way/7", "geometry": {"type": "Polygon", "coordinates": [[[113.0, 28.0], [113.002, 28.0],
        [113.002, 28.002], [113.0, 28.002], [113.0, 28.0]]]}, "properties": {"highway": "services", "name": "\\u5f00慧服务区",
        "name:en": "Kaihui", "shower": "yes", "fuel:diesel": "no", "capacity:hgv": "120", "opening_hours": "24/7",
        "@timestamp": "2025-03-04T05:06:07Z"}}
        """
    private static let booth = """
        {"type": "Feature", "id": "n9", "geometry": {"type": "Point", "coordinates": [113.1, 28.1]}, "properties": {"barrier": "toll_booth"}}
        """

    @Test(arguments: [1, 7, 64, 65_536])
    func `takes a collection, whatever the blocks it comes in`(blockBytes: Int) throws {
        let text =
            "\u{FEFF}{\"name\": \"\\\"features\\\":[\", \"type\": \"FeatureCollection\", \"features\" : [\n\(Self.services),\(Self.booth)]}\n"
        let read = try FeedWorld.read(text, .geojson, blockBytes: blockBytes)
        #expect(read.tally.rows == 2)
        #expect(read.tally.places == 2)
        let stop = try #require(read.stops.first)
        #expect(stop.id == "f.w7")
        #expect(stop.name == "开慧服务区")
        #expect(stop.kind == .serviceArea)
        #expect(stop.services == [.parking, .shower])
        #expect(stop.servicesAbsent == [.fuel])
        #expect(stop.parkingSlots == 120)
        #expect(stop.asOf == "2025-03-04")
        #expect(stop.source == "f: OpenStreetMap way 7")
        #expect(stop.point == Coordinate(latDeg: 28.001, lonDeg: 113.001))
        #expect(read.checks.map(\.kind) == [.toll])
    }

    @Test(arguments: [1, 13, 65_536])
    func `takes text sequences with record separators and without`(blockBytes: Int) throws {
        let pretty = Self.services.replacing(",", with: ",\n")
        let flat = Self.services.replacing("\n", with: " ")
        for text in [
            "\u{1E}\(pretty)\n\u{1E}\(Self.booth)\n", "\(flat)\n\n\(Self.booth)\n", "\(flat)\r\n\(Self.booth)",
        ] {
            let read = try FeedWorld.read(text, .geojsonseq, blockBytes: blockBytes)
            #expect(read.tally.rows == 2)
            #expect(read.places.map(\.id) == ["f.w7", "f.n9.toll"])
        }
    }

    @Test func `loses only the text that is broken within a sequence`() throws {
        let flat = Self.services.replacing("\n", with: " ")
        let read = try FeedWorld.read("\u{1E}{\"type\": \"Fea\n\u{1E}\(flat)\n\u{1E}\(Self.booth)\n", .geojsonseq)
        #expect(read.tally.rows == 3)
        #expect(read.tally.refused == 1)
        #expect(read.places.count == 2)
    }

    @Test func `takes nodes, ways and relations of Overpass`() throws {
        let text = FeedWorld.overpass([
            #"{"type": "node", "id": 1, "lat": 28.0, "lon": 113.0, "tags": {"amenity": "parking", "hgv": "yes", "name": "长沙司机之家"}}"#,
            #"{"type": "node", "id": 2, "lat": 28.0, "lon": 113.0}"#,
            #"{"type": "node", "id": 7, "lat": 28.3, "lon": 113.0, "tags": {"building": "yes", "name": "株洲司机之家"}}"#,
            #"{"type": "way", "id": 3, "center": {"lat": 28.1, "lon": 113.1}, "tags": {"highway": "rest_area"}}"#,
            #"{"type": "relation", "id": 4, "center": {"lat": 28.2, "lon": 113.2}, "tags": {"highway": "services"}}"#,
            FeedWorld.way(["highway": "motorway", "maxheight": "4.5", "ref": "G4"], id: 5),
            #"{"type": "way", "id": 6, "geometry": [null, {"lat": 1, "lon": 2}], "tags": {"highway": "trunk", "hgv": "no"}}"#,
        ])
        let read = try FeedWorld.read(text, .overpass)
        #expect(read.tally.rows == 7)
        #expect(read.tally.asOf == "2026-11-20")
        #expect(read.stops.map(\.kind) == [.driversHome, .driversHome, .parking, .serviceArea])
        #expect(read.tally.refused == 1)
        #expect(read.tally.reasons == ["geometry": 1])
        let limit = try #require(read.checks.first)
        #expect(limit.posted == 4_500)
        #expect(limit.headingDeg == 0)
        #expect(limit.road == "G4")
    }

    @Test func `refuses as a whole what is cut off, no JSON, or said to be a part`() {
        let whole = "{\"type\": \"FeatureCollection\", \"features\": [\(Self.booth)]}"
        #expect(FeedWorld.reason(String(whole.dropLast(2)), .geojson) == "cutOff")
        #expect(FeedWorld.reason(String(whole.dropLast(30)), .geojson) == "cutOff")
        #expect(FeedWorld.reason("<!DOCTYPE html><html></html>", .geojson) == "json")
        #expect(FeedWorld.reason("<!DOCTYPE html>\n<html></html>\n", .geojsonseq) == "json")
        #expect(FeedWorld.reason("<!DOCTYPE html>", .overpass) == "json")
        #expect(FeedWorld.reason("<!DOCTYPE html>", .csv) == "column")
        #expect(FeedWorld.reason("", .geojson) == "empty")
        #expect(FeedWorld.reason("  ", .geojsonseq) == "empty")
        #expect(FeedWorld.reason("{\"type\": \"FeatureCollection\"}", .geojson) == "featureCollection")
        #expect(FeedWorld.reason("{\"type\": \"Feature\", \"features\": []}", .geojson) == "featureCollection")
        #expect(FeedWorld.reason("\(whole)x", .geojson) == "surplus")
        #expect(
            FeedWorld.reason("{\"elements\": [], \"remark\": \"runtime error: Query timed out\"}", .overpass)
                == "remark"
        )
        #expect(FeedWorld.reason("{\"remarks\": 1}", .overpass) == "elements")
        #expect(FeedWorld.reason("\u{1E}{\"type\": \"Feature\"", .geojsonseq) == "cutOff")
        #expect(
            FeedWorld.reason("{\"type\": \"FeatureCollection\", \"features\": [], \"features\": []}", .geojson)
                == "twice"
        )
    }

    @Test func `counts rows that are bad and rows that come twice`() throws {
        func feature(_ id: String, _ coordinates: String) -> String {
            "{\"type\": \"Feature\", \"id\": \"\(id)\", \"geometry\": {\"type\": \"Point\", \"coordinates\": \(coordinates)}, "
                + "\"properties\": {\"highway\": \"services\"}}"
        }
        let rows = [
            feature("n1", "[113, 28]"), feature("n1", "[113, 28]"), feature("n2", "[NaN, 28]"), feature("n3", "[113]"),
            feature("n4", "[28, 113]"), feature("n5", "[1e999, 28]"), feature("n6", "[181, 28]"), "null", "{}",
            feature("n7", "[[113, 28]]"),
            #"{"type": "Feature", "id": "w8", "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 2]]]}, "properties": {}}"#,
            #"{"type": "Feature", "id": "w9", "geometry": {"type": "LineString", "coordinates": [[1, 1]]}, "properties": {}}"#,
        ]
        let read = try FeedWorld.read(
            "{\"features\": [\(rows.joined(separator: ","))], \"type\": \"FeatureCollection\"}",
            .geojson
        )
        #expect(read.tally.rows == 12)
        #expect(read.places.map(\.id) == ["f.n1"])
        #expect(read.tally.repeated == 1)
        #expect(read.tally.refused == 10)
        #expect(
            read.tally.reasons
                == ["json": 2, "geometry": 3, "swapped": 1, "range": 1, "feature": 2, "ring": 1]
        )
        #expect(read.tally.faults.count == FeedTally.keptFaults)
    }

    @Test func `takes the house's own columns in UTF-8 and in GB18030`() throws {
        let text = """
            id,name,kind,lat,lon,posted,hours,services
            a1,开慧司机之家,driversHome,28.2,113.1,,,parking shower
            a2,黄花限高,heightLimit,28.3,113.2,4.2,Mo-Fr 07:00-09:00,
            a3,坏行,heightLimit,113.2,28.3,4.2,,
            a4,坏行,nonsense,28.3,113.2,4.2,,
            a5,坏行,heightLimit,NaN,113.2,4.2,,

            """
        var gbk: [UInt8] = []
        // 开慧司机之家 and 黄花限高 and 坏行 in GBK.
        let words: [(String, [UInt8])] = [
            ("开慧司机之家", [0xBF, 0xAA, 0xBB, 0xDB, 0xCB, 0xBE, 0xBB, 0xFA, 0xD6, 0xAE, 0xBC, 0xD2]),
            ("黄花限高", [0xBB, 0xC6, 0xBB, 0xA8, 0xCF, 0xDE, 0xB8, 0xDF]), ("坏行", [0xBB, 0xB5, 0xD0, 0xD0]),
        ]
        var rest = text[...]
        while let first = rest.first {
            if let (word, bytes) = words.first(where: { rest.hasPrefix($0.0) }) {
                gbk += bytes
                rest = rest.dropFirst(word.count)
            } else {
                gbk += Array(String(first).utf8)
                rest = rest.dropFirst()
            }
        }
        for bytes in [Array(text.utf8), gbk] {
            let read = try FeedWorld.read(bytes, .csv)
            #expect(read.tally.rows == 5)
            #expect(read.stops.map(\.name) == ["开慧司机之家"])
            #expect(read.stops.first?.source == "f")
            #expect(read.checks.map(\.posted) == [4_200])
            #expect(read.checks.first?.hours == "Mo-Fr 07:00-09:00")
            #expect(read.tally.reasons == ["swapped": 1, "code": 1, "number": 1])
        }
    }

    @Test func `takes the house's own properties from GeoJSON, with their datum`() throws {
        let text = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "b1", "geometry": {"type": "Point",
            "coordinates": [113.1, 28.2]}, "properties": {"name": "开慧", "kind": "driversHome", "services": ["parking", "shower"],
            "datum": "gcj02", "source": "湖南交通"}}]}
            """
        let read = try FeedWorld.read(text, .geojson)
        let stop = try #require(read.stops.first)
        #expect(stop.id == "f.b1")
        #expect(stop.source == "f: 湖南交通")
        #expect(stop.services == [.parking, .shower])
        #expect(stop.point == Coordinate(latDeg: 28.2, lonDeg: 113.1, datum: .gcj02))
        #expect(stop.point != Coordinate(latDeg: 28.2, lonDeg: 113.1))
    }

    @Test func `stops at the most rows`() {
        let text = FeedWorld.overpass((1...5).map { FeedWorld.way(["highway": "trunk"], id: $0) })
        #expect {
            try FeedWorld.read(Array(text.utf8), .overpass, mostRows: 4)
        } throws: { ($0 as? Fault)?.facts["reason"] == "records" }
    }
}
