import SijiAtlas
import SijiFeeds
import Testing

/// The real extracts of the shared data (© OpenStreetMap contributors, ODbL 1.0), by way of osmium-tool.
@Suite("Real extracts of OpenStreetMap")
struct OSMExtractTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let extract: String
        /// What the table of the shared data counts.
        let counts: [String: Int]
        /// Roads of fewer than two nodes, cut off at the extract's edge: the table counts them, but they have no line that a
        /// GeoJSON could hold.
        var roadsWithoutLine = 0

        var testDescription: String { extract }
    }

    static let table: [Row] = [
        Row(
            extract: "heidelberg_bus",
            counts: [
                "highway way": 508, "maxweight way": 75, "maxheight way": 15, "maxheight node": 3, "maxwidth way": 3,
                "maxwidth node": 1, "hgv way": 8, "hgv:conditional way": 2,
            ]
        ),
        Row(extract: "krems", counts: ["highway way": 838, "maxheight way": 5, "maxweight way": 6, "hgv way": 9]),
        Row(
            extract: "baltimore",
            counts: [
                "highway way": 3_844, "highway=motorway way": 99, "hgv way": 108, "hazmat way": 29,
                "barrier=toll_booth": 9, "amenity=fuel": 22,
            ]
        ),
        Row(
            extract: "harrisburg",
            counts: [
                "highway way": 2_514, "highway=motorway way": 147, "hgv way": 167, "barrier=toll_booth": 2,
                "amenity=fuel": 18,
            ],
            roadsWithoutLine: 1
        ),
        Row(extract: "nh-access-restriction", counts: ["hgv way": 3, "hgv:conditional way": 2]),
        Row(
            extract: "monaco",
            counts: [
                "highway way": 2_927, "highway=motorway way": 34, "highway=services": 2, "highway=rest_area": 2,
                "maxweight way": 4, "maxheight": 3, "maxlength way": 1, "barrier=toll_booth": 9,
            ],
            roadsWithoutLine: 3
        ),
    ]

    @Test(arguments: table)
    func `gives the counts of the table for every tag, as a sequence and as a collection`(row: Row) throws {
        let osmium = try Osmium()
        var seen: [[FeedPlace]] = []
        for (format, feed) in [("geojsonseq", FeedFormat.geojsonseq), ("geojson", .geojson)] {
            let export = try osmium.export(row.extract, as: format)
            #expect(export.roadsWithoutLine == row.roadsWithoutLine)
            let read = try FeedWorld.read(export.features, feed)
            #expect(read.tally.refused == 0)
            for (tag, count) in row.counts {
                let kinds = tag.contains(" ") ? [tag] : ["\(tag) node", "\(tag) way", "\(tag) relation"]
                let found = kinds.reduce(0) { $0 + (read.tally.tags[$1] ?? 0) }
                #expect(found == count - (tag == "highway way" ? row.roadsWithoutLine : 0), "\(tag)")
            }
            seen.append(read.places)
        }
        #expect(seen[0] == seen[1])
    }

    @Test func `makes places of them that say what the signs say`() throws {
        let osmium = try Osmium()
        func read(_ extract: String) throws -> FeedWorld.Read {
            try FeedWorld.read(osmium.export(extract, as: "geojsonseq").features, .geojsonseq)
        }
        let krems = try read("krems")
        #expect(
            krems.checks.filter { $0.kind == .heightLimit }.compactMap(\.posted).sorted() == [
                2_700, 2_800, 3_000, 3_500, 3_500,
            ]
        )
        #expect(
            krems.checks.filter { $0.kind == .weightLimit }.allSatisfy { [14_000, 16_000, 25_000].contains($0.posted) }
        )
        let monaco = try read("monaco")
        #expect(monaco.stops.count { $0.kind == .serviceArea } == 2)
        #expect(monaco.stops.count { $0.kind == .parking } == 2)
        #expect(monaco.checks.count { $0.kind == .toll } == 9)
        #expect(Set(monaco.checks.filter { $0.kind == .lengthLimit }.map(\.posted)) == [8_000])
        let baltimore = try read("baltimore")
        #expect(Set(baltimore.checks.filter { $0.kind == .noHazmat }.map { $0.source }).count == 29)
        #expect(Set(baltimore.checks.filter { $0.kind == .noTrucks }.map { $0.source }).count == 2)
        // 13'8" is 4.1656 m.
        #expect(Set(baltimore.checks.filter { $0.kind == .heightLimit }.map(\.posted)) == [4_165])
        let newHampshire = try read("nh-access-restriction")
        let night = newHampshire.checks.filter { $0.hours != nil }
        #expect(Set(night.map(\.source)).count == 2)
        #expect(
            night.allSatisfy { Lorry.verdict($0, atMin: 1_380) == .blocked && Lorry.verdict($0, atMin: 720) == .clear }
        )
        let heidelberg = try read("heidelberg_bus")
        #expect(heidelberg.checks.contains { $0.unread == "default" && Lorry.verdict($0, atMin: 0) == .unknown })
        #expect(heidelberg.tally.relaxations == 2)
    }
}
