public import SijiGeo

/// How far it is by road from one point to another, in whole metres.
public enum DistanceModel: Sendable, Hashable {
    /// Great-circle distance times a factor, 1.0 to 3.0, rounded to the metre.
    case circuity(factor: Double)

    /// What is assumed where nobody names a model (DESIGN §6).
    public static let assumed = DistanceModel.circuity(factor: 1.3)

    /// The road distance of one stretch, metres.
    @inlinable
    public func metres(from start: Coordinate, to end: Coordinate) -> Int {
        metres(greatCircleM: GreatCircle.metres(from: start, to: end))
    }

    /// The road distance of a stretch whose great-circle distance is known, metres.
    @inlinable
    public func metres(greatCircleM: Double) -> Int {
        switch self {
        case .circuity(let factor): Int((greatCircleM * factor).rounded())
        }
    }
}
