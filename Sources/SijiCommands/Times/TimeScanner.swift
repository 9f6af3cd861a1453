/// Takes the words of a time apart.
///
/// Full-width digits and letters are read as plain ones, case and runs of spaces do not count.
struct TimeScanner {
    /// Which week a weekday is of.
    enum Week: Equatable { case coming, this, next }

    /// The day that was said.
    enum Day: Equatable {
        case today
        case after(Int)
        /// Monday is 1.
        case weekday(Int, Week)
        case date(year: Int?, month: Int, day: Int)

        var isToday: Bool { self == .today }
    }

    /// A day and minutes since its midnight, up to 1,440; nil where only the day was said.
    struct Said: Equatable {
        var day: Day
        var minutes: Int?
    }

    private var rest: [Character]

    init(_ text: String) {
        var folded = ""
        for scalar in text.lowercased().unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            folded.unicodeScalars.append(scalar.value == 0x3000 ? " " : plain ?? scalar)
        }
        rest = Array(folded.trimmed)
    }

    /// `now`, `现在`.
    var isNow: Bool { ["now", "现在", "马上", "即刻"].contains(String(rest)) }

    /// Minutes of `+2h`, `+1小时30分`, `半小时后`, `in 45 min`; nil for anything else.
    func spanMin() -> Int? {
        var scan = self
        let isMarked = scan.take(["+", "in "]) != nil
        let isLater = scan.dropSuffix(["以后", "之后", "后", " later"])
        guard isMarked != isLater || (isMarked && isLater) else { return nil }
        var minutes = 0
        var isEmpty = true
        scan.skipSpaces()
        while !scan.rest.isEmpty {
            guard let part = scan.spanPart() else { return nil }
            minutes += part
            isEmpty = false
            scan.skipSpaces()
        }
        return isEmpty || minutes > 366 * 1440 ? nil : minutes
    }

    private mutating func spanPart() -> Int? {
        if take(["半个小时", "半小时", "半个钟头"]) != nil { return 30 }
        guard let number = number() else { return nil }
        skipSpaces()
        // `两个半小时`.
        let half = take(["个半小时", "个半钟头"]) != nil
        if half { return number * 60 + 30 }
        let units: [(words: [String], minutes: Int)] = [
            (["个小时", "小时", "个钟头", "钟头", "hours", "hour", "hrs", "hr", "h"], 60),
            (["分钟", "分", "minutes", "minute", "mins", "min", "m"], 1), (["天", "days", "day", "d"], 1440),
        ]
        for unit in units where take(unit.words) != nil { return number * unit.minutes }
        return nil
    }

    /// A day, a time of day, or both in either order; nil where a word is left over.
    func daySaid() -> Said? {
        var scan = self
        var day: Day?
        var clock: Int?
        var part: DayPart?
        scan.skipJoints()
        guard !scan.rest.isEmpty else { return nil }
        while !scan.rest.isEmpty {
            if day == nil, let found = scan.day() {
                day = found.day
                if let said = found.part { part = said }
            } else if clock == nil, let found = scan.clock(after: part) {
                clock = found.minutes
                part = found.part
            } else {
                return nil
            }
            scan.skipJoints()
        }
        if clock == nil, let part { clock = part.standardMin }
        return Said(day: day ?? .today, minutes: clock)
    }

    // MARK: Characters

    /// Takes the first of the words that stands next.
    mutating func take(_ words: [String]) -> String? {
        guard let word = words.first(where: { rest.starts(with: $0) }) else { return nil }
        rest.removeFirst(word.count)
        return word
    }

    private mutating func dropSuffix(_ words: [String]) -> Bool {
        guard let word = words.first(where: { String(rest).hasSuffix($0) }) else { return false }
        rest.removeLast(word.count)
        return true
    }

    mutating func skipSpaces() { while rest.first == " " { rest.removeFirst() } }

    /// Spaces, and the small words between a day and a time.
    private mutating func skipJoints() {
        while take([" ", ",", "，", "的", "at ", "on ", "the "]) != nil {}
    }

    /// Takes a word in Latin letters, which another letter must not go on.
    mutating func takeLatin(_ words: [String]) -> String? {
        var scan = self
        guard let word = scan.take(words), scan.rest.first?.isLetter != true else { return nil }
        self = scan
        return word
    }

    /// A whole number of up to four digits, or of up to 99 in Chinese.
    mutating func number() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            guard digits.count <= 4, let number = Int(String(digits)) else { return nil }
            rest.removeFirst(digits.count)
            return number
        }
        let written = rest.prefix { Self.digits[$0] != nil || $0 == "十" }
        guard !written.isEmpty, written.count <= 3, let number = Self.chinese(String(written)) else { return nil }
        rest.removeFirst(written.count)
        return number
    }

    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    private static func chinese(_ text: String) -> Int? {
        guard let ten = text.firstIndex(of: "十") else {
            return text.count == 1 ? text.first.flatMap { digits[$0] } : nil
        }
        let (before, after) = (text[..<ten], text[text.index(after: ten)...])
        guard before.count <= 1, after.count <= 1, !after.contains("十") else { return nil }
        return (before.first.flatMap { digits[$0] } ?? 1) * 10 + (after.first.flatMap { digits[$0] } ?? 0)
    }

    /// The next character, without taking it.
    var next: Character? { rest.first }

    /// How many plain digits stand next.
    var digitCount: Int { rest.prefix { $0.isASCII && $0.isNumber }.count }
}
