import SijiAtlas
import SijiGeo
import SijiTestSupport
import Testing

@Suite("Anhui's expressways")
struct AnhuiTests {
    /// A truck of 4.0 m on one carriageway: the rest stops and the tagged bridges along it, as a table.
    private func table(_ ref: String, _ travel: AnhuiRoads.Travel, _ roads: AnhuiRoads) throws -> [String] {
        let line = try #require(roads.carriageway(ref, travel))
        let search = RouteSearch(line: line, halfWidthM: 1_000, isSurveyed: true, limit: 1_000)
        let truck = Vehicle(heightMm: 4_000)
        var rows: [(alongM: Double, text: String)] = []
        for stop in roads.atlas.restStops(along: search) {
            let side = stop.carriageway == .unknown ? "side ?" : "side \(stop.side?.rawValue ?? "-")"
            let detour = stop.detourM.map { "detour \($0) m" } ?? "detour unknown"
            rows.append(
                (stop.alongM, "rest   \(stop.item.name) \(stop.item.id) \(side) \(stop.carriageway) \(detour)")
            )
        }
        for check in roads.atlas.checkpoints(along: search) {
            let passing = Passing(headingDeg: line.headingDeg(atM: check.alongM))
            let found = try #require(check.item.clearance(of: truck, passing: passing))
            let margin = found.clearCm.map { " by \($0) cm" } ?? ""
            let reason = found.reason.map { " (\($0))" } ?? ""
            rows.append((check.alongM, "bridge \(check.item.name) \(check.item.id) \(found.verdict)\(margin)\(reason)"))
        }
        rows.sort { ($0.alongM, $0.text) < ($1.alongM, $1.text) }
        let header =
            "\(ref) \(travel), \(Int(line.lengthM / 1_000)) km from its first bridge in the extract to its last"
        return [header]
            + rows.map { row in
                let km = String(Int(row.alongM / 100 + 0.5))
                let padded = km.count < 2 ? "0" + km : km
                return "  \(padded.dropLast()).\(padded.suffix(1)) km  \(row.text)"
            } + [""]
    }

    @Test func `show their rest stops in order, and what is left under their 5 m bridges`() throws {
        let roads = try AnhuiRoads()
        #expect(roads.atlas.restStopCount == 213)
        #expect(roads.atlas.checkpointCount == 86)
        var lines = [
            "© OpenStreetMap contributors (ODbL 1.0); a truck 4.0 m high; 1 km to either side",
            "Drawn on the road at its bridges alone; between them arcs of up to 28 km, whose sides are not the road's.",
            "No bridge of G3 or G40 is tagged with a headroom in the extract: all 86 are of G1516.",
            "",
        ]
        lines += try table("G3", .south, roads)
        lines += try table("G40", .west, roads)
        lines += try table("G1516", .west, roads)
        try expectGolden(lines.joined(separator: "\n"), "anhui.txt")
    }

    @Test func `have every tagged bridge of a carriageway on it, one metre clear`() throws {
        let roads = try AnhuiRoads()
        let line = try #require(roads.carriageway("G1516", .west))
        let search = RouteSearch(line: line, halfWidthM: 1_000, isSurveyed: true, limit: 1_000)
        var verdicts: [String: Int] = [:]
        for check in roads.atlas.checkpoints(along: search) {
            let passing = Passing(headingDeg: line.headingDeg(atM: check.alongM))
            for heightMm in [4_000, 5_000, 5_010] {
                let found = check.item.clearance(of: Vehicle(heightMm: heightMm), passing: passing)
                verdicts["\(heightMm) \(found?.verdict.rawValue ?? "-") \(found?.clearCm ?? -1)", default: 0] += 1
            }
        }
        // Half of the 86 bind this carriageway; the others are clear without a margin.
        let own = verdicts["4000 clear 100"] ?? 0
        #expect(own >= 40 && own <= 46, "\(verdicts)")
        #expect(verdicts["5000 clear 0"] == own && verdicts["5010 blocked -1"] == own)
        #expect(verdicts["4000 clear -1"] == 86 - own, "\(verdicts)")
    }
}
