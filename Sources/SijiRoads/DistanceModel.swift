public import SijiGeo

/// How far it is by road from one point to another, in whole metres.
public enum DistanceModel: Sendable {
    /// Great-circle distance times a factor, 1.0 to 3.0, rounded to the metre.
    case circuity(factor: Double)
    /// Over the skeleton of the expressways.
    case expressway(ExpresswayNetwork)

    /// What is assumed where there is no network: ordinary roads all the way (DESIGN §6).
    public static let ordinary = DistanceModel.circuity(factor: 1.3)

    /// The road distance of one stretch, metres; nil where no way over the network leads from one to the other.
    ///
    /// - Complexity: a great circle; over the network two accesses, some 8 µs.
    public func metres(from start: Coordinate, to end: Coordinate) -> Int? {
        switch self {
        case .circuity(let factor):
            Self.metres(greatCircleM: GreatCircle.metres(from: start, to: end), factor: factor)
        case .expressway(let network): network.metres(from: start, to: end)
        }
    }

    /// The road distance of a stretch whose great-circle distance is known, metres.
    @inlinable
    public static func metres(greatCircleM: Double, factor: Double) -> Int { Int((greatCircleM * factor).rounded()) }
}
