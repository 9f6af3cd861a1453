/// A JSON number as it was written: decimal, so that `13.05` is 13050 thousandths and nothing near it.
struct JSONNumber: Sendable {
    /// The first 19 significant digits.
    var mantissa: UInt64 = 0
    /// The power of ten that the mantissa is multiplied by, held within ±1,000,000.
    var exponent = 0
    /// Whether it is below zero.
    var isNegative = false
    /// Whether digits other than 0 were left out behind the 19.
    ///
    /// Rounding half away from zero needs only the digits up to the one behind the last place, so that it stays exact.
    var isCut = false

    /// The number times 10 to the power of `power`, rounded half away from zero; nil where it does not fit.
    func scaled(by power: Int) -> Int? {
        guard mantissa != 0 else { return 0 }
        let shift = exponent + power
        var magnitude: UInt64
        if shift >= 0 {
            guard shift <= 19 else { return nil }
            let product = mantissa.multipliedReportingOverflow(by: JSONNumber.powersOfTen[shift])
            guard !product.overflow else { return nil }
            magnitude = product.partialValue
        } else if shift >= -19 {
            let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: JSONNumber.powersOfTen[-shift])
            magnitude = quotient
            if rest >= JSONNumber.powersOfTen[-shift] / 2 { magnitude += 1 }
        } else {
            magnitude = 0
        }
        guard magnitude <= UInt64(Int.max) else { return nil }
        return isNegative ? -Int(magnitude) : Int(magnitude)
    }

    /// Whether it has no fraction.
    var isWhole: Bool {
        guard mantissa != 0, exponent < 0 else { return true }
        guard !isCut, exponent >= -19 else { return false }
        return mantissa % JSONNumber.powersOfTen[-exponent] == 0
    }

    private static let powersOfTen: [UInt64] = (0..<20).map { power in
        (0..<power).reduce(1 as UInt64) { product, _ in product * 10 }
    }
}
