import SijiTrust

/// The driver's own record of cover; read by `CoverReader`.
enum CoverSchemas {
    static let request = Schema.request(CoverKey.table) { key in
        switch key {
        case .runs: .needed(.list(run, upTo: CoverReader.runs))
        }
    }

    static let run = Schema.request(CoverRunKey.table) { key in
        switch key {
        case .kind: .needed(.codes(CoverKind.self))
        case .first: .needed(.month)
        case .last: .needed(.month, "Counts too; not before `first`.")
        }
    }

    static let months = Schema.answer(
        .needed("pension", .count),
        .needed("medical", .count),
        .needed("injury", .count)
    )

    static let gap = Schema.answer(
        .needed("kind", .codes(CoverKind.self)),
        .needed("word", .codes(CoverGap.Word.self), "漏保, 断保, 脱保, as siji defines them."),
        .optional("first", .month),
        .optional("last", .month),
        .optional("months", .count)
    )

    static let answer = Schema.answer(
        .needed("now", .month, "The month that runs; never missing."),
        .needed("runs", .list(run.opened), "By kind, then by month."),
        .needed("months", months, "Months on the record."),
        .needed("gaps", .list(gap), "By kind, then by month.")
    )
}
