/// A part of the day, which says what an hour of twelve means.
enum DayPart: Equatable {
    case night, morning, noon, afternoon, evening

    /// What is meant where no hour is said.
    var standardMin: Int? {
        switch self {
        case .night: nil
        case .morning: 8 * 60
        case .noon: 12 * 60
        case .afternoon: 14 * 60
        case .evening: 20 * 60
        }
    }

    /// The hour of twenty-four; nil where the two contradict each other.
    func hour(_ hour: Int) -> Int? {
        switch self {
        case .night: hour == 12 ? 0 : hour <= 6 ? hour : nil
        case .morning: (1...12).contains(hour) ? hour : nil
        case .noon: hour >= 11 && hour <= 14 ? hour : (1...2).contains(hour) ? hour + 12 : nil
        case .afternoon: hour >= 12 && hour <= 19 ? hour : (1...7).contains(hour) ? hour + 12 : nil
        case .evening:
            // Twelve in the evening ends the day.
            hour == 12 ? 24 : (17...24).contains(hour) ? hour : (5...11).contains(hour) ? hour + 12 : nil
        }
    }
}

extension TimeScanner {
    /// The word of a part of the day.
    mutating func part() -> DayPart? {
        let words: [(words: [String], part: DayPart)] = [
            (["凌晨"], .night), (["清晨", "早上", "早晨", "上午", "早"], .morning), (["中午", "正午"], .noon), (["下午"], .afternoon),
            (["傍晚", "晚上", "夜里", "晚"], .evening),
        ]
        for (words, part) in words where take(words) != nil { return part }
        for (word, part) in [
            ("morning", DayPart.morning), ("noon", .noon), ("afternoon", .afternoon), ("evening", .evening),
            ("night", .evening),
        ] where takeLatin([word]) != nil { return part }
        return nil
    }

    /// A time of day in minutes, and the part that it is of; a part alone stands for its usual hour.
    mutating func clock(after earlier: DayPart?) -> (minutes: Int?, part: DayPart?)? {
        var scan = self
        let said = scan.part()
        guard let part = said ?? earlier else { return plainClock().map { ($0, nil) } }
        scan.skipSpaces()
        if let face = scan.face() {
            guard face.minutes <= 59, let hour = part.hour(face.hour), hour < 24 || face.minutes == 0 else {
                return nil
            }
            scan.skipSpaces()
            _ = scan.takeLatin(part == .morning || part == .night ? ["am"] : ["pm"])
            self = scan
            return (hour * 60 + face.minutes, part)
        }
        guard said != nil, earlier == nil, part.standardMin != nil else { return nil }
        self = scan
        return (nil, part)
    }

    private mutating func plainClock() -> Int? {
        var scan = self
        guard let face = scan.face(), face.isWhole || scan.isHalf else { return nil }
        scan.skipSpaces()
        var hour = face.hour
        if let half = scan.takeLatin(["am", "pm"]) {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        guard hour <= 24, face.minutes <= 59, hour < 24 || face.minutes == 0 else { return nil }
        self = scan
        return hour * 60 + face.minutes
    }

    private var isHalf: Bool {
        var scan = self
        scan.skipSpaces()
        return scan.takeLatin(["am", "pm"]) != nil
    }

    /// `8`, `8点`, `8点半`, `8点一刻`, `8:05`, `0805`; whole where it says by itself that it is a time.
    private mutating func face() -> (hour: Int, minutes: Int, isWhole: Bool)? {
        var scan = self
        let isFourDigits = scan.startsWithFourDigits
        guard let number = scan.number() else { return nil }
        if isFourDigits {
            self = scan
            return (number / 100, number % 100, true)
        }
        var minutes = 0
        var isWhole = true
        if scan.take([":"]) != nil {
            guard let said = scan.number() else { return nil }
            minutes = said
            // Seconds are read and dropped.
            if scan.take([":"]) != nil, scan.number() == nil { return nil }
        } else if scan.take(["点钟", "点整", "点", "时"]) != nil {
            if scan.take(["半"]) != nil {
                minutes = 30
            } else if scan.take(["一刻", "1刻"]) != nil {
                minutes = 15
            } else if scan.take(["三刻", "3刻"]) != nil {
                minutes = 45
            } else if let said = scan.number() {
                minutes = said
                _ = scan.take(["分"])
            }
        } else {
            isWhole = false
        }
        self = scan
        return (number, minutes, isWhole)
    }

    private var startsWithFourDigits: Bool {
        var scan = self
        guard let number = scan.number(), number > 99 || digitCount == 4 else { return false }
        return scan.next.map { !":点时月年-/".contains($0) } ?? true
    }
}
