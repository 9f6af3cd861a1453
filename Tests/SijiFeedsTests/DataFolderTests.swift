import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiRoads
import Testing

@Suite("Reading a data folder")
struct DataFolderTests {
    private static let gazetteer = """
        adcode,name,shortName,pinyin,nameEn,level,province,prefecture,lat,lon,pointSource
        430000,湖南省,湖南,hu nan,Hunan,province,湖南省,,28.116154,112.978045,cpca
        430100,长沙市,长沙,chang sha,Changsha,prefecture,湖南省,长沙市,28.228304,112.938882,cpca
        430111,雨花区,雨花,yu hua,Yuhua,county,湖南省,长沙市,,,

        """

    private func folder(_ files: [String: String]) throws -> (folder: DataFolder, files: [String: DataFolder.File]) {
        let temporary = try TemporaryFolder(["gazetteer.csv": DataFolderTests.gazetteer].merging(files) { $1 })
        let read = try DataFolder(path: temporary.path)
        return (read, Dictionary(uniqueKeysWithValues: read.files.map { ($0.name, $0) }))
    }

    private func reasons(_ file: DataFolder.File?) -> [String] {
        (file?.skipped ?? []).map { fault in
            guard case .text(let reason) = fault.facts["reason"], case .integer(let row) = fault.facts["row"] else {
                return "\(fault)"
            }
            return "\(row) \(fault.field ?? "-") \(reason)"
        }
    }

    @Test func `takes a gazetteer alone, and entries without a point`() throws {
        let read = try folder([:])
        #expect(read.folder.atlas.restStopCount == 0)
        #expect(try read.folder.gazetteer.place(named: "长沙雨花", field: "at").point == nil)
        #expect(read.files["gazetteer.csv"]?.rows == 3)
        #expect(read.files["gazetteer.csv"]?.isSynthetic == false)
    }

    @Test func `takes rest stops whole, from CSV and GeoJSON alike`() throws {
        let csv = """
            id,name,nameEn,kind,lat,lon,road,kmPost,side,services,servicesAbsent,grade,hours,parkingSlots,source,asOf,synthetic
            a1,"开慧,司机之家",Kaihui,driversHome,28.2,113.1,G4,1480.5,up,parking shower,laundry,4A,24h,120,测试,2026-01-02,true

            """
        let json = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "b1", "geometry": {"type": "Point",
            "coordinates": [113.1, 28.2, 55.0]}, "properties": {"name": "开慧,司机之家", "nameEn": "Kaihui", "kind": "driversHome",
            "road": "G4", "kmPost": 1480.5, "side": "up", "services": ["parking", "shower"], "servicesAbsent": "laundry",
            "grade": "4A", "hours": "24h", "parkingSlots": 120, "source": "测试", "asOf": "2026-01-02", "synthetic": true,
            "unknown": null, "nested": {"a": 1}}}]}
            """
        let read = try folder(["rest-stops-a.csv": csv, "rest-stops-b.geojson": json])
        let expected = RestStop(
            id: "a1",
            name: "开慧,司机之家",
            nameEn: "Kaihui",
            kind: .driversHome,
            point: try #require(Coordinate(latDeg: 28.2, lonDeg: 113.1)),
            road: "G4",
            kmPostM: 1_480_500,
            side: .up,
            services: [.parking, .shower],
            servicesAbsent: [.laundry],
            grade: "4A",
            hours: "24h",
            parkingSlots: 120,
            source: "测试",
            asOf: "2026-01-02",
            isSynthetic: true
        )
        #expect(read.folder.atlas.restStop(id: "a1") == expected)
        var twin = expected
        twin.id = "b1"
        #expect(read.folder.atlas.restStop(id: "b1") == twin, "\(reasons(read.files["rest-stops-b.geojson"]))")
        #expect(read.files["rest-stops-a.csv"]?.asOf == "2026-01-02")
        #expect(read.files["rest-stops-a.csv"]?.isSynthetic == true)
    }

    @Test func `leaves a bad row out, counts it and says why`() throws {
        let csv = """
            id,name,kind,lat,lon,services,servicesAbsent,kmPost,source,asOf,synthetic
            ok,好,parking,28,113,,,,测试,,false
            ,无号,parking,28,113,,,,测试,,false
            a/b,斜杠,parking,28,113,,,,测试,,false
            k,坏类,hotel,28,113,,,,测试,,false
            lat,纬度,parking,98,113,,,,测试,,false
            nan,非数,parking,nan,113,,,,测试,,false
            hex,十六,parking,0x1c,113,,,,测试,,false
            half,半点,parking,28,,,,,测试,,false
            svc,服务,parking,28,113,parking swimming,,,测试,,false
            both,矛盾,parking,28,113,shower,shower,,测试,,false
            km,桩号,parking,28,113,,,-1,测试,,false
            date,日期,parking,28,113,,,,测试,2026-13-01,false
            syn,真假,parking,28,113,,,,测试,,
            ok,又一个,parking,28,113,,,,测试,,false
            short,少列,parking
            end,末,parking,29,113,,,,测试,,true

            """
        let read = try folder(["rest-stops.csv": csv])
        let file = read.files["rest-stops.csv"]
        #expect(
            reasons(file) == [
                "3 id missing", "4 id identifier", "5 kind code", "6 lat range", "7 lat number", "8 lat number",
                "9 lon missing", "10 services code", "11 servicesAbsent contradiction", "12 kmPost range",
                "13 asOf date",
                "14 synthetic missing", "15 id twice", "16 - fieldCount",
            ]
        )
        #expect(file?.rows == 2 && file?.isSynthetic == false && file?.asOf == nil)
        #expect(read.folder.atlas.allRestStops.map(\.id) == ["end", "ok"])
        let first = try #require(file?.skipped.dropFirst(2).first)
        #expect(first.code == .dataRow && first.facts["value"] == "hotel" && first.facts["file"] == "rest-stops.csv")
    }

    @Test func `keeps posted, measured and reported values apart, in whole millimetres and kilograms`() throws {
        let csv = """
            id,name,kind,lat,lon,road,posted,measured,reported,headingDeg,source,synthetic
            h,限高,heightLimit,28,113,,4.5,4.62,4.35,360,测试,true
            w,限重,weightLimit,28,113,,49000,,,,测试,true
            t,收费,toll,28,113,G4,,,,,测试,true
            x,收费,toll,28,113,G4,4.5,,,,测试,true
            y,限高,heightLimit,28,113,,4500,,,,测试,true
            z,限高,heightLimit,28,113,,4.5,,,361,测试,true

            """
        let read = try folder(["checkpoints.csv": csv])
        let height = try #require(read.folder.atlas.checkpoint(id: "h"))
        #expect(height.posted == 4500 && height.measured == 4620 && height.reported == 4350 && height.headingDeg == 0)
        #expect(read.folder.atlas.checkpoint(id: "w")?.posted == 49_000)
        #expect(read.folder.atlas.checkpoint(id: "t")?.posted == nil)
        #expect(reasons(read.files["checkpoints.csv"]) == ["5 posted noValue", "6 posted range", "7 headingDeg range"])
    }

    @Test func `refuses an id that an earlier file has`() throws {
        let row = "id,name,kind,lat,lon,source,synthetic\none,一,toll,28,113,测试,true\n"
        let read = try folder(["checkpoints-a.csv": row, "checkpoints-b.csv": row])
        #expect(read.files["checkpoints-a.csv"]?.rows == 1)
        #expect(read.files["checkpoints-b.csv"]?.rows == 0)
        #expect(reasons(read.files["checkpoints-b.csv"]) == ["2 id twice"])
        #expect(read.files["checkpoints-b.csv"]?.isSynthetic == false)
    }

    @Test func `converts a point of another datum`() throws {
        let csv = "id,name,kind,lat,lon,datum,source,synthetic\ng,一,toll,28.2247,112.9444,gcj02,测试,false\n"
        let point = try #require(try folder(["checkpoints.csv": csv]).folder.atlas.checkpoint(id: "g")?.point)
        #expect(point == Coordinate(latDeg: 28.2247, lonDeg: 112.9444, datum: .gcj02))
        #expect(GreatCircle.metres(from: point, to: try #require(Coordinate(latDeg: 28.2247, lonDeg: 112.9444))) > 300)
    }

    @Test func `takes the good features of a GeoJSON file that has bad ones`() throws {
        let good = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [113, 28]}, "properties": {"id": "good",
            "name": "好", "kind": "toll", "source": "测试", "synthetic": false}}
            """
        let features = [
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1, 2]]}, \"properties\": {}}",
            "17", "{\"type\": \"Feature\", \"geometry\": null, \"properties\": null}",
            "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [1]}, \"properties\": {}}",
            good,
        ]
        let json = "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
        let read = try folder(["checkpoints.geojson": json])
        #expect(read.folder.atlas.allCheckpoints.map(\.id) == ["good"])
        #expect(
            reasons(read.files["checkpoints.geojson"]) == [
                "1 geometry geometry", "2 type feature", "3 geometry geometry", "4 geometry geometry",
            ]
        )
    }

    @Test func `takes city bans as rings, and refuses what would forbid wrongly`() throws {
        func feature(_ id: String, _ rings: String, _ more: String = "", type: String = "Polygon") -> String {
            """
            {"type":"Feature","geometry":{"type":"\(type)","coordinates":\(rings)},"properties":{"id":"\(id)","name":"禁",\
            "source":"测试","synthetic":false\(more)}}
            """
        }
        let ring = "[[113,28],[113.1,28],[113.1,28.1],[113,28]]"
        let features = [
            feature(
                "good",
                "[\(ring)]",
                #","hours":"Mo-Fr 07:00-09:00","plateColours":["2","93"],"overKg":4500,"permit":true"#
            ),
            feature("holes", "[\(ring),\(ring)]"), feature("two", "[[[113,28],[113.1,28],[113,28]]]"),
            feature("crossed", "[[[113,28],[113.1,28],[113,28],[113,28.1]]]"),
            feature("far", "[[[113,98],[1,2],[3,4]]]"),
            feature("hours", "[\(ring)]", #","hours":"早晚高峰""#),
            feature("colour", "[\(ring)]", #","plateColours":"red""#), feature("point", "[113,28]", type: "Point"),
        ]
        let json = #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
        let read = try folder(["city-bans.geojson": json])
        let ban = try #require(read.folder.atlas.bans.first)
        #expect(read.folder.atlas.bans.count == 1 && ban.id == "good" && ban.zone.count == 3)
        #expect(ban.plateColours == [.yellow, .yellowGreen] && ban.overKg == 4_500 && ban.isLiftedByPermit)
        #expect(
            reasons(read.files["city-bans.geojson"]) == [
                "2 geometry ring", "3 geometry ring", "4 geometry ring", "5 geometry range", "6 hours code",
                "7 plateColours code", "8 geometry geometry",
            ]
        )
    }

    @Test func `takes national limits that were read in the text alone, and each value's own source`() throws {
        let limits = """
            id,item,axles,orMore,build,driveAxles,value,evidence,source,asOf
            h,height,,,any,,4.00,text,s,2022-08-18
            m,mass,6,true,train,1,46000,text,s,2022-08-18
            g,length,,,train,,17.1,general,s,2022-08-18
            n,mass,,,train,,46000,text,s,2022-08-18
            d,width,,,any,,2.55,text,s,
            """
        let checks = """
            id,name,kind,lat,lon,posted,measured,source,synthetic,asOf,measuredSource,measuredAsOf
            h,限,heightLimit,28,113,4.5,4.2,row,false,2024-01-01,survey,2026-01-01
            """
        let read = try folder(["limits-national.csv": limits, "checkpoints.csv": checks])
        #expect(read.folder.atlas.law.limits.map(\.value) == [4_000, 46_000])
        #expect(
            reasons(read.files["limits-national.csv"]) == ["4 evidence code", "5 axles missing", "6 asOf missing"]
        )
        let check = try #require(read.folder.atlas.checkpoint(id: "h"))
        #expect(check.origin(of: .measured) == .init(source: "survey", asOf: "2026-01-01"))
        #expect(check.origin(of: .posted) == .init(source: "row", asOf: "2024-01-01"))
    }

    @Test func `refuses what is no data at all, by name`() throws {
        func reason(_ files: [String: String]) -> String {
            do throws(Fault) {
                let temporary = try? TemporaryFolder(files)
                _ = try DataFolder(path: temporary?.path ?? "")
                return "taken"
            } catch {
                guard case .text(let reason) = error.facts["reason"] else { return "no reason" }
                return error.code.rawValue + " " + reason
            }
        }
        #expect(reason([:]) == "data.file unreadable")
        #expect(reason(["gazetteer.csv": ""]) == "data.file empty")
        #expect(reason(["gazetteer.csv": "adcode,name\n"]) == "data.file column")
        let base = ["gazetteer.csv": DataFolderTests.gazetteer]
        #expect(reason(base.merging(["rest-stops.csv": "id,name\n"]) { $1 }) == "data.file column")
        #expect(reason(base.merging(["rest-stops.geojson": "{"]) { $1 }) == "data.file json")
        #expect(reason(base.merging(["rest-stops.geojson": "[]"]) { $1 }) == "data.file json")
        let single = "{\"type\": \"Feature\", \"features\": []}"
        #expect(reason(base.merging(["rest-stops.geojson": single]) { $1 }) == "data.file featureCollection")
        #expect(reason(base.merging(["notes.txt": "x", "rest-stops.txt": "x"]) { $1 }) == "taken")
        #expect(throws: Fault(.dataFile, ["path": "/nowhere/at/all", "reason": "unreadable"])) {
            try DataFolder(path: "/nowhere/at/all")
        }
    }
}
