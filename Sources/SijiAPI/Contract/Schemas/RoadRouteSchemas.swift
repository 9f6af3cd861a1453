import SijiRoads

/// A way by road, read by `RoadRouteReader`, and its answer.
enum RoadRouteSchemas {
    static let request = Schema.request(RoadRouteKey.table) { key in
        switch key {
        case .from: .needed(MatchSchemas.point, "Where it begins.")
        case .to: .needed(MatchSchemas.point, "Where it ends.")
        case .via: .optional(.list(MatchSchemas.point, upTo: RoadRouteReader.via), "Where it goes through, in order.")
        case .truck: .optional(.component(.truck), "Its `averageKmh` is what the minutes are reckoned with.")
        case .truckName: .optional(.line(TruckReader.name), "One of the caller's trucks, instead of `truck`.")
        }
    }

    static let place = Schema.answer(
        .needed("lat", .latitude),
        .needed("lon", .longitude),
        .optional("name", .words)
    )

    static let part = Schema.answer(
        .needed("on", .code(["road", "ordinary", "ferry"])),
        .optional("road", .words, "The expressway's number."),
        .optional("name", .words, "The expressway's name, in short where it has one."),
        .needed("km", .number),
        .optional("from", .words, "The control point where it begins."),
        .optional("to", .words, "The control point where it ends."),
        .optional("toEn", .words, "That in English."),
        .optional("ferryMin", .count, "Under way; waiting is not counted.")
    )

    static let share = Schema.answer(
        .needed("basis", .codes(NetworkLink.Basis.self)),
        .needed("km", .number)
    )

    static let line = Schema.answer(
        .needed("type", .code(["LineString"])),
        .needed("coordinates", .list(.list(.number, upTo: 2, from: 2)), "Longitude and latitude.")
    )

    static let answer = Schema.answer(
        .needed("model", .code(["expressway", "valhalla"])),
        .needed("skeleton", .boolean, "Lengths for ranking and planning, no turns; straight between control points."),
        .optional(
            "why",
            .codes(EngineSilence.self),
            "Why the routing engine that is set did not answer; absent where it did, or none is set."
        ),
        .optional("engineMin", .count, "How long the engine takes it to last."),
        .optional("untold", .list(.words), "Figures of the truck that are not known: the engine took its own."),
        .optional(
            "limits",
            .list(TripSchemas.limit),
            "With a truck: known limits of the way that are not clear, whatever an engine says."
        ),
        .optional("asOf", ClaimSchemas.day, "The oldest day that a row of the plan is of."),
        .needed("from", place),
        .needed("to", place),
        .needed("via", .list(place)),
        .needed("km", .number, "The whole way, ferries with it; not under the great circle."),
        .needed("drivenKm", .number, "Without ferries."),
        .needed("minutes", .count, "Of driving: breaks, waiting and ferries are not counted."),
        .needed("averageKmh", .count, "What the minutes are reckoned with."),
        .optional("ferryMin", .count, "Minutes under way on ferries."),
        .needed("roads", .list(.words), "The expressways in order."),
        .needed("parts", .list(part), "They sum to `km`."),
        .needed("circuity", .list(share), "What the kilometres rest on; they sum to `km`."),
        .needed("geometry", line, "GeoJSON.")
    )
}
