/// What a column of a sheet says.
public enum SheetField: String, Sendable, CaseIterable {
    case ref
    case origin, originProvince, originCity, originCounty, originAddress
    case destination, destinationProvince, destinationCity, destinationCounty, destinationAddress
    case route
    case truck, deck, body
    case cargo, mass, volume, quantity
    case price, unitPrice, terms, deposit, infoFee
    case pickup, pickupDate, deliverBy
    case contact, phone, contactPhone
    case trucks, mode, notes

    /// The parts of where it is loaded, from the large to the small.
    static let originParts: [SheetField] = [.originProvince, .originCity, .originCounty, .origin, .originAddress]
    /// The parts of where it is unloaded.
    static let destinationParts: [SheetField] = [
        .destinationProvince, .destinationCity, .destinationCounty, .destination, .destinationAddress,
    ]

    /// The cells that `--fill-down` fills: those that people merge over several loads.
    ///
    /// Prices, notes, numbers of loads and of trucks are of one row only; an empty price is 面议.
    var isFilledDown: Bool {
        switch self {
        case .ref, .price, .unitPrice, .deposit, .infoFee, .notes, .trucks, .mode, .mass, .volume, .quantity: false
        default: true
        }
    }

    /// Fields that say the same thing, of which a sheet has one.
    var rivals: [SheetField] {
        switch self {
        case .quantity: [.mass, .volume]
        case .contactPhone: [.phone]
        case .route: [.origin, .destination]
        default: []
        }
    }

    /// The columns that a field of the wire comes from, the likeliest first: `cargo.payloadKg` comes from the mass.
    static func sources(ofWire path: String) -> [SheetField] {
        let begins: (String) -> Bool = { path == $0 || path.hasPrefix($0 + ".") || path.hasPrefix($0 + "[") }
        if begins("origin") { return [.origin, .originCounty, .originCity, .originAddress, .route] }
        if begins("destination") {
            return [.destination, .destinationCounty, .destinationCity, .destinationAddress, .route]
        }
        if begins("via") { return [.destination, .origin, .route] }
        if begins("pickup") || begins("expiresAt") { return [.pickup, .pickupDate] }
        if begins("cargo.payloadKg") || begins("cargo.payloadMaxKg") { return [.mass, .quantity, .cargo] }
        if begins("cargo.volumeM3") { return [.volume, .quantity, .cargo] }
        if begins("cargo") { return [.cargo] }
        if begins("bodies") { return [.body, .truck, .deck] }
        if begins("minLengthM") || begins("lengthsM") { return [.deck, .truck, .body] }
        if begins("payment.depositFen") || begins("payment.depositReturn") { return [.deposit] }
        if begins("payment") { return [.terms, .price, .unitPrice] }
        if begins("unitPrice") { return [.unitPrice, .price] }
        if begins("priceFen") || begins("negotiable") { return [.price, .unitPrice] }
        if begins("contact.phone") { return [.phone, .contactPhone] }
        if begins("contact") { return [.contact, .contactPhone] }
        let same: [String: SheetField] = [
            "ref": .ref, "infoFeeFen": .infoFee, "deliverBy": .deliverBy, "trucks": .trucks, "mode": .mode,
            "notes": .notes,
        ]
        return same[path].map { [$0] } ?? []
    }
}

/// A unit that a header gives to the numbers below it.
public enum SheetUnit: String, Sendable, CaseIterable {
    case tonne, kg, m3, metre, yuan, tenThousandYuan, yuanPerTruck, yuanPerTonne, yuanPerM3
}
