import SijiFreight

/// Trucks; read by `TruckReader`.
enum TruckSchemas {
    static let truck = Schema.request(TruckKey.table) { key in
        switch key {
        case .bodies: .needed(ListingSchemas.bodies(from: 1))
        case .deckLengthM: .needed(.thousandths(TruckReader.deckMm), "车长: the deck's length, m.")
        case .overallLengthM: .optional(.thousandths(TruckReader.overallMm), "Not under the deck's.")
        case .payloadKg: .needed(.integer(TruckReader.massKg))
        case .volumeM3: .optional(.thousandths(TruckReader.volumeL))
        case .axles: .optional(.integer(TruckReader.axles))
        case .heightM: .optional(.thousandths(TruckReader.sectionMm))
        case .widthM: .optional(.thousandths(TruckReader.sectionMm))
        case .tareKg: .optional(.integer(TruckReader.massKg))
        case .grossKg: .optional(.integer(TruckReader.massKg), "Not under the tare.")
        case .drivers: .optional(.integer(TruckReader.drivers), standard: 1)
        case .plate: .optional(.line(TruckReader.plate))
        case .hazmatClasses:
            .optional(.list(.code(HazmatClass.codes), upTo: HazmatClass.codes.count), "Classes held, GB 6944.")
        case .costs: .optional(costs)
        case .averageKmh: .optional(.integer(TruckReader.averageKmh), standard: 65)
        }
    }

    static let costs = Schema.request(CostKey.table) { key in
        switch key {
        case .emptyFenPerKm: .needed(.integer(TruckReader.fenPerKm))
        case .loadedFenPerKm: .needed(.integer(TruckReader.fenPerKm))
        case .tollFenPerKm: .optional(.integer(TruckReader.fenPerKm), "Not counted where absent, and answers say so.")
        case .hourFen: .optional(.integer(TruckReader.fenPerHour), standard: 0)
        }
    }

    static let named = Schema.answer(.needed("name", .words), .needed("truck", truck.opened))

    static let all = Schema.answer(.needed("trucks", .list(.component(.namedTruck)), "By name."))
}
