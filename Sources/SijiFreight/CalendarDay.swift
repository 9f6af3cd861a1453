/// A day of the proleptic Gregorian calendar, as a count of days: no clock, no zone.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    /// Creates a day from days since 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day that an instant falls on in a zone.
    public init(of instant: Instant, in zone: ZoneOffset) {
        let local = Int(instant.epochSec) + zone.minutes * 60
        number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }

    /// The day so many later, or earlier where negative.
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// Days from this one to another: negative where that is earlier.
    public func days(to other: CalendarDay) -> Int { other.number - number }

    /// The last day of its month.
    public var lastOfMonth: CalendarDay {
        let date = Instant.date(daysSinceEpoch: number)
        return adding(days: Instant.daysInMonth(date.month, year: date.year) - date.day)
    }

    /// Its first moment in a zone.
    public func start(in zone: ZoneOffset) -> Instant {
        Instant(epochSec: Int64(number) * 86_400 - Int64(zone.minutes) * 60)
    }

    /// `YYYY-MM-DD`, of the years 0000 to 9999.
    public var text: String {
        String(Instant(epochSec: Int64(number) * 86_400).rfc3339(in: .utc).prefix(10))
    }

    /// Earlier before later.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
