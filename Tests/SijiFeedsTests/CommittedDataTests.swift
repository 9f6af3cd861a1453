import FoundationEssentials
import SijiAtlas
import SijiFault
import SijiFeeds
import SijiFormats
import SijiFreight
import SijiGeo
import SijiRoads
import SijiTestSupport
import SijiTrust
import Testing

/// The repository's own `data/`, read once for all tests.
private let committed = Result { try DataFolder(path: try SourceTree.root() + "/data") }

@Suite("The committed data")
struct CommittedDataTests {
    @Test func `is read without a bad row, each file of the size that its README says`() throws {
        let folder = try committed.get()
        let rows = Dictionary(uniqueKeysWithValues: folder.files.map { ($0.name, $0.rows) })
        #expect(
            rows == [
                "gazetteer.csv": 3_214, "rest-stops-synthetic.csv": 1_300, "checkpoints-synthetic.csv": 3_000,
                "rights-hotlines.csv": 5, "rights-steps.csv": 52, "expressway-routes.csv": 278,
                "expressway-points.csv": 1_573, "expressway-edges.csv": 1_325, "expressway-waters.csv": 13,
                "limits-national.csv": 11, "city-bans-synthetic.geojson": 3,
            ]
        )
        #expect(folder.files.allSatisfy { $0.skipped.isEmpty }, "\(folder.files.flatMap(\.skipped).prefix(3))")
    }

    @Test func `says of every made-up row that it is synthetic`() throws {
        let folder = try committed.get()
        #expect(folder.atlas.allRestStops.allSatisfy { $0.isSynthetic && $0.source == "synthetic" })
        #expect(folder.atlas.allCheckpoints.allSatisfy { $0.isSynthetic && $0.source == "synthetic" })
        let synthetic = folder.files.filter(\.isSynthetic).map(\.name)
        #expect(synthetic == ["checkpoints-synthetic.csv", "city-bans-synthetic.geojson", "rest-stops-synthetic.csv"])
        #expect(folder.atlas.bans.allSatisfy { $0.isSynthetic && $0.source == "synthetic" })
    }

    @Test func `advises on every trouble, for both standings, each row with its source`() throws {
        let guide = try committed.get().rights
        #expect(guide.hotlines.map(\.number) == ["12328", "12122", "12333", "12348", "12345"])
        #expect(guide.hotlines.allSatisfy { $0.origin.evidence == .secondary })
        #expect(guide.orphans.isEmpty)
        for trouble in Trouble.allCases {
            let owner = guide.advice(on: trouble, for: .owner)
            let employed = guide.advice(on: trouble, for: .employed)
            #expect(owner.steps != employed.steps, "\(trouble)")
            for advice in [owner, employed] {
                #expect(!advice.hotlines.isEmpty, "\(trouble)")
                #expect(Set(advice.steps.map(\.kind)) == Set(RightsStep.Kind.allCases), "\(trouble)")
            }
        }
        // What is not siji's own names a page; what is, says so.
        for step in guide.steps {
            #expect((step.origin.evidence == .own) == (step.origin.source == "siji"), "\(step.id)")
        }
    }

    @Test func `has a point for all but the 38 places that none may be restated of`() throws {
        let gazetteer = try committed.get().gazetteer
        #expect(gazetteer.entries.filter { $0.point == nil }.count == 38)
        #expect(gazetteer.entries.filter { $0.level == .province }.count == 34)
        // 333 and 雄安新区.
        #expect(gazetteer.entries.filter { $0.level == .prefecture }.count == 334)
        let pointless = try gazetteer.place(named: "雄安新区", field: "at")
        #expect(pointless.adcode == "133100" && pointless.point == nil)
    }

    @Test func `knows 长沙 in four ways, all of them one point`() throws {
        let gazetteer = try committed.get().gazetteer
        let byCode = try gazetteer.entry(adcode: "430100", field: "at")
        for name in ["长沙", "430100", "changsha", "湖南省长沙市"] {
            #expect(try gazetteer.place(named: name, field: "at") == byCode)
        }
        let point = try #require(byCode.point)
        let wanted = try #require(Coordinate(latDeg: 28.2282, lonDeg: 112.9388))
        #expect(GreatCircle.metres(from: point, to: wanted) < 2_000)
        #expect(byCode.fullName == "湖南省长沙市")
    }

    @Test func `finds every place by its code and by its whole name`() throws {
        let gazetteer = try committed.get().gazetteer
        for entry in gazetteer.entries {
            #expect(try gazetteer.place(named: entry.adcode, field: "at") == entry)
            #expect(try gazetteer.place(named: entry.fullName, field: "at") == entry, "\(entry.fullName)")
        }
    }

    @Test(arguments: [("鼓楼", 4), ("吉林", 2), ("海南", 2), ("suzhou", 2), ("shanxi", 2), ("城关区", 2)])
    func `does not guess between homonyms`(name: String, count: Int) throws {
        let gazetteer = try committed.get().gazetteer
        let fault = #expect(throws: Fault.self) { try gazetteer.place(named: name, field: "at") }
        #expect(fault?.code == .placeAmbiguous)
        guard case .list(let candidates) = fault?.facts["candidates"] else { return #expect(Bool(false)) }
        #expect(candidates.count == count, "\(candidates)")
    }

    @Test(arguments: [
        ("西安", "610100"), ("朝阳", "211300"), ("中山", "442000"), ("河南", "410000"), ("雨花", "430111"), ("长沙县", "430121"),
        ("上海", "310000"), ("仙桃", "429004"), ("恩施州", "422800"), ("内蒙古", "150000"), ("inner mongolia", "150000"),
        ("hong kong", "810000"), ("乌鲁木齐", "650100"), ("浦东", "310115"), ("望城", "430112"),
        ("pudong", "310115"), ("峰峰", "130406"), ("准格尔", "150622"), ("克拉玛依", "650200"), ("雄安", "133100"),
    ])
    func `reads common names as drivers mean them`(name: String, adcode: String) throws {
        let gazetteer = try committed.get().gazetteer
        #expect(try gazetteer.place(named: name, field: "at").adcode == adcode)
    }

    @Test func `sets a rest stop and a checkpoint near 长沙, a shower among them`() throws {
        let folder = try committed.get()
        let here = try #require(try folder.gazetteer.place(named: "长沙", field: "at").point)
        let stops = folder.atlas.restStops(near: here, radiusM: 60_000, services: [.shower], limit: 5)
        #expect(!stops.isEmpty && stops.allSatisfy { $0.item.services.contains(.shower) })
        let heights = folder.atlas.checkpoints(near: here, radiusM: 60_000, kinds: [.heightLimit], limit: 5)
        #expect(!heights.isEmpty && heights.allSatisfy { $0.item.posted != nil || $0.item.measured == nil })
        let contradicting = folder.atlas.allCheckpoints.filter { check in
            guard let posted = check.posted, let reported = check.reported else { return false }
            return reported < posted
        }
        #expect(contradicting.count > 50)
    }
}

/// What the sample listings must hold to, read apart from the daemon's own scanner.
private struct SampleLine: Decodable {
    struct Spot: Decodable {
        let lat: Double?
        let lon: Double?
        let adcode: String?
        let name: String?

        func point(_ gazetteer: Gazetteer) throws -> Coordinate? {
            if let lat, let lon { return Coordinate(latDeg: lat, lonDeg: lon) }
            if let adcode { return try gazetteer.entry(adcode: adcode, field: "at").point }
            return try gazetteer.place(named: name ?? "", field: "at").point
        }
    }
    struct Window: Decodable {
        let from: String
        let to: String
    }
    struct Cargo: Decodable {
        let type: String
        let payloadKg: Int?
        let volumeM3: Double?
    }
    struct UnitPrice: Decodable { let fen: Int }

    let ref: String
    let origin: Spot
    let destination: Spot
    let pickup: Window
    let cargo: Cargo
    let bodies: [String]
    let mode: String
    let priceFen: Int?
    let unitPrice: UnitPrice?
    let negotiable: Bool?
    let notes: String
}

@Suite("The sample listings")
struct SampleListingTests {
    private func lines() throws -> [SampleLine] {
        let bytes = try SourceTree.bytes("data/loads-sample.ndjson")
        return try bytes.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(SampleLine.self, from: Data($0))
        }
    }

    @Test func `all say synthetic, are named apart and have a price or none by intent`() throws {
        let lines = try lines()
        #expect(lines.count == 2_000)
        #expect(Set(lines.map(\.ref)).count == 2_000)
        for line in lines {
            #expect(line.ref.hasPrefix("SYN-") && line.notes == "模拟数据 synthetic")
            let priced = [line.priceFen != nil, line.unitPrice != nil, line.negotiable == true].filter { $0 }
            #expect(priced.count == 1, "\(line.ref)")
            #expect((line.priceFen ?? 1) > 0 && (line.unitPrice?.fen ?? 1) > 0)
            #expect(CargoType(rawValue: line.cargo.type) != nil && LoadMode(rawValue: line.mode) != nil)
            #expect(line.bodies.allSatisfy { Body(rawValue: $0) != nil })
            #expect(line.cargo.payloadKg != nil || line.cargo.volumeM3 != nil)
        }
    }

    @Test func `lie on places that the gazetteer knows, more than sixty for a stake truck by 长沙`() throws {
        let gazetteer = try committed.get().gazetteer
        let changsha = try #require(try gazetteer.place(named: "长沙", field: "at").point)
        var near = 0
        for line in try lines() {
            let origin = try #require(try line.origin.point(gazetteer), "\(line.ref)")
            let destination = try #require(try line.destination.point(gazetteer), "\(line.ref)")
            #expect(GreatCircle.metres(from: origin, to: destination) > 1_000, "\(line.ref)")
            let fits = line.bodies.contains("stake") || line.bodies.contains("flatbed")
            if fits, GreatCircle.metres(from: changsha, to: origin) < 150_000 { near += 1 }
        }
        #expect(near >= 60)
    }

    @Test func `open on the base day and close within 72 hours, each window eight hours or more`() throws {
        // Same zone and same month throughout: the day, hour and minute are enough.
        func minutes(_ instant: String) throws -> Int {
            let fields = Array(instant.utf8)
            #expect(instant.hasPrefix("2026-12-") && instant.hasSuffix(":00+08:00") && fields.count == 25)
            func number(_ range: Range<Int>) throws -> Int {
                try #require(Int(String(decoding: fields[range], as: UTF8.self)))
            }
            return try (number(8..<10) - 1) * 1_440 + number(11..<13) * 60 + number(14..<16)
        }
        let windows = try lines().map { (try minutes($0.pickup.from), try minutes($0.pickup.to)) }
        #expect(windows.map(\.0).min() == 0)
        #expect(windows.allSatisfy { $0.0 >= 0 && $0.1 <= 72 * 60 && $0.1 - $0.0 >= 8 * 60 })
    }
}

@Suite("Real service areas")
struct AnhuiServiceAreaTests {
    @Test func `are found as a plain scan finds them`() throws {
        let bytes = try SourceTree.sharedBytes("service_areas_anhui_osm.csv")
        let columns = ["osm_id", "name", "lat_wgs84", "lon_wgs84", "nearest_bridge_ref", "toilets"]
        var table = try CSVTable(bytes, file: "service_areas_anhui_osm.csv", required: columns)
        var stops: [RestStop] = []
        while let row = try table.next() {
            let lat = try #require(row["lat_wgs84"].flatMap(Double.init))
            let lon = try #require(row["lon_wgs84"].flatMap(Double.init))
            stops.append(
                RestStop(
                    id: try #require(row["osm_id"]),
                    name: row["name"] ?? "服务区",
                    kind: .serviceArea,
                    point: try #require(Coordinate(latDeg: lat, lonDeg: lon)),
                    road: row["nearest_bridge_ref"],
                    services: row["nearest_bridge_ref"] == nil ? [] : [.parking],
                    source: "© OpenStreetMap contributors (ODbL 1.0)",
                    asOf: "2024-03-13",
                    isSynthetic: false
                )
            )
        }
        #expect(stops.count == 213)
        let atlas = Atlas(restStops: stops, checkpoints: [])
        #expect(atlas.restStopCount == 213)
        let hefei = try #require(Coordinate(latDeg: 31.82, lonDeg: 117.227))
        let askers = [hefei] + stops.map(\.point)
        for centre in askers {
            for (radiusM, services) in [(nil, []), (40_000, []), (40_000, [.parking])] as [(Double?, Set<RestService>)]
            {
                let found = atlas.restStops(near: centre, radiusM: radiusM, services: services, limit: 12)
                let measured = stops.filter { services.isSubset(of: $0.services) }
                    .map { (GreatCircle.metres(from: centre, to: $0.point), $0.id) }
                    .filter { $0.0 <= radiusM ?? .infinity }
                    .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
                #expect(found.map(\.item.id) == measured.prefix(12).map(\.1))
                #expect(found.map(\.distanceM) == measured.prefix(12).map(\.0))
            }
        }
    }
}
