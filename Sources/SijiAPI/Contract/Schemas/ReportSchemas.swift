import SijiAtlas
import SijiGeo

/// What drivers report of places; read by `ReportReader`.
enum ReportSchemas {
    static let request = Schema.request(
        ReportKey.table,
        choices: [["checkpointId"], ["restStopId"], ["reportId"], ["placeKind"]]
    ) { key in
        switch key {
        case .kind: .needed(.codes(ReportDo.self), "What is said; `confirm` and `deny` of `reportId`.")
        case .checkpointId: .optional(.line(ReportReader.place), "Of `gone` and `wrongValue`.")
        case .restStopId: .optional(.line(ReportReader.place), "Of `gone`, `full`, `free`, `closed` and `open`.")
        case .reportId: .optional(.line(ReportReader.report), "Of `confirm` and `deny`.")
        case .placeKind: .optional(.codes(AlongKind.self), "Of `new`: what it is.")
        case .value:
            .optional(
                .thousandths(ReportReader.thousandths),
                "Of `wrongValue`, and of `new` where known: metres or kg, as it was measured or seen."
            )
        case .unit: .optional(.codes(ValueUnit.self), "Refused where the limit has another.")
        case .slots: .optional(.integer(ReportRules.slots), "Of `free`: about how many.")
        case .headingDeg: .optional(.integer(ReportReader.headingDeg), "Of `new`: the heading that it binds.")
        case .lat: .optional(.latitude, "Where the driver stands or stood; of `new`, where it is.")
        case .lon: .optional(.longitude)
        case .datum: .optional(.codes(Datum.self), standard: "wgs84")
        case .at: .optional(.instant, "The moment of which it tells, at most 24 h ago; now where absent.")
        }
    }

    static let voice = Schema.answer(.needed("confirms", .boolean), .needed("at", .instant))

    static let report = Schema.answer(
        .needed("id", .identifier),
        .needed("kind", .codes(ReportKind.self)),
        .optional("checkpointId", .words, "Of a new place, the one that it makes."),
        .optional("restStopId", .words),
        .optional("placeKind", .codes(AlongKind.self), "Of `new`."),
        .optional("value", .number),
        .optional("unit", .codes(ValueUnit.self)),
        .optional("slots", .count, "By the latest who counted."),
        .needed("drivers", .count, "Who say so with their latest word."),
        .needed("denied", .count, "Who say the contrary."),
        .needed("firstAt", .instant),
        .optional("lastAt", .instant, "Absent where nobody says so any more."),
        .optional("ageMin", .count, "Since then."),
        .optional("deniedAt", .instant),
        .needed("weight", .number, "How much it counts, in fresh voices; negative where more say the contrary."),
        .needed("halfLifeMin", .count, "After which a voice counts for half."),
        .needed("stands", .boolean, "Whether it counts: its weight is at least an eighth."),
        .needed("stale", .boolean, "Whether it counts, and is longer ago than a half-life."),
        .optional("yours", voice, "The caller's own word.")
    )

    static let page = Schema.answer(
        .needed("reports", .list(.component(.report)), "By their ids."),
        .optional("nextCursor", .identifier, "Absent on the last page.")
    )

    static let occupancy = Schema.answer(
        .needed("state", .codes(Occupancy.State.self)),
        .optional("slots", .count, "Of `free`: about how many."),
        .needed("drivers", .count, "Who say so."),
        .optional("at", .instant, "The latest moment of which they tell."),
        .optional("ageMin", .count, "Since then."),
        .needed("stale", .boolean, "Whether that is longer ago than a half-life."),
        .needed("disputed", .boolean, "Whether it is unknown because drivers disagree.")
    )

    static let reported = Schema.answer(
        .optional("value", .number, "Of a limit's value."),
        .needed("drivers", .count, "Who say so."),
        .needed("at", .instant, "The latest moment of which they tell."),
        .needed("ageMin", .count, "Since then."),
        .needed("stale", .boolean, "Whether that is longer ago than a half-life.")
    )
}
