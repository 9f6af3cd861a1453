import SijiFreight
import SijiGeo

/// Listings as they are pushed; read by `ListingScanner`.
enum ListingSchemas {
    static let listing = Schema.request(
        ListingKey.table,
        choices: [["priceFen"], ["unitPrice"], ["negotiable"]],
        member
    )

    /// Any part of a listing; what is null is taken away (RFC 7396).
    static let patch: Schema = {
        guard case .record(var record) = listing else { return listing }
        record.choices = []
        record.members = record.members.map { member in
            var member = member
            member.isRequired = false
            member.standard = nil
            if case .component(.listingPoint) = member.schema { member.schema = pointPatch }
            if case .record(var inner) = member.schema {
                inner.members = inner.members.map { .optional($0.name, $0.schema, $0.note) }
                inner.choices = []
                member.schema = .record(inner)
            }
            return member
        }
        return .record(record)
    }()

    static let point = Schema.request(PointKey.place, choices: pointChoices, pointMember)
    private static let pointPatch = Schema.request(PointKey.place, pointMember)

    /// How a point may be given.
    static let pointChoices = [["lat", "lon"], ["adcode"], ["name"]]

    static func pointMember(_ key: PointKey) -> Schema.Member {
        switch key {
        case .lat: .optional(.latitude, "Degrees; with lon.")
        case .lon: .optional(.longitude, "Degrees; with lat.")
        case .datum: .optional(.codes(Datum.self), "Of lat and lon.", standard: "wgs84")
        case .adcode: .optional(.line(PointScan.adcode), "GB/T 2260, six digits.")
        case .name:
            .optional(.line(ListingLimits.name), "A label beside lat and lon or an adcode; alone it is looked up.")
        case .address: .optional(.line(ListingLimits.address))
        case .radiusKm: .optional(.thousandths(PointScan.radiusM), "Great-circle km around the point.", standard: 100)
        }
    }

    private static func member(_ key: ListingKey) -> Schema.Member {
        switch key {
        case .ref: .needed(.line(ListingLimits.ref, min: 1), "The dispatcher's own number, the key of a push.")
        case .origin: .needed(.component(.listingPoint))
        case .destination: .needed(.component(.listingPoint))
        case .via: .optional(.list(via, upTo: ListingLimits.via), "More stops, in order.")
        case .pickup: .needed(window, "A window that is past (`to` at or before now) is 422 `load.windowPast`.")
        case .deliverBy: .optional(.instant)
        case .cargo: .needed(cargo)
        case .bodies: .optional(bodies(from: 0), "Of the truck; empty for any.")
        case .minLengthM: .optional(.thousandths(ListingLimits.deckMm), "The shortest deck, m.")
        case .lengthsM:
            .optional(
                .list(.thousandths(ListingLimits.deckMm), upTo: ListingLimits.lengths),
                "Decks asked for, each ± 0.25 m."
            )
        case .needs: .optional(.list(.line(ListingLimits.need, min: 1), upTo: ListingLimits.needs))
        case .mode: .needed(.codes(LoadMode.self))
        case .trucks: .optional(.integer(ListingLimits.trucks), "Slots, each won once.", standard: 1)
        case .priceFen: .optional(.integer(ListingLimits.fen), "For the truck; 0 is 422 `load.priceZero`.")
        case .unitPrice: .optional(unitPrice)
        case .negotiable: .optional(.boolean, "面议: no price at all.")
        case .infoFeeFen: .optional(.integer(ListingLimits.fen), standard: 0)
        case .tolls: .optional(.codes(TollPayer.self), "Who pays tolls.", standard: "unknown")
        case .payment: .optional(payment)
        case .booking:
            .optional(.codes(BookingMode.self), "`confirm`: the dispatcher must say yes.", standard: "instant")
        case .injuryCover: .optional(.codes(InjuryCover.self), standard: "unknown")
        case .dwell: .optional(dwell)
        case .notes: .optional(.text(.init(length: 0...ListingLimits.notes)))
        case .expiresAt: .optional(.instant, "`pickup.to` where absent.")
        case .contact: .optional(contact)
        }
    }

    static func bodies(from min: Int) -> Schema {
        .list(.codes(Body.self), upTo: ListingLimits.bodies, from: min)
    }

    /// Five to twenty digits, or nothing.
    static let phone = Schema.text(
        .init(length: 0...ListingLimits.phone, pattern: "^$|^[ +()#-]*([0-9][ +()#-]*){5,20}$")
    )

    private static let via = Schema.request(ViaKey.table) { key in
        switch key {
        case .action: .needed(.codes(ViaStop.Action.self))
        case .at: .needed(.component(.listingPoint))
        case .dwellMin:
            .optional(.integer(ListingLimits.viaDwellMin), standard: .integer(ListingLimits.assumedViaDwellMin))
        }
    }

    private static let window = Schema.request(WindowKey.table) { key in
        switch key {
        case .from, .to: .needed(.instant)
        }
    }

    private static let cargo = Schema.request(CargoKey.table, choices: [["payloadKg"], ["volumeM3"]]) { key in
        switch key {
        case .type: .needed(.codes(CargoType.self), "The ministry's cargo code.")
        case .name: .needed(.line(ListingLimits.name, min: 1))
        case .payloadKg: .optional(.integer(ListingLimits.payloadKg))
        case .payloadMaxKg:
            .optional(.integer(ListingLimits.payloadKg), "The upper end of a range; it is what must fit.")
        case .volumeM3: .optional(.thousandths(ListingLimits.volumeL))
        case .hazmatClass: .optional(.code(HazmatClass.codes), "GB 6944.")
        case .coldChain: .optional(.boolean, standard: false)
        case .heightM: .optional(.thousandths(ListingLimits.cargoMm))
        case .widthM: .optional(.thousandths(ListingLimits.cargoMm))
        }
    }

    private static let unitPrice = Schema.request(UnitPriceKey.table) { key in
        switch key {
        case .fen: .needed(.integer(ListingLimits.fen))
        case .per: .needed(.codes(UnitPrice.Unit.self))
        case .weighedAt: .optional(.codes(UnitPrice.WeighedAt.self))
        }
    }

    private static let payment = Schema.request(PaymentKey.table) { key in
        switch key {
        case .terms: .optional(.codes(Payment.Terms.self))
        case .days: .optional(.integer(ListingLimits.days))
        case .depositFen: .optional(.integer(ListingLimits.fen), standard: 0)
        case .depositReturn: .optional(.codes(Payment.DepositReturn.self), standard: "unknown")
        case .invoice: .optional(.boolean)
        case .parts: .optional(.list(part, upTo: ListingLimits.parts), "Instalments; they sum to the price.")
        }
    }

    static let part = Schema.request(PartKey.table) { key in
        switch key {
        case .when: .needed(.codes(Payment.Terms.self))
        case .fen: .needed(.integer(ListingLimits.partFen))
        case .days: .optional(.integer(ListingLimits.days))
        case .by: .optional(.codes(PaymentPart.Means.self))
        }
    }

    private static let dwell = Schema.request(DwellKey.written) { key in
        switch key {
        case .loadMin: .optional(.integer(ListingLimits.dwellMin), standard: .integer(Dwell.assumed.loadMin))
        case .unloadMin: .optional(.integer(ListingLimits.dwellMin), standard: .integer(Dwell.assumed.unloadMin))
        case .assumed: .optional(.boolean)
        }
    }

    private static let contact = Schema.request(ContactKey.table) { key in
        switch key {
        case .name: .optional(.line(ListingLimits.name))
        case .phone:
            .optional(phone, "A business number, whole: a masked one is 422 `load.phoneMasked`.")
        }
    }
}
