import SijiFreight

/// A day of the calendar, without a zone.
struct CivilDay: Hashable, Comparable {
    /// Days since 1970-01-01.
    let number: Int

    static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    init(number: Int) { self.number = number }

    /// A day of the calendar; nil where there is none such, or before 1970.
    init?(year: Int, month: Int, day: Int) {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        guard (1970...9998).contains(year), (1...12).contains(month), (1...31).contains(day),
            let midnight = Instant(rfc3339: "\(year)-\(two(month))-\(two(day))T00:00:00Z")
        else { return nil }
        number = Int(midnight.epochSec / 86_400)
    }

    /// The day on which an instant falls.
    init(_ instant: Instant, in zone: ZoneOffset) {
        let local = instant.epochSec + Int64(zone.minutes) * 60
        number = Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// Such as `2026-12-01`.
    var text: String { String(Instant(epochSec: Int64(number) * 86_400).rfc3339(in: .utc).prefix(10)) }
    var year: Int { Int(text.prefix(4)) ?? 1970 }
    var month: Int { Int(text.dropFirst(5).prefix(2)) ?? 1 }
    var day: Int { Int(text.suffix(2)) ?? 1 }
    /// 0 for Monday; 1970-01-01 was a Thursday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

    /// So many minutes after the day's midnight.
    func instant(minute: Int, in zone: ZoneOffset) -> Instant {
        Instant(epochSec: Int64(number) * 86_400 + Int64(minute - zone.minutes) * 60)
    }
}
