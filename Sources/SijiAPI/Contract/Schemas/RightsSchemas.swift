import SijiTrust

/// Advice and hotlines.
enum RightsSchemas {
    static let line = Schema.answer(
        .needed("id", .words),
        .needed("number", .text(.init(pattern: "^[0-9]+$")), "To dial."),
        .needed("name", .words),
        .needed("nameEn", .words),
        .needed("does", .words),
        .needed("doesEn", .words),
        .optional("answer", .words, "How soon it answers; absent where no source says so."),
        .optional("answerEn", .words),
        .needed("evidence", .codes(Evidence.self), evidence),
        .needed("source", .words),
        .needed("asOf", .text(.init(format: "date")))
    )

    static let step = Schema.answer(
        .needed("id", .words),
        .needed("trouble", .codes(Trouble.self)),
        .optional("standing", .codes(Standing.self), "Absent: for everybody."),
        .needed("kind", .codes(RightsStep.Kind.self), "What to do, to have at hand, or what holds."),
        .optional("hotline", .words, "The line to call, by its id."),
        .needed("text", .words),
        .needed("textEn", .words),
        .needed("evidence", .codes(Evidence.self), evidence),
        .needed("source", .words),
        .needed("asOf", .text(.init(format: "date")))
    )

    static let answer = Schema.answer(
        .optional("trouble", .codes(Trouble.self)),
        .optional("standing", .codes(Standing.self)),
        .needed("hotlines", .list(line)),
        .needed("steps", .list(step), "By trouble, then what to do, to have, what holds.")
    )

    private static let evidence = "`text`: read in its source; `secondary`: one copy; `own`: siji's advice, no law."
}
