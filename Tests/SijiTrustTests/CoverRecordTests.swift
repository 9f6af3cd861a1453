import SijiTrust
import Testing

@Suite("A driver's cover record")
struct CoverRecordTests {
    private static let base = 2020 * 12

    private static func month(_ text: String) throws -> Month { try #require(Month(text)) }

    private static func run(_ kind: CoverKind, _ first: String, _ last: String) throws -> CoverRun {
        try #require(CoverRun(kind: kind, first: try month(first), last: try month(last)))
    }

    @Test func `a kind that nobody entered was never covered`() throws {
        let gaps = CoverRecord([]).gaps(at: try Self.month("2026-11"))
        #expect(gaps.map(\.kind) == CoverKind.allCases)
        #expect(gaps.allSatisfy { $0.word == .never && $0.months == nil })
    }

    @Test func `names what broke and what lapsed, and leaves the running month alone`() throws {
        let record = CoverRecord([
            try Self.run(.pension, "2025-01", "2025-03"), try Self.run(.pension, "2025-06", "2026-08"),
            try Self.run(.medical, "2026-01", "2026-10"), try Self.run(.injury, "2026-01", "2026-11"),
        ])
        let gaps = record.gaps(at: try Self.month("2026-11"))
        #expect(gaps.map(\.word) == [.broken, .lapsed])
        #expect(gaps.map { $0.first?.text } == ["2025-04", "2026-09"])
        #expect(gaps.map { $0.last?.text } == ["2025-05", "2026-10"])
        #expect(gaps.map(\.months) == [2, 2])
    }

    @Test(arguments: ["2026-11", "1980-01", "2099-12"])
    func `reads and writes a month`(text: String) throws {
        #expect(try Self.month(text).text == text)
    }

    @Test(arguments: [
        "2026-00", "2026-13", "2026-1", "26-01", "2026/01", "1979-12", "2100-01", "", "2026-0a", "٢٠٢٦-01",
    ])
    func `takes nothing else for a month`(text: String) { #expect(Month(text) == nil) }

    @Test func `a run does not end before it begins`() throws {
        #expect(CoverRun(kind: .pension, first: try Self.month("2026-02"), last: try Self.month("2026-01")) == nil)
    }

    /// The record against a plain set of months.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `adds and takes away as a set of months does`(seed: UInt64) throws {
        var generator = Generator(state: seed)
        var record = CoverRecord([])
        var months: [CoverKind: Set<Int>] = [:]
        for _ in 0..<30 {
            let kind = CoverKind.allCases[generator.next(below: 3)]
            let first = Self.base + generator.next(below: 40)
            let last = first + generator.next(below: 8)
            let (from, to) = (try #require(Month(number: first)), try #require(Month(number: last)))
            let run = try #require(CoverRun(kind: kind, first: from, last: to))
            if generator.next(below: 3) > 0 {
                record = record.adding(run)
                months[kind, default: []].formUnion(first...last)
            } else {
                record = record.removing(run)
                months[kind, default: []].subtract(first...last)
            }
            let now = Self.base + 44
            for kind in CoverKind.allCases {
                let runs = record.runs.filter { $0.kind == kind }
                #expect(Set(runs.flatMap { $0.first.number...$0.last.number }) == months[kind, default: []])
                #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.last.adding(1) < $1.first })
            }
            let gaps = record.gaps(at: try #require(Month(number: now)))
            #expect(
                Set(gaps.filter { $0.word == .never }.map(\.kind))
                    == Set(CoverKind.allCases.filter { months[$0, default: []].isEmpty })
            )
            let missing = Dictionary(grouping: gaps, by: \.kind).mapValues { gaps in
                Set(
                    gaps.flatMap { gap in
                        gap.first.flatMap { first in gap.last.map { first.number...$0.number } }.map(Array.init) ?? []
                    }
                )
            }
            for (kind, held) in months where !held.isEmpty {
                let first = try #require(held.min())
                let expected = Set(first..<now).subtracting(held)
                #expect(missing[kind, default: []] == expected)
            }
        }
    }
}

/// A small generator of this suite's own (SplitMix64).
private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
