import Glibc
import SijiAtlas
import SijiFault
import SijiFeeds
import SijiGeo
import SijiTestSupport
import Testing

@Suite("Guessing at an undeclared datum")
struct DatumProbeTests {
    private func stop(_ id: String, _ name: String, _ lat: Double, _ lon: Double) throws -> FeedPlace {
        let point = try #require(Coordinate(latDeg: lat, lonDeg: lon))
        return .stop(RestStop(id: id, name: name, kind: .serviceArea, point: point, source: "t", isSynthetic: false))
    }

    /// A feed of places whose names are known, published in a datum, each off by up to `noiseM` in any direction.
    private func finding(_ datum: Datum, count: Int, noiseM: Double, seed: UInt64, swaps: Bool = false) throws
        -> DatumProbe.Finding
    {
        var random = SeededGenerator(seed: seed)
        var known = KnownPoints()
        var places: [FeedPlace] = []
        for number in 0..<count {
            let (lat, lon) = (Double.random(in: 22...40, using: &random), Double.random(in: 100...120, using: &random))
            known.add("地\(number)", try #require(Coordinate(latDeg: lat, lonDeg: lon)))
            let angle = Double.random(in: 0..<(2 * .pi), using: &random)
            let off = Double.random(in: 0...noiseM, using: &random) / 111_195
            let given = datum.position(
                latDeg: lat + off * cos(angle),
                lonDeg: lon + off * sin(angle) / cos(lat * .pi / 180)
            )
            // A longitude over 90 is refused before it gets here.
            if swaps {
                places.append(try stop("p\(number)", "地\(number)", given.lonDeg - 50, given.latDeg))
            } else {
                places.append(try stop("p\(number)", "地\(number)", given.latDeg, given.lonDeg))
            }
        }
        if swaps {
            known = KnownPoints()
            for (number, place) in places.enumerated() {
                let point = try #require(Coordinate(latDeg: place.point.lonDeg, lonDeg: place.point.latDeg))
                known.add("地\(number)", point)
            }
        }
        var probe = DatumProbe(known)
        for place in places { probe.observe(place) }
        return probe.finding
    }

    @Test(arguments: UInt64(1)...50)
    func `finds the datum of places that are roughly known, and gives no false alarm`(seed: UInt64) throws {
        for (count, noiseM) in [(5, 30.0), (20, 300), (300, 1_000)] {
            for datum in Datum.allCases {
                let found = try finding(datum, count: count, noiseM: noiseM, seed: seed)
                switch (datum, found) {
                case (.wgs84, .wgs84), (.wgs84, .nothing): break
                case (_, .shifted(let guess, let matches, let offsetM)):
                    #expect(guess == datum)
                    #expect(matches == count)
                    #expect((100...1_500).contains(offsetM))
                // Few rough points may say nothing; many must.
                case (_, .nothing): #expect(noiseM > 100 && count < 300)
                default: Issue.record("\(datum) taken for \(found)")
                }
            }
        }
    }

    @Test func `says nothing of a few points, and notices swapped coordinates`() throws {
        #expect(try finding(.gcj02, count: 4, noiseM: 10, seed: 1) == .nothing)
        #expect(try finding(.wgs84, count: 8, noiseM: 10, seed: 1, swaps: true) == .swapped(matches: 8))
    }

    @Test(arguments: ["113.1,28.2", "87.6,43.8"])
    func `refuses a row whose latitude can only be a longitude`(position: String) throws {
        let read = try FeedWorld.read("id,name,kind,lat,lon\n1,a,serviceArea,\(position)\n", .csv)
        #expect(read.tally.reasons == ["swapped": 1])
    }

    @Test func `tells a shift from the earlier rows of the same source`() throws {
        var known = KnownPoints()
        for number in 0..<6 {
            known.add(id: "f.\(number)", try #require(Coordinate(latDeg: 28 + Double(number) / 10, lonDeg: 113)))
        }
        var probe = DatumProbe(known)
        for number in 0..<6 {
            let given = Datum.bd09.position(latDeg: 28 + Double(number) / 10, lonDeg: 113)
            probe.observe(try stop("f.\(number)", "无名", given.latDeg, given.lonDeg))
        }
        guard case .shifted(.bd09, 6, let offsetM) = probe.finding else {
            Issue.record("\(probe.finding)")
            return
        }
        #expect((500...1_500).contains(offsetM))
    }

    @Test func `converts what is declared, whatever the format`() throws {
        let gcj = Datum.gcj02.position(latDeg: 28.2, lonDeg: 113.1)
        let overpass =
            #"{"elements": [{"type": "node", "id": 1, "lat": \#(gcj.latDeg), "lon": \#(gcj.lonDeg), "tags": {"highway": "services"}}]}"#
        let csv = "id,name,kind,lat,lon\n1,a,serviceArea,\(gcj.latDeg),\(gcj.lonDeg)\n"
        let json = """
            {"type": "Feature", "id": "n1", "geometry": {"type": "Point", "coordinates": [\(gcj.lonDeg), \(gcj.latDeg)]},
            "properties": {"highway": "services"}}
            """.replacing("\n", with: " ")
        let expected = try #require(Coordinate(latDeg: 28.2, lonDeg: 113.1))
        for (text, format) in [(overpass, FeedFormat.overpass), (csv, .csv), (json, .geojsonseq)] {
            let read = try FeedWorld.read(text, format, datum: .gcj02)
            let point = try #require(read.places.first?.point)
            #expect(GreatCircle.metres(from: point, to: expected) < 0.05)
        }
        // A row's own word wins.
        let own = "id,name,kind,lat,lon,datum\n1,a,serviceArea,28.2,113.1,wgs84\n"
        #expect(try FeedWorld.read(own, .csv, datum: .gcj02).places.map(\.point) == [expected])
    }
}
