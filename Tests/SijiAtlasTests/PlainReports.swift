import Foundation
import SijiAtlas

/// What drivers said, one thing after the other, and what follows: written apart from `PlaceReports`, as a story is retold.
struct PlainReports {
    /// One thing that somebody said of the place.
    struct Said {
        var party: UInt64?
        var kind: ReportKind
        var value: Int?
        /// Confirms, or denies.
        var isSo: Bool
        var at: Int64
        var order: UInt64
        var slots: Int?
    }

    var said: [Said] = []

    private static let halfLifeHours: [ReportKind: Double] = [
        .full: 1.5, .free: 1, .closed: 24, .open: 24, .gone: 1_440, .new: 1_440, .wrongValue: 2_160,
    ]
    private static let opposite: [ReportKind: ReportKind] = [
        .full: .free, .free: .full, .closed: .open, .open: .closed, .gone: .new, .new: .gone,
    ]

    private func share(_ kind: ReportKind, _ at: Int64, _ now: Int64) -> Double {
        pow(0.5, max(0, Double(now) - Double(at)) / 3_600 / (Self.halfLifeHours[kind] ?? 1))
    }

    private func name(_ party: UInt64?) -> String { party.map { "\($0)" } ?? "somebody" }

    /// The last thing that each said on one of two contrary kinds: which of them it comes to, and when.
    private func last(_ one: ReportKind, _ other: ReportKind) -> [(kind: ReportKind, said: Said)] {
        var of: [String: (ReportKind, Said)] = [:]
        for word in said.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) {
            guard word.kind == one || word.kind == other else { continue }
            of[name(word.party)] = (word.isSo ? word.kind : Self.opposite[word.kind] ?? word.kind, word)
        }
        return of.values.map { ($0.0, $0.1) }
    }

    /// How much more says the one than the other, in fresh voices.
    func balance(_ one: ReportKind, _ other: ReportKind, now: Int64) -> Double {
        last(one, other).reduce(0) { sum, word in
            sum + (word.kind == one ? 1 : -1) * share(word.kind, word.said.at, now)
        }
    }

    /// Closed, full, free or nil; and the slots.
    func state(now: Int64) -> (kind: ReportKind?, slots: Int?) {
        if balance(.closed, .open, now: now) >= 0.125 { return (.closed, nil) }
        let room = balance(.full, .free, now: now)
        if room >= 0.125 { return (.full, nil) }
        if room <= -0.125 {
            let counted = last(.full, .free).filter { word in
                word.kind == .free && word.said.slots != nil && share(.free, word.said.at, now) >= 0.125
            }
            return (.free, counted.max { ($0.said.at, $0.said.order) < ($1.said.at, $1.said.order) }?.said.slots)
        }
        return (nil, nil)
    }

    /// How much says each value.
    func values(now: Int64) -> [Int: Double] {
        var words: [Int: [String: Said]] = [:]
        for word in said.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) {
            guard let value = word.value, word.kind == .wrongValue || word.kind == .new else { continue }
            words[value, default: [:]][name(word.party)] = word
        }
        var belief: [String: Said] = [:]
        for (party, word) in words.values.joined() where word.isSo {
            if let held = belief[party], (held.at, held.order) > (word.at, word.order) { continue }
            belief[party] = word
        }
        return words.mapValues { parties in
            parties.reduce(0) { sum, entry in
                let (party, word) = entry
                // Who named another value since, and holds to it, does not stand by this one.
                if word.isSo, belief[party]?.value != word.value { return sum }
                return sum + (word.isSo ? 1 : -1) * share(.wrongValue, word.at, now)
            }
        }
    }
}
