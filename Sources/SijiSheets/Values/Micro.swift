/// A number of a sheet, exact to a millionth.
struct Micro: Hashable, Comparable {
    /// The number times a million; its magnitude is below 10¹⁸.
    let millionths: Int

    static func < (left: Micro, right: Micro) -> Bool { left.millionths < right.millionths }

    /// A whole number; nil beyond 12 digits.
    init?(_ whole: Int) {
        guard whole.magnitude < 1_000_000_000_000 else { return nil }
        millionths = whole * 1_000_000
    }

    /// Whole digits and the digits behind the point, rounded at the sixth; nil beyond 12 whole digits.
    init?(whole: some Sequence<Int>, fraction: some Sequence<Int>) {
        var value = 0
        for digit in whole {
            value = value * 10 + digit
            guard value < 1_000_000_000_000 else { return nil }
        }
        value *= 1_000_000
        var scale = 100_000
        for (place, digit) in fraction.enumerated() {
            if place < 6 {
                value += digit * scale
                scale /= 10
            } else if place == 6, digit >= 5 {
                value += 1
            }
        }
        millionths = value
    }

    private init(millionths: Int) { self.millionths = millionths }

    /// The number times so many; nil where it grows too large.
    func times(_ factor: Int) -> Micro? {
        let (product, overflow) = millionths.multipliedReportingOverflow(by: factor)
        guard !overflow, product.magnitude < 1_000_000_000_000_000_000 else { return nil }
        return Micro(millionths: product)
    }

    /// The sum; nil where it grows too large.
    func plus(_ other: Micro) -> Micro? {
        let sum = millionths + other.millionths
        return sum.magnitude < 1_000_000_000_000_000_000 ? Micro(millionths: sum) : nil
    }

    /// The number in units of 1/`parts`, where it is whole in them.
    func exact(parts: Int) -> Int? {
        guard let product = times(parts), product.millionths.isMultiple(of: 1_000_000) else { return nil }
        return product.millionths / 1_000_000
    }

    /// The number in units of 1/`parts`, rounded half up.
    func rounded(parts: Int) -> Int? { times(parts).map { ($0.millionths + 500_000) / 1_000_000 } }

    /// The number where it is whole.
    var whole: Int? { exact(parts: 1) }
}
