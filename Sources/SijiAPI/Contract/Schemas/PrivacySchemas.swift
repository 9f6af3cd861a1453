/// Erasure and grants.
enum PrivacySchemas {
    static let erased = Schema.answer(
        .needed("personalValues", .count, "Name, phone and plates."),
        .needed("trucks", .count),
        .needed("coverRuns", .count),
        .needed("drivingMarks", .count),
        .needed("evidenceValues", .count, "Copies of personal values, and notes, beside the audit log."),
        .needed("complaints", .count),
        .needed("grants", .count),
        .needed("positions", .count),
        .needed("reportVoices", .count, "In reports, which stand nameless from then on."),
        .needed("answers", .count, "Kept under a key.")
    )

    static let kept = Schema.answer(
        .needed("bookings", .count),
        .needed("loads", .count),
        .needed("calls", .count),
        .needed("years", .count, "After they end.")
    )

    static let erasure = Schema.answer(.needed("erased", erased), .needed("kept", kept, "Trade records."))

    static let grantRequest = Schema.request(GrantKey.table) { key in
        switch key {
        case .from: .optional(.instant, "Now where absent.")
        case .to: .needed(.instant, "At most 90 days after `from`.")
        }
    }

    static let grant = Schema.answer(
        .needed("uid", .integer(0...Int(UInt32.max)), "The adviser's Unix user."),
        .needed("from", .instant),
        .needed("to", .instant),
        .needed("holds", .boolean, "Whether the adviser may read now."),
        .needed("looks", .count, "How often the adviser has looked."),
        .optional("lookedAt", .instant)
    )

    static let grants = Schema.answer(.needed("grants", .list(.component(.grant)), "By adviser."))
}
