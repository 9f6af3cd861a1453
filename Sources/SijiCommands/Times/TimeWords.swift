import SijiFault
import SijiFreight

/// Times as people say them, in Chinese or English: `明早8点`, `周五 18:00`, `+2h`, `dec 1 8am`, RFC 3339.
///
/// Pure: the moment and the zone that words such as `明天` are read in are given.
struct TimeWords {
    /// The depot's clock.
    let now: Instant
    /// The depot's zone.
    let zone: ZoneOffset

    /// Whether a text is a time at all; whether it is past takes a clock.
    static func isReadable(_ text: String) -> Bool {
        let scanner = TimeScanner(text)
        return Instant(rfc3339: text.trimmed) != nil || scanner.isNow || scanner.spanMin() != nil
            || scanner.daySaid() != nil
    }

    /// The moment that a text means; a day without a time of day is meant from eight in the morning, today from now.
    /// - Throws: `usage.time` for words that are none, `usage.timePast` with what was understood.
    func read(_ text: String) throws(Fault) -> Instant {
        // Exact instants say what they mean, past or not.
        if let exact = Instant(rfc3339: text.trimmed) { return exact }
        let scanner = TimeScanner(text)
        if scanner.isNow { return now }
        if let minutes = scanner.spanMin() { return now.adding(minutes: minutes) }
        guard let said = scanner.daySaid(), let instant = instant(of: said) else {
            throw Fault(.usageTime, ["value": .text(text.trimmed)])
        }
        // What is said of this minute is not past.
        guard instant.epochSec > now.epochSec - 60 else {
            let facts: [String: FactValue] = [
                "value": .text(text.trimmed), "understood": .text(shown(instant)), "now": .text(shown(now)),
            ]
            throw Fault(.usageTimePast, facts)
        }
        return instant
    }

    /// The past moment that a text means: of a time of day alone, the last one.
    /// - Throws: `usage.time` for words that are none.
    func readPast(_ text: String) throws(Fault) -> Instant {
        if let exact = Instant(rfc3339: text.trimmed) { return exact }
        // Only what is past can have been yesterday: times to come do not know the word.
        for word in ["昨天", "昨日", "yesterday"] where text.trimmed.lowercased().hasPrefix(word) {
            let clock = TimeScanner(String(text.trimmed.dropFirst(word.count))).daySaid()
            guard let clock, clock.day.isToday, clock.minutes != nil, let today = instant(of: clock) else { break }
            return today.adding(minutes: -1440)
        }
        let scanner = TimeScanner(text)
        if scanner.isNow { return now }
        guard let said = scanner.daySaid(), let instant = instant(of: said) else {
            throw Fault(.usageTime, ["value": .text(text.trimmed)])
        }
        return instant > now && said.day.isToday ? instant.adding(minutes: -1440) : instant
    }

    /// `12-01 08:00`, with the year where it is another.
    private func shown(_ instant: Instant) -> String {
        let text = instant.rfc3339(in: zone)
        let isThisYear = text.prefix(4) == now.rfc3339(in: zone).prefix(4)
        return String(text.dropFirst(isThisYear ? 5 : 0).prefix(isThisYear ? 11 : 16)).replacing("T", with: " ")
    }

    private func instant(of said: TimeScanner.Said) -> Instant? {
        let today = WallDay(now, zone)
        guard let clock = said.minutes ?? (said.day.isToday ? nil : Self.morningMin) else { return now }
        func moment(_ day: WallDay?) -> Instant? { day.map { $0.start(in: zone).adding(minutes: clock) } }
        switch said.day {
        case .today: return moment(today)
        case .after(let days): return moment(today.adding(days))
        case .weekday(let day, .this): return moment(today.adding(day - today.weekday))
        case .weekday(let day, .next): return moment(today.adding(7 + day - today.weekday))
        case .weekday(let day, .coming):
            let days = (day - today.weekday + 7) % 7
            // A Friday said on Friday after its hour is the next.
            guard let first = moment(today.adding(days)), first < now else { return moment(today.adding(days)) }
            return moment(today.adding(days + 7))
        case .date(let year?, let month, let day): return moment(WallDay(year: year, month: month, day: day))
        case .date(nil, let month, let day):
            // In December `1月5日` is next year's; the nearest one is meant.
            let candidates = (today.year - 1...today.year + 1).compactMap {
                WallDay(year: $0, month: month, day: day)
            }
            return moment(candidates.min { abs($0.number - today.number) < abs($1.number - today.number) })
        }
    }

    private static let morningMin = 8 * 60
}

/// A day of the calendar at the depot.
struct WallDay: Equatable {
    /// Days since 1970-01-01.
    let number: Int
    let year: Int

    /// The day of a moment.
    init(_ instant: Instant, _ zone: ZoneOffset) {
        let local = instant.epochSec + Int64(zone.minutes) * 60
        number = Int((local - (local % 86_400 + 86_400) % 86_400) / 86_400)
        year = Int(instant.rfc3339(in: zone).prefix(4)) ?? 1970
    }

    /// A date; nil for one that the calendar has not.
    init?(year: Int, month: Int, day: Int) {
        func digits(_ number: Int, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        let text = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T00:00:00Z"
        guard (1970...9998).contains(year), let start = Instant(rfc3339: text) else { return nil }
        number = Int(start.epochSec / 86_400)
        self.year = year
    }

    private init(number: Int) {
        self.init(Instant(epochSec: Int64(number) * 86_400), .utc)
    }

    /// Monday is 1, Sunday 7; 1970-01-01 was a Thursday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// So many days later.
    func adding(_ days: Int) -> WallDay { WallDay(number: number + days) }

    /// Its first moment.
    func start(in zone: ZoneOffset) -> Instant {
        Instant(epochSec: Int64(number) * 86_400 - Int64(zone.minutes) * 60)
    }
}
