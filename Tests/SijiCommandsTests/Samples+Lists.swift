import SijiAPI

/// Fixed lists, as the daemon would send them.
extension Samples {
    /// A request that is held, and a booking whose load was amended afterwards.
    static func bookings() throws -> BookingsAnswer {
        let load = try match().matches[1].load
        let held = BookingWire(
            id: "000000000001a",
            loadId: "0000000000012",
            loadVersion: 1,
            slot: 0,
            status: "requested",
            driver: "0000000000002",
            dispatcher: "0000000000001",
            truckName: "老解放",
            createdAt: "2026-12-01T08:00:00+08:00",
            changedAt: "2026-12-01T08:00:00+08:00",
            heldUntil: "2026-12-01T08:30:00+08:00",
            load: load
        )
        var amended = held
        amended.id = "000000000001b"
        amended.status = "booked"
        amended.heldUntil = nil
        amended.load?.version = 2
        return BookingsAnswer(bookings: [held, amended], nextCursor: nil)
    }

    static let places = PlacesAnswer(places: [
        PlaceWire(
            adcode: "430100",
            fullName: "湖南省长沙市",
            name: "长沙市",
            pinyin: "chang sha",
            level: "prefecture",
            lat: 28.2282,
            lon: 112.9388
        ),
        PlaceWire(
            adcode: "430121",
            fullName: "湖南省长沙市长沙县",
            name: "长沙县",
            pinyin: "chang sha",
            level: "county",
            lat: nil,
            lon: nil
        ),
    ])

    static let status = StatusAnswer(
        version: "0.1.0",
        now: "2026-12-01T08:00:00+08:00",
        uptimeSec: 5400,
        store: .init(kind: "sqlite", schema: 1, sequence: 4711, integrity: "whole"),
        counts: .init(loads: .init(open: 2000), restStops: 1300, checkpoints: 3000, places: 3200),
        feeds: [
            .init(name: "gazetteer.csv", rows: 3200, skipped: 2, asOf: "2024-01-01", synthetic: false),
            .init(name: "rest-stops-sample.csv", rows: 1300, skipped: 0, asOf: nil, synthetic: true),
        ],
        you: .init(uid: 1000, party: nil, roles: ["driver", "dispatcher"])
    )
}
