import SijiGeo
import SijiTrust

/// Where trucks were; read by `FixReader`.
enum PositionSchemas {
    static let request = Schema.request(PositionsKey.table) { key in
        switch key {
        case .fixes: .needed(.list(fix, upTo: FixReader.fixes, from: 1), "In any order.")
        }
    }

    static let fix = Schema.request(FixKey.table) { key in
        switch key {
        case .at: .needed(.instant, "By the receiver's clock; at most a minute ahead of the daemon's, and 30 days old.")
        case .lat: .needed(.latitude)
        case .lon: .needed(.longitude)
        case .datum: .optional(.codes(Datum.self), standard: "wgs84")
        case .accuracyM: .optional(.integer(FixReader.accuracyM), "How far off it may be.")
        }
    }

    static let step = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("do", .codes(BookingEvent.Step.self)),
        .needed("at", .instant)
    )

    static let ask = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("do", .codes(BookingEvent.Step.self)),
        .needed(
            "why",
            .codes(RoadAsk.Why.self),
            "Fixes are missing; nobody said `loaded`; or it was before what was entered last."
        ),
        .needed("after", .instant, "Not before this."),
        .optional("before", .instant, "Not after this; where absent, `after` is the moment itself.")
    )

    static let taken = Schema.answer(
        .needed("kept", .count, "New, or more exact than the one of the same second."),
        .needed("known", .count, "Nothing new."),
        .needed("steps", .list(step), "Entered, by booking."),
        .needed("asks", .list(ask), "The driver's to tell.")
    )

    static let position = Schema.answer(
        .needed("at", .instant),
        .needed("ageMin", .count),
        .needed("lat", .latitude),
        .needed("lon", .longitude),
        .optional("accuracyM", .count)
    )

    static let page = Schema.answer(
        .needed("positions", .list(.component(.position)), "The newest first."),
        .optional("nextCursor", .integer(PositionsQuery.cursor), "Absent on the last page.")
    )
}
