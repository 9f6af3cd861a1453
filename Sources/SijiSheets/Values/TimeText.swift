import SijiFault
import SijiFreight

/// When it is picked up: `今天下午`, `明天8点`, `12.1`, `12月1日 8点-12点`, `2026/12/1 08:00`, `46357`, `周五`, `随时`.
enum TimeText {
    /// Hours that a moment stands for: it is when loading begins, not when it ends.
    static let momentMin = 240
    /// Hours that 随时 stands for.
    static let anyTimeMin = 48 * 60

    static func pickup(_ text: [Character], _ calendar: SheetCalendar) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        if cursor.takeAny(anyTimeWords) {
            cursor.skip([" ", "。", "可", "装", "货", "车"])
            guard cursor.isAtEnd else { throw unreadable }
            let from = calendar.anyTimeFrom
            guard let window = TimeWindow(from: from, to: from.adding(minutes: anyTimeMin)), window.to > calendar.now
            else {
                throw past(calendar)
            }
            return CellReading(facts: [.pickup(window, day: nil), .notes("装货随时[估]")], notes: [.anyTime])
        }
        var reader = TimeReader(cursor: TextCursor(text), calendar: calendar)
        let span = try reader.read()
        guard let window = TimeWindow(from: span.from, to: span.to) else { throw unreadable }
        guard window.to > calendar.now else { throw past(calendar) }
        return CellReading(facts: [.pickup(window, day: span.day.text)], notes: reader.notes)
    }

    /// The latest arrival: the end of what is said.
    static func deliverBy(_ text: [Character], _ calendar: SheetCalendar) throws(Fault) -> CellReading {
        var reader = TimeReader(cursor: TextCursor(text), calendar: calendar, isDeadline: true)
        let span = try reader.read()
        guard span.to > calendar.now else { throw past(calendar) }
        return CellReading(facts: [.deliverBy(span.to)], notes: reader.notes)
    }

    static let anyTimeWords = [
        "随时可装", "随时", "随到随装", "时间不限", "不限时间", "不限", "任意时间", "即装", "马上装", "马上", "立即", "现在", "any time", "anytime",
        "asap", "now",
    ]

    static var unreadable: Fault { .unreadable("sheet.time") }

    private static func past(_ calendar: SheetCalendar) -> Fault {
        Fault(.sheetTimePast, ["now": .text(calendar.now.rfc3339(in: calendar.zone))])
    }
}
