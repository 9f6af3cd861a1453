import Foundation
import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Trips on the screen")
struct TripScreenTests {
    @Test(arguments: RouteScreenTests.views)
    func `say what is left and whether it is legal first, then each stop`(view: (Language, Int)) {
        for (name, answer) in [("trip", Samples.trip), ("trip-crew", Samples.emptyTrip)] {
            let lines = TripScreen(answer: answer).lines(width: view.1, speech: Speech(view.0))
            expectGolden(lines, "\(name)-\(view.0.rawValue)-\(view.1)")
            for line in lines { #expect(DisplayWidth.of(line) <= view.1, "\(line)") }
        }
    }

    @Test func `gather what is done at one place, and no more`() {
        let visits = TripVisit.all(of: Samples.trip)
        #expect(
            visits.map { $0.steps.map(\.do) } == [
                ["start"], ["wait", "load"], ["break"], ["rest"], ["break"], ["ferry"], ["unload"],
            ]
        )
        #expect(visits.map(\.isArrival) == [false, true, true, true, true, true, true])
        #expect(visits.map(\.isNight) == [false, false, false, true, false, false, false])
    }

    @Test(arguments: Language.allCases)
    func `are drawn in one file that any browser reads`(language: Language) throws {
        for (name, answer) in [("trip-map", Samples.trip), ("trip-crew-map", Samples.emptyTrip)] {
            let svg = TripMap(answer, speech: Speech(language)).svg
            expectGolden(svg.split(separator: "\n").map(String.init), "\(name)-\(language.rawValue)")
            #expect(!svg.contains("<码头>") && !svg.contains("href") && !svg.contains("<script"))
            #expect(try SVGReading(svg).isWellFormed)
        }
    }

    @Test func `are drawn inside their frame, no marker on another`() {
        let frame = MapProjection.Frame(left: 10, top: 10, width: 400, height: 300)
        let points = (0..<30).map { number -> SVGText.Point in (200 + Double(number % 3), 150 + Double(number / 3)) }
        let places = MarkerLayout(points, within: frame).places
        #expect(places.count == points.count)
        for (number, place) in places.enumerated() {
            #expect(place.x > 10 && place.x < 410 && place.y > 10 && place.y < 310)
            for other in places[..<number] {
                #expect((place.x - other.x) * (place.x - other.x) + (place.y - other.y) * (place.y - other.y) >= 600)
            }
        }
    }

    @Test(arguments: [
        [(39.9, 116.4), (28.2, 112.9)], [(0.0, 0.0)], [(-33.9, 151.2), (35.7, 139.7)], [(60.0, 30.0), (60.0, 31.0)],
    ])
    func `project every place into the frame, north up`(places: [(Double, Double)]) {
        let frame = MapProjection.Frame(left: 5, top: 7, width: 300, height: 500)
        let projection = MapProjection(places.map { (lat: $0.0, lon: $0.1) }, into: frame)
        for (lat, lon) in places {
            let point = projection.point(lat: lat, lon: lon)
            #expect((5...305).contains(point.x) && (7...507).contains(point.y))
            #expect(projection.point(lat: lat + 0.1, lon: lon).y < point.y)
            #expect(projection.point(lat: lat, lon: lon + 0.1).x > point.x)
        }
        #expect(projection.scaleBar.px > 10 && projection.scaleBar.px <= 300)
    }

    @Test func `are a collection of GeoJSON`() throws {
        let json = try JSONEncoder().encode(TripGeoJSON(Samples.trip))
        let collection = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(collection["type"] as? String == "FeatureCollection")
        let features = try #require(collection["features"] as? [[String: Any]])
        let whats = features.compactMap { ($0["properties"] as? [String: Any])?["what"] as? String }
        #expect(whats == ["route"] + Array(repeating: "stop", count: 7) + Array(repeating: "limit", count: 4))
        let kinds = features.compactMap { ($0["geometry"] as? [String: Any])?["type"] as? String }
        #expect(kinds == ["LineString"] + Array(repeating: "Point", count: 11))
    }
}

/// Reads a picture as XML: tags closed in order, nothing but known entities.
private struct SVGReading {
    let isWellFormed: Bool

    init(_ svg: String) throws {
        var open: [Substring] = []
        var isSound = true
        var rest = svg[...]
        while let start = rest.firstIndex(of: "<") {
            let text = rest[..<start]
            for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
                isSound = isSound && ["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) }
            }
            let end = try #require(rest[start...].firstIndex(of: ">"))
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                isSound = isSound && open.popLast() == tag.dropFirst()
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " && $0 != "\n" })
            }
            isSound = isSound && tag.filter { $0 == "\"" }.count.isMultiple(of: 2)
        }
        isWellFormed = isSound && open.isEmpty
    }
}
