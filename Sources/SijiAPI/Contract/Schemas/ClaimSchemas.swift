import SijiFreight
import SijiTrust

/// What a booking's events come to under its agreement.
enum ClaimSchemas {
    static let line = Schema.answer(
        .needed("rule", .codes(ClaimRule.self)),
        .optional("quantity", .integer(nil), "Units charged, or metres."),
        .optional("rateFen", .integer(nil), "Fen an hour, or a km."),
        .needed("fen", .fen, "Negative for a cap.")
    )

    static let span = Schema.answer(
        .needed("rule", .codes(MeterRule.self)),
        .needed("from", .instant, "Its first minute."),
        .needed("to", .instant, "The minute after its last."),
        .needed("minutes", .count)
    )

    static let stop = Schema.answer(
        .needed("stop", .count, "From 0."),
        .needed("kind", .codes(DetentionStop.Kind.self)),
        .needed("arrivedAt", .instant),
        .needed("endedAt", .instant, "Of an open stay, the moment of counting."),
        .needed("open", .boolean, "Whether the stay goes on."),
        .needed("freeMin", .count),
        .needed("chargedMin", .count, "Past the free time."),
        .needed("fen", .fen),
        .needed("spans", .list(span), "The stay, without a gap."),
        .needed("lines", .list(line), "They sum to `fen`."),
        .needed("flags", .list(.codes(ClaimFlag.self)), "What to know of the facts.")
    )

    static let emptyRun = Schema.answer(
        .needed("cause", .codes(EmptyRunCause.self)),
        .optional("fen", .fen, "Absent where neither fee nor distance is known."),
        .needed("lines", .list(line)),
        .needed("flags", .list(.codes(ClaimFlag.self)))
    )

    static let part = Schema.answer(
        .optional("when", .codes(Payment.Terms.self), "What starts its clock."),
        .needed("days", .count, "After that."),
        .optional("by", .codes(PaymentPart.Means.self)),
        .optional("fen", .fen, "Absent where no price is agreed."),
        .optional("dueOn", day, "By whose end it is due; absent while its clock has not started."),
        .needed("paidFen", .fen),
        .needed("confirmedFen", .fen, "By the driver."),
        .optional("overdueDays", .count, "Absent where it is not late.")
    )

    static let pay = Schema.answer(
        .needed("estimate", .boolean, "Whether the price is yet to be weighed."),
        .needed("paidFen", .fen),
        .optional("outstandingFen", .fen, "Absent where no price is agreed."),
        .needed("overdueFen", .fen),
        .optional("overdueDays", .count, "Of the oldest part."),
        .optional("nextDueOn", day),
        .needed("parts", .list(part))
    )

    static let claims = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("agreementVersion", .count, "The version that it is reckoned by."),
        .needed("agreed", .boolean, "Whether both sides accepted that."),
        .needed("countedAt", .instant),
        .needed("stops", .list(stop), "Those that the truck came to."),
        .optional("detentionFen", .fen, "Absent where minutes are owed and nobody agreed on a rate."),
        .optional("emptyRun", emptyRun, "Absent where there was none."),
        .needed("pay", .component(.pay))
    )

    static let day = Schema.text(.init(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", format: "date"))
}
