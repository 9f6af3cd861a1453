import SijiFault
import SijiFreight

/// Reads a day, a stretch of days, and hours.
struct TimeReader {
    /// From when to when, and the day by which it is known again.
    typealias Span = (from: Instant, to: Instant, day: CivilDay)

    var cursor: TextCursor
    let calendar: SheetCalendar
    /// Whether a moment is an end, and not a beginning.
    var isDeadline = false
    private(set) var notes: [SheetNote] = []

    init(cursor: TextCursor, calendar: SheetCalendar, isDeadline: Bool = false) {
        self.cursor = cursor
        self.calendar = calendar
        self.isDeadline = isDeadline
    }

    mutating func read() throws(Fault) -> Span {
        if let serial = try serialDay() { return serial }
        let first = day()
        var last = first
        let start = cursor.position
        if first != nil, cursor.takeAny(["-", "~", "至", "到"]) {
            if let day = shortDay(behind: first) ?? day() { last = day } else { cursor.back(to: start) }
        }
        cursor.skip([" ", ",", "t", "的", "日", "号"])
        let hours = try hours()
        cursor.skip([" ", "。", "装", "货", "车", "左", "右", "可", "提", "到", "前", "发"])
        guard cursor.isAtEnd, let first = first ?? (hours == nil ? nil : calendar.today),
            let last = last ?? first as CivilDay?,
            last >= first, last.number - first.number <= 60
        else { throw TimeText.unreadable }
        guard let hours else {
            return (first.instant(minute: 0, in: calendar.zone), last.instant(minute: 1440, in: calendar.zone), first)
        }
        return (
            first.instant(minute: hours.lowerBound, in: calendar.zone),
            last.instant(minute: hours.upperBound, in: calendar.zone), first
        )
    }

    // MARK: Days

    /// A spreadsheet's day number, 1900 system: 25569 is 1970-01-01.
    private mutating func serialDay() throws(Fault) -> Span? {
        let start = cursor.position
        guard let number = cursor.number(), cursor.isAtEnd, let from = Micro(40_000), let to = Micro(80_000),
            from <= number, number < to, let minutes = number.rounded(parts: 1440)
        else {
            cursor.back(to: start)
            return nil
        }
        notes.append(.serialDay)
        let day = CivilDay(number: minutes / 1440 - 25_569)
        let minute = minutes % 1440
        let hours = minute == 0 ? 0...1440 : moment(minute)
        return (
            day.instant(minute: hours.lowerBound, in: calendar.zone),
            day.instant(minute: hours.upperBound, in: calendar.zone), day
        )
    }

    private mutating func day() -> CivilDay? {
        let start = cursor.position
        if let ahead = cursor.meaning(TimeReader.relativeDays) { return calendar.today.adding(days: ahead) }
        if let day = weekday() { return day }
        if let day = date() { return day }
        cursor.back(to: start)
        return nil
    }

    private mutating func weekday() -> CivilDay? {
        let start = cursor.position
        let isNext = cursor.takeAny(["下周", "下个星期", "下星期", "下礼拜", "next "])
        if isNext || cursor.takeAny(["本周", "这周", "周", "星期", "礼拜"]) {
            if let day = cursor.meaning(TimeReader.weekdays) { return calendar.day(weekday: day, isNextWeek: isNext) }
        } else if let day = cursor.meaning(TimeReader.englishWeekdays) {
            return calendar.day(weekday: day, isNextWeek: false)
        }
        cursor.back(to: start)
        return nil
    }

    /// `2026-12-01`, `2026年12月1日`, `12月1日`, `12.1`, `12/1`, `1号`.
    private mutating func date() -> CivilDay? {
        cursor.skipBlanks()
        guard let first = small(most: 4) else { return nil }
        if first >= 1000 {
            guard cursor.takeAny(["-", "/", ".", "年"]), let month = small(most: 2),
                cursor.takeAny(["-", "/", ".", "月"]),
                let day = small(most: 2)
            else { return nil }
            _ = cursor.takeAny(["日", "号"])
            return CivilDay(year: first, month: month, day: day)
        }
        if cursor.takeAny(["月"]) {
            guard let day = small(most: 2) else { return nil }
            _ = cursor.takeAny(["日", "号"])
            return calendar.day(month: first, day: day)
        }
        if cursor.takeAny(["日", "号"]) { return calendar.day(number: first) }
        let isPoint = cursor.take(".")
        guard isPoint || cursor.takeAny(["/", "-"]) else { return nil }
        let place = cursor.position
        guard let day = small(most: 2) else { return nil }
        // A number cell cannot hold 12.10: it becomes 12.1.
        if isPoint, cursor.position - place == 1, day <= 3 { notes.append(.shortenedDate) }
        _ = cursor.takeAny(["日", "号"])
        // 8-12点 are hours.
        if let next = cursor.next, "点时:".contains(next) { return nil }
        return calendar.day(month: first, day: day)
    }

    /// The end of `12月1日-3日`: a day of the first one's month.
    private mutating func shortDay(behind first: CivilDay?) -> CivilDay? {
        guard let first else { return nil }
        let start = cursor.position
        guard let day = small(most: 2), cursor.takeAny(["日", "号"]) else {
            cursor.back(to: start)
            return nil
        }
        return CivilDay(year: first.year, month: first.month, day: day)
    }

    /// A whole number in digits of either script.
    private mutating func small(most digits: Int) -> Int? {
        if let ascii = cursor.digits(most: digits) { return ascii.reduce(0) { $0 * 10 + $1 } }
        guard let character = cursor.next, !character.isASCII, let number = cursor.number() else { return nil }
        return number.whole
    }

    // MARK: Hours

    /// Minutes of the day; nil where none are said.
    private mutating func hours() throws(Fault) -> ClosedRange<Int>? {
        let part = cursor.meaning(TimeReader.dayParts)
        cursor.skip([" "])
        guard let from = try clock(within: part) else { return part.map { $0.range } }
        if cursor.takeAny(["-", "~", "至", "到"]) {
            let later = cursor.meaning(TimeReader.dayParts)
            guard let to = try clock(within: later ?? part), to > from else { throw TimeText.unreadable }
            return from...to
        }
        if cursor.takeAny(["以前", "之前", "前", "before"]) {
            let start = part.map { $0.range.lowerBound } ?? 0
            guard start < from else { throw TimeText.unreadable }
            return start...from
        }
        if cursor.takeAny(["以后", "之后", "后", "起", "开始"]) {
            return from...max(from + 1, part.map { $0.range.upperBound } ?? 1440)
        }
        return moment(from)
    }

    private mutating func moment(_ minute: Int) -> ClosedRange<Int> {
        if isDeadline { return 0...max(1, minute) }
        notes.append(.moment)
        return minute...(minute + TimeText.momentMin)
    }

    /// `8点`, `8点半`, `8:30`, `18时`, `八点`; in an afternoon 3点 is 15:00.
    private mutating func clock(within part: DayPart?) throws(Fault) -> Int? {
        let start = cursor.position
        guard var hour = small(most: 2) else { return nil }
        var minute = 0
        if cursor.take("点半") {
            minute = 30
        } else if cursor.takeAny(["点钟", "点整", "点", "时", ":", "h"]) {
            if let minutes = small(most: 2) {
                minute = minutes
                _ = cursor.takeAny(["分"])
            }
            if cursor.take(":") { _ = small(most: 2) }
        } else if cursor.takeAny(["am"]) {
            minute = 0
        } else if cursor.takeAny(["pm"]) {
            hour += hour < 12 ? 12 : 0
        } else if let next = cursor.next, "-~至到".contains(next) {
            // 8-12点: the unit stands behind the second.
            minute = 0
        } else {
            cursor.back(to: start)
            throw TimeText.unreadable
        }
        if cursor.takeAny(["pm"]) { hour += hour < 12 ? 12 : 0 }
        if let part, part.addsTwelve, hour < 12 { hour += 12 }
        guard (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440 else {
            throw TimeText.unreadable
        }
        return hour * 60 + minute
    }

    /// A part of the day, minutes, and whether its hours are counted from noon.
    struct DayPart {
        let range: ClosedRange<Int>
        let addsTwelve: Bool
    }

    private static let dayParts: [(String, DayPart)] = [
        ("上午", DayPart(range: 360...720, addsTwelve: false)), ("早上", DayPart(range: 360...600, addsTwelve: false)),
        ("早晨", DayPart(range: 360...600, addsTwelve: false)), ("中午", DayPart(range: 660...780, addsTwelve: false)),
        ("下午", DayPart(range: 720...1080, addsTwelve: true)), ("傍晚", DayPart(range: 960...1140, addsTwelve: true)),
        ("晚上", DayPart(range: 1080...1440, addsTwelve: true)), ("夜里", DayPart(range: 1080...1440, addsTwelve: true)),
        ("晚", DayPart(range: 1080...1440, addsTwelve: true)), ("凌晨", DayPart(range: 0...360, addsTwelve: false)),
        ("全天", DayPart(range: 0...1440, addsTwelve: false)), ("早", DayPart(range: 360...600, addsTwelve: false)),
        ("morning", DayPart(range: 360...720, addsTwelve: false)),
        ("afternoon", DayPart(range: 720...1080, addsTwelve: true)),
        ("evening", DayPart(range: 1080...1440, addsTwelve: true)),
    ]
    private static let relativeDays: [(String, Int)] = [
        ("今天", 0), ("今日", 0), ("当天", 0), ("今", 0), ("明天", 1), ("明日", 1), ("大后天", 3), ("后天", 2), ("后日", 2), ("明", 1),
        ("today", 0), ("day after tomorrow", 2), ("tomorrow", 1),
    ]
    private static let weekdays: [(String, Int)] = [
        ("一", 0), ("二", 1), ("三", 2), ("四", 3), ("五", 4), ("六", 5), ("日", 6), ("天", 6), ("1", 0), ("2", 1), ("3", 2),
        ("4", 3),
        ("5", 4), ("6", 5), ("7", 6), ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4),
        ("saturday", 5), ("sunday", 6),
    ]
    private static let englishWeekdays: [(String, Int)] = [
        ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6),
        ("mon", 0), ("tue", 1), ("wed", 2), ("thu", 3), ("fri", 4), ("sat", 5), ("sun", 6),
    ]
}
