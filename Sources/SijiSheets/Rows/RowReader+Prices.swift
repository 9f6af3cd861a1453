import SijiFault
import SijiFreight

/// A price a unit beside the truck's price: 单价 and 运费.
///
/// They are one price said twice, so they must agree by the row's quantity. Where the price a unit does not name its unit, only a
/// product that is met proves it.
extension RowReader {
    /// The two columns, where the sheet has both.
    typealias PricePair = (truck: SheetColumns.Column, unit: SheetColumns.Column)

    var pricePair: PricePair? {
        guard let truck = column(.price), let unit = column(.unitPrice) else { return nil }
        return (truck, unit)
    }

    mutating func readPrices(_ pair: PricePair) {
        let isTruckError = refuseError(pair.truck)
        guard !refuseError(pair.unit), !isTruckError else { return }
        let truck = SheetText.plain(text(pair.truck))
        let unit = SheetText.plain(text(pair.unit))
        switch (SheetText.saysNothing(truck), SheetText.saysNothing(unit)) {
        case (true, true):
            add(CellReading(facts: [.negotiable], notes: [.emptyPrice]), pair.truck, text(pair.truck))
        case (false, true):
            take(pair.truck) { () throws(Fault) in try PriceText.read(truck, unit: pair.truck.unit) }
        case (true, false):
            take(pair.unit) { () throws(Fault) in
                try PriceText.read(unit, unit: pair.unit.unit, isUnitPrice: true)
            }
        case (false, false): readBoth(pair, truck, unit)
        }
    }

    private mutating func take(_ column: SheetColumns.Column, _ read: () throws(Fault) -> CellReading) {
        let value = text(column)
        do throws(Fault) { add(try read(), column, value) } catch { refuse(error, column, value) }
    }

    private mutating func readBoth(_ pair: PricePair, _ truck: [Character], _ unit: [Character]) {
        let truckReading: CellReading
        do throws(Fault) {
            // Beside a price a unit, what does not say its unit is for the truck; that they agree confirms it.
            let unit = pair.truck.unit == nil || pair.truck.unit == .yuan ? .yuanPerTruck : pair.truck.unit
            truckReading = try PriceText.read(truck, unit: unit)
        } catch {
            refuse(error, pair.truck, text(pair.truck))
            return
        }
        do throws(Fault) {
            let unitReading = try unitReading(unit, pair.unit, beside: truckReading)
            if let conflict = conflict(truckReading, unitReading) { throw conflict }
            add(truckReading, pair.truck, text(pair.truck))
            let isSaidTwice = unitReading.facts.contains { if case .unitPrice = $0 { true } else { false } }
            add(
                isSaidTwice ? unitReading + CellReading(notes: [.pricesAgree]) : unitReading,
                pair.unit,
                text(pair.unit)
            )
        } catch {
            refuse(error, pair.unit, text(pair.unit))
        }
    }

    /// What a price a unit says; where neither it nor its header names the unit, the one whose product is the truck's price.
    private func unitReading(
        _ text: [Character],
        _ column: SheetColumns.Column,
        beside truck: CellReading
    ) throws(Fault) -> CellReading {
        let byTonne = try PriceText.read(text, unit: .yuanPerTonne, isUnitPrice: true)
        let byM3 = try PriceText.read(text, unit: .yuanPerM3, isUnitPrice: true)
        let isBare = column.unit == nil || column.unit == .yuan
        guard isBare, byTonne != byM3 else {
            return try PriceText.read(text, unit: column.unit, isUnitPrice: true)
        }
        let fitting = [byTonne, byM3].filter { reading in
            conflict(truck, reading) == nil
        }
        guard fitting.count == 1, let reading = fitting.first else {
            throw .unitMissing("sheet.perTonne", "sheet.perM3")
        }
        return reading
    }

    /// Why two prices are not one; nil where they agree to the yuan.
    private func conflict(_ truck: CellReading, _ unit: CellReading) -> Fault? {
        let first = PriceSaid(truck)
        let second = PriceSaid(unit)
        guard case .unit(let fen, let per) = second, case .truck(let priceFen) = first else {
            return first == second ? nil : Fault(.loadPriceConflict)
        }
        let facts = readings.flatMap(\.facts)
        var thousandths: ClosedRange<Int>?
        for fact in facts {
            switch fact {
            case .mass(let kg, let maxKg) where per == .tonne: thousandths = kg...max(kg, maxKg ?? kg)
            case .volume(let litres) where per == .m3: thousandths = litres...litres
            default: break
            }
        }
        guard let thousandths else {
            let needed = per == .tonne ? "sheet.mass" : "sheet.volume"
            return Fault(.loadPriceBasis, ["needed": .text(needed)])
        }
        let price = UnitPrice(fen: fen, per: per)
        guard let least = price.estimateFen(payloadKg: thousandths.lowerBound, volumeL: thousandths.lowerBound),
            let most = price.estimateFen(payloadKg: thousandths.upperBound, volumeL: thousandths.upperBound)
        else { return Fault(.loadPriceConflict) }
        // People round to the yuan.
        if priceFen > least - 100, priceFen < most + 100 { return nil }
        return Fault(.loadPriceConflict, ["priceFen": .integer(priceFen), "estimateFen": .integer(least)])
    }
}

/// The one price that a cell names.
private enum PriceSaid: Equatable {
    case truck(fen: Int)
    case unit(fen: Int, per: UnitPrice.Unit)
    case negotiable

    init?(_ reading: CellReading) {
        let said = reading.facts.lazy.compactMap { fact -> PriceSaid? in
            switch fact {
            case .price(let fen): .truck(fen: fen)
            case .unitPrice(let fen, let per): .unit(fen: fen, per: per)
            case .negotiable: .negotiable
            default: nil
            }
        }
        guard let first = said.first else { return nil }
        self = first
    }
}
