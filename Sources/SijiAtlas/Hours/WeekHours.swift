/// Hours of the week, as signs and data files write them.
///
/// A small part of OpenStreetMap's `opening_hours`: `24/7`, or rules parted by `;`, each of days (`Mo-Fr`, `Sa,Su`; every day
/// where absent) and times (`07:00-09:00,17:00-20:00`; over midnight where the end is not after the beginning; `24:00` is the
/// end of the day; the whole day where absent). Rules add up. What is written otherwise is not guessed at.
public struct WeekHours: Sendable, Hashable {
    /// How much of a span the hours cover.
    public enum Cover: Sendable, Hashable { case outside, partly, inside }

    /// Minutes from Monday 00:00, the end excluded; it may lie beyond the week.
    private var stretches: [Range<Int>] = []

    /// Reads hours; nil where they are written in a way that is not known.
    public init?(_ text: String) {
        if text == "24/7" {
            stretches = [0..<WeekSpan.weekMin]
            return
        }
        for rule in text.split(separator: ";", omittingEmptySubsequences: false) {
            let words = rule.split(separator: " ").map(String.init)
            guard (1...2).contains(words.count) else { return nil }
            let hasDays = words[0].first?.isLetter ?? false
            guard hasDays || words.count == 1 else { return nil }
            let days: [Int]
            if hasDays {
                guard let named = WeekHours.days(words[0]) else { return nil }
                days = named
            } else {
                days = Array(0..<7)
            }
            var times = [0..<1_440]
            if !hasDays || words.count == 2 {
                guard let last = words.last, let read = WeekHours.times(last) else { return nil }
                times = read
            }
            for day in days {
                stretches += times.map { ($0.lowerBound + day * 1_440)..<($0.upperBound + day * 1_440) }
            }
        }
    }

    /// How much of a span they cover; nil where the span is.
    public func cover(_ span: WeekSpan?) -> Cover? {
        guard let span else { return nil }
        // Minute by minute: a week is short, and overlapping rules need no care.
        var covered = 0
        let minutes = span.lengthMin + 1
        for minute in span.fromMin..<(span.fromMin + minutes) where holds(minute) { covered += 1 }
        return covered == 0 ? .outside : covered == minutes ? .inside : .partly
    }

    /// Whether they hold in a minute, counted from any Monday 00:00.
    private func holds(_ minute: Int) -> Bool {
        let minute = minute % WeekSpan.weekMin
        return stretches.contains { $0.contains(minute) || $0.contains(minute + WeekSpan.weekMin) }
    }

    private static let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    private static func days(_ text: String) -> [Int]? {
        var days: [Int] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                names.firstIndex(of: String($0))
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
            days += first <= last ? Array(first...last) : Array(first..<7) + Array(0...last)
        }
        return days
    }

    private static func times(_ text: String) -> [Range<Int>]? {
        var times: [Range<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { minute($0) }
            guard ends.count == 2, let from = ends[0], let to = ends[1], from < 1_440, from != to else { return nil }
            times.append(from..<(to > from ? to : to + 1_440))
        }
        return times
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }
}
