import SijiFault
import SijiFormats
import SijiGeo
import SijiTestSupport
import Testing

@Suite("Files of routes")
struct RouteFileTests {
    private func read(_ text: String) throws(Fault) -> [Coordinate] {
        try RouteFile.read(Array(text.utf8), file: "r")
    }

    private func fault(_ text: String) -> Fault? {
        do throws(Fault) {
            _ = try read(text)
            return nil
        } catch { return error }
    }

    private static let line = #"{"type":"LineString","coordinates":[[117.3,31.8],[117.4,31.9,20.5],[117.5,32]]}"#

    @Test(arguments: [
        line,
        "\u{FEFF} \n" + line,
        #"{"coordinates":[[117.3,31.8],[117.4,31.9],[117.5,32]],"type":"LineString"}"#,
        #"{"type":"Feature","properties":{"a":[1,{"b":"\u00e9\""}],"c":null,"d":-1.5e3},"geometry":\#(line)}"#,
        #"{"geometry":\#(line),"type":"Feature","properties":null}"#,
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
          {"type":"Feature","properties":{},"geometry":null},
          {"type":"Feature","properties":{},"geometry":\(line)}]}
        """,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a drive --><gpx version="1.1" creator='x' xmlns="http://www.topografix.com/GPX/1/1">
        <metadata><name>a &amp; b</name></metadata><wpt lat="1" lon="2"/>
        <trk><name><![CDATA[<trkpt>]]></name><trkseg>
        <trkpt lat="31.8" lon="117.3"><ele>4</ele><time>2026-01-01T00:00:00Z</time></trkpt>
        <trkpt lon='117.4' lat='31.9'/></trkseg><trkseg><trkpt lat="32" lon="117.5"></trkpt></trkseg></trk></gpx>
        """,
        """
        <gpx:gpx xmlns:gpx="http://www.topografix.com/GPX/1/1"><gpx:rte><gpx:rtept lat="31.8" lon="117.3"/>\
        <gpx:rtept lat="31.9" lon="117.4"/><gpx:rtept lat="32" lon="117.5"/></gpx:rte></gpx:gpx>
        """,
    ])
    func `give the vertices in order`(text: String) throws {
        let points = try read(text)
        #expect(points.map(\.latE7) == [318_000_000, 319_000_000, 320_000_000])
        #expect(points.map(\.lonE7) == [1_173_000_000, 1_174_000_000, 1_175_000_000])
    }

    @Test(
        arguments: [
            ("", "empty", nil), (" \n ", "empty", nil), ("lat,lon", "routeFormat", 1),
            (#"{"type":"LineString","coordinates":[[117.3,31.8]]}"#, "fewPoints", nil),
            (#"{"type":"LineString"}"#, "noCoordinates", 1),
            ("{\"type\":\"LineString\",\n\"coordinates\":[[117.3,31.8],\n[117.3,91.8]]}", "range", 3),
            ("{\"type\":\"LineString\",\"coordinates\":[[117.3,31.8],\n[117.3]]}", "position", 2),
            (#"{"type":"LineString","coordinates":[[117.3,"31.8"],[1,2]]}"#, "grammar", 1),
            (#"{"type":"LineString","coordinates":[[117.3,NaN],[1,2]]}"#, "grammar", 1),
            (#"{"type":"LineString","coordinates":[[01,2],[1,2]]}"#, "grammar", 1),
            (#"{"type":"LineString","coordinates":[[1,2],[1,3]]"#, "cutOff", 1),
            (#"{"type":"LineString","coordinates":[[1,2],[1,3]]} x"#, "surplus", 1),
            (#"{"type":"LineString","type":"Point","coordinates":[]}"#, "twice", 1),
            (#"{"type":"Polygon","coordinates":[]}"#, "lineType", 1),
            (#"{"type":"Feature","geometry":null}"#, "noLine", 1),
            (#"{"type":"FeatureCollection","features":[\#(line),\#(line)]}"#, "severalLines", 1),
            (#"{"a":"\x"}"#, "escape", 1), (#"{}"#, "noType", 1),
            ("<html></html>", "noGPX", 1), ("<!DOCTYPE gpx><gpx/>", "doctype", 1), ("<gpx></gpx>", "noLine", nil),
            ("<gpx><trk></gpx>", "xml", 1),
            ("<gpx><trk><trkseg>\n<trkpt lat=\"1\"/></trkseg></trk></gpx>", "position", 2),
            ("<gpx><trk><trkseg>\n\n<trkpt lat=\"1\" lon=\"181\"/></trkseg></trk></gpx>", "range", 3),
            ("<gpx><trk><trkseg><trkpt lat=\"0x1\" lon=\"18\"/></trkseg></trk></gpx>", "number", 1),
            ("<gpx><trk/><rte/></gpx>", "severalLines", 1), ("<gpx><trk>", "cutOff", 1), ("<gpx/><gpx/>", "surplus", 1),
            ("<gpx><trk a=\"<\"/></gpx>", "xml", 1),
        ] as [(String, String, Int?)]
    )
    func `are refused with the place in the file`(text: String, reason: String, line: Int?) throws {
        let found = try #require(fault(text), "\(text)")
        #expect(found.code == .lineUnreadable)
        #expect(found.facts["reason"] == .text(reason), "\(text): \(found)")
        if let line { #expect(found.facts["line"] == .integer(line), "\(text): \(found)") }
        #expect(found.facts["path"] == "r")
    }

    @Test func `are refused where their text is not UTF-8 or nested without end`() {
        func reason(_ bytes: [UInt8]) -> FactValue? {
            do throws(Fault) {
                _ = try RouteFile.read(bytes, file: "r")
                return nil
            } catch { return error.facts["reason"] }
        }
        #expect(reason(Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)) == "encoding")
        #expect(reason(Array(#"{"a":"#.utf8) + [UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == "depth")
        let tags = String(repeating: "<a>", count: 100_000)
        #expect(reason(Array("<gpx>\(tags)".utf8)) == "depth")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `never trap, whatever is cut out of them or changed`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let texts = [
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":\#(Self.line)}]}"#,
            "<gpx><!-- --><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1\" lon=\"3\"/></trkseg></trk></gpx>",
        ]
        var refused = 0
        for _ in 0..<1_500 {
            var bytes = Array(try #require(texts.randomElement(using: &random)).utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes.removeLast(bytes.count - place)
                }
            }
            do throws(Fault) {
                _ = try RouteFile.read(bytes, file: "r")
            } catch {
                #expect(error.code == .lineUnreadable)
                refused += 1
            }
        }
        #expect(refused > 500)
    }
}

@Suite("Encoded polylines")
struct EncodedPolylineTests {
    @Test func `read the example of the format`() throws {
        // The example of Google's own description of the format.
        let points = try EncodedPolyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@", precision: 5)
        #expect(points.map(\.latE7) == [385_000_000, 407_000_000, 432_520_000])
        #expect(points.map(\.lonE7) == [-1_202_000_000, -1_209_500_000, -1_264_530_000])
        #expect(EncodedPolyline.encode(points, precision: 5) == "_p~iF~ps|U_ulLnnqC_mqNvxq`@")
        #expect(try EncodedPolyline.decode("", precision: 6).isEmpty)
    }

    @Test(arguments: [5, 6], [1, 2, 3] as [UInt64])
    func `come back as they went out`(precision: Int, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let scale: Int32 = precision == 5 ? 100 : 10
        let points = (0..<500).compactMap { _ in
            Coordinate(
                latE7: Int32.random(in: (-900_000_000 / scale)...(900_000_000 / scale), using: &random) * scale,
                lonE7: Int32.random(in: (-1_800_000_000 / scale)...(1_800_000_000 / scale), using: &random) * scale
            )
        }
        let text = EncodedPolyline.encode(points, precision: precision)
        #expect(try EncodedPolyline.decode(text, precision: precision) == points)
    }

    @Test(arguments: [
        ("_p~iF", "cutOff", 1), ("_p~iF~ps|", "cutOff", 1), ("_p~iF ps|U", "character", 1), ("汉", "character", 1),
        ("~~~~~~~~~~~~~?", "range", 1), ("_p~iF~ps|U_ulLn", "cutOff", 2), ("_{ietD?", "range", 1),
    ])
    func `are refused with the point`(text: String, reason: String, point: Int) {
        do throws(Fault) {
            _ = try EncodedPolyline.decode(text, precision: 6)
            Issue.record("taken: \(text)")
        } catch {
            #expect(error.code == .lineUnreadable)
            #expect(error.facts["reason"] == .text(reason), "\(text) \(error)")
            #expect(error.facts["point"] == .integer(point), "\(text) \(error)")
        }
    }
}
