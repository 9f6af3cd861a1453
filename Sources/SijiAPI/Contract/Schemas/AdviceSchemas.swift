import SijiTrust

/// A driver's page for an adviser.
enum AdviceSchemas {
    static let debt = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("dispatcher", .words, "Who owes."),
        .needed("lane", .words),
        .needed("status", .codes(BookingStatus.self)),
        .needed("agreedFen", .fen),
        .optional("paidFen", .fen, "Absent where no payments are recorded."),
        .needed("openFen", .fen),
        .optional("dueAt", .instant, "Since when; absent where nobody knows.")
    )

    static let month = Schema.answer(
        .needed("month", .month),
        .needed("bookings", .count),
        .needed("agreedFen", .fen),
        .needed("paidFen", .fen),
        .optional("waitMin", .count, "Absent where nothing was recorded."),
        .optional("workMin", .count, "From the pickup to the end of unloading.")
    )

    static let answer = Schema.answer(
        .needed("driver", .words),
        .needed("now", .instant),
        .needed("until", .instant, "Until when the grant runs."),
        .needed("debts", .list(debt), "The oldest first."),
        .needed("months", .list(month), "The newest first.")
    )
}
