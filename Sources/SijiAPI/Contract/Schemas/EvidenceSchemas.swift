/// What proves a booking's life; written by `EvidenceBundle`.
enum EvidenceSchemas {
    private static let digest = Schema.text(.init(length: 64...64, pattern: "^[0-9a-f]{64}$"))
    private static let salt = Schema.text(.init(length: 32...32, pattern: "^[0-9a-f]{32}$"))
    private static let epochSec = Schema.integer(0...253_402_300_799)
    private static let number = Schema.integer(1...Int(Int32.max))
    private static let place = Schema.integer(1...Int.max)

    static let receipt = Schema.answer(
        .needed("seq", place, "The newest event's number in the depot's audit log."),
        .needed("hash", digest, "Its SHA-256.")
    )

    static let event = Schema.answer(
        .needed("at", epochSec, "When it happened, seconds since 1970."),
        .needed("blind", salt, "Random, so that a hash tells nothing to whoever guesses the event."),
        .needed("booking", .identifier),
        .needed("by", .words, "A party, or `depot`."),
        .needed("enteredAt", epochSec, "When the depot learnt of it."),
        .needed("facts", .record(.init(members: [], isOpen: true)), "Numbers, texts, lists of them."),
        .needed("form", .integer(1...1)),
        .needed("hidden", .map(digest), "SHA-256 of the salt and the value, for each personal value."),
        .needed("kind", .words, "The step."),
        .needed("logPrev", digest, "The hash of the depot's event before."),
        .needed("n", number, "From 1, without gaps."),
        .needed("prev", digest, "The hash of the booking's event before; zeros for the first."),
        .needed("selfReported", .integer(0...1), "1 where the time is the party's word, entered late."),
        .needed("seq", place, "The number in the depot's audit log.")
    )

    static let sealedEvent = Schema.answer(
        .needed("event", event, "In canonical form."),
        .needed("hash", digest, "SHA-256 of the event's bytes as they stand here.")
    )

    static let head = Schema.answer(.needed("hash", digest), .needed("n", number), .needed("seq", place))

    static let value = Schema.answer(
        .needed("n", number, "Which event holds its digest."),
        .needed("name", .words),
        .optional("salt", salt),
        .needed("state", .code(["shown", "erased", "withheld"])),
        .optional("value", .words, "With its salt, where it is shown.")
    )

    static let bundle = Schema.answer(
        .needed("about", .words, "What the file is, for people."),
        .needed("booking", .identifier),
        .needed("bundle", .integer(1...1), "The version of the form."),
        .needed("depot", .integer(0...1023)),
        .needed("events", .list(sealedEvent), "In order."),
        .needed("exportedAt", epochSec),
        .needed("head", head, "The last event."),
        .needed("seal", digest, "SHA-256 of the file without this member."),
        .needed("values", .list(value), "By event, then by name; one for each digest.")
    )
}
