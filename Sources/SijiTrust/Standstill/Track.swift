public import SijiFreight

/// The fixes of one truck as evidence: in the order of their moments, one of each, the useless ones left out.
///
/// A track is made of the *set* of fixes: the order they came in and the batches they came by make no difference. What one
/// clock called earlier and another later is told by the fixes themselves:
///
/// - a fix that may be further off than the rules allow is left out; one without an accuracy counts;
/// - of several fixes of one moment the best counts (`PositionFix.isBetter`), so the same fix sent again changes nothing;
/// - two neighbours are *linked* where no more than `gapMin` and no impossible way lies between them. Stays and drives are
///   read from linked fixes only: a hole, a stray fix and a clock that jumped break the link, and prove nothing.
public struct Track: Sendable {
    /// Metres between two points.
    public typealias Measure = @Sendable (BookingSpot, BookingSpot) -> Double

    let fixes: [PositionFix]
    private let rules: StandstillRules
    private let metres: Measure

    /// Makes a track; `metres` is the great-circle distance, since this floor knows no geometry.
    /// - Complexity: O(n log n) in the fixes.
    public init(_ fixes: [PositionFix], rules: StandstillRules = .siji, metres: @escaping Measure) {
        self.rules = rules
        self.metres = metres
        var kept: [PositionFix] = []
        let usable = fixes.filter { ($0.accuracyM ?? 0) <= rules.accuracyM }
        for fix in usable.sorted(by: { $0.at != $1.at ? $0.at < $1.at : $0.isBetter(than: $1) })
        where kept.last?.at != fix.at {
            kept.append(fix)
        }
        self.fixes = kept
    }

    private init(kept: [PositionFix], like other: Track) {
        fixes = kept
        rules = other.rules
        metres = other.metres
    }

    /// The part from one moment to another, both included.
    public func between(_ from: Instant, _ to: Instant) -> Track {
        Track(kept: fixes.filter { from <= $0.at && $0.at <= to }, like: self)
    }

    /// Whether nothing unknown and nothing impossible lies between the fix at `place` and the one before it.
    func isLinked(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let (from, to) = (fixes[place - 1], fixes[place])
        return !isHole(from: from.at, to: to.at) && canReach(from, to)
    }

    /// Whether so much time without a fix says that nothing is known.
    func isHole(from: Instant, to: Instant) -> Bool { to.epochSec - from.epochSec > Int64(rules.gapMin) * 60 }

    /// Metres between two fixes.
    func distance(_ from: PositionFix, _ to: PositionFix) -> Double { metres(from.spot, to.spot) }

    /// Whether a truck must have moved to be seen so far off.
    func isBeyondJitter(_ metres: Double) -> Bool { metres > Double(rules.enterM) }

    /// Whether a truck can have driven from one fix to a later one.
    private func canReach(_ from: PositionFix, _ to: PositionFix) -> Bool {
        let seconds = Double(to.at.epochSec - from.at.epochSec)
        // Both may be off by all that the rules forgive.
        return metres(from.spot, to.spot) <= Double(2 * rules.accuracyM) + Double(rules.speedMPerSec) * seconds
    }

    /// The stays at a place, in order.
    ///
    /// It comes at the first of linked fixes, none of them away, that reach the dwell and its number of fixes. It leaves
    /// once linked fixes, all of them away and where it can have driven to, reach the time and number for that; the moment is
    /// known where the fix before them is linked and still there.
    /// - Complexity: O(n) in the fixes.
    public func visits(of place: BookingSpot) -> [Visit] {
        var walk = VisitWalk(rules)
        for (number, fix) in fixes.enumerated() {
            walk.take(fix, metres: metres(fix.spot, place), isLinked: isLinked(number), canReach: canReach)
        }
        return walk.finished
    }
}
