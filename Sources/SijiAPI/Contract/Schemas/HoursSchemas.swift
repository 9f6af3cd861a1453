import SijiHours

/// The driver's own driving time; read by `HoursReader`.
enum HoursSchemas {
    static let request = Schema.request(HoursKey.table) { key in
        switch key {
        case .do: .needed(.codes(DrivingRecord.Act.self), "What goes on from then on.")
        case .at: .optional(.instant, "Not after now, and not more than 30 days before it; now where absent.")
        }
    }

    static let mark = Schema.answer(
        .needed("do", .codes(DrivingRecord.Act.self)),
        .needed("at", .instant),
        .needed("toldAt", .instant)
    )

    static let standing = Schema.answer(
        .needed("do", .codes(DrivingRecord.Act.self)),
        .needed("since", .instant),
        .needed("drivenMin", .count, "As it counts if the wheels turned now."),
        .needed("drivenTodayMin", .count),
        .optional("leftMin", .count, "Before a break or the daily rest."),
        .optional("leftTodayMin", .count, "Before the daily rest."),
        .needed("stoodMin", .count),
        .optional("breakLacksMin", .count, "What the standstill still lacks of a break."),
        .optional("restLacksMin", .count, "What it still lacks of the daily rest.")
    )

    static let answer = Schema.answer(
        .needed("now", .instant),
        .needed("rule", .code(DrivingRule.known.map(\.name))),
        .optional("standing", standing, "Absent where nothing was told yet."),
        .needed("marks", .list(mark), "The latest, by moment.")
    )
}
