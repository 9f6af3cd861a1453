import SijiTrust

/// A booking's written agreement; read by `AgreementReader`.
enum AgreementSchemas {
    static let request = Schema.request(AgreementKey.table) { key in
        switch key {
        case .act: .needed(.code(["propose", "accept", "refuse"]))
        case .version:
            .needed(
                .integer(AgreementReader.version),
                "The one that is answered; of a proposal, the latest that was read."
            )
        case .items: .optional(changes, "What a proposal changes; null takes an item away.")
        }
    }

    static let changes = Schema.request(AgreementReader.amendable) { .optional(schema($0)) }

    static let answer = Schema.answer(
        .needed("side", .code(["driver", "dispatcher"])),
        .needed("party", .identifier),
        .needed("at", .instant)
    )

    static let version = Schema.answer(
        .needed("version", .count, "From 1."),
        .needed("standing", .codes(AgreementVersion.Standing.self)),
        .optional("proposedBy", .code(["driver", "dispatcher"]), "Absent for the first, of listing and booking."),
        .needed("proposedAt", .instant),
        .needed("hash", hash, "SHA-256 of its canonical JSON (RFC 8785).")
    )

    static let change = Schema.answer(
        .needed("item", .codes(AgreementItem.self)),
        .optional("was", value, "Absent where the version compared with says nothing."),
        .optional("is", value, "Absent where this version says nothing.")
    )

    static let agreement = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("version", .count, "Which version this is, from 1."),
        .needed("standing", .codes(AgreementVersion.Standing.self)),
        .optional("proposedBy", .code(["driver", "dispatcher"])),
        .needed("proposedAt", .instant),
        .needed("hash", hash),
        .needed("kind", .codes(AgreementKind.self), "A transport contract, or an employed driver's order."),
        .needed("items", items(where: { !$0.isPersonal })),
        .needed("parties", items(where: \.isPersonal), "Who the two sides are, as the depot knows them now."),
        .needed("missing", .list(.codes(AgreementItem.self)), "What an agreement should say and this one does not."),
        .needed("acceptances", .list(answer), "Who said yes, in order."),
        .optional("refusal", answer, "Who said no."),
        .needed("possible", .list(.codes(Agreement.Act.self)), "What the caller can do now."),
        .needed("versions", .list(version), "All versions, from 1."),
        .optional("changes", .list(change), "In what it differs from `against`.")
    )

    static let stop = Schema.answer(
        .needed("do", .code(["load", "unload"])),
        .needed("place", .words),
        .needed("freeMin", .count)
    )

    private static let hash = Schema.text(.init(length: 64...64, pattern: "^[0-9a-f]{64}$"))
    private static let value = Schema.either([
        .words, .integer(nil), .boolean, .list(stop), .list(LoadSchemas.part),
    ])

    private static func items(where isShown: (AgreementItem) -> Bool) -> Schema {
        let members = AgreementItem.allCases.filter(isShown).map { item in
            Schema.Member.optional(item.rawValue, schema(item).opened)
        }
        return .record(.init(members: members, isOpen: true))
    }

    private static func schema(_ item: AgreementItem) -> Schema {
        switch item.form {
        case .text(let most): .line(most)
        case .code(let codes): .code(codes)
        case .number(let range): .integer(range)
        case .instant: .instant
        case .flag: .boolean
        case .stops: .list(stop)
        case .parts: .list(ListingSchemas.part, upTo: ListingLimits.parts)
        }
    }
}
