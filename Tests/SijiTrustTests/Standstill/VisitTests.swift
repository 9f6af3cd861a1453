import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

/// A road drawn a fix a minute, from 08:00 on: `.` away, `-` at the edge, `#` there, ` ` no fix, `!` a stray fix 80 km off, `?` a fix that may be 900 m off; `D` and `,` there and away at the other end, 100 km on.
struct DrawnTrack {
    /// 2026-12-01T00:00:00Z.
    static let start = Instant(epochSec: 1_796_083_200)
    let fixes: [PositionFix]

    init(_ drawing: String) {
        fixes = drawing.enumerated().compactMap { minute, mark in
            let metres: Int32? =
                switch mark {
                case "#": 40
                case "-": 800
                case ".": 1_500
                case "!": 80_000
                case "?": 5_000
                case "V": 50_040
                case ":": 51_500
                case "D": 100_040
                case ",": 101_500
                default: nil
                }
            return metres.map { metres in
                PositionFix(
                    at: Self.start.adding(minutes: minute),
                    spot: BookingSpot(latE7: metres, lonE7: 0),
                    accuracyM: mark == "?" ? 900 : 15
                )
            }
        }
    }

    /// Metres along the line of the drawing.
    @Sendable static func metres(_ from: BookingSpot, _ to: BookingSpot) -> Double {
        Double(abs(Int(from.latE7) - Int(to.latE7)))
    }

    static func track(_ fixes: [PositionFix]) -> Track { Track(fixes, metres: metres) }

    /// The visits of the drawing's place: `4-12` for one that left, `4-` for one that goes on, `4-12?20` for one whose end is between two minutes.
    static func spelled(_ visits: [Visit]) -> [String] {
        func minute(_ at: Instant) -> String { "\((at.epochSec - start.epochSec) / 60)" }
        return visits.map { visit in
            switch visit.end {
            case .open: minute(visit.arrivedAt) + "-"
            case .left(let at): minute(visit.arrivedAt) + "-" + minute(at)
            case .unknown(let after, let before):
                minute(visit.arrivedAt) + "-" + minute(after) + "?" + minute(before)
            }
        }
    }

    var spelled: [String] { Self.spelled(Self.track(fixes).visits(of: BookingSpot(latE7: 0, lonE7: 0))) }
}

@Suite("Visits")
struct VisitTests {
    @Test(arguments: [
        ("....", []),
        ("..######..", ["2-"]),
        ("..######......", ["2-7"]),
        // Passing by, and a halt that is too short.
        ("...#...", []), ("...#####...", []),
        // Jitter at the edge, in and out: one visit, and its end is the last fix there.
        ("..######-#-#-.-#..-.#......", ["2-20"]),
        // The edge alone is no arrival; coming from there is.
        ("----------", []), ("---######", ["3-"]),
        // The edge counts as there once the truck has come.
        ("######----......", ["0-9"]),
        // No fixes: no departure, however long; the visit goes on where it is seen again.
        ("######                              ", ["0-"]),
        ("######                    ######......", ["0-31"]),
        // Seen away after the gap: it left, nobody knows when.
        ("######                    ......", ["0-5?26"]),
        // A short hole is no gap.
        ("######       ......", ["0-5"]),
        // Away too shortly before the gap proves nothing about when.
        ("######..                    ......", ["0-5?28"]),
        // Back before that: it never left.
        ("######..                    ######", ["0-"]),
        // A gap within the dwell: it is counted from the second part.
        ("####                  ######", ["22-"]),
        // Stray fixes prove no departure, and no arrival elsewhere.
        ("######!######......", ["0-12"]), ("######!!!!!!######", ["0-"]),
        // Nor does a receiver that says another town for a while: a truck cannot be there yet.
        ("######!!!!!!!!!!!!!!######......", ["0-25"]), ("######!!!!!!......", ["0-5?12"]),
        // Bad fixes say nothing, either way.
        ("######??????????######", ["0-"]), ("??????", []), ("######......??......", ["0-5"]),
        // Two visits.
        ("######......######......", ["0-5", "12-17"]),
        ("", []), ("#", []), ("##", []),
    ])
    func `are those of the drawing`(drawing: String, visits: [String]) {
        #expect(DrawnTrack(drawing).spelled == visits, "\(drawing)")
        let plain = PlainVisits(DrawnTrack(drawing).fixes).visits(atM: 0)
        #expect(DrawnTrack.spelled(plain) == visits, "by the definition: \(drawing)")
    }

    @Test func `a stray clock proves nothing`() {
        // The clock goes back by 8 minutes while the truck drives off: its fixes fall among those of the stay.
        let stay = DrawnTrack("############").fixes
        var drive = DrawnTrack("............").fixes
        for place in drive.indices { drive[place].at = drive[place].at.adding(minutes: 4) }
        let mixed = Track(stay + drive, metres: DrawnTrack.metres)
        let visits = mixed.visits(of: BookingSpot(latE7: 0, lonE7: 0))
        // Of one moment the smaller numbers count, so the truck is there to the twelfth fix, and away after it.
        #expect(DrawnTrack.spelled(visits) == ["0-"])
        for place in drive.indices { drive[place].at = drive[place].at.adding(minutes: 6) }
        let later = Track(stay + drive, metres: DrawnTrack.metres)
        #expect(DrawnTrack.spelled(later.visits(of: BookingSpot(latE7: 0, lonE7: 0))) == ["0-11"])
        // Forward: a gap, then fixes that are later than they were.
        var ahead = DrawnTrack("######").fixes
        for place in ahead.indices { ahead[place].at = ahead[place].at.adding(minutes: 60) }
        let jumped = Track(DrawnTrack("######").fixes + ahead, metres: DrawnTrack.metres)
        #expect(DrawnTrack.spelled(jumped.visits(of: BookingSpot(latE7: 0, lonE7: 0))) == ["0-"])
    }

    @Test func `of one moment the best fix counts, whichever came first`() {
        let at = DrawnTrack.start
        let there = PositionFix(at: at, spot: BookingSpot(latE7: 10, lonE7: 0), accuracyM: 5)
        let silent = PositionFix(at: at, spot: BookingSpot(latE7: 3_000, lonE7: 0))
        let rough = PositionFix(at: at, spot: BookingSpot(latE7: 2_000, lonE7: 0), accuracyM: 200)
        #expect(there.isBetter(than: silent) && there.isBetter(than: rough) && rough.isBetter(than: silent))
        #expect(!there.isBetter(than: there))
    }
}

@Suite("Visits against the definition")
struct VisitOracleTests {
    /// 60 seeds of 50 worlds: each a truck that comes and goes, with jitter, holes, stray fixes and clocks that jump.
    @Test(arguments: UInt64(1)...60)
    func `are the same, whatever the order and the batches`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<50 {
            let fixes = Self.world(&random)
            let place = Int.random(in: -800...800, using: &random)
            let spot = BookingSpot(latE7: Int32(place), lonE7: 0)
            let expected = PlainVisits(fixes).visits(atM: place)
            #expect(DrawnTrack.track(fixes).visits(of: spot) == expected, "round \(round)")
            // Sent again, in another order.
            let again = (fixes + fixes.filter { _ in random.oneIn(3) }).shuffled(using: &random)
            #expect(DrawnTrack.track(again).visits(of: spot) == expected, "round \(round), shuffled")
            for (earlier, later) in zip(expected, expected.dropFirst()) {
                guard case .open = earlier.end else {
                    #expect(earlier.arrivedAt < later.arrivedAt, "round \(round)")
                    continue
                }
                Issue.record("round \(round): a visit that goes on is not the last")
            }
        }
    }

    @Test func `the worlds hold every kind of end, often`() {
        var (open, left, unknown, none) = (0, 0, 0, 0)
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<50 {
                let fixes = Self.world(&random)
                let visits = PlainVisits(fixes).visits(atM: 0)
                if visits.isEmpty { none += 1 }
                for visit in visits {
                    switch visit.end {
                    case .open: open += 1
                    case .left: left += 1
                    case .unknown: unknown += 1
                    }
                }
            }
        }
        #expect(open > 300 && left > 200 && unknown > 80 && none > 300, "\(open) \(left) \(unknown) \(none)")
    }

    private static func world(_ random: inout SeededGenerator) -> [PositionFix] {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        var fixes: [PositionFix] = []
        var clockSec = Int(DrawnTrack.start.epochSec)
        var metres = number(-6_000...6_000)
        let stepSec = [10, 30, 60, 120, 240][number(0...4)]
        for _ in 0..<number(1...8) {
            // A leg: to the place, to its edge, away, or a halt where it stands.
            let target = [0, number(-300...300), number(450...1_100), number(-9_000...9_000), metres][number(0...4)]
            for _ in 0..<number(2...16) {
                let isNear = abs(target - metres) < 900
                metres += isNear ? target - metres : (target > metres ? 1 : -1) * number(0...(18 * stepSec))
                clockSec += stepSec + number(0...(stepSec / 3))
                if random.oneIn(25) { clockSec += 60 * number(5...90) }
                if random.oneIn(40) { clockSec -= 60 * number(1...40) }
                if random.oneIn(6) { continue }
                let jitter = random.oneIn(8) ? number(-700...700) : number(-60...60)
                let stray = random.oneIn(30) ? number(-90_000...90_000) : 0
                fixes.append(
                    PositionFix(
                        at: Instant(epochSec: Int64(clockSec)),
                        spot: BookingSpot(latE7: Int32(metres + jitter + stray), lonE7: 0),
                        accuracyM: random.oneIn(10) ? nil : number(3...290)
                    )
                )
            }
        }
        return fixes
    }
}
