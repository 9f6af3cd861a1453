public import SijiFreight

extension AgreementContent {
    /// The first version: what the listing and the booking say.
    ///
    /// `priceFen` is the price that both sides settled on where the listing names none, or another one; nil for the
    /// listing's. What the listing does not know (`unknown`, an assumed dwell) is not agreed, and stays away.
    public init(
        load: Load,
        id: LoadID,
        version: Int,
        dispatcher: PartyID,
        driver: PartyID,
        truckName: String?,
        priceFen: Int?
    ) {
        var items: [AgreementItem: AgreementValue] = [
            .kind: .text(AgreementKind.transport.rawValue), .dispatcher: .text(dispatcher.description),
            .driver: .text(driver.description), .load: .text(id.description), .loadVersion: .number(version),
            .ref: .text(load.ref), .cargoType: .text(load.cargo.type.rawValue), .cargoName: .text(load.cargo.name),
            .coldChain: .flag(load.cargo.coldChain), .origin: .text(load.origin.label),
            .destination: .text(load.destination.label), .pickupFrom: .instant(load.pickup.from),
            .pickupTo: .instant(load.pickup.to), .infoFeeFen: .number(load.infoFeeFen),
            .depositFen: .number(load.payment.depositFen), .detentionUnitMin: .number(60),
            .lateGraceMin: .number(120), .emptyRunAfterMin: .number(240), .restRule: .text("cn-law"),
        ]
        items[.truck] = truckName.map(AgreementValue.text)
        items[.payloadKg] = load.cargo.payloadKg.map(AgreementValue.number)
        items[.payloadMaxKg] = load.cargo.payloadMaxKg.map(AgreementValue.number)
        items[.volumeL] = load.cargo.volumeL.map(AgreementValue.number)
        items[.hazmatClass] = load.cargo.hazmatClass.map(AgreementValue.text)
        items[.deliverBy] = load.deliverBy.map(AgreementValue.instant)
        if !load.via.isEmpty {
            items[.via] = .stops(
                load.via.map { AgreementStop(action: $0.action, place: $0.place.label, freeMin: $0.dwellMin) }
            )
        }
        items[.priceFen] = (priceFen ?? load.price.truckFen).map(AgreementValue.number)
        if case .perUnit(let unit, let estimateFen) = load.price, priceFen == nil || priceFen == estimateFen {
            items[.unitFen] = .number(unit.fen)
            items[.unit] = .text(unit.per.rawValue)
            items[.weighedAt] = (unit.weighedAt?.rawValue).map(AgreementValue.text)
        }
        if load.tolls != .unknown { items[.tolls] = .text(load.tolls.rawValue) }
        items[.terms] = (load.payment.terms?.rawValue).map(AgreementValue.text)
        items[.days] = load.payment.days.map(AgreementValue.number)
        items[.invoice] = load.payment.invoice.map(AgreementValue.flag)
        // Instalments of another price say nothing of this one.
        let sum = load.payment.parts.reduce(0) { $0 + $1.fen }
        if !load.payment.parts.isEmpty, priceFen == nil || priceFen == sum {
            items[.parts] = .parts(load.payment.parts)
        }
        if load.payment.depositReturn != .unknown {
            items[.depositReturn] = .text(load.payment.depositReturn.rawValue)
        }
        if !load.dwell.isAssumed {
            items[.loadFreeMin] = .number(load.dwell.loadMin)
            items[.unloadFreeMin] = .number(load.dwell.unloadMin)
        }
        if load.injuryCover != .unknown { items[.injuryCover] = .text(load.injuryCover.rawValue) }
        self.init(items)
    }
}
