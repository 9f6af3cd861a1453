public import SijiFreight

/// The detention meter: facts and terms in, a claim out; the same in, the same out.
public enum DetentionMeter {
    /// Counts a booking's waiting.
    ///
    /// `facts` may be in any order: the log's sequence is what orders them. A stop that nobody recorded an arrival at owes
    /// nothing. `endedAt` is when the booking was given back, which ends a stay; `now` is where an open stay is counted to.
    /// - Complexity: O(n log n) in the facts.
    public static func claim(
        stops: [DetentionStop],
        terms: DetentionTerms,
        facts: [StandstillFact],
        endedAt: Instant? = nil,
        now: Instant
    ) -> DetentionClaim {
        var claims: [StopClaim] = []
        var heldMin = 0
        for (place, stop) in stops.enumerated() {
            let leftBy = facts.filter { $0.kind == .arrived && $0.stop > place }.map(\.at).min()
            let here = facts.filter { $0.stop == place }
            guard let stay = Stay(here, leftBy: leftBy, endedAt: endedAt, now: now) else { continue }
            let claim = claim(at: place, stop, stay, terms, heldMin: heldMin)
            heldMin += claim.chargedMin
            claims.append(claim)
        }
        return DetentionClaim(stops: claims)
    }

    private static func claim(
        at place: Int,
        _ stop: DetentionStop,
        _ stay: Stay,
        _ terms: DetentionTerms,
        heldMin: Int
    ) -> StopClaim {
        var flags = stay.flags
        var ruler = SpanRuler(from: stay.arrivedMin, to: stay.endMin)
        if let opens = stop.opens, !terms.earlyCounts { ruler.take(.early, until: Stay.minute(opens)) }
        if let closes = stop.closes, stay.arrivedMin > Stay.minute(closes) {
            if heldMin >= stay.arrivedMin - Stay.minute(closes) {
                flags.insert(.lateExcused)
            } else {
                ruler.take(.late, until: terms.lateGraceMin.map { stay.arrivedMin + $0 } ?? stay.endMin)
            }
        }
        ruler.count(
            breaks: terms.breaksPause ? stay.breaks : [],
            closures: terms.closuresPause ? stay.closures : [],
            freeMin: stop.freeMin
        )
        let chargedMin = ruler.spans.reduce(0) { $0 + ($1.rule == .charged ? $1.minutes : 0) }
        if terms.fenPerHour == nil { flags.insert(.rateMissing) }
        return StopClaim(
            stop: place,
            kind: stop.kind,
            arrivedAt: Instant(epochSec: Int64(stay.arrivedMin) * 60),
            endedAt: Instant(epochSec: Int64(stay.endMin) * 60),
            isOpen: stay.end == .open,
            freeMin: stop.freeMin,
            spans: ruler.spans,
            lines: lines(at: place, chargedMin: chargedMin, terms),
            flags: ClaimFlag.allCases.filter(flags.contains)
        )
    }

    private static func lines(at place: Int, chargedMin: Int, _ terms: DetentionTerms) -> [ClaimLine] {
        guard chargedMin > 0, let rate = terms.fenPerHour else { return [] }
        let (units, fen) = terms.fen(chargedMin: chargedMin, fenPerHour: rate)
        var lines = [ClaimLine(rule: .detention, stop: place, quantity: units, rateFen: rate, fen: fen)]
        if let cap = terms.capFenPerStop, fen > cap {
            lines.append(ClaimLine(rule: .detentionCap, stop: place, quantity: nil, rateFen: nil, fen: cap - fen))
        }
        return lines
    }
}

/// Cuts a stay into spans from its first minute on.
private struct SpanRuler {
    private var minute: Int
    private let end: Int
    private(set) var spans: [MeterSpan] = []

    init(from start: Int, to end: Int) {
        minute = start
        self.end = end
    }

    /// Puts the minutes up to a moment under a rule.
    mutating func take(_ rule: MeterRule, until moment: Int) {
        let stop = min(moment, end)
        guard stop > minute else { return }
        spans.append(
            MeterSpan(
                rule: rule,
                from: Instant(epochSec: Int64(minute) * 60),
                to: Instant(epochSec: Int64(stop) * 60)
            )
        )
        minute = stop
    }

    /// Runs the clock over what is left: pauses stand still, the first `freeMin` counted minutes are free.
    mutating func count(breaks: [Range<Int>], closures: [Range<Int>], freeMin: Int) {
        var free = freeMin
        while minute < end {
            if let pause = breaks.first(where: { $0.contains(minute) }) {
                take(.driverBreak, until: pause.upperBound)
                continue
            }
            let nextBreak = breaks.first { $0.lowerBound > minute }?.lowerBound ?? end
            if let pause = closures.first(where: { $0.contains(minute) }) {
                take(.closed, until: min(pause.upperBound, nextBreak))
                continue
            }
            let next = min(nextBreak, closures.first { $0.lowerBound > minute }?.lowerBound ?? end)
            if free > 0 {
                let start = minute
                take(.free, until: min(next, minute + free))
                free -= minute - start
            } else {
                take(.charged, until: next)
            }
        }
    }
}
