public import SijiFreight

/// Where a truck was at one moment, by its own receiver.
public struct PositionFix: Sendable, Equatable {
    /// When, by the receiver's clock.
    public var at: Instant
    /// Where, WGS-84.
    public var spot: BookingSpot
    /// How far off it may be, metres, ≥ 0, as the receiver says; nil where it does not say.
    public var accuracyM: Int?

    /// Creates a fix.
    public init(at: Instant, spot: BookingSpot, accuracyM: Int? = nil) {
        self.at = at
        self.spot = spot
        self.accuracyM = accuracyM
    }

    /// Whether it stands in place of another of the same moment: the more exact one, a silent one last, then the smaller numbers.
    ///
    /// An order of the fixes alone, so that it does not matter which of them came first.
    public func isBetter(than other: PositionFix) -> Bool {
        let (mine, others) = (accuracyM ?? Int.max, other.accuracyM ?? Int.max)
        return (mine, spot.latE7, spot.lonE7) < (others, other.spot.latE7, other.spot.lonE7)
    }
}
