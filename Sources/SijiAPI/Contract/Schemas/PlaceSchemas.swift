import SijiAtlas
import SijiRoads

/// Places, rest stops and checkpoints.
enum PlaceSchemas {
    static let places = Schema.answer(.needed("places", .list(place), "Best first."))

    static let place = Schema.answer(
        .needed("adcode", .words, "GB/T 2260."),
        .needed("fullName", .words),
        .needed("name", .words),
        .needed("pinyin", .words),
        .needed("level", .codes(GazetteerEntry.Level.self)),
        .optional("lat", .latitude),
        .optional("lon", .longitude),
        .optional("label", .words, "What it is called among other cities; where an address was read."),
        .optional("rest", .words, "What stands behind it in the address.")
    )

    static let restStop = Schema.answer(
        .needed("id", .words),
        .needed("name", .words),
        .optional("nameEn", .words),
        .needed("kind", .codes(RestStop.Kind.self)),
        .needed("lat", .latitude),
        .needed("lon", .longitude),
        .optional("distanceKm", .number, "Great-circle, from the point asked about."),
        .optional("bearingDeg", .number, "Clockwise from true north."),
        .optional("road", .words),
        .optional("kmPost", .number),
        .optional("side", .codes(RestStop.Side.self)),
        .needed(
            "services",
            .list(.codes(RestService.self)),
            "Said to be there; what stands in neither list is unknown."
        ),
        .needed("servicesAbsent", .list(.codes(RestService.self)), "Said not to be there."),
        .optional("grade", .words),
        .optional("hours", .words),
        .optional("parkingSlots", .count),
        .needed("source", .words),
        .optional("asOf", .words, "The date that the source is of."),
        .needed("synthetic", .boolean, "Whether nobody measured it."),
        .optional("stale", .boolean, "Its source is older than it should be."),
        .optional("others", .list(sighting), "Other sources that tell of the same place."),
        .optional("occupancy", ReportSchemas.occupancy, "By what drivers report; absent where nobody did."),
        .optional("gone", ReportSchemas.reported, "Drivers who say that it is not there."),
        .optional("there", ReportSchemas.reported, "Of what only drivers know of: who say that it is there."),
        .optional("reports", .list(.component(.report)), "Where it is asked for by id.")
    )

    static let sighting = Schema.answer(
        .needed("id", .words, "It finds the place, too."),
        .needed("source", .words),
        .optional("asOf", .words)
    )

    static let restStops = Schema.answer(
        .needed("restStops", .list(.component(.restStop)), "Nearest first, ties by id.")
    )

    static let checkpoint = Schema.answer(
        .needed("id", .words),
        .needed("name", .words),
        .optional("nameEn", .words),
        .needed("kind", .codes(Checkpoint.Kind.self)),
        .needed("lat", .latitude),
        .needed("lon", .longitude),
        .optional("distanceKm", .number, "Great-circle, from the point asked about."),
        .optional("bearingDeg", .number, "Clockwise from true north."),
        .optional("road", .words),
        .optional("postedValue", .number, "What the sign says."),
        .optional("measuredValue", .number),
        .optional("reportedValue", .number, "What drivers reported: of several values the smallest."),
        .optional("unit", .code(["m", "kg"]), "Of the values."),
        .optional("headingDeg", .number, "The heading that it binds; absent for both or unknown."),
        .optional("hours", .words),
        .needed("source", .words),
        .optional("asOf", .words, "The date that the source is of."),
        .needed("synthetic", .boolean, "Whether nobody measured it."),
        .optional("stale", .boolean, "Its source is older than it should be."),
        .optional("others", .list(sighting), "Other sources that tell of the same place."),
        .optional("unread", .words, "What the source says and nobody could read: the limit is unknown."),
        .optional("reportedValues", .list(ReportSchemas.reported), "Every value that counts, the smallest first."),
        .optional("gone", ReportSchemas.reported, "Drivers who say that it is not there."),
        .optional("there", ReportSchemas.reported, "Of what only drivers know of: who say that it is there."),
        .optional("reports", .list(.component(.report)), "Where it is asked for by id.")
    )

    static let checkpoints = Schema.answer(
        .needed("checkpoints", .list(.component(.checkpoint)), "Nearest first, ties by id.")
    )
}
