/// One item of a booking's written agreement (DESIGN §9), in the order in which they are read.
public enum AgreementItem: String, Sendable, CaseIterable {
    // Parties
    case kind, dispatcher, dispatcherName, dispatcherPhone, driver, driverName, driverPhone, truck, plate
    // Cargo
    case load, loadVersion, ref, cargoType, cargoName, payloadKg, payloadMaxKg, volumeL, hazmatClass, coldChain
    // Lane
    case origin, via, destination
    // Windows
    case pickupFrom, pickupTo, deliverBy
    // Price
    case priceFen, unitFen, unit, weighedAt, infoFeeFen, tolls
    // Payment
    case terms, days, parts, invoice
    // Deposit
    case depositFen, depositReturn
    // Waiting
    case loadFreeMin, unloadFreeMin, detentionHourFen, detentionUnitMin, detentionCapFen, lateGraceMin
    // A truck ordered and not used
    case emptyRunFen, emptyRunFenPerKm, emptyRunCapFen, emptyRunAfterMin
    // The rest
    case restRule, injuryCover, cancelNoticeMin, cancelFeeFen, disputes, otherTerms

    /// A part of the agreement's text.
    public enum Section: Sendable, CaseIterable {
        case parties, cargo, lane, windows, price, payment, deposit, waiting, emptyRun, rest, cover, changes, disputes
    }

    /// What an item holds, and within which bounds.
    public enum Form: Sendable, Equatable {
        /// Words, 1 to so many characters.
        case text(Int)
        /// One of these codes.
        case code([String])
        /// A whole number within bounds; its unit is in the item's name.
        case number(ClosedRange<Int>)
        /// An instant.
        case instant
        /// True or false.
        case flag
        /// Stops between pickup and delivery.
        case stops
        /// Instalments.
        case parts
    }

    /// Where it stands.
    public var section: Section {
        switch self {
        case .kind, .dispatcher, .dispatcherName, .dispatcherPhone, .driver, .driverName, .driverPhone, .truck, .plate:
            .parties
        case .load, .loadVersion, .ref, .cargoType, .cargoName, .payloadKg, .payloadMaxKg, .volumeL, .hazmatClass,
            .coldChain:
            .cargo
        case .origin, .via, .destination: .lane
        case .pickupFrom, .pickupTo, .deliverBy: .windows
        case .priceFen, .unitFen, .unit, .weighedAt, .infoFeeFen, .tolls: .price
        case .terms, .days, .parts, .invoice: .payment
        case .depositFen, .depositReturn: .deposit
        case .loadFreeMin, .unloadFreeMin, .detentionHourFen, .detentionUnitMin, .detentionCapFen, .lateGraceMin:
            .waiting
        case .emptyRunFen, .emptyRunFenPerKm, .emptyRunCapFen, .emptyRunAfterMin: .emptyRun
        case .restRule: .rest
        case .injuryCover: .cover
        case .cancelNoticeMin, .cancelFeeFen: .changes
        case .disputes, .otherTerms: .disputes
        }
    }

    /// What it holds.
    public var form: Form {
        switch self {
        case .kind: .code(AgreementKind.allCases.map(\.rawValue))
        case .cargoType, .hazmatClass, .dispatcher, .driver, .load: .text(16)
        case .dispatcherName, .driverName, .truck, .ref, .cargoName, .plate: .text(64)
        case .dispatcherPhone, .driverPhone: .text(32)
        case .loadVersion: .number(1...Int.max)
        case .payloadKg, .payloadMaxKg: .number(1...1_000_000)
        case .volumeL: .number(1...10_000_000)
        case .coldChain, .invoice: .flag
        case .origin, .destination: .text(300)
        case .via: .stops
        case .pickupFrom, .pickupTo, .deliverBy: .instant
        case .priceFen, .unitFen: .number(1...10_000_000_000)
        case .infoFeeFen, .depositFen, .detentionCapFen, .emptyRunFen, .emptyRunCapFen, .cancelFeeFen:
            .number(0...10_000_000_000)
        case .unit: .code(["tonne", "m3"])
        case .weighedAt: .code(["load", "unload", "lesser"])
        case .tolls: .code(["driver", "shipper"])
        case .terms: .code(["onPickup", "onDelivery", "onPod", "monthly", "days"])
        case .days: .number(0...365)
        case .parts: .parts
        case .depositReturn: .code(["onLoading", "onDelivery", "never"])
        case .loadFreeMin, .unloadFreeMin: .number(0...2880)
        case .detentionHourFen: .number(0...10_000_000)
        case .detentionUnitMin: .number(1...1440)
        case .lateGraceMin, .emptyRunAfterMin, .cancelNoticeMin: .number(0...10_080)
        case .emptyRunFenPerKm: .number(0...10_000)
        case .restRule: .code(["cn", "cn-law"])
        case .injuryCover: .code(["platform", "own", "none"])
        case .disputes: .code(["negotiation", "mediation", "arbitration", "court"])
        case .otherTerms: .text(1000)
        }
    }

    /// Whether both sides may change it; parties, cargo and lane are those of the booking.
    public var isAmendable: Bool {
        switch section {
        case .parties: self == .kind
        case .cargo, .lane: false
        case .price: self != .unitFen && self != .unit
        default: true
        }
    }

    /// Whether it says who somebody is: such items stand in no hash, and are shown to the two sides only.
    public var isPersonal: Bool {
        switch self {
        case .dispatcherName, .dispatcherPhone, .driverName, .driverPhone, .plate: true
        default: false
        }
    }
}

/// What an agreement is in law.
public enum AgreementKind: String, Sendable, CaseIterable {
    /// 运输合同: between an owner-driver and a shipper.
    case transport
    /// An order to a driver who is employed: the carrier is the employer.
    case employment
}
