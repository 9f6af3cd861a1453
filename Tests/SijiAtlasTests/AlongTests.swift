import SijiAtlas
import SijiGeo
import SijiTestSupport
import Testing

@Suite("Along a route")
struct AlongTests {
    private static func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
        try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    private func stop(_ id: String, _ lat: Double, _ lon: Double, side: RestStop.Side? = nil) throws -> RestStop {
        RestStop(
            id: id,
            name: id,
            kind: id.hasPrefix("p") ? .parking : .serviceArea,
            point: try Self.at(lat, lon),
            side: side,
            services: id.hasPrefix("w") ? [.shower] : [],
            source: "t",
            isSynthetic: true
        )
    }

    /// North along a meridian: to the right is east.
    private func search(fromM: Double = 0, isSurveyed: Bool = true, limit: Int = 9) throws -> RouteSearch {
        // A vertex every 1.1 km, as roads are drawn.
        let points = try (0...100).map { try Self.at(31 + Double($0) / 100, 117) }
        let line = try #require(Polyline(points))
        return RouteSearch(line: line, halfWidthM: 2_000, fromM: fromM, isSurveyed: isSurveyed, limit: limit)
    }

    @Test func `lists stops in order, with side, carriageway and detour`() throws {
        let atlas = Atlas(
            restStops: [
                try stop("d", 31.39, 117.003), try stop("a", 31.4, 116.997), try stop("b", 31.2, 117.015),
                try stop("both", 31.6, 116.997, side: .both), try stop("far", 31.5, 117.1),
                try stop("p", 31.8, 117.001), try stop("w", 31.9, 117.001),
            ],
            checkpoints: []
        )
        let found = atlas.restStops(along: try search())
        #expect(found.map(\.item.id) == ["b", "d", "a", "both", "p", "w"])
        #expect(found.map(\.side) == [.right, .right, .left, .left, .right, .right])
        #expect(found.map(\.carriageway) == [.unknown, .own, .opposite, .both, .own, .own])
        #expect(found[2].detourM == nil, "the way to the other carriageway is not known")
        #expect(found[1].detourM == Int((2 * found[1].offsetM * 1.3).rounded()))
        #expect(found[1].alongM == found[1].alongM && abs(found[1].offsetM - 284) < 2)
        #expect(atlas.restStops(along: try search(isSurveyed: false)).map(\.carriageway).contains(.own) == false)
        var straight = try search()
        straight.line = try #require(Polyline([try Self.at(31, 117), try Self.at(32, 117)]))
        #expect(
            Set(atlas.restStops(along: straight).map(\.carriageway)) == [.unknown, .both],
            "an arc of 111 km is no road"
        )
        #expect(atlas.restStops(along: try search(), kinds: [.parking]).map(\.item.id) == ["p"])
        #expect(atlas.restStops(along: try search(), services: [.shower]).map(\.item.id) == ["w"])
        #expect(atlas.restStops(along: try search(fromM: 60_000)).map(\.item.id) == ["both", "p", "w"])
        #expect(atlas.restStops(along: try search(limit: 2)).map(\.item.id) == ["b", "d"])
    }

    @Test func `matches the direction that a checkpoint binds`() throws {
        func limit(_ id: String, _ lat: Double, _ headingDeg: Double?) throws -> Checkpoint {
            Checkpoint(
                id: id,
                name: id,
                kind: id == "toll" ? .toll : .heightLimit,
                point: try Self.at(lat, 117),
                headingDeg: headingDeg,
                source: "t",
                isSynthetic: true
            )
        }
        let atlas = Atlas(
            restStops: [],
            checkpoints: [
                try limit("n", 31.5, 20), try limit("s", 31.6, 180), try limit("x", 31.7, nil),
                try limit("toll", 31.8, nil),
            ]
        )
        let found = atlas.checkpoints(along: try search())
        #expect(found.map(\.item.id) == ["n", "s", "x", "toll"])
        #expect(found.map(\.carriageway) == [.own, .opposite, .unknown, .unknown])
        #expect(atlas.checkpoints(along: try search(), kinds: [.toll]).map(\.item.id) == ["toll"])
    }

    @Test func `tells when a vehicle is where`() {
        let clock = RouteClock(departMin: 10_000, averageKmh: 60)
        #expect(clock.span(fromM: 60_000, toM: 90_000) == WeekSpan(fromMin: 10_060, lengthMin: 30))
        #expect(clock.span(fromM: 100_000, toM: 100_000) == WeekSpan(fromMin: 20))
    }
}
