import SijiFault
import SijiFreight
import Testing

@testable import SijiCommands

@Suite("Times in words")
struct TimeWordsTests {
    /// Thursday, 2026-11-26 09:30 in China.
    private func words(_ now: String = "2026-11-26T09:30:00+08:00") throws -> TimeWords {
        TimeWords(now: try #require(Instant(rfc3339: now)), zone: .china)
    }

    private func read(_ text: String, _ now: String = "2026-11-26T09:30:00+08:00") throws -> String {
        String(try words(now).read(text).rfc3339(in: .china).prefix(16))
    }

    @Test(arguments: [
        ("现在", "2026-11-26T09:30"), ("now", "2026-11-26T09:30"), (" NOW ", "2026-11-26T09:30"),
        ("今天", "2026-11-26T09:30"), ("today", "2026-11-26T09:30"), ("明天", "2026-11-27T08:00"),
        ("tomorrow", "2026-11-27T08:00"), ("后天", "2026-11-28T08:00"), ("大后天", "2026-11-29T08:00"),
        ("day after tomorrow", "2026-11-28T08:00"),
    ])
    func `reads days from today`(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        ("18点", "2026-11-26T18:00"), ("18点半", "2026-11-26T18:30"), ("18:00", "2026-11-26T18:00"),
        ("１８：３０", "2026-11-26T18:30"), ("1830", "2026-11-26T18:30"), ("十八点", "2026-11-26T18:00"),
        ("下午3点", "2026-11-26T15:00"), ("下午三点半", "2026-11-26T15:30"), ("下午15点", "2026-11-26T15:00"),
        ("晚上8点", "2026-11-26T20:00"), ("晚8点", "2026-11-26T20:00"), ("晚上12点", "2026-11-27T00:00"),
        ("24点", "2026-11-27T00:00"), ("中午", "2026-11-26T12:00"), ("中午12点", "2026-11-26T12:00"),
        ("中午1点", "2026-11-26T13:00"), ("10点一刻", "2026-11-26T10:15"), ("10点三刻", "2026-11-26T10:45"),
        ("10点05分", "2026-11-26T10:05"), ("10时05分", "2026-11-26T10:05"), ("6pm", "2026-11-26T18:00"),
        ("6:30 pm", "2026-11-26T18:30"), ("12pm", "2026-11-26T12:00"), ("noon", "2026-11-26T12:00"),
        ("9:30", "2026-11-26T09:30"), ("今晚", "2026-11-26T20:00"), ("tonight", "2026-11-26T20:00"),
        ("今晚9点", "2026-11-26T21:00"), ("今天下午", "2026-11-26T14:00"), ("at 18:00", "2026-11-26T18:00"),
    ])
    func `reads a time of this day`(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        ("明早8点", "2026-11-27T08:00"), ("明早", "2026-11-27T08:00"), ("明晚", "2026-11-27T20:00"),
        ("明晚8点半", "2026-11-27T20:30"), ("明天早上7点", "2026-11-27T07:00"), ("明天凌晨2点", "2026-11-27T02:00"),
        ("明天 08:00", "2026-11-27T08:00"), ("明天的八点", "2026-11-27T08:00"), ("后天下午3点", "2026-11-28T15:00"),
        ("tomorrow 8am", "2026-11-27T08:00"), ("8am tomorrow", "2026-11-27T08:00"),
        ("Tomorrow at 8:30 AM", "2026-11-27T08:30"), ("tomorrow morning", "2026-11-27T08:00"),
        ("tomorrow afternoon", "2026-11-27T14:00"), ("tomorrow 12am", "2026-11-27T00:00"),
        ("周五", "2026-11-27T08:00"), ("周五18点", "2026-11-27T18:00"), ("星期五 18:00", "2026-11-27T18:00"),
        ("礼拜天", "2026-11-29T08:00"), ("周日", "2026-11-29T08:00"), ("周四", "2026-12-03T08:00"),
        ("周四 18:00", "2026-11-26T18:00"), ("本周六", "2026-11-28T08:00"), ("下周一", "2026-11-30T08:00"),
        ("下周四9点", "2026-12-03T09:00"), ("下星期日", "2026-12-06T08:00"), ("fri 18:00", "2026-11-27T18:00"),
        ("18:00 fri", "2026-11-27T18:00"), ("Friday", "2026-11-27T08:00"), ("thursday 9am", "2026-12-03T09:00"),
        ("next mon", "2026-11-30T08:00"), ("this sunday 7pm", "2026-11-29T19:00"),
    ])
    func `reads a day with a time`(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        ("12月1日", "2026-12-01T08:00"), ("12月1日 8点", "2026-12-01T08:00"), ("12月1号晚上9点", "2026-12-01T21:00"),
        ("十二月一日八点", "2026-12-01T08:00"), ("12-01 08:00", "2026-12-01T08:00"), ("12/1 8:00", "2026-12-01T08:00"),
        ("2026-12-01 08:00", "2026-12-01T08:00"), ("2026-12-01t08:00", "2026-12-01T08:00"),
        ("2026年12月1日8点", "2026-12-01T08:00"), ("dec 1", "2026-12-01T08:00"), ("Dec 1 6pm", "2026-12-01T18:00"),
        ("1 december 18:00", "2026-12-01T18:00"), ("dec 1st", "2026-12-01T08:00"), ("1月5日", "2027-01-05T08:00"),
        ("jan 5 9am", "2027-01-05T09:00"), ("2027-02-28", "2027-02-28T08:00"),
    ])
    func `reads a date, the nearest one where no year is said`(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test(arguments: [
        ("+2h", "2026-11-26T11:30"), ("+30m", "2026-11-26T10:00"), ("+1h30m", "2026-11-26T11:00"),
        ("+2小时", "2026-11-26T11:30"), ("2小时后", "2026-11-26T11:30"), ("半小时后", "2026-11-26T10:00"),
        ("两个半小时以后", "2026-11-26T12:00"), ("+90分", "2026-11-26T11:00"), ("in 2 hours", "2026-11-26T11:30"),
        ("in 45 min", "2026-11-26T10:15"), ("+1d", "2026-11-27T09:30"), ("3天后", "2026-11-29T09:30"),
    ])
    func `reads a span from now`(text: String, expected: String) throws {
        #expect(try read(text) == expected)
    }

    @Test func `reads an exact instant as it is, past or not`() throws {
        #expect(try read("2026-11-01T08:00:00+08:00") == "2026-11-01T08:00")
        #expect(try read("2026-12-01T00:00:00Z") == "2026-12-01T08:00")
    }

    @Test(arguments: [
        ("9点", "11-26 09:00"), ("9:28", "11-26 09:28"), ("今天8点", "11-26 08:00"), ("早上8点", "11-26 08:00"),
        ("本周三", "11-25 08:00"), ("11月25日", "11-25 08:00"), ("11-26 08:00", "11-26 08:00"), ("this mon", "11-23 08:00"),
        ("2025-12-01", "2025-12-01 08:00"), ("0点", "11-26 00:00"),
    ])
    func `refuses what is past, and says what it understood`(text: String, understood: String) throws {
        let words = try words()
        let fault = #expect(throws: Fault.self) { try words.read(text) }
        #expect(fault?.code == .usageTimePast)
        #expect(fault?.facts["understood"] == .text(understood))
        #expect(fault?.facts["now"] == "11-26 09:30")
    }

    @Test(arguments: [
        "", " ", "8", "25点", "8点60", "24:01", "下午9点半", "早上13点", "凌晨", "凌晨8点", "13pm", "0am", "周八", "周", "下", "13月1日",
        "2月30日 8点", "12月", "明", "昨天", "yesterday", "soon", "8点明天后天", "8点9点", "tomorrow8", "fridayx", "+", "+2", "+2x",
        "2小时", "-2h", "12-01 08:00 x", "8:00-9:00", "99999", "2026-13-01", "十十点", "an hour",
    ])
    func `refuses what is no time`(text: String) throws {
        let words = try words()
        let fault = #expect(throws: Fault.self) { try words.read(text) }
        #expect(fault?.code == .usageTime)
    }

    @Test(arguments: [
        ("08:12", "2026-11-26T08:12"), ("8点12", "2026-11-26T08:12"), ("18:30", "2026-11-25T18:30"),
        ("昨天 18:30", "2026-11-25T18:30"), ("昨天8点", "2026-11-25T08:00"), ("yesterday 8am", "2026-11-25T08:00"),
        ("11月25日 8点", "2026-11-25T08:00"), ("now", "2026-11-26T09:30"),
        ("2026-11-20T08:00:00+08:00", "2026-11-20T08:00"),
    ])
    func `reads what was, a time of day as the last one`(text: String, expected: String) throws {
        #expect(String(try words().readPast(text).rfc3339(in: .china).prefix(16)) == expected)
    }

    @Test(arguments: ["昨天", "yesterday", "刚才", "", "25:00"])
    func `refuses what was no time`(text: String) throws {
        let words = try words()
        #expect(#expect(throws: Fault.self) { try words.readPast(text) }?.code == .usageTime)
    }

    @Test func `reads in the depot's zone, over the turn of month and year`() throws {
        let words = TimeWords(now: try #require(Instant(rfc3339: "2026-12-31T20:30:00Z")), zone: .china)
        #expect(try words.read("今天9点").rfc3339(in: .china) == "2027-01-01T09:00:00+08:00")
        #expect(try words.read("周六").rfc3339(in: .china) == "2027-01-02T08:00:00+08:00")
        let west = TimeWords(now: words.now, zone: try #require(ZoneOffset(minutes: -210)))
        #expect(try west.read("tomorrow 8am").rfc3339(in: .utc) == "2027-01-01T11:30:00+00:00")
        #expect(try read("2月29日", "2028-02-20T00:00:00+08:00") == "2028-02-29T08:00")
    }

    @Test func `knows the days of the week and the calendar`() throws {
        #expect(try #require(WallDay(year: 1970, month: 1, day: 1)).weekday == 4)
        #expect(try #require(WallDay(year: 2026, month: 11, day: 30)).weekday == 1)
        #expect(WallDay(year: 2026, month: 2, day: 29) == nil)
        let day = try #require(WallDay(year: 2026, month: 12, day: 31))
        #expect(day.adding(1) == WallDay(year: 2027, month: 1, day: 1))
    }
}
