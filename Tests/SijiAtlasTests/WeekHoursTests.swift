import SijiAtlas
import Testing

@Suite("Hours of the week")
struct WeekHoursTests {
    @Test(arguments: [
        "24/7", "07:00-09:00", "7:00-9:00,17:00-20:00", "Mo-Fr 07:00-09:00; Sa,Su 10:00-12:00", "Sa-Mo", "22:00-06:00",
        "00:00-24:00", "Su 20:00-04:00",
    ])
    func `are read`(text: String) { #expect(WeekHours(text) != nil) }

    @Test(arguments: [
        "", "全天", "07:00", "07:00-", "25:00-26:00", "07:60-08:00", "Mo-Xx 07:00-08:00", "07:00-07:00", "24:00-02:00",
        "Mo 07:00-08:00 x", "07:00-09:00;", "mo 07:00-08:00", "07.00-08.00", "+7:00-8:00", "Mo-Tu-We",
    ])
    func `are not guessed at`(text: String) { #expect(WeekHours(text) == nil, "\(text)") }

    @Test func `cover spans by the minute, over midnight and over the end of the week`() throws {
        let night = try #require(WeekHours("Su 22:00-06:00"))
        let sunday = 6 * 1_440
        func cover(_ fromMin: Int, _ lengthMin: Int) -> WeekHours.Cover? {
            night.cover(WeekSpan(fromMin: fromMin, lengthMin: lengthMin))
        }
        #expect(cover(sunday + 21 * 60 + 59, 0) == WeekHours.Cover.outside)
        #expect(cover(sunday + 22 * 60, 0) == .inside)
        #expect(cover(sunday + 21 * 60 + 59, 1) == .partly)
        #expect(cover(0, 359) == .inside)
        #expect(cover(0, 360) == .partly)
        #expect(cover(360, 0) == WeekHours.Cover.outside)
        #expect(cover(-120, 0) == .inside)
        #expect(night.cover(nil) == nil)
    }
}
