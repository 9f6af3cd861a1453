import SijiTrust

/// The ministry's waybill.
enum WaybillSchemas {
    static let field = Schema.answer(
        .needed("message", .codes(WaybillField.Message.self), "电子运单 or 资金流水单."),
        .optional("group", .codes(WaybillField.Group.self)),
        .optional("payment", .count, "Which payment, from 0; absent for the waybill."),
        .needed("name", .words, "In the message."),
        .needed("title", .words),
        .needed("titleEn", .words),
        .needed("required", .boolean),
        .needed("format", .words, "As the guide prints it."),
        .optional("value", .words, "Absent where unknown."),
        .optional("flaw", .codes(WaybillFlaw.self), "Absent where all is well.")
    )

    static let answer = Schema.answer(
        .needed("bookingId", .identifier),
        .needed("loadVersion", .count, "The version that was booked."),
        .needed("amended", .boolean, "Whether the load was changed since: the fields are then of the newer version."),
        .needed("flaws", .count, "Fields that keep it from being sent."),
        .needed("fields", .list(field), "In the guide's order.")
    )
}
