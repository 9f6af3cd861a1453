import SijiFreight
import SijiTrust

/// The detention meter once more, apart from the first: it walks each stay minute by minute with sets and counters.
struct BruteMeter {
    struct Stop: Equatable {
        var stop: Int
        var minutes: [MeterRule] = []
        var fen = 0
    }

    let stops: [DetentionStop]
    let terms: DetentionTerms
    let facts: [StandstillFact]
    let endedAt: Instant?
    let now: Instant

    var answer: [Stop] {
        var answers: [Stop] = []
        var heldMin = 0
        for place in stops.indices {
            guard let (from, to) = stay(place) else { continue }
            var answer = Stop(stop: place)
            let late = lateness(place, from)
            let excused = late > 0 && heldMin >= late
            var free = stops[place].freeMin
            var charged = 0
            var minute = from
            while minute < to {
                let rule = self.rule(minute, place, from: from, isLate: late > 0 && !excused, free: free)
                if rule == .free { free -= 1 }
                if rule == .charged { charged += 1 }
                answer.minutes.append(rule)
                minute += 1
            }
            answer.fen = fen(charged)
            heldMin += charged
            answers.append(answer)
        }
        return answers
    }

    private func rule(_ minute: Int, _ place: Int, from: Int, isLate: Bool, free: Int) -> MeterRule {
        if let opens = stops[place].opens, !terms.earlyCounts, minute < floored(opens) { return .early }
        if isLate {
            guard let grace = terms.lateGraceMin else { return .late }
            if minute - from < grace { return .late }
        }
        if terms.breaksPause, isWithin(minute, .breakBegan, .breakEnded, place) { return .driverBreak }
        if terms.closuresPause, isWithin(minute, .facilityClosed, .facilityOpened, place) { return .closed }
        return free > 0 ? .free : .charged
    }

    private func lateness(_ place: Int, _ from: Int) -> Int {
        guard let closes = stops[place].closes else { return 0 }
        return max(0, from - floored(closes))
    }

    /// Whether any pause covers a minute, found by replaying the log for that minute alone.
    private func isWithin(_ minute: Int, _ begin: StandstillFact.Kind, _ end: StandstillFact.Kind, _ place: Int) -> Bool
    {
        var begun: Int?
        for fact in logged(place) {
            switch fact.kind {
            case begin where begun == nil: begun = floored(fact.at)
            case end:
                if let start = begun, start <= minute, minute < floored(fact.at) { return true }
                begun = nil
            default: break
            }
        }
        return begun.map { $0 <= minute } ?? false
    }

    private func stay(_ place: Int) -> (Int, Int)? {
        let here = logged(place)
        guard let arrival = best(here, .arrived) else { return nil }
        let start = arrival.at
        var end = now
        let arrivalsLater = facts.filter { $0.stop > place && $0.kind == .arrived }
        let departure = best(here, .departed)?.at
        let finish = best(here, .finished)?.at
        if departure != nil || finish != nil {
            end = min(departure ?? .last, finish ?? .last)
        } else if !arrivalsLater.isEmpty {
            let next = arrivalsLater.reduce(Instant.last) { $1.at < $0 ? $1.at : $0 }
            end = start
            for fact in here where fact.kind == .seen && fact.at <= next && fact.at > end { end = fact.at }
        } else if let endedAt {
            end = endedAt
        }
        return (floored(start), max(floored(start), floored(end)))
    }

    private func best(_ facts: [StandstillFact], _ kind: StandstillFact.Kind) -> StandstillFact? {
        var found: StandstillFact?
        for fact in facts where fact.kind == kind {
            guard let held = found else {
                found = fact
                continue
            }
            if held.isSelfReported, !fact.isSelfReported { found = fact }
        }
        return found
    }

    private func logged(_ place: Int) -> [StandstillFact] {
        facts.filter { $0.stop == place }.sorted { $0.sequence < $1.sequence }
    }

    private func floored(_ instant: Instant) -> Int { Int((Double(instant.epochSec) / 60).rounded(.down)) }

    private func fen(_ charged: Int) -> Int {
        guard let rate = terms.fenPerHour else { return 0 }
        var billed = 0
        while billed < charged { billed += terms.unitMin }
        let exact = (Double(billed) * Double(rate) / 60).rounded(.toNearestOrAwayFromZero)
        return min(Int(exact), terms.capFenPerStop ?? .max)
    }
}
