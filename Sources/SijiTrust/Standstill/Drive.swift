public import SijiFreight

/// How far a truck drove, as far as its fixes prove it.
public struct Drive: Sendable, Hashable {
    /// Metres, ≥ 0: never more than it drove.
    public var metres: Int
    /// Whether fixes are missing at the beginning, on the way or at the end, or contradict each other: what was driven there is not counted.
    public var hasGaps: Bool

    /// Creates a drive.
    public init(metres: Int, hasGaps: Bool = false) {
        self.metres = metres
        self.hasGaps = hasGaps
    }
}

extension Track {
    /// What was driven from one moment to another; nil where no fix is of that time.
    ///
    /// The great-circle distances between fixes that follow each other are summed, where they are over `enterM` apart: a
    /// nearer fix is passed over, since a truck that stands is seen as far off as that (two fixes, each off by the
    /// `accuracyM` that the rules forgive). A road is no shorter than that sum. What lies between fixes that are not
    /// linked, by a hole of over `gapMin` or a way that no truck can drive, proves nothing and adds nothing.
    /// - Complexity: O(n) in the fixes.
    public func drive(from start: Instant, to end: Instant) -> Drive? {
        let part = between(start, end)
        guard let first = part.fixes.first, let last = part.fixes.last else { return nil }
        var hasGaps = part.isHole(from: start, to: first.at) || part.isHole(from: last.at, to: end)
        var from = first
        var driven = 0.0
        for (place, fix) in part.fixes.enumerated().dropFirst() {
            guard part.isLinked(place) else {
                hasGaps = true
                from = fix
                continue
            }
            let step = part.distance(from, fix)
            guard part.isBeyondJitter(step) else { continue }
            driven += step
            from = fix
        }
        return Drive(metres: Int(driven.rounded()), hasGaps: hasGaps)
    }
}
