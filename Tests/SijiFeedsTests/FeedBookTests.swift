import Foundation
import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiTestSupport
import Testing

@Suite("Keeping feeds", .serialized)
struct FeedBookTests {
    private static let server = Result { try FeedServer() }

    private func desk() throws -> FeedDesk { try FeedDesk(Self.server.get()) }

    @Test func `asks with its validators and takes a 304 for an answer`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("f", "/good")])
        let before = try desk.server.asked("/good").count
        #expect(try book.refresh("f").unchanged == 0)
        desk.wait(sec: 3_600)
        let status = try book.refresh("f")
        #expect(status.unchanged == 1)
        #expect(status.state == .fresh)
        #expect(status.count.places == 20)
        #expect(status.checkedSec.map { $0 - (status.changedSec ?? 0) } == 3_600)
        #expect(status.asOf == "2026-10-21")
        let asked = try desk.server.asked("/good").dropFirst(before)
        #expect(asked.map { $0["If-None-Match"] != nil } == [false, true])
        #expect(asked.map { $0["If-Modified-Since"] } == [nil, "Wed, 21 Oct 2026 07:28:00 GMT"])
        #expect(asked.allSatisfy { $0["Accept-Encoding"]?.contains("gzip") == true })
        // A restart remembers the validators.
        let again = desk.book([desk.setting("f", "/good")])
        again.load()
        #expect(try again.refresh("f").unchanged == 2)
        #expect(desk.atlas?.restStop(id: "f.n3")?.asOf == "2026-10-21")
        #expect(desk.atlas?.restStop(id: "f.n3")?.source == "f: OpenStreetMap node 3")
    }

    @Test func `holds back a copy that lost more than half until it is confirmed`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("f", "/set/shrink")])
        try desk.server.set("shrink", FeedDesk.collection(0..<30))
        #expect(try book.refresh("f").count.places == 30)
        try desk.server.set("shrink", FeedDesk.collection(0..<15))
        #expect(try book.refresh("f").count.places == 15)
        try desk.server.set("shrink", FeedDesk.collection(0..<7))
        let held = try book.refresh("f")
        #expect(held.state == .held)
        #expect(held.heldPlaces == 7)
        #expect(held.count.places == 15)
        #expect(desk.atlas?.restStopCount == 15)
        #expect(desk.atlas?.allRestStops.allSatisfy(\.isStale) == true)
        #expect(try book.refresh("f").state == .held)
        #expect(desk.events.count { if case .held = $0 { true } else { false } } == 1)
        // The hold outlives a restart, and the confirmation takes what was shown.
        let again = desk.book([desk.setting("f", "/set/shrink")])
        again.load()
        #expect(try again.status(of: "f").state == .held)
        try desk.server.set("shrink", FeedDesk.collection(0..<3))
        let taken = try again.refresh("f", confirms: true)
        #expect(taken.state == .fresh)
        #expect(taken.count.places == 7)
        #expect(desk.atlas?.restStopCount == 7)
        // Few places are never held back, and one that grows again lifts the hold.
        #expect(try again.refresh("f").count.places == 3)
    }

    @Test func `waits longer after each failure, and no shorter than the server asks`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("f", "/nowhere"), desk.setting("g", "/busy"), desk.setting("h", "/good")])
        #expect(book.due(atSec: 1_795_000_000) == ["f", "g", "h"])
        var waits: [Int64] = []
        for _ in 0..<12 {
            let status = try book.refresh("f")
            waits.append((status.nextSec ?? 0) - (status.troubleSec ?? 0))
        }
        #expect(waits == [45, 90, 180, 360, 720, 1_440, 2_880, 5_760, 11_520, 16_200, 16_200, 16_200])
        let busy = try book.refresh("g")
        #expect((busy.nextSec ?? 0) - (busy.troubleSec ?? 0) == 7_200)
        let good = try book.refresh("h")
        #expect((good.nextSec ?? 0) - (good.checkedSec ?? 0) == 86_400)
        #expect(book.due(atSec: 1_795_000_000 + 7_199) == [])
        #expect(book.due(atSec: 1_795_000_000 + 7_200) == ["g"])
    }

    @Test func `goes stale with time alone, and fresh again`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("f", "/good") { $0.refreshMin = 60 }])
        #expect(try book.status(of: "f").state == .empty)
        #expect(try book.refresh("f").state == .fresh)
        desk.wait(sec: 7_201)
        #expect(try book.status(of: "f").state == .stale)
        book.publish()
        #expect(desk.atlas?.restStop(id: "f.n1")?.isStale == true)
        #expect(try book.refresh("f").state == .fresh)
        #expect(desk.atlas?.restStop(id: "f.n1")?.isStale == false)
    }

    @Test func `builds an atlas once for each change, and none for what changes no row`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("f", "/good") { $0.refreshMin = 60 }, desk.setting("g", "/nowhere")])
        func built(_ body: () throws -> Void) rethrows -> Int {
            let before = desk.atlases
            try body()
            // What the daemon does after each look.
            book.publishIfMarksChanged()
            return desk.atlases - before
        }
        #expect(try built { _ = try book.refresh("f") } == 1)
        #expect(try built { _ = try book.refresh("f") } == 0)
        // A feed without rows marks none, however it fares.
        #expect(try built { _ = try book.refresh("g") } == 0)
        #expect(built { desk.wait(sec: 7_201) } == 1)
        #expect(desk.atlas?.restStop(id: "f.n1")?.isStale == true)
        #expect(built {} == 0)
        #expect(try built { _ = try book.refresh("f") } == 1)
        #expect(built { book.apply([]) } == 1)
        #expect(desk.atlas?.restStopCount == 0)
    }

    @Test func `sends a credential to its own host and to no other`() throws {
        let desk = try desk()
        let book = desk.book([
            desk.setting("a", "/secret") { $0.credential = "tiger" },
            desk.setting("b", "/secret-away") { $0.credential = "tiger" },
            desk.setting("c", "/secret") { $0.credential = "missing" },
            desk.setting("d", "/secret") { $0.credential = "empty" },
        ])
        #expect(try book.refresh("a").state == .fresh)
        #expect(try book.refresh("b").state == .fresh)
        #expect(try book.refresh("c").trouble?.cause == "credential")
        #expect(try book.refresh("d").trouble?.cause == "credential")
        #expect(try desk.server.asked("/secret-away").last?["Authorization"] == "Bearer tiger")
        #expect(try desk.server.asked("/good").last?["Authorization"] == nil)
        let shown = desk.setting("e", "/x?key=tiger").shownPlace
        #expect(!shown.contains("tiger"))
        #expect(
            FeedSetting(name: "e", place: .url("https://me:pass@host/x#y"), format: .csv).shownPlace == "https://host/x"
        )
    }

    @Test func `posts a query to Overpass with the province put in, and refuses a partial answer`() throws {
        let desk = try desk()
        try "[out:json]; area[\"ISO3166-2\"=\"{{province}}\"]; nwr(area)[highway=services]; out center;".write(
            toFile: desk.folder.path + "/q.overpassql",
            atomically: true,
            encoding: .utf8
        )
        let book = desk.book([
            desk.setting("a", "/interpreter", format: .overpass) { setting in
                setting.query = "q.overpassql"
                setting.province = "CN-AH"
            },
            desk.setting("b", "/interpreter-timeout", format: .overpass) { setting in
                setting.query = "q.overpassql"
                setting.province = "CN-AH"
            },
            desk.setting("c", "/interpreter", format: .overpass) { $0.query = "q.overpassql" },
        ])
        let status = try book.refresh("a")
        #expect(status.count.places == 1)
        #expect(status.asOf == "2026-11-20")
        let sent = try desk.server.asked("/interpreter").last?["body"] ?? ""
        #expect(sent.hasPrefix("data=%5Bout%3Ajson%5D%3B%20area%5B%22ISO3166-2%22%3D%22CN-AH%22%5D"))
        let partial = try book.refresh("b")
        #expect(partial.trouble?.cause == "remark")
        #expect(partial.trouble?.value?.contains("timed out") == true)
        // A query with a gap in it is not sent.
        #expect(try book.refresh("c").trouble?.cause == "query")
    }

    @Test func `takes a file of this machine by configuration`() throws {
        let desk = try desk()
        let path = desk.folder.path + "/own.csv"
        try "id,name,kind,lat,lon\n1,a,toll,28,113\n".write(toFile: path, atomically: true, encoding: .utf8)
        let setting = FeedSetting(name: "own", place: .file(path), format: .csv)
        let book = desk.book([setting, FeedSetting(name: "pipe", place: .file("/dev/zero"), format: .csv)])
        #expect(try book.refresh("own").count.places == 1)
        #expect(try book.refresh("own").unchanged == 1)
        #expect(try book.refresh("pipe").trouble?.cause == "unreadable")
        try FileManager.default.removeItem(atPath: path)
        #expect(try book.refresh("own").state == .stale)
        #expect(desk.atlas?.checkpointCount == 1)
    }

    @Test func `merges the same place of two sources, and keeps both`() throws {
        let desk = try desk()
        let point = try #require(Coordinate(latDeg: 28, lonDeg: 113.01))
        let own = RestStop(
            id: "own-1",
            name: "服务区1",
            kind: .serviceArea,
            point: point,
            services: [.shower],
            servicesAbsent: [.parking],
            source: "省厅",
            asOf: "2026-01-01",
            isSynthetic: false
        )
        let book = desk.book([desk.setting("f", "/good")], base: Atlas(restStops: [own], checkpoints: []))
        _ = try book.refresh("f")
        let atlas = try #require(desk.atlas)
        #expect(atlas.restStopCount == 20)
        let merged = try #require(atlas.restStop(id: "own-1"))
        #expect(merged.others == [Sighting(id: "f.n1", source: "f: OpenStreetMap node 1", asOf: "2026-10-21")])
        // One says that there is parking, the other that there is none: nobody knows.
        #expect(merged.services == [.shower])
        #expect(merged.servicesAbsent.isEmpty)
        #expect(atlas.restStop(id: "f.n1")?.id == "own-1")
    }

    @Test func `warns of positions that look like another datum`() throws {
        let desk = try desk()
        var known = KnownPoints()
        var rows = "id,name,kind,lat,lon\n"
        for number in 0..<12 {
            let point = try #require(Coordinate(latDeg: 28 + Double(number) / 10, lonDeg: 113))
            known.add("地\(number)", point)
            let given = Datum.gcj02.position(latDeg: point.latDeg, lonDeg: point.lonDeg)
            rows += "\(number),地\(number),toll,\(given.latDeg),\(given.lonDeg)\n"
        }
        try desk.server.set("gcj", rows)
        let book = desk.book([desk.setting("f", "/set/gcj", format: .csv)], known: known)
        let warning = try #require(try book.refresh("f").warning)
        #expect(warning.looksLike == "gcj02")
        #expect(warning.matches == 12)
        #expect(desk.events.contains(.warned(feed: "f", warning)))
        // Read anew it is warned of again: its own earlier rows are no witnesses of where they lie.
        try desk.server.set("gcj", rows + "n,新地,toll,28.01,113.01\n")
        #expect(try book.refresh("f").warning?.looksLike == "gcj02")
        // Declared, it is converted, and nobody is warned.
        book.apply([desk.setting("f", "/set/gcj", format: .csv) { $0.datum = .gcj02 }])
        #expect(try book.refresh("f").warning == nil)
    }

    @Test func `keeps two rows apart whose identifiers begin alike`() throws {
        let desk = try desk()
        let long = String(repeating: "w", count: 62)
        try desk.server.set("long", "id,name,kind,lat,lon\n\(long)1,甲,toll,28,113\n\(long)2,乙,toll,28.1,113\n")
        let book = desk.book([desk.setting("f", "/set/long", format: .csv)])
        #expect(try book.refresh("f").count.places == 2)
        let ids = try #require(desk.atlas).allCheckpoints.map(\.id)
        #expect(Set(ids).count == 2 && ids.allSatisfy { $0.utf8.count <= 64 })
    }

    @Test func `forgets no other feed when one goes, and nothing at a changed setting`() throws {
        let desk = try desk()
        let book = desk.book([desk.setting("a", "/good"), desk.setting("b", "/twice")])
        _ = try book.refresh("a")
        _ = try book.refresh("b")
        #expect(desk.atlas?.restStopCount == 20)
        book.apply([desk.setting("b", "/twice") { $0.attribution = "某省" }])
        #expect(book.statuses.map(\.name) == ["b"])
        #expect(desk.atlas?.restStop(id: "b.n1")?.source == "b: 某省: OpenStreetMap node 1")
        #expect(throws: Fault.self) { try book.refresh("a") }
    }

    @Test func `removes the files of a feed that is gone, and no others`() throws {
        let desk = try desk()
        let own = ["a.json": "{}", "note.json": "[1]", "a.txt": "mine", "B.json": "{}", "z.good": "whose?"]
        func files() throws -> Set<String> {
            Set(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path))
        }
        let before = try files()
        let book = desk.book([desk.setting("gone", "/set/gone"), desk.setting("kept", "/twice")])
        try desk.server.set("gone", FeedDesk.collection(0..<30))
        _ = try book.refresh("gone")
        try desk.server.set("gone", FeedDesk.collection(0..<3))
        #expect(try book.refresh("gone").state == .held)
        _ = try book.refresh("kept")
        for (name, text) in own {
            try text.write(toFile: "\(desk.folder.path)/\(name)", atomically: true, encoding: .utf8)
        }
        // What a crash left half-way counts, too.
        for path in ["gone.part", "gone.json.next"] {
            try "".write(toFile: "\(desk.folder.path)/\(path)", atomically: true, encoding: .utf8)
        }
        book.apply([desk.setting("kept", "/twice")])
        let kept: Set = ["kept.good", "kept.json"]
        #expect(try files() == before.union(own.keys).union(kept))
        #expect(desk.events.contains(.removed(feed: "gone", files: 5)))
        // At a start it is the same; a link that lies in the way is removed, never what it names.
        let outside = desk.folder.path + "/outside.txt"
        try "theirs".write(toFile: outside, atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.path + "/kept.held",
            withDestinationPath: outside
        )
        desk.book([]).load()
        #expect(try files() == before.union(own.keys).union(["outside.txt"]))
        #expect(desk.events.contains(.removed(feed: "kept", files: 3)))
        #expect(desk.events.count { if case .removed = $0 { true } else { false } } == 2)
    }

    @Test(
        arguments: [
            (["url": "https://x/y", "format": "geojson"], nil),
            (["file": "/x", "format": "csv", "datum": "bd09"], nil),
            (["url": "file:///etc/passwd", "format": "csv"], "feeds.f.url"),
            (["file": "x.csv", "format": "csv"], "feeds.f.file"),
            (["url": "https://x", "file": "/x", "format": "csv"], "feeds.f.url"), (["format": "csv"], "feeds.f.url"),
            (["url": "https://x/y", "format": "xml"], "feeds.f.format"), (["url": "https://x/y"], "feeds.f.format"),
            (["url": "https://x/y", "format": "csv", "refreshMin": "0"], "feeds.f.refreshMin"),
            (["url": "https://x/y", "format": "csv", "datum": "mars"], "feeds.f.datum"),
            (["url": "https://x/y", "format": "csv", "credential": "../shadow"], "feeds.f.credential"),
            (["url": "https://x/y", "format": "csv", "nonsense": "1"], "feeds.f.nonsense"),
            (["url": "https://x/a b", "format": "csv"], "feeds.f.url"),
            (["file": "/x", "format": "csv", "bodyMiB": "5", "refreshMin": "9", "attribution": "a"], nil),
            (["file": "/x", "format": "csv", "query": "q"], "feeds.f.query"),
            (["file": "/x", "format": "csv", "query": "q", "province": "CN-AH"], "feeds.f.province"),
            (["file": "/x", "format": "csv", "credential": "c"], "feeds.f.credential"),
            (["file": "/x", "format": "csv", "authorities": "/ca"], "feeds.f.authorities"),
            (["file": "/x", "format": "csv", "sentMiB": "5"], "feeds.f.sentMiB"),
            (["file": "/x", "format": "csv", "wholeSec": "5"], "feeds.f.wholeSec"),
            (["file": "/x", "format": "csv", "stallSec": "5"], "feeds.f.stallSec"),
            (["url": "https://x", "format": "csv", "province": "CN-AH"], "feeds.f.province"),
            (["url": "https://x", "format": "csv", "province": "CN-AH", "query": "q"], nil),
        ] as [([String: String], String?)]
    )
    func `names the key of a setting that is wrong`(values: [String: String], key: String?) {
        do throws(Fault) {
            _ = try FeedSetting(name: "f", values: values)
            #expect(key == nil)
        } catch { #expect(error.facts["key"] == key.map(FactValue.text)) }
    }
}
