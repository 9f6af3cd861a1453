import SijiFreight
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
    @Test func `is the zone's, to the second`() {
        let lastSecond = Instant(epochSec: 1_796_054_399)
        #expect(CalendarDay(of: lastSecond, in: .china).text == "2026-11-30")
        #expect(CalendarDay(of: Instant(epochSec: 1_796_054_400), in: .china).text == "2026-12-01")
        #expect(CalendarDay(of: Instant(epochSec: -1), in: .utc).text == "1969-12-31")
        #expect(CalendarDay(of: lastSecond, in: .china).start(in: .china) == Instant(epochSec: 1_795_968_000))
    }

    @Test(arguments: [
        ("2024-02-01T00:00:00Z", "2024-02-29"), ("2026-02-28T00:00:00Z", "2026-02-28"),
        ("2026-12-31T00:00:00Z", "2026-12-31"), ("2000-02-10T00:00:00Z", "2000-02-29"),
        ("2100-02-10T00:00:00Z", "2100-02-28"), ("2026-04-30T00:00:00Z", "2026-04-30"),
    ])
    func `knows the last day of its month`(day: String, last: String) throws {
        let instant = try #require(Instant(rfc3339: day))
        #expect(CalendarDay(of: instant, in: .utc).lastOfMonth.text == last)
    }

    @Test func `counts days over the end of a year`() throws {
        let day = CalendarDay(of: try #require(Instant(rfc3339: "2026-12-31T10:00:00+08:00")), in: .china)
        #expect(day.adding(days: 1).text == "2027-01-01")
        #expect(day.days(to: day.adding(days: -3)) == -3)
        #expect(day < day.adding(days: 1))
    }
}
