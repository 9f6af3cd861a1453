/// The day that a number means where a sheet shows it as a date.
///
/// Source: ECMA-376 part 1, 18.17.4. In the system of 1900, day 1 is 1900-01-01 and day 60 is 1900-02-29, which never was: Excel
/// keeps the error of Lotus 1-2-3. In that of 1904, day 0 is 1904-01-01.
enum SerialDay {
    /// `YYYY-MM-DD`, with `THH:MM` where there is a time of day, or `HH:MM` for less than a day; nil outside the calendar.
    ///
    /// A time is rounded to the minute.
    static func text(_ value: Double, isFrom1904: Bool) -> String? {
        // 9999-12-31 is the last day.
        guard value >= 0, value < 2_958_466 else { return nil }
        let minutes = Int((value * 1_440).rounded())
        let (day, minute) = minutes.quotientAndRemainder(dividingBy: 1_440)
        let time = "\(two(minute / 60)):\(two(minute % 60))"
        if day == 0, !isFrom1904 || value > 0 { return time }
        let date: String
        if isFrom1904 {
            date = civil(day - 24_107)
        } else if day == 60 {
            date = "1900-02-29"
        } else {
            date = civil(day - (day < 60 ? 25_568 : 25_569))
        }
        guard date.utf8.count == 10 else { return nil }
        return minute == 0 ? date : "\(date)T\(time)"
    }

    /// The date a number of days after 1970-01-01, after Howard Hinnant, "chrono-compatible low-level date algorithms".
    private static func civil(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
