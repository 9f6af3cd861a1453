public import SijiFreight

/// What 今天 means in a sheet, and what is past.
public struct SheetCalendar: Sendable, Equatable {
    /// The daemon's clock.
    public let now: Instant
    /// The depot's zone.
    public let zone: ZoneOffset
    /// The sheet's day.
    let today: CivilDay
    /// Where 随时 begins: the hour that runs now, or the midnight of a sheet of another day.
    let anyTimeFrom: Instant

    /// Creates a calendar; nil where `day` is no day.
    /// - Parameters:
    ///   - now: The daemon's clock.
    ///   - zone: The depot's zone.
    ///   - day: The sheet's day, `2026-12-01`; nil for the day of `now`.
    public init?(now: Instant, zone: ZoneOffset, day: String? = nil) {
        self.now = now
        self.zone = zone
        let current = CivilDay(now, in: zone)
        if let day {
            let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 3, day.utf8.count == 10, let year = parts[0], let month = parts[1],
                let number = parts[2],
                let civil = CivilDay(year: year, month: month, day: number)
            else { return nil }
            today = civil
        } else {
            today = current
        }
        // Whole hours, so that a sheet pushed again within the hour changes nothing.
        let hour = Instant(epochSec: now.epochSec - now.epochSec % 3600)
        anyTimeFrom = today == current ? hour : today.instant(minute: 0, in: zone)
    }

    /// The day of this month and day that is meant without a year: the next one, or one at most 60 days ago, which is past.
    func day(month: Int, day: Int) -> CivilDay? {
        let candidates = [-1, 0, 1].compactMap { CivilDay(year: today.year + $0, month: month, day: day) }
        return candidates.first { $0 >= today.adding(days: -60) }
    }

    /// The next day of this number, today among them.
    func day(number: Int) -> CivilDay? {
        var month = today.month
        var year = today.year
        for _ in 0..<4 {
            if let day = CivilDay(year: year, month: month, day: number), day >= today { return day }
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        return nil
    }

    /// The next day of this weekday (0 for Monday), today among them; in the week after this one where `isNextWeek`.
    func day(weekday: Int, isNextWeek: Bool) -> CivilDay {
        if isNextWeek { return today.adding(days: 7 - today.weekday + weekday) }
        return today.adding(days: (weekday - today.weekday + 7) % 7)
    }
}
