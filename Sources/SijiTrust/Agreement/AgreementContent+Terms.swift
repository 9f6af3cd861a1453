import SijiFreight

extension AgreementContent {
    /// The terms of the detention meter.
    public var detentionTerms: DetentionTerms {
        DetentionTerms(
            fenPerHour: number(.detentionHourFen),
            unitMin: max(1, number(.detentionUnitMin) ?? DetentionTerms.siji.unitMin),
            capFenPerStop: number(.detentionCapFen),
            lateGraceMin: number(.lateGraceMin)
        )
    }

    /// The stops that the meter counts at: the pickup, those between, the delivery.
    ///
    /// Where nobody agreed on a free time it is the listing's default of 60 minutes, and `missing` names it.
    public var detentionStops: [DetentionStop] {
        let pickup = DetentionStop(
            kind: .pickup,
            freeMin: number(.loadFreeMin) ?? Dwell.assumed.loadMin,
            opens: instant(.pickupFrom),
            closes: instant(.pickupTo)
        )
        let delivery = DetentionStop(
            kind: .delivery,
            freeMin: number(.unloadFreeMin) ?? Dwell.assumed.unloadMin,
            closes: instant(.deliverBy)
        )
        return [pickup] + via.map { DetentionStop(kind: .via, freeMin: $0.freeMin) } + [delivery]
    }

    /// What a truck that was ordered and not used is owed.
    public var emptyRunTerms: EmptyRunTerms {
        EmptyRunTerms(
            feeFen: number(.emptyRunFen),
            fenPerKm: number(.emptyRunFenPerKm),
            capFen: number(.emptyRunCapFen),
            waitMin: number(.emptyRunAfterMin) ?? EmptyRunTerms().waitMin
        )
    }

    /// What is paid, and when.
    public var payTerms: PayTerms {
        PayTerms(
            priceFen: number(.priceFen),
            isEstimate: items[.unitFen] != nil,
            payment: Payment(
                terms: text(.terms).flatMap(Payment.Terms.init),
                days: number(.days),
                depositFen: number(.depositFen) ?? 0,
                depositReturn: text(.depositReturn).flatMap(Payment.DepositReturn.init) ?? .unknown,
                parts: parts
            )
        )
    }
}
