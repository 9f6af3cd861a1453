import SijiFault
import SijiFreight

/// The three ways to name a price, as they were read.
struct PriceScan {
    var fen: Int?
    var unit: UnitPrice?
    var isNegotiable = false

    /// The one price that was named.
    /// - Throws: `load.priceZero`, `load.priceMissing`, `load.priceConflict`, `load.priceBasis`, `field.range` (an estimate beyond any price).
    func price(of cargo: Cargo) throws(Fault) -> Price {
        if let unit {
            guard !isNegotiable else { throw Fault(.loadPriceConflict, field: "negotiable") }
            return .perUnit(unit, estimateFen: try estimateFen(unit, cargo))
        }
        if let fen {
            guard !isNegotiable else { throw Fault(.loadPriceConflict, field: "negotiable") }
            guard fen > 0 else { throw Fault(.loadPriceZero, field: "priceFen") }
            return .perTruck(fen: fen)
        }
        guard isNegotiable else { throw Fault(.loadPriceMissing, field: "priceFen") }
        return .negotiable
    }

    /// The product with the quantity; a `priceFen` beside the unit price must be just that.
    private func estimateFen(_ unit: UnitPrice, _ cargo: Cargo) throws(Fault) -> Int {
        guard unit.fen > 0 else { throw Fault(.loadPriceZero, field: "unitPrice.fen") }
        let needed = unit.per == .tonne ? "cargo.payloadKg" : "cargo.volumeM3"
        guard (unit.per == .tonne ? cargo.payloadKg : cargo.volumeL) != nil else {
            throw Fault(
                .loadPriceBasis,
                field: "unitPrice.per",
                ["value": .text(unit.per.rawValue), "needed": .text(needed)]
            )
        }
        let most = ListingLimits.fen.upperBound
        guard let estimateFen = unit.estimateFen(payloadKg: cargo.payloadKg, volumeL: cargo.volumeL),
            estimateFen <= most
        else {
            throw Fault(
                .fieldRange,
                field: "unitPrice.fen",
                ["value": .integer(unit.fen), "maxProductFen": .integer(most)]
            )
        }
        guard estimateFen > 0 else { throw Fault(.loadPriceZero, field: "unitPrice.fen") }
        guard fen == nil || fen == estimateFen else {
            throw Fault(
                .loadPriceConflict,
                field: "priceFen",
                ["priceFen": .integer(fen ?? 0), "estimateFen": .integer(estimateFen)]
            )
        }
        return estimateFen
    }
}

extension ListingScanner {
    mutating func unitPrice() throws(Fault) -> UnitPrice {
        var fen: Int?
        var per: UnitPrice.Unit?
        var weighedAt: UnitPrice.WeighedAt?
        try cursor.beginObject()
        while let key = try cursor.key(UnitPriceKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .fen: fen = try cursor.integer(in: ListingLimits.fen)
            case .per: per = try cursor.code(CodeTable.unit)
            case .weighedAt: weighedAt = try cursor.code(CodeTable.weighedAt)
            }
        }
        guard let fen else { throw cursor.missing("fen") }
        guard let per else { throw cursor.missing("per") }
        return UnitPrice(fen: fen, per: per, weighedAt: weighedAt)
    }

    mutating func payment() throws(Fault) -> Payment {
        var payment = Payment()
        try cursor.beginObject()
        while let key = try cursor.key(PaymentKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .terms: payment.terms = try cursor.code(CodeTable.terms)
            case .days: payment.days = try cursor.integer(in: ListingLimits.days)
            case .depositFen: payment.depositFen = try cursor.integer(in: ListingLimits.fen)
            case .depositReturn: payment.depositReturn = try cursor.code(CodeTable.depositReturn)
            case .invoice: payment.invoice = try cursor.boolean()
            case .parts: payment.parts = try cursor.paymentParts()
            }
        }
        return payment
    }

    /// Instalments sum to the price, to the fen; under a unit price to its estimate.
    func checkParts(_ parts: [PaymentPart], price: Price) throws(Fault) {
        guard !parts.isEmpty else { return }
        guard let priceFen = price.truckFen else {
            throw Fault(.fieldExclusive, field: "payment.parts", ["other": "negotiable"])
        }
        let sumFen = parts.reduce(0) { $0 + $1.fen }
        guard sumFen == priceFen else {
            throw Fault(
                .loadPartsSum,
                field: "payment.parts",
                ["sumFen": .integer(sumFen), "priceFen": .integer(priceFen)]
            )
        }
    }
}
