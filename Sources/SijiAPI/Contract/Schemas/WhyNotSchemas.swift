/// Why a load is not listed: the request is that of a match.
enum WhyNotSchemas {
    static let answer = Schema.answer(
        .needed("loadId", .identifier),
        .needed("version", .count, "The version that was judged."),
        .needed("status", .codes(ListingState.self)),
        .needed("listed", .boolean, "Whether it fits."),
        .optional("rank", .integer(1...1_000), "Its place in its list; absent where it does not fit or comes later."),
        .needed("negotiable", .boolean, "Whether it names no price."),
        .optional("deadheadKm", .number, "Absent where no way leads to the pickup."),
        .optional("loadedKm", .number, "Absent where no way leads to the end."),
        .optional("minutes", .count, "From `readyAt` to the end of unloading; absent where a way is missing."),
        .optional("netFen", .fen, "For 面议, what is left without a price; absent where a way is missing."),
        .needed("readyAt", .instant),
        .needed("violations", .list(violation), "Every broken rule; empty where it fits."),
        .optional("repair", .list(change), "The changes that together make it listed; absent where none do.")
    )

    static let violation = Schema.answer(
        .needed("rule", .words),
        .needed("unit", .code(["m", "kg", "m3", "km", "min", "fen", "day", "instant", "code"])),
        .needed("has", figure),
        .needed("needs", figure),
        .optional("margin", figure, "By how much it is missed; absent for codes."),
        .optional("repair", change, "The smallest change that mends it.")
    )

    static let change = Schema.answer(
        .needed("of", .code(["truck", "request", "load"])),
        .needed("field", .words, "The value's name on the wire."),
        .optional("value", figure, "What it must be; absent where the field must be left out.")
    )

    private static let figure = Schema.either([.words, .number, .list(.words)])
}
