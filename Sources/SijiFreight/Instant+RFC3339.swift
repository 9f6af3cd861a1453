/// RFC 3339 in pure arithmetic: no calendar, no locale, no clock.
///
/// Days and dates are turned into each other by Hinnant's algorithms (*chrono-Compatible Low-Level Date Algorithms*,
/// https://howardhinnant.github.io/date_algorithms.html).
extension Instant {
    /// 9999-12-31T23:59:59Z, the last moment that RFC 3339 can write.
    public static let last = Instant(epochSec: 253_402_300_799)

    /// Reads an RFC 3339 date-time whose offset is mandatory; nil for anything else.
    ///
    /// Fractions of a second are accepted and dropped. Leap seconds (`:60`), days that a month has not, and years
    /// outside 1970 to 9999 (in UTC) are refused. `T` and `Z` may be lower case, as §5.6 allows; a space for `T` is refused.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        self.init(rfc3339: bytes.span)
    }

    /// Reads an RFC 3339 date-time from bytes; the rules are those of `init(rfc3339:)` with a text.
    public init?(rfc3339 bytes: borrowing Span<UInt8>) {
        guard bytes.count >= 20, bytes.count <= 64,
            let century = Instant.twoDigits(bytes, at: 0), let yearOfCentury = Instant.twoDigits(bytes, at: 2),
            bytes[4] == UInt8(ascii: "-"), let month = Instant.twoDigits(bytes, at: 5),
            bytes[7] == UInt8(ascii: "-"), let day = Instant.twoDigits(bytes, at: 8),
            bytes[10] | 0x20 == UInt8(ascii: "t"), let hour = Instant.twoDigits(bytes, at: 11),
            bytes[13] == UInt8(ascii: ":"), let minute = Instant.twoDigits(bytes, at: 14),
            bytes[16] == UInt8(ascii: ":"), let second = Instant.twoDigits(bytes, at: 17)
        else { return nil }
        let year = century * 100 + yearOfCentury
        guard (1...12).contains(month), day >= 1, day <= Instant.daysInMonth(month, year: year),
            hour < 24, minute < 60, second < 60,
            let offsetMin = Instant.offsetMin(bytes, from: 19)
        else { return nil }
        let days = Instant.daysSinceEpoch(year: year, month: month, day: day)
        let epochSec = Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offsetMin) * 60
        guard epochSec >= 0, epochSec <= Instant.last.epochSec else { return nil }
        self.init(epochSec: epochSec)
    }

    /// The instant as RFC 3339 with a zone's offset, such as `2026-12-01T08:00:00+08:00`.
    public func rfc3339(in zone: ZoneOffset) -> String {
        var bytes: [UInt8] = []
        appendRFC3339(to: &bytes, in: zone)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the 25 bytes of RFC 3339 with a zone's offset.
    ///
    /// What lies outside the years 0000 to 9999 of that zone is written as the nearest moment inside, since RFC 3339 has no form for it.
    public func appendRFC3339(to bytes: inout [UInt8], in zone: ZoneOffset) {
        let shifted = epochSec.addingReportingOverflow(Int64(zone.minutes) * 60)
        let local = min(max(shifted.overflow ? epochSec : shifted.partialValue, -62_167_219_200), 253_402_300_799)
        let days = Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
        let secondOfDay = Int(local - Int64(days) * 86_400)
        let date = Instant.date(daysSinceEpoch: days)
        Instant.appendTwoDigits(date.year / 100, to: &bytes)
        Instant.appendTwoDigits(date.year % 100, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Instant.appendTwoDigits(date.month, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Instant.appendTwoDigits(date.day, to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        Instant.appendTwoDigits(secondOfDay / 3600, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Instant.appendTwoDigits(secondOfDay / 60 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Instant.appendTwoDigits(secondOfDay % 60, to: &bytes)
        bytes.append(zone.minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        let offset = abs(zone.minutes)
        Instant.appendTwoDigits(offset / 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Instant.appendTwoDigits(offset % 60, to: &bytes)
    }

    static func twoDigits(_ bytes: borrowing Span<UInt8>, at place: Int) -> Int? {
        let tens = Int(bytes[place]) - 48
        let ones = Int(bytes[place + 1]) - 48
        guard (0...9).contains(tens), (0...9).contains(ones) else { return nil }
        return tens * 10 + ones
    }

    private static func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: 48 + number / 10))
        bytes.append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }

    /// Reads an optional fraction and the offset, which must end the text.
    private static func offsetMin(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
        var place = start
        if bytes[place] == UInt8(ascii: ".") {
            place += 1
            let firstDigit = place
            while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
            guard place > firstDigit, place < bytes.count else { return nil }
        }
        let sign = bytes[place]
        if sign | 0x20 == UInt8(ascii: "z") { return place + 1 == bytes.count ? 0 : nil }
        guard place + 6 == bytes.count, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes[place + 3] == UInt8(ascii: ":"),
            let hours = twoDigits(bytes, at: place + 1), let minutes = twoDigits(bytes, at: place + 4),
            hours < 24, minutes < 60
        else { return nil }
        return sign == UInt8(ascii: "-") ? -(hours * 60 + minutes) : hours * 60 + minutes
    }

    static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        // Years begin in March, so that the leap day is a year's last and needs no case of its own.
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
