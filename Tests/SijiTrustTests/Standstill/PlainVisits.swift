import SijiFreight
import SijiTrust

/// The stays at a place, from the definition: every pair of fixes is tried, and nothing is carried along.
///
/// Points lie on a line, metres from the place, so that distance is a subtraction.
struct PlainVisits {
    let rules: StandstillRules
    let fixes: [PositionFix]

    init(_ given: [PositionFix], rules: StandstillRules = .siji) {
        self.rules = rules
        var best: [Instant: PositionFix] = [:]
        for fix in given where fix.accuracyM == nil || fix.accuracyM ?? 0 <= rules.accuracyM {
            if let held = best[fix.at], !fix.isBetter(than: held) { continue }
            best[fix.at] = fix
        }
        fixes = best.values.sorted { $0.at < $1.at }
    }

    /// The visits of the place at a point of the line.
    func visits(atM place: Int) -> [Visit] {
        func metres(_ number: Int) -> Int { abs(Int(fixes[number].spot.latE7) - place) }
        func isThere(_ number: Int) -> Bool { metres(number) <= rules.enterM }
        func isAway(_ number: Int) -> Bool { metres(number) > rules.leaveM }
        func sec(_ number: Int) -> Int { Int(fixes[number].at.epochSec) }
        func isLinked(_ number: Int) -> Bool {
            let apartSec = sec(number) - sec(number - 1)
            return apartSec <= 60 * rules.gapMin && canReach(number - 1, number)
        }
        func canReach(_ first: Int, _ last: Int) -> Bool {
            let apartM = abs(Int(fixes[last].spot.latE7) - Int(fixes[first].spot.latE7))
            return apartM <= 2 * rules.accuracyM + rules.speedMPerSec * (sec(last) - sec(first))
        }
        func isWhole(_ first: Int, _ last: Int) -> Bool {
            first == last || ((first + 1)...last).allSatisfy(isLinked)
        }
        var found: [Visit] = []
        var from = 0
        while true {
            // The arrival: the earliest end, then the earliest beginning, of a stretch that proves one.
            let arrival = (from..<max(from, fixes.count)).lazy.compactMap { last -> (Int, Int)? in
                (from...last).first { first in
                    isThere(first) && !(first...last).contains(where: isAway) && isWhole(first, last)
                        && sec(last) - sec(first) >= 60 * rules.dwellMin
                        && (first...last).count(where: isThere) >= rules.dwellFixes
                }.map { ($0, last) }
            }.first
            guard let (came, sure) = arrival else { return found }
            let departure = ((sure + 1)..<max(sure + 1, fixes.count)).lazy.compactMap { last -> (Int, Int)? in
                ((sure + 1)...last).first { first in
                    let seen = (sure..<first).last { !isAway($0) } ?? sure
                    return (first...last).allSatisfy { isAway($0) && canReach(seen, $0) } && isWhole(first, last)
                        && sec(last) - sec(first) >= 60 * rules.awayMin && last - first + 1 >= rules.awayFixes
                }.map { ($0, last) }
            }.first
            let end = departure?.0 ?? fixes.count
            let seen = (sure..<end).last { !isAway($0) } ?? sure
            guard let (went, gone) = departure else {
                return found + [Visit(arrivedAt: fixes[came].at, end: .open(lastSeenAt: fixes[seen].at))]
            }
            let isKnown = seen == went - 1 && isLinked(went)
            found.append(
                Visit(
                    arrivedAt: fixes[came].at,
                    end: isKnown ? .left(at: fixes[seen].at) : .unknown(after: fixes[seen].at, before: fixes[went].at)
                )
            )
            from = gone + 1
        }
    }
}
