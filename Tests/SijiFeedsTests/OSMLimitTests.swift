import SijiAtlas
import SijiFault
import SijiFeeds
import Testing

@Suite("Limits in tags of OpenStreetMap")
struct OSMLimitTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let key: String
        let text: String
        /// mm or kg; nil where it is unknown.
        let figure: Int?
        /// Whether there is no limit at all.
        var isFree = false

        var testDescription: String { "\(key)=\(text)" }
    }

    static let rows: [Row] = [
        Row(key: "maxheight", text: "3.5", figure: 3_500), Row(key: "maxheight", text: "3.5 m", figure: 3_500),
        Row(key: "maxheight", text: "3.5m", figure: 3_500), Row(key: "maxheight", text: " 3.5 ", figure: 3_500),
        Row(key: "maxheight", text: "4", figure: 4_000), Row(key: "maxheight", text: "2.15", figure: 2_150),
        Row(key: "maxheight", text: "350 cm", figure: 3_500), Row(key: "maxheight", text: "3500 mm", figure: 3_500),
        Row(key: "maxheight", text: "12'6\"", figure: 3_810), Row(key: "maxheight", text: "13'8\"", figure: 4_165),
        Row(key: "maxheight", text: "12'", figure: 3_657), Row(key: "maxheight", text: "12 ft", figure: 3_657),
        Row(key: "maxheight", text: "12 ft 6 in", figure: 3_810), Row(key: "maxheight", text: "12' 6\"", figure: 3_810),
        Row(key: "maxheight", text: "150\"", figure: 3_810), Row(key: "maxheight", text: "3.5;4.0", figure: 3_500),
        Row(key: "maxheight", text: "4.5 m; 4.2 m", figure: 4_200),
        Row(key: "maxheight", text: "none", figure: nil, isFree: true),
        Row(key: "maxheight", text: "default", figure: nil), Row(key: "maxheight", text: "below_default", figure: nil),
        Row(key: "maxheight", text: "no_sign", figure: nil), Row(key: "maxheight", text: "unsigned", figure: nil),
        Row(key: "maxheight", text: "none;3.5", figure: nil), Row(key: "maxheight", text: "3,5", figure: nil),
        Row(key: "maxheight", text: "3.5;?", figure: nil), Row(key: "maxheight", text: "12'13\"", figure: nil),
        Row(key: "maxheight", text: "-3.5", figure: nil), Row(key: "maxheight", text: "350", figure: nil),
        Row(key: "maxheight", text: "0.35", figure: nil), Row(key: "maxheight", text: "NaN", figure: nil),
        Row(key: "maxheight", text: "inf", figure: nil), Row(key: "maxheight", text: "1e1", figure: nil),
        Row(key: "maxheight", text: "0x4", figure: nil), Row(key: "maxheight", text: "3.5 t", figure: nil),
        Row(key: "maxheight", text: "３.5", figure: nil), Row(key: "maxheight", text: "", figure: nil),
        Row(key: "maxheight", text: "~4", figure: nil), Row(key: "maxheight", text: "4.", figure: nil),
        Row(key: "maxheight", text: "None", figure: nil),
        Row(key: "maxwidth", text: "2", figure: 2_000), Row(key: "maxwidth", text: "8'", figure: 2_438),
        Row(key: "maxlength", text: "8", figure: 8_000), Row(key: "maxlength", text: "18.75 m", figure: 18_750),
        Row(key: "maxweight", text: "3.5", figure: 3_500), Row(key: "maxweight", text: "3500 kg", figure: 3_500),
        Row(key: "maxweight", text: "3.5 t", figure: 3_500), Row(key: "maxweight", text: "16t", figure: 16_000),
        Row(key: "maxweight", text: "10 st", figure: 9_071), Row(key: "maxweight", text: "20000 lbs", figure: 9_071),
        Row(key: "maxweight", text: "5 lt", figure: 5_080), Row(key: "maxweight", text: "3500", figure: nil),
        Row(key: "maxweight", text: "7.5;12", figure: 7_500), Row(key: "maxweight", text: "7.5 m", figure: nil),
        Row(key: "maxweight", text: "none", figure: nil, isFree: true),
        Row(key: "maxaxleload", text: "10", figure: 10_000), Row(key: "maxaxleload", text: "11.5 t", figure: 11_500),
        Row(key: "maxaxleload", text: "110", figure: nil),
    ]

    @Test(arguments: rows)
    func `reads a value with its unit, and keeps raw what it cannot read`(row: Row) throws {
        let found = try FeedWorld.limits([row.key: row.text])
        if row.isFree {
            #expect(found.isEmpty)
            return
        }
        let limit = try #require(found.first)
        #expect(found.count == 1)
        #expect(limit.posted == row.figure)
        #expect((limit.unread == nil) == (row.figure != nil) || row.text.isEmpty)
        if row.figure == nil { #expect(verdict(limit) == .unknown) }
    }

    @Test func `takes limits of nodes too, and leaves alone what is no road`() throws {
        func node(_ tags: String, id: Int) -> String {
            "{\"type\": \"node\", \"id\": \(id), \"lat\": 28, \"lon\": 113, \"tags\": {\(tags)}}"
        }
        let read = try FeedWorld.read(
            FeedWorld.overpass([
                node(#""barrier": "height_restrictor", "maxheight": "2.1""#, id: 1),
                node(#""barrier": "height_restrictor""#, id: 2),
                node(#""amenity": "parking", "maxheight": "1.9", "hgv": "no""#, id: 3),
                node(#""highway": "footway", "hgv": "no""#, id: 4), node(#""maxheight": "4.5""#, id: 5),
                node(#""amenity": "weighbridge""#, id: 6), node(#""amenity": "weighbridge", "hgv": "no""#, id: 7),
                node(#""amenity": "fuel""#, id: 8), node(#""amenity": "fuel", "hgv": "designated""#, id: 9),
                node(#""amenity": "toilets", "hgv": "yes""#, id: 10),
                node(#""amenity": "shower", "hgv": "yes""#, id: 11),
                node(#""amenity": "restaurant", "hgv": "yes""#, id: 12),
                node(#""highway": "services", "hgv": "no""#, id: 13),
            ]),
            .overpass
        )
        #expect(read.checks.map(\.id) == ["f.n1.maxheight", "f.n2.maxheight", "f.n5.maxheight", "f.n6.scale"])
        #expect(read.checks.map(\.posted) == [2_100, nil, 4_500, nil])
        #expect(verdict(read.checks[1]) == .unknown)
        #expect(read.stops.map(\.services) == [[.fuel], [], [.shower], [.canteen]])
        #expect(read.tally.unrelated == 5)
    }

    @Test func `keeps posted and measured apart, and one limit a direction`() throws {
        let both = try FeedWorld.limits(["maxheight": "4.5", "maxheight:physical": "4.62"])
        #expect(both.map(\.posted) == [4_500])
        #expect(both.map(\.measured) == [4_620])
        let ways = try FeedWorld.limits(["maxheight:forward": "4.5", "maxheight:backward": "4.2"])
        #expect(ways.map(\.posted) == [4_200, 4_500])
        #expect(ways.map(\.headingDeg) == [180, 0])
        let reverse = try FeedWorld.limits(["maxheight": "4.5", "oneway": "-1"])
        #expect(reverse.map(\.headingDeg) == [180])
    }

    @Test func `bans by hgv and hazmat, and what only some may do is unknown`() throws {
        #expect(try FeedWorld.limits(["hgv": "no"]).map(verdict) == [.blocked])
        #expect(try FeedWorld.limits(["hazmat": "no"]).map(\.kind) == [.noHazmat])
        for word in ["destination", "delivery", "private", "customers", "permit", "unknown", "NO", "no;yes"] {
            let found = try FeedWorld.limits(["hgv": word])
            #expect(found.map(verdict) == [.unknown], "\(word)")
            #expect(found.map(\.unread) == [word])
        }
        for word in ["yes", "designated", "official", "permissive"] {
            #expect(try FeedWorld.limits(["hgv": word]).isEmpty)
        }
        #expect(try FeedWorld.limits(["hgv:national_network": "yes"]).isEmpty)
        #expect(try FeedWorld.limits(["maxweight:bus": "none", "maxweight:bus:note": "x"]).isEmpty)
        #expect(try FeedWorld.limits(["maxheight:lanes": "4.5|3.5"]).map(verdict) == [.unknown])
        #expect(try FeedWorld.limits(["maxweight:hgv": "12"]).map(\.posted) == [12_000])
        #expect(try FeedWorld.limits(["hgv:backward": "no"]).map(\.headingDeg) == [180])
        #expect(try FeedWorld.limits(["hazmat:water": "no"]).map(verdict) == [.unknown])
    }

    @Test func `sets a limit down every kilometre of a long way`() throws {
        let way = """
            {"type": "way", "id": 1, "geometry": [{"lat": 28.0, "lon": 113.0}, {"lat": 28.04, "lon": 113.0}],
             "tags": {"highway": "trunk", "maxweight": "20"}}
            """
        let found = try FeedWorld.read(FeedWorld.overpass([way]), .overpass).checks
        #expect(found.map(\.id) == (1...5).map { $0 == 1 ? "f.w1.maxweight" : "f.w1.maxweight.\($0)p" })
        #expect(Set(found.map(\.point)).count == 5)
    }

    /// What a limit says to a lorry of 4 m, 18 m and 40 t on Wednesday at noon.
    private func verdict(_ limit: Checkpoint) -> Clearance.Verdict? { Lorry.verdict(limit, atMin: 2 * 1_440 + 720) }
}

/// A vehicle that every measure of is known.
enum Lorry {
    static func verdict(_ limit: Checkpoint, atMin minute: Int?) -> Clearance.Verdict? {
        let vehicle = Vehicle(
            heightMm: 4_000,
            widthMm: 2_550,
            lengthMm: 18_000,
            massKg: 40_000,
            axles: 6,
            carriesHazmat: true
        )
        return limit.clearance(of: vehicle, passing: Passing(time: minute.map { WeekSpan(fromMin: $0) }))?.verdict
    }
}
