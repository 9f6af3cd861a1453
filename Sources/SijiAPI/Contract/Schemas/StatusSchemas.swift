import SijiTrust

/// How the daemon is, and its backups.
enum StatusSchemas {
    static let status = Schema.answer(
        .needed("version", .words),
        .needed("now", .instant, "The daemon's clock."),
        .needed("uptimeSec", .count),
        .needed("store", store),
        .needed("counts", counts),
        .needed("feeds", .list(feed)),
        .needed("you", you)
    )

    static let store = Schema.answer(
        .needed("kind", .code(["sqlite", "memory"])),
        .needed("schema", .count),
        .needed("sequence", .integer(0...Int.max), "The change log's last number."),
        .needed("integrity", .code(["checking", "whole", "damaged"])),
        .optional("audit", audit, "How the audit log stands; it is verified after each start.")
    )

    static let audit = Schema.answer(
        .needed("state", .code(["checking", "whole", "broken", "unread"])),
        .needed("verified", .integer(0...Int.max), "Events that stood."),
        .optional("finding", .codes(EvidenceFinding.Kind.self), "What is wrong with the first that does not stand."),
        .optional("seq", .integer(0...Int.max), "Its number in the log."),
        .optional("booking", .identifier, "Whose event it is; absent where the event is not there."),
        .optional("event", .count, "Its number among the booking's own events.")
    )

    static let loadCounts = Schema.answer(.needed("open", .count))

    static let counts = Schema.answer(
        .needed("loads", loadCounts),
        .needed("restStops", .count),
        .needed("checkpoints", .count),
        .needed("places", .count)
    )

    static let feed = Schema.answer(
        .needed("name", .words),
        .needed("rows", .count),
        .needed("skipped", .count, "Rows left out, with the reason in the log."),
        .optional("asOf", .words),
        .needed("synthetic", .boolean)
    )

    static let you = Schema.answer(
        .needed("uid", .integer(0...Int(UInt32.max)), "The Unix user at the other end of the socket."),
        .optional("party", .identifier, "Absent before the first write."),
        .needed("roles", .list(.code(["driver", "dispatcher", "administrator"])))
    )

    static let backupRequest = Schema.request(BackupKey.table) { key in
        switch key {
        case .path:
            .optional(
                .text(.init(length: 0...BookingReader.path, pattern: "^$|^/[^\\x00-\\x1f\\x7f-\\x9f]*$")),
                "A new file, absolute; a name of the daemon's own where absent."
            )
        case .keep:
            .optional(.integer(BookingReader.keep), "How many of the daemon's own backups stay; not with `path`.")
        }
    }

    static let backup = Schema.answer(
        .needed("path", .words),
        .needed("bytes", .integer(0...Int.max)),
        .optional("removed", .list(.words), "Older backups that `keep` took away.")
    )
}
