import SijiTrust

/// Bookings; read by `BookingReader`.
enum BookingSchemas {
    static let request = Schema.request(BookingKey.table) { key in
        switch key {
        case .loadId: .needed(.line(BookingReader.id, min: 1), "What is no identifier is 404 `load.notFound`.")
        case .loadVersion:
            .optional(.integer(BookingReader.loadVersion), "The version that was seen; another is 409 `load.changed`.")
        case .truckName: .optional(.line(TruckReader.name), "One of the driver's trucks.")
        }
    }

    static let change = Schema.request(BookingChangeKey.table) { key in
        switch key {
        case .status: .needed(.codes(BookingStep.self), "`booked`: the dispatcher's yes; `cancelled`: given back.")
        }
    }

    static let booking = Schema.answer(
        .needed("id", .identifier),
        .needed("loadId", .identifier),
        .needed("loadVersion", .count),
        .needed("slot", .count, "From 0."),
        .needed("status", .codes(BookingStatus.self)),
        .needed("driver", .identifier, "The driver's party."),
        .needed("dispatcher", .identifier, "The load's owner."),
        .optional("truckName", .words),
        .needed("createdAt", .instant),
        .needed("changedAt", .instant),
        .optional("heldUntil", .instant, "Until when a request is held."),
        .optional("load", .component(.load), "As it stands; absent in the answer to a change.")
    )

    static let page = Schema.answer(
        .needed("bookings", .list(.component(.booking)), "In the order of ids."),
        .optional("nextCursor", .identifier, "Where the next page begins; absent on the last.")
    )
}
