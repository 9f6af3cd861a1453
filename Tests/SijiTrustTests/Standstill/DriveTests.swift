import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("What was driven, by positions")
struct DriveTests {
    private static let start = DrawnTrack.start
    private static let rules = StandstillRules.siji

    private static func fix(_ second: Int, _ metres: Int, accuracyM: Int? = 10) -> PositionFix {
        PositionFix(
            at: Instant(epochSec: start.epochSec + Int64(second)),
            spot: BookingSpot(latE7: Int32(metres), lonE7: 0),
            accuracyM: accuracyM
        )
    }

    private static func drive(_ fixes: [PositionFix], from: Int = 0, to: Int) -> Drive? {
        DrawnTrack.track(fixes).drive(
            from: Instant(epochSec: start.epochSec + Int64(from)),
            to: Instant(epochSec: start.epochSec + Int64(to))
        )
    }

    @Test func `is the sum between fixes, and a truck that stands drives nothing`() {
        let road = (0...30).map { Self.fix($0 * 60, $0 * 1_000) }
        #expect(Self.drive(road, to: 1800) == Drive(metres: 30_000))
        #expect(Self.drive(road, from: 600, to: 1200) == Drive(metres: 10_000))
        #expect(Self.drive([], to: 1800) == nil && Self.drive(road, from: 1801, to: 1900) == nil)
        // Off by all that is forgiven, to and fro, a day long.
        let standing = (0..<1440).map { Self.fix($0 * 60, $0.isMultiple(of: 2) ? 0 : 500, accuracyM: 250) }
        #expect(Self.drive(standing, to: 1439 * 60) == Drive(metres: 0))
        // Slowly is driven too; there and back is both ways.
        let slow = (0...100).map { Self.fix($0 * 60, $0 * 100) }
        #expect(Self.drive(slow, to: 6000) == Drive(metres: 9_600))
        let back = (0...20).map { Self.fix($0 * 60, 1_000 * min($0, 20 - $0)) }
        #expect(Self.drive(back, to: 1200) == Drive(metres: 20_000))
    }

    @Test func `a hole, a stray fix and a missing end prove nothing and are said`() {
        let road = (0...60).map { Self.fix($0 * 60, $0 * 1_000) }
        let hole = road.filter { !(20 * 60 + 1..<40 * 60).contains(Int($0.at.epochSec - Self.start.epochSec)) }
        #expect(Self.drive(hole, to: 3600) == Drive(metres: 40_000, hasGaps: true))
        #expect(Self.drive(Array(road.dropFirst(16)), to: 3600) == Drive(metres: 44_000, hasGaps: true))
        #expect(Self.drive(Array(road.dropFirst(15)), to: 3600) == Drive(metres: 45_000))
        #expect(Self.drive(Array(road.dropLast(16)), to: 3600) == Drive(metres: 44_000, hasGaps: true))
        var stray = road
        stray[30] = Self.fix(1800, 900_000)
        #expect(Self.drive(stray, to: 3600) == Drive(metres: 58_000, hasGaps: true))
        // A fix that says itself that it may be anywhere is none.
        stray[30] = Self.fix(1800, 900_000, accuracyM: 900)
        #expect(Self.drive(stray, to: 3600) == Drive(metres: 60_000))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `is what a second computation says, in whatever order the fixes come`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        for round in 0..<100 {
            var (second, at, driven) = (0, 0, 0)
            var fixes: [PositionFix] = []
            for _ in 0..<number(0...120) {
                let seconds = random.oneIn(20) ? number(600...2_000) : number(1...120)
                let speed = random.oneIn(3) ? 0 : number(-30...30)
                (second, at, driven) = (second + seconds, at + seconds * speed, driven + seconds * abs(speed))
                let off = random.oneIn(30) ? number(-90_000...90_000) : number(-200...200)
                fixes.append(Self.fix(second, at + off, accuracyM: random.oneIn(9) ? nil : number(1...300)))
            }
            let (from, to) = (number(0...900), number(900...6_000))
            let found = Self.drive(fixes.shuffled(using: &random), from: from, to: to)
            #expect(found == Self.plain(fixes, from: from, to: to), "round \(round)")
        }
    }

    /// The same from the definition: chains of linked fixes, and in each the next fix that is far enough off.
    private static func plain(_ given: [PositionFix], from: Int, to: Int) -> Drive? {
        func second(_ fix: PositionFix) -> Int { Int(fix.at.epochSec - start.epochSec) }
        func metres(_ one: PositionFix, _ other: PositionFix) -> Int {
            abs(Int(one.spot.latE7) - Int(other.spot.latE7))
        }
        let fixes = given.filter { (from...to).contains(second($0)) && ($0.accuracyM ?? 0) <= rules.accuracyM }
        guard let first = fixes.first, let last = fixes.last else { return nil }
        var chains: [[PositionFix]] = []
        for fix in fixes {
            if let before = chains.last?.last, second(fix) - second(before) <= rules.gapMin * 60,
                metres(before, fix) <= 2 * rules.accuracyM + rules.speedMPerSec * (second(fix) - second(before))
            {
                chains[chains.count - 1].append(fix)
            } else {
                chains.append([fix])
            }
        }
        var sum = 0
        for chain in chains {
            var here = chain.startIndex
            while let next = chain.indices.first(where: { $0 > here && metres(chain[here], chain[$0]) > rules.enterM })
            {
                sum += metres(chain[here], chain[next])
                here = next
            }
        }
        let isCut = max(second(first) - from, to - second(last)) > rules.gapMin * 60
        return Drive(metres: sum, hasGaps: isCut || chains.count > 1)
    }
}
