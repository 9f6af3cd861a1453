import SijiAtlas
import SijiTestSupport
import Testing

/// A seeded history of one place, and the reports that keep it.
private struct History {
    var story = PlainReports()
    var reports: [Report] = []
    private var random: SeededGenerator
    private var now: Int64 = 1_800_000_000
    private var order: UInt64 = 100

    init(seed: UInt64, words: Int) {
        random = SeededGenerator(seed: seed)
        for _ in 0..<words { say() }
    }

    /// Somebody says something; the clock goes on, and sometimes back by hours.
    private mutating func say() {
        now += Int64.random(in: 0...(random.oneIn(6) ? 40 * 86_400 : 7_200), using: &random)
        if random.oneIn(9) { now -= Int64.random(in: 0...14_400, using: &random) }
        order += 1
        let party: UInt64? = random.oneIn(7) ? nil : UInt64.random(in: 1...5, using: &random)
        let kind = ReportKind.allCases.randomElement(using: &random) ?? .full
        let value: Int? =
            kind == .wrongValue || (kind == .new && random.oneIn(2))
            ? [4_000, 4_200, 4_500].randomElement(using: &random) : nil
        let word = PlainReports.Said(
            party: party,
            kind: kind,
            value: value,
            isSo: !random.oneIn(3),
            at: now,
            order: order,
            slots: kind == .free && random.oneIn(2) ? Int.random(in: 1...40, using: &random) : nil
        )
        keep(word)
    }

    /// As the store keeps it: one voice a party in each report; the story keeps every word.
    private mutating func keep(_ word: PlainReports.Said) {
        let target = ReportTarget.restStop("a")
        let place = reports.firstIndex { $0.kind == word.kind && $0.value == word.value }
        let voice = ReportVoice(
            party: word.party,
            isFor: word.isSo,
            atSec: word.at,
            sequence: word.order,
            slots: word.slots
        )
        guard let place else {
            reports.append(
                Report(
                    number: UInt64(reports.count + 1),
                    target: target,
                    kind: word.kind,
                    value: word.value,
                    firstAtSec: word.at,
                    voices: [voice]
                )
            )
            story.said.append(word)
            return
        }
        // A word about a moment before the one that is held is not kept.
        if let held = reports[place].voices.firstIndex(where: { $0.party == word.party && word.party != nil }) {
            if voice.replaces(reports[place].voices[held]) { reports[place].voices[held] = voice }
        } else {
            reports[place].voices.append(voice)
        }
        story.said.append(word)
    }

    mutating func moment() -> Int64 { now + Int64.random(in: -20_000...400_000, using: &random) }
    mutating func shuffled() -> PlaceReports {
        let mixed = reports.map { report in
            var report = report
            report.voices.shuffle(using: &random)
            return report
        }
        return PlaceReports(mixed.shuffled(using: &random))
    }
}

@Suite("What drivers report of a place")
struct PlaceReportsTests {
    /// The reports' sums are rounded to millionths a voice; so near to the threshold the story may fall on either side.
    private func isClear(_ balance: Double) -> Bool { abs(abs(balance) - 0.125) > 0.000_1 }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `is what the story says, whatever the order in which it is read`(seed: UInt64) {
        var cases = 0
        for part in 0..<50 as Range<UInt64> {
            var history = History(seed: seed * 1_000 + part, words: Int(part % 25) + 1)
            let known = PlaceReports(history.reports)
            for _ in 0..<8 {
                let now = history.moment()
                check(known, history.story, now)
                let other = history.shuffled()
                #expect(other.occupancy(atSec: now) == known.occupancy(atSec: now))
                #expect(other.values(atSec: now) == known.values(atSec: now))
                #expect(other.side(.gone, atSec: now) == known.side(.gone, atSec: now))
                for report in history.reports {
                    #expect(other.standing(of: report, atSec: now) == known.standing(of: report, atSec: now))
                }
                cases += 1
            }
        }
        #expect(cases == 400)
    }

    private func check(_ known: PlaceReports, _ story: PlainReports, _ now: Int64) {
        let (room, gate) = (story.balance(.full, .free, now: now), story.balance(.closed, .open, now: now))
        let found = known.occupancy(atSec: now)
        if isClear(room), isClear(gate) {
            let (kind, slots) = story.state(now: now)
            #expect(
                found.state.rawValue == kind?.rawValue ?? "unknown" && found.slots == slots,
                "\(story.said) at \(now)"
            )
        }
        #expect(found.state == .unknown || found.drivers > 0 && found.atSec != nil)
        for (kind, other) in [(ReportKind.gone, ReportKind.new), (.new, .gone), (.full, .free), (.open, .closed)] {
            let balance = story.balance(kind, other, now: now)
            guard isClear(balance) else { continue }
            #expect((known.side(kind, atSec: now) != nil) == (balance >= 0.125))
            if let weight = known.side(kind, atSec: now)?.weight.millionths {
                #expect(abs(Double(weight) / 1_000_000 - balance) < 0.000_01)
            }
        }
        let values = story.values(now: now)
        guard values.values.allSatisfy(isClear) else { return }
        #expect(known.values(atSec: now).map(\.value) == values.filter { $0.value >= 0.125 }.keys.sorted())
    }

    private static let start: Int64 = 1_800_000_000

    private func report(_ kind: ReportKind, number: UInt64 = 1, value: Int? = nil, _ voices: ReportVoice...) -> Report {
        Report(
            number: number,
            target: .restStop("a"),
            kind: kind,
            value: value,
            firstAtSec: Self.start,
            voices: voices
        )
    }

    private func voice(_ party: UInt64?, _ isFor: Bool = true, after sec: Int64 = 0, slots: Int? = nil) -> ReportVoice {
        ReportVoice(
            party: party,
            isFor: isFor,
            atSec: Self.start + sec,
            sequence: UInt64(sec + 1_000) * 16 + (party ?? 9),
            slots: slots
        )
    }

    @Test(arguments: ReportKind.allCases)
    func `one voice counts for three half-lives to the second, and is old after one`(kind: ReportKind) {
        let life = kind.halfLifeSec
        let known = PlaceReports([report(kind, value: kind == .wrongValue ? 4_200 : nil, voice(1))])
        func side(_ age: Int64) -> ReportedSide? {
            let now = Self.start + age
            return kind == .wrongValue ? known.values(atSec: now).first?.side : known.side(kind, atSec: now)
        }
        #expect(side(0)?.weight.millionths == 1_000_000 && side(0)?.isStale == false)
        #expect(side(life)?.weight.millionths == 500_000 && side(life)?.isStale == false)
        #expect(side(life + life / 1_000)?.isStale == true)
        #expect(side(3 * life)?.weight.millionths == 125_000)
        #expect(side(3 * life + life / 1_000) == nil)
        // A clock that was set back: as fresh as can be, and no fresher.
        #expect(side(-86_400)?.weight.millionths == 1_000_000)
    }

    @Test func `who says the same thing twice is one voice, and who turns round is on the other side`() {
        let twice = PlaceReports([report(.full, voice(1, after: 60))])
        #expect(twice.occupancy(atSec: Self.start + 60).drivers == 1)
        let turned = PlaceReports([report(.full, voice(1)), report(.free, number: 2, voice(1, after: 60, slots: 12))])
        let found = turned.occupancy(atSec: Self.start + 60)
        #expect(found.state == .free && found.slots == 12 && found.drivers == 1)
        let back = PlaceReports([
            report(.full, voice(1, after: 90)), report(.free, number: 2, voice(1, after: 60, slots: 12)),
        ])
        #expect(back.occupancy(atSec: Self.start + 90).state == .full)
    }

    @Test func `as many against as for is unknown, and said to be disputed`() {
        let split = PlaceReports([report(.full, voice(1), voice(2, false))])
        let found = split.occupancy(atSec: Self.start)
        #expect(found.state == .unknown && found.isDisputed && found.atSec == nil)
        // A full park counts longer than a free slot: an hour on, what says full is more.
        #expect(split.occupancy(atSec: Self.start + 3_600).state == .full)
        #expect(PlaceReports().occupancy(atSec: Self.start) == .unknown)
        #expect(!PlaceReports([report(.full, voice(1))]).occupancy(atSec: Self.start + 86_400).isDisputed)
    }

    @Test func `closed comes before full, and open undoes it`() {
        let shut = PlaceReports([report(.full, voice(1)), report(.closed, number: 2, voice(2))])
        #expect(shut.occupancy(atSec: Self.start).state == .closed)
        let opened = PlaceReports([
            report(.full, voice(1)), report(.closed, number: 2, voice(2)),
            report(.open, number: 3, voice(3), voice(2, after: 5)),
        ])
        #expect(opened.occupancy(atSec: Self.start + 5).state == .full)
    }

    @Test func `another value does not undo a value; a denial does`() {
        let two = [report(.wrongValue, value: 4_200, voice(1)), report(.wrongValue, number: 2, value: 4_500, voice(2))]
        #expect(PlaceReports(two).values(atSec: Self.start).map(\.value) == [4_200, 4_500])
        let denied = [report(.wrongValue, value: 4_200, voice(1), voice(2, false)), two[1]]
        #expect(PlaceReports(denied).values(atSec: Self.start).map(\.value) == [4_500])
        // Who names another value leaves the first one.
        let changed = [two[0], report(.wrongValue, number: 2, value: 4_500, voice(1, after: 9))]
        #expect(PlaceReports(changed).values(atSec: Self.start + 9).map(\.value) == [4_500])
    }

    @Test func `those who were erased count as one`() {
        let three = PlaceReports([report(.full, voice(nil), voice(nil, after: 1), voice(nil, after: 2))])
        let now = Self.start + 2
        #expect(three.occupancy(atSec: now).drivers == 1)
        #expect(three.side(.full, atSec: now)?.weight.millionths == 1_000_000)
        let withOne = PlaceReports([report(.full, voice(nil), voice(4, after: 2))])
        #expect(withOne.occupancy(atSec: now).drivers == 2)
    }

    @Test func `no moment is too far for it`() {
        let ends = PlaceReports([
            report(
                .gone,
                ReportVoice(party: 1, isFor: true, atSec: .min, sequence: 1),
                ReportVoice(party: 2, isFor: true, atSec: .max, sequence: 2)
            )
        ])
        #expect(ends.side(.gone, atSec: .max)?.weight.millionths == 1_000_000)
        #expect(ends.side(.gone, atSec: .min)?.weight.millionths == 2_000_000)
    }
}
