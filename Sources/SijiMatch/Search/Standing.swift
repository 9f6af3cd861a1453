import SijiFreight
import SijiHours

/// The least that a carry stands: waiting, loading, unloading, and what the driving-time rule adds.
///
/// Two bounds, of which the greater holds. A daily clock of `d` minutes with `l` left is reset only by a standstill of the daily rest, so
/// `m` minutes of driving hold at least ⌈(m − l)/d⌉ of them, none of which is the unloading at the end. And between loading and
/// unloading no more than the continuous minutes are driven without a break, so `n` minutes of them hold at least ⌈n/c⌉ − 1.
///
/// Of two drivers the first bound holds with the days of both: a daily rest is a standstill of the truck, so that it resets both clocks or
/// neither. Before the first rest they drive at most `l₁ + l₂` minutes, between two rests and after the last `2·d`, however they take
/// turns; with `k` rests `m ≤ l₁ + l₂ + 2·d·k`, hence `k ≥ ⌈(m − l₁ − l₂)/(2·d)⌉`. The second bound does not hold: who rides along takes a
/// break while the wheels turn, so that nothing certain is stood for it.
struct Standing: Sendable {
    private let leftTodayMin: Float
    private let perDay: Float
    private let dailyRestMin: Float
    private let perStretch: Float
    private let breakMin: Float
    /// Whether the rule adds anything.
    let isBroken: Bool

    /// Lets a whole number that single precision made a hair too great be the number that it is.
    private static let slack: Float = 3e-4
    /// Adding it leaves no room for a fraction: 1.5 · 2²³.
    private static let rounding: Float = 12_582_912

    init(_ query: MatchQuery) {
        let rule = query.rule
        let dailyMin = rule.dailyDrivingMin ?? 0
        let isPair = query.truck.drivers > 1
        let crew = isPair ? [query.clocks, query.coClocks] : [query.clocks]
        leftTodayMin = Float(crew.reduce(0) { $0 + max(0, dailyMin - $1.drivenTodayMin) })
        perDay = dailyMin > 0 ? 1 / Float(dailyMin * crew.count) : 0
        dailyRestMin = rule.dailyDrivingMin == nil ? 0 : Float(rule.dailyRestMin)
        let continuousMin = isPair ? 0 : rule.continuousMin ?? 0
        perStretch = continuousMin > 0 ? 1 / Float(continuousMin) : 0
        breakMin =
            continuousMin == 0
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
