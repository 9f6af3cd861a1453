import SijiAtlas
import SijiFault
import SijiFeeds
import Testing

@Suite("Conditional limits in tags of OpenStreetMap")
struct OSMConditionalTests {
    private typealias Verdict = Clearance.Verdict

    /// A minute of the week: Monday is 0.
    private func minute(day: Int, _ hour: Int) -> Int { day * 1_440 + hour * 60 }

    private func verdicts(_ tags: [String: String], _ minutes: [Int?]) throws -> [[Verdict?]] {
        let limits = try FeedWorld.limits(tags)
        return minutes.map { minute in limits.map { Lorry.verdict($0, atMin: minute) } }
    }

    @Test func `holds within the hours and not outside`() throws {
        let night = ["hgv:conditional": "no @ (19:00-06:00)"]
        #expect(
            try verdicts(night, [minute(day: 2, 23), minute(day: 2, 3), minute(day: 2, 12)])
                == [[.blocked], [.blocked], [.clear]]
        )
        let rush = ["hgv:conditional": "no @ (Mo-Fr 07:00-09:00,17:00-19:00; Sa 08:00-12:00)"]
        #expect(
            try verdicts(rush, [minute(day: 0, 8), minute(day: 0, 12), minute(day: 5, 9), minute(day: 6, 8)])
                == [[.blocked], [.clear], [.blocked], [.clear]]
        )
        let height = ["maxheight": "4.5", "maxheight:conditional": "3.5 @ 22:00-06:00"]
        #expect(
            try verdicts(height, [minute(day: 0, 23), minute(day: 0, 12)]) == [[.clear, .blocked], [.clear, .clear]]
        )
    }

    @Test func `takes several clauses each by itself`() throws {
        let tags = ["maxweight:conditional": "12 @ (Mo-Fr 07:00-09:00); 7.5 @ (weight>7.5); 20 @ wet"]
        let limits = try FeedWorld.limits(tags)
        #expect(limits.map(\.posted) == [12_000, nil, nil])
        #expect(limits.map(\.hours) == ["Mo-Fr 07:00-09:00", nil, nil])
        #expect(limits.map(\.unread) == [nil, "7.5 @ (weight>7.5)", "20 @ wet"])
    }

    @Test(
        arguments: [
            "no @ (sunset-sunrise)", "no @ (PH)", "no @ (Mo-Fr 07:00-09:00; PH off)", "no @ (weight>7.5)",
            "no @ (Mo-Fr 07:00-09:00 AND wet)", "no @ (Nov-Mar)", "no @ Mo-Fr 07:00-09:00; Sa 08:00-10:00", "no @ ()",
            "no @", "@ (19:00-06:00)", "no", "no (19:00-06:00)", "no @ (25:00-26:00)", "no @ ((19:00-06:00)",
            "no @ (19:00-06:00", "no @ 19:00-06:00)", "no @ (19:00-06:00) @ x", "destination @ (19:00-06:00)", "",
            "No @ (19:00-06:00)", "no @ (２2:00-06:00)",
        ]
    )
    func `keeps raw what it cannot read, and calls it unknown at every hour`(text: String) throws {
        for limit in try FeedWorld.limits(["hgv:conditional": text]) {
            let verdicts = Set(
                (0..<168).map { Lorry.verdict(limit, atMin: $0 * 60) } + [Lorry.verdict(limit, atMin: nil)]
            )
            #expect(verdicts == [.unknown])
            #expect(text.isEmpty || limit.unread.map(text.contains) == true)
        }
        #expect(try FeedWorld.limits(["hgv:conditional": text]).isEmpty == false)
    }

    @Test func `does not believe a clause that would lift a limit`() throws {
        let read = try FeedWorld.read(
            FeedWorld.overpass([
                FeedWorld.way(
                    ["highway": "trunk", "hgv": "no", "hgv:conditional": "destination @ (6:00-11:00)"],
                    id: 1
                ),
                FeedWorld.way(["highway": "trunk", "hgv": "no", "hgv:conditional": "yes @ (22:00-06:00)"], id: 2),
                FeedWorld.way(
                    ["highway": "trunk", "maxweight": "7.5", "maxweight:conditional": "none @ delivery"],
                    id: 3
                ),
            ]),
            .overpass
        )
        #expect(read.checks.map { Lorry.verdict($0, atMin: 600) } == [.blocked, .blocked, .blocked])
        #expect(read.tally.relaxations == 3)
    }
}
