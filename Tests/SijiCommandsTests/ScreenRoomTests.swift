import SijiAPI
import Testing

@testable import SijiCommands

@Suite("The room of a screen")
struct ScreenRoomTests {
    private func room(columns: Int, rows: Int?) -> ScreenRoom? {
        ScreenRoom(Console(columns: columns, rows: rows) { _, _ in true })
    }

    @Test(arguments: [(80, 24, 13), (80, 60, 20), (50, 20, 4), (50, 40, 13), (80, 10, 4)])
    func `holds so many loads`(columns: Int, rows: Int, loads: Int) {
        #expect(room(columns: columns, rows: rows)?.loads == loads)
    }

    @Test func `is asked of terminals alone`() { #expect(room(columns: 80, rows: nil) == nil) }

    @Test(arguments: [(13, 13, 10, 3), (13, 0, 13, 0), (2, 13, 2, 11), (10, 2, 10, 2), (0, 20, 0, 13), (13, 1, 12, 1)])
    func `goes to ranked loads first, a quarter to those without a price`(
        matches: Int,
        negotiable: Int,
        keptMatches: Int,
        keptNegotiable: Int
    ) throws {
        var answer = try Samples.match()
        answer.matches = Array(repeating: answer.matches[0], count: matches)
        answer.negotiable = Array(repeating: answer.negotiable[0], count: negotiable)
        let isShortened = try #require(room(columns: 80, rows: 24)).shorten(&answer)
        #expect(isShortened == (matches + negotiable > 13))
        #expect(answer.matches.count == keptMatches)
        #expect(answer.negotiable.count == keptNegotiable)
    }
}
