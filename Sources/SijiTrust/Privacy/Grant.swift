public import SijiFault
public import SijiFreight

/// A driver's leave for one adviser to read one page about them: read-only, for a time, taken back at any moment.
///
/// An adviser is a Unix user, such as a labour worker's at a 暖心驿站; no role is needed and none is given.
public struct Grant: Sendable, Hashable {
    /// How long a grant may run at most, days: a limit of our own, long enough for one dispute.
    public static let mostDays = 90

    /// Who may read.
    public var adviserUid: UInt32
    /// From when.
    public var from: Instant
    /// Until when, exclusive; at most 90 days after `from`.
    public var to: Instant

    /// Creates a grant; `from` must be before `to`.
    /// - Throws: `field.range` where it would not run, would be over already, or would run over 90 days.
    public init(adviserUid: UInt32, from: Instant, to: Instant, at now: Instant) throws(Fault) {
        let latest = from.adding(minutes: Self.mostDays * 1_440)
        let earliest = max(from, now).adding(minutes: 1)
        guard earliest <= to, to <= latest else {
            let facts: [String: FactValue] = [
                "value": .text(to.rfc3339(in: .china)), "min": .text(earliest.rfc3339(in: .china)),
                "max": .text(latest.rfc3339(in: .china)),
            ]
            throw Fault(.fieldRange, field: "to", facts)
        }
        self.adviserUid = adviserUid
        self.from = from
        self.to = to
    }

    /// A grant as it was kept.
    public init(kept adviserUid: UInt32, from: Instant, to: Instant) {
        self.adviserUid = adviserUid
        self.from = from
        self.to = to
    }

    /// Whether the adviser may read at an instant.
    public func holds(at now: Instant) -> Bool { from <= now && now < to }
}
