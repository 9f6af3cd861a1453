/// Sources from outside.
enum FeedSchemas {
    static let feeds = Schema.answer(.needed("feeds", .list(.component(.feed)), "By name."))

    static let feed = Schema.answer(
        .needed("name", .words),
        .needed("place", .words, "An address without its query, or a path."),
        .needed("format", .code(["csv", "geojson", "geojsonseq", "overpass"])),
        .optional("attribution", .words),
        .needed("refreshMin", .count),
        .needed("state", .code(["empty", "fresh", "stale", "held"]), "`held`: a newer copy waits to be confirmed."),
        .optional("progress", progress, "What is being done now."),
        .needed("rows", .count, "Of the copy in use."),
        .needed("places", .count),
        .needed("refused", .count, "Rows."),
        .needed("reasons", .list(reason), "The most first."),
        .needed("repeated", .count, "Rows whose identifier an earlier one had."),
        .needed("unrelated", .count, "Rows of which nothing concerns a truck."),
        .needed("unread", .count, "Values kept in the source's own words; they answer `unknown`."),
        .needed("relaxations", .count, "Conditions that would lift a limit, and are not believed."),
        .optional("asOf", .words, "The date of the copy."),
        .optional("checkedAt", .instant, "When the copy was last known to be the newest."),
        .optional("changedAt", .instant),
        .optional("nextAt", .instant),
        .needed("unchanged", .count, "How often the server answered 304."),
        .optional("trouble", trouble, "Why the last fetch failed."),
        .optional("held", held, "It lost more than half."),
        .optional("warning", warning, "What its positions look like, where no datum is declared.")
    )

    static let progress = Schema.answer(
        .needed("phase", .code(["queued", "fetching", "reading", "merging"])),
        .needed("bytes", .integer(0...Int.max)),
        .optional("ofBytes", .integer(0...Int.max)),
        .needed("rows", .count)
    )

    static let reason = Schema.answer(.needed("reason", .words), .needed("rows", .count))

    static let trouble = Schema.answer(
        .needed("cause", .words, "A stable word."),
        .needed("detail", .words),
        .optional("at", .instant),
        .needed("failures", .count, "In a row.")
    )

    static let held = Schema.answer(.needed("places", .count), .needed("since", .instant))

    static let warning = Schema.answer(
        .needed("looksLike", .code(["gcj02", "bd09", "swapped"])),
        .needed("matches", .count, "Known points that say so."),
        .optional("offsetM", .count)
    )
}
