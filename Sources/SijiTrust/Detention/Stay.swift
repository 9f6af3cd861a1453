import SijiFreight

/// One stay at a stop, read from the facts in the order of the log; times are whole minutes since 1970.
struct Stay {
    /// How its end is known.
    enum End: Equatable { case done, ended, lastSeen, open }

    let arrivedMin: Int
    let endMin: Int
    let end: End
    let isSelfReported: Bool
    let breaks: [Range<Int>]
    let closures: [Range<Int>]
    let flags: Set<ClaimFlag>

    /// Reads the facts of one stop; nil where nobody recorded an arrival.
    ///
    /// A stay ends when the truck left or its loading or unloading was done, whichever came first. Of several arrivals or departures a measured one counts before one entered by hand, then the one logged first.
    /// `leftBy`: the first arrival at a later stop. `endedAt`: when the booking was given back.
    init?(_ facts: [StandstillFact], leftBy: Instant?, endedAt: Instant?, now: Instant) {
        let facts = facts.sorted { $0.sequence < $1.sequence }
        guard let arrived = Self.first(.arrived, facts) else { return nil }
        var flags: Set<ClaimFlag> = []
        if Self.clockWentBack(facts) { flags.insert(.clockStep) }
        arrivedMin = Self.minute(arrived.at)
        let last: StandstillFact?
        let done = [Self.first(.finished, facts), Self.first(.departed, facts)].compactMap(\.self)
        if let first = done.min(by: { $0.at < $1.at }) {
            (last, end) = (first, .done)
        } else {
            (last, end) = (nil, leftBy != nil ? .lastSeen : endedAt != nil ? .ended : .open)
        }
        var endsAt = last?.at ?? endedAt ?? now
        if end == .lastSeen {
            // A departure that nobody recorded: no more is proven than the last time the truck was seen there.
            let seen = facts.filter { $0.kind == .seen && $0.at <= (leftBy ?? now) }.map(\.at).max()
            endsAt = max(arrived.at, seen ?? arrived.at)
            flags.insert(.departureMissing)
        }
        if endsAt < arrived.at {
            flags.insert(.endsBeforeArrival)
            endsAt = arrived.at
        }
        endMin = Self.minute(endsAt)
        isSelfReported = arrived.isSelfReported || (last?.isSelfReported ?? false)
        let toldByHand = facts.contains { $0.kind.isPause && $0.isSelfReported }
        if isSelfReported || toldByHand { flags.insert(.selfReported) }
        let span = arrivedMin..<max(arrivedMin, endMin)
        breaks = Self.intervals(from: .breakBegan, to: .breakEnded, facts, within: span, &flags)
        closures = Self.intervals(from: .facilityClosed, to: .facilityOpened, facts, within: span, &flags)
        self.flags = flags
    }

    static func minute(_ instant: Instant) -> Int {
        let seconds = Int(instant.epochSec)
        return seconds >= 0 ? seconds / 60 : (seconds - 59) / 60
    }

    private static func first(_ kind: StandstillFact.Kind, _ facts: [StandstillFact]) -> StandstillFact? {
        facts.first { $0.kind == kind && !$0.isSelfReported } ?? facts.first { $0.kind == kind }
    }

    /// Whether what was measured later bears an earlier time.
    ///
    /// Positions tell an arrival or a departure after the fact, so that a pause is held against pauses only.
    private static func clockWentBack(_ facts: [StandstillFact]) -> Bool {
        func isReversed(_ facts: [StandstillFact]) -> Bool { zip(facts, facts.dropFirst()).contains { $1.at < $0.at } }
        let measured = facts.filter { !$0.isSelfReported }
        return isReversed(measured.filter(\.kind.isPause)) || isReversed(measured.filter { !$0.kind.isPause })
    }

    /// Pairs beginnings and ends in the order of the log; one that never ended lasts as long as the stay.
    private static func intervals(
        from begins: StandstillFact.Kind,
        to ends: StandstillFact.Kind,
        _ facts: [StandstillFact],
        within span: Range<Int>,
        _ flags: inout Set<ClaimFlag>
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: Int?
        for fact in facts {
            if fact.kind == begins {
                open = open ?? minute(fact.at)
            } else if fact.kind == ends, let start = open {
                let end = minute(fact.at)
                if end < start { flags.insert(.pauseReversed) }
                found.append(start..<max(start, end))
                open = nil
            }
        }
        if let open { found.append(open..<max(open, span.upperBound)) }
        return merged(found.map { $0.clamped(to: span) }.filter { !$0.isEmpty })
    }

    private static func merged(_ intervals: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for next in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, next.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                merged.append(next)
            }
        }
        return merged
    }
}
