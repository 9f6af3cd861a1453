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

    /// One that was delivered and partly paid, under a dispute, as its dispatcher sees it; and an offer.
    static func livedBookings() throws -> BookingsAnswer {
        var lived = try bookings().bookings[0]
        (lived.status, lived.heldUntil, lived.version, lived.priceFen) = ("disputed", nil, 12, 850_000)
        (lived.cameFrom, lived.disputedBy) = ("delivered", "driver")
        lived.possible = ["recordPayment"]
        func payment(_ number: Int, _ fen: Int, _ by: String, _ status: String) -> PaymentRecordWire {
            PaymentRecordWire(
                number: number,
                amountFen: fen,
                paidAt: "2026-12-01T18:30:00+08:00",
                by: by,
                part: nil,
                recordedAt: "2026-12-01T18:31:00+08:00",
                status: status
            )
        }
        lived.payments = [payment(1, 300_000, "fuelCard", "confirmed"), payment(2, 100_050, "transfer", "open")]
        lived.confirmedFen = 300_000
        (lived.dueOn, lived.overdueDays, lived.overdueFen) = ("2026-12-04", 3, 449_950)
        var carrier = CarrierWire(
            name: "王师傅",
            phone: "13800001234",
            plates: ["湘A12345"],
            completed: 11,
            cancelled: 1,
            won: 14
        )
        (carrier.bodies, carrier.deckLengthM, carrier.payloadKg) = (["stake", "flatbed"], 13, 32_000)
        lived.carrier = carrier
        var offered = lived
        (offered.id, offered.status, offered.slot, offered.version) = ("000000000001c", "requested", nil, 2)
        (offered.cameFrom, offered.disputedBy, offered.priceFen) = (nil, nil, nil)
        (offered.payments, offered.confirmedFen, offered.carrier) = (nil, nil, nil)
        offered.offer = OfferWire(priceFen: 780_000, by: "dispatcher", at: "2026-12-01T08:10:00+08:00")
        offered.heldUntil = "2026-12-01T08:40:00+08:00"
        offered.possible = ["accept", "refuse", "cancel"]
        return BookingsAnswer(bookings: [lived, offered, try standing()], nextCursor: nil)
    }

    /// A truck that stands at its second stop, which is closed, with its driver on a break.
    static func standing() throws -> BookingWire {
        var booking = try bookings().bookings[0]
        (booking.status, booking.heldUntil, booking.version, booking.priceFen) = ("inTransit", nil, 7, 850_000)
        booking.standstill = StandstillWire(
            place: "via",
            stop: 2,
            since: "2026-12-01T10:05:00+08:00",
            breakSince: "2026-12-01T11:30:00+08:00",
            closedSince: "2026-12-01T10:40:00+08:00",
            closedBy: "dispatcher"
        )
        (booking.waitMin, booking.chargedMin) = (145, 20)
        booking.possible = ["leaveVia", "arriveDelivery", "deliver", "endBreak", "reopenSite", "dispute"]
        return booking
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
