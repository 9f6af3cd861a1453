import SijiTrust

/// Complaints; read by `ComplaintReader`.
enum ComplaintSchemas {
    static let request = Schema.request(ComplaintKey.table) { key in
        switch key {
        case .trouble: .needed(.codes(Trouble.self))
        case .place: .optional(.line(ComplaintReader.place), "Where, in words.")
        case .at: .optional(.instant, "When it happened; not after now.")
        case .what: .needed(.line(ComplaintReader.what, min: 1), "What happened.")
        case .ask: .optional(.line(ComplaintReader.ask), "The usual of its kind where absent.")
        case .proofs: .optional(.list(proof, upTo: ComplaintReader.proofs))
        }
    }

    static let proof = Schema.request(ProofKey.table) { key in
        switch key {
        case .kind: .needed(.codes(Complaint.Proof.Kind.self))
        case .ref: .needed(.line(ComplaintReader.ref, min: 1), "Which one; of `booking` a booking of the caller's.")
        }
    }

    static let change = Schema.request(ComplaintChangeKey.table) { key in
        switch key {
        case .status: .needed(.codes(ComplaintStatus.self), "已交, 已答, 已解决; none goes back to `written`.")
        }
    }

    static let letter = Schema.answer(.needed("zh", .list(.words)), .needed("en", .list(.words)))

    static let complaint = Schema.answer(
        .needed("number", .count, "From 1 for each driver."),
        .needed("trouble", .codes(Trouble.self)),
        .needed("status", .codes(ComplaintStatus.self)),
        .needed("possible", .list(.codes(ComplaintStatus.self)), "What it can become now."),
        .optional("place", .words),
        .optional("at", .instant),
        .needed("what", .words),
        .optional("ask", .words),
        .needed("proofs", .list(proof.opened)),
        .needed("letter", letter, "The text to read out or hand in, line by line."),
        .needed("createdAt", .instant),
        .needed("changedAt", .instant)
    )

    static let page = Schema.answer(
        .needed("complaints", .list(.component(.complaint)), "By number."),
        .optional("nextCursor", .count, "Where the next page begins; absent on the last.")
    )
}
