import SijiHours

/// The least that a carry stands: waiting, loading, unloading, and what the driving-time rule adds.
///
/// Two bounds, of which the greater holds. A daily clock of `d` minutes with `l` left is reset only by a standstill of the daily rest, so
/// `m` minutes of driving hold at least ⌈(m − l)/d⌉ of them, none of which is the unloading at the end. And between loading and
/// unloading no more than the continuous minutes are driven without a break, so `n` minutes of them hold at least ⌈n/c⌉ − 1.
struct Standing: Sendable {
    private let leftTodayMin: Float
    private let perDay: Float
    private let dailyRestMin: Float
    private let perStretch: Float
    private let breakMin: Float
    /// Whether the rule adds anything.
    let isBroken: Bool

    /// Lets a whole number that single precision made a hair too great be the number that it is.
    private static let slack: Float = 1e-3
    /// Adding it leaves no room for a fraction: 1.5 · 2²³.
    private static let rounding: Float = 12_582_912

    init(_ query: MatchQuery) {
        let rule = query.rule
        let dailyMin = rule.dailyDrivingMin ?? 0
        leftTodayMin = Float(max(0, dailyMin - query.clocks.drivenTodayMin))
        perDay = dailyMin > 0 ? 1 / Float(dailyMin) : 0
        dailyRestMin = rule.dailyDrivingMin == nil ? 0 : Float(rule.dailyRestMin)
        let continuousMin = rule.continuousMin ?? 0
        perStretch = continuousMin > 0 ? 1 / Float(continuousMin) : 0
        breakMin =
            rule.continuousMin == nil
            ? 0 : Float(rule.dailyDrivingMin == nil ? rule.breakMin : min(rule.breakMin, rule.dailyRestMin))
        isBroken = dailyRestMin > 0 || breakMin > 0
    }

    /// The least minutes that are not driven, where the deadhead and the loaded way take at least so many, and so many are waited and
    /// dwelt at the least.
    @inline(__always)
    func leastMin(deadhead: SIMD8<Float>, loaded: SIMD8<Float>, stood: SIMD8<Float>) -> SIMD8<Float> {
        let stretches = (Self.ceiling(loaded * perStretch) - 1).greater(.zero)
        let days = Self.ceiling((deadhead + loaded - leftTodayMin) * perDay).greater(.zero)
        return (stood + stretches * breakMin).greater(days * dailyRestMin)
    }

    /// The same of one row.
    func leastMin(deadhead: Double, loaded: Double, stood: Double) -> Double {
        let least = leastMin(
            deadhead: SIMD8(repeating: Float(deadhead)),
            loaded: SIMD8(repeating: Float(loaded)),
            stood: SIMD8(repeating: Float(stood))
        )
        return Double(least[0]) * (1 - 1e-6)
    }

    /// At most the ceiling of a number from −2²² to 2²²: the nearest whole number to half above it, less a hair.
    @inline(__always)
    private static func ceiling(_ number: SIMD8<Float>) -> SIMD8<Float> {
        (number + (0.5 - slack) + rounding) - rounding
    }
}
