extension TimeScanner {
    /// A day, and the part of it that its word brings along (`今晚`, `tonight`).
    mutating func day() -> (day: Day, part: DayPart?)? {
        if let found = relativeDay() ?? weekdaySaid() { return found }
        return dateSaid().map { ($0, nil) }
    }

    private mutating func relativeDay() -> (day: Day, part: DayPart?)? {
        let chinese: [(word: String, days: Int)] = [
            ("大后天", 3), ("后天", 2), ("明天", 1), ("明日", 1), ("今天", 0), ("今日", 0), ("当天", 0),
        ]
        for (word, days) in chinese where take([word]) != nil { return (days == 0 ? .today : .after(days), nil) }
        // `今晚`, `明早`: the day is one character, and the part of it follows.
        for (word, days) in [("今", 0), ("明", 1)] {
            var scan = self
            guard scan.take([word]) != nil, let part = scan.part() else { continue }
            self = scan
            return (days == 0 ? .today : .after(days), part)
        }
        if takeLatin(["tonight"]) != nil { return (.today, .evening) }
        if takeLatin(["today"]) != nil { return (.today, nil) }
        if takeLatin(["day after tomorrow"]) != nil { return (.after(2), nil) }
        if takeLatin(["tomorrow", "tmr"]) != nil { return (.after(1), nil) }
        return nil
    }

    private mutating func weekdaySaid() -> (day: Day, part: DayPart?)? {
        var scan = self
        var week = Week.coming
        if scan.take(["下个", "下"]) != nil {
            week = .next
        } else if scan.take(["本", "这个", "这"]) != nil {
            week = .this
        }
        if scan.take(["周", "星期", "礼拜"]) != nil, let day = scan.chineseWeekday() {
            self = scan
            return (.weekday(day, week), nil)
        }
        scan = self
        week = .coming
        if scan.takeLatin(["next"]) != nil {
            week = .next
        } else if scan.takeLatin(["this"]) != nil {
            week = .this
        }
        scan.skipSpaces()
        for (number, words) in Self.weekdays.enumerated() where scan.takeLatin(words) != nil {
            self = scan
            return (.weekday(number + 1, week), nil)
        }
        return nil
    }

    private mutating func chineseWeekday() -> Int? {
        if take(["日", "天"]) != nil { return 7 }
        guard let number = number(), (1...7).contains(number) else { return nil }
        return number
    }

    private static let weekdays = [
        ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "wed"], ["thursday", "thurs", "thur", "thu"],
        ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
    ]

    /// `12月1日`, `2026年12月1日`, `12-01`, `12/1`, `2026-12-01`, `dec 1`, `1 december`.
    private mutating func dateSaid() -> Day? {
        var scan = self
        guard let date = scan.monthNamed() ?? scan.numbered() else { return nil }
        self = scan
        return date
    }

    private mutating func numbered() -> Day? {
        guard var first = number() else { return nil }
        var year: Int?
        if take(["年"]) != nil {
            year = first
            guard let month = number() else { return nil }
            first = month
        } else if first > 999, take(["-", "/", "."]) != nil {
            year = first
            guard let month = number() else { return nil }
            first = month
        }
        if take(["月"]) != nil {
            guard let day = number() else { return nil }
            _ = take(["日", "号"])
            return Self.date(year, first, day)
        }
        guard take(["-", "/"]) != nil, let day = number() else { return nil }
        // `8:00-9:00` is no date.
        guard next != ":" else { return nil }
        // An ISO date and time: `2026-12-01t08:00`.
        if next == "t" { _ = take(["t"]) }
        return Self.date(year, first, day)
    }

    private mutating func monthNamed() -> Day? {
        var scan = self
        if let month = scan.monthName() {
            scan.skipSpaces()
            guard let day = scan.number() else { return nil }
            _ = scan.takeLatin(["st", "nd", "rd", "th"])
            guard scan.next != ":" else { return nil }
            self = scan
            return Self.date(nil, month, day)
        }
        guard let day = scan.number() else { return nil }
        _ = scan.takeLatin(["st", "nd", "rd", "th"])
        scan.skipSpaces()
        guard let month = scan.monthName() else { return nil }
        self = scan
        return Self.date(nil, month, day)
    }

    private mutating func monthName() -> Int? {
        for (number, name) in Self.months.enumerated() where takeLatin([name, String(name.prefix(3))]) != nil {
            return number + 1
        }
        return takeLatin(["sept"]).map { _ in 9 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func date(_ year: Int?, _ month: Int, _ day: Int) -> Day? {
        (1...12).contains(month) && (1...31).contains(day) ? .date(year: year, month: month, day: day) : nil
    }
}
