/// Who Unix users are; read by `PartyReader`.
enum PartySchemas {
    static let request = Schema.request(PartyKey.table) { key in
        switch key {
        case .name: .needed(.line(PartyReader.name, min: 1), "The name shown.")
        case .phone: .optional(ListingSchemas.phone)
        case .plates: .optional(.list(.line(TruckReader.plate, min: 1), upTo: PartyReader.plates))
        }
    }

    static let party = Schema.answer(
        .needed("uid", .integer(0...Int(UInt32.max)), "The Unix user."),
        .optional("id", .identifier, "Absent before the first write."),
        .needed("name", .words),
        .optional("phone", .words),
        .needed("plates", .list(.words))
    )
}
