import SijiFreight

/// Listings as they are answered: what `LoadWire` holds, and what pushes answer.
enum LoadSchemas {
    static let load = Schema.answer(
        .needed("id", .identifier),
        .needed("version", .count, "Moves with each word of its owner; the entity tag."),
        .needed("status", .codes(ListingState.self)),
        .needed("slotsLeft", .count),
        .needed("confirmedAt", .instant, "When its owner last said that it holds."),
        .needed("stale", .boolean, "Whether that is over 24 hours ago."),
        .optional("calls", .count, "How many drivers called; only to the owner."),
        .optional("pays", pays, "How its dispatcher pays, from delivery on; absent under five bookings."),
        .needed("ref", .words),
        .needed("origin", .component(.point)),
        .needed("destination", .component(.point)),
        .optional("via", .list(via)),
        .needed("pickup", window),
        .optional("deliverBy", .instant),
        .needed("cargo", cargo),
        .optional("bodies", .list(.codes(Body.self))),
        .optional("minLengthM", .number),
        .optional("lengthsM", .list(.number)),
        .optional("needs", .list(.words)),
        .needed("mode", .codes(LoadMode.self)),
        .needed("trucks", .count),
        .optional("priceFen", .fen, "Beside a unit price: its product with the quantity, an estimate."),
        .optional("unitPrice", unitPrice),
        .optional("negotiable", .boolean),
        .needed("infoFeeFen", .fen),
        .needed("tolls", .codes(TollPayer.self)),
        .optional("payment", payment),
        .needed("booking", .codes(BookingMode.self)),
        .needed("injuryCover", .codes(InjuryCover.self)),
        .needed("dwell", dwell),
        .optional("contact", contact),
        .optional("notes", .words),
        .optional("expiresAt", .instant)
    )

    static let page = Schema.answer(
        .needed("loads", .list(.component(.load)), "In the order of ids."),
        .optional("nextCursor", .identifier, "Where the next page begins; absent on the last.")
    )

    static let point = Schema.answer(
        .needed("lat", .latitude, "WGS-84."),
        .needed("lon", .longitude),
        .optional("datum", .words),
        .optional("adcode", .words),
        .optional("name", .words),
        .optional("address", .words)
    )

    static let pushLine = Schema.answer(
        .optional("line", .integer(1...Int.max), "The input line; absent for a single push."),
        .optional("ref", .words, "Where it could be read."),
        .needed("status", .code(["created", "updated", "unchanged", "rejected"])),
        .optional("id", .identifier),
        .optional("version", .count),
        .optional("code", .words, "Why it was refused."),
        .optional("field", .words),
        .optional("detail", .words),
        .optional("hint", .words)
    )

    static let pushSummary = Schema.answer(.needed("summary", figures))

    static let figures = Schema.answer(
        .needed("lines", .count, "Blank ones not counted."),
        .needed("created", .count),
        .needed("updated", .count),
        .needed("unchanged", .count),
        .needed("rejected", .count),
        .optional("rolledBack", .boolean, "Whether all of it was undone.")
    )

    static let call = Schema.answer(
        .optional("name", .words),
        .optional("phone", .words, "Whole; absent where the listing has none."),
        .needed("calls", .count, "How many calls this listing has had.")
    )

    static let window = Schema.answer(.needed("from", .instant), .needed("to", .instant))

    static let via = Schema.answer(
        .needed("do", .codes(ViaStop.Action.self)),
        .needed("at", .component(.point)),
        .optional("dwellMin", .count)
    )

    static let cargo = Schema.answer(
        .needed("type", .codes(CargoType.self)),
        .needed("name", .words),
        .optional("payloadKg", .count),
        .optional("payloadMaxKg", .count),
        .optional("volumeM3", .number),
        .optional("hazmatClass", .code(HazmatClass.codes)),
        .optional("coldChain", .boolean),
        .optional("heightM", .number),
        .optional("widthM", .number)
    )

    static let unitPrice = Schema.answer(
        .needed("fen", .fen),
        .needed("per", .codes(UnitPrice.Unit.self)),
        .optional("weighedAt", .codes(UnitPrice.WeighedAt.self))
    )

    static let payment = Schema.answer(
        .optional("terms", .codes(Payment.Terms.self)),
        .optional("days", .count),
        .optional("depositFen", .fen),
        .optional("depositReturn", .codes(Payment.DepositReturn.self)),
        .optional("invoice", .boolean),
        .optional("parts", .list(part))
    )

    static let pays = Schema.answer(
        .needed("medianDays", .count, "Half were paid within so many days; a late one counts with its days so far."),
        .needed("p90Days", .count),
        .needed("bookings", .count, "The sample: those paid and those late."),
        .needed("overdueBookings", .count, "Late now."),
        .needed("overdueFen", .fen)
    )

    static let part = Schema.answer(
        .needed("when", .codes(Payment.Terms.self)),
        .needed("fen", .fen),
        .optional("days", .count),
        .optional("by", .codes(PaymentPart.Means.self))
    )

    static let dwell = Schema.answer(
        .optional("loadMin", .count),
        .optional("unloadMin", .count),
        .optional("assumed", .boolean, "Whether nobody stated it.")
    )

    static let contact = Schema.answer(
        .optional("name", .words),
        .optional("phone", .words, "Masked unless the listing is yours.")
    )
}
