import Glibc

/// How much voices count together at a moment.
///
///     weight(t) = Σ over parties p of sign(p) · 2^(−age(p) / halfLife(p)),    age(p) = max(0, t − at(p))
///
/// with the latest voice of each party alone: `sign` is 1 where it says so and −1 where it says the contrary, `halfLife` that
/// of the kind of what it said. Each term is rounded to a millionth before it is added, so that the sum does not depend on the
/// order of the voices. A voice from the future, as after a clock that was set back, counts as fresh and never for more.
public struct ReportWeight: Sendable, Hashable, Comparable {
    /// A party's latest word on a question.
    public struct Term: Sendable, Hashable {
        /// Who; nil for all who were erased.
        public var party: UInt64?
        /// Whether it says so.
        public var isFor: Bool
        /// When, seconds since 1970.
        public var atSec: Int64
        /// Of several of one party's at one moment, the greatest holds.
        public var sequence: UInt64
        /// Seconds after which it counts for half, at least 1.
        public var halfLifeSec: Int64
        /// Of `free`: about how many slots.
        public var slots: Int?

        /// Creates a term.
        public init(_ voice: ReportVoice, isFor: Bool, halfLifeSec: Int64) {
            party = voice.party
            atSec = voice.atSec
            sequence = voice.sequence
            slots = voice.slots
            self.isFor = isFor
            self.halfLifeSec = max(1, halfLifeSec)
        }

        /// What it counts for at a moment without regard to its side, 0 to 1,000,000 millionths.
        public func millionths(atSec nowSec: Int64) -> Int {
            let (age, isOver) = nowSec.subtractingReportingOverflow(atSec)
            guard !isOver else { return nowSec > atSec ? 0 : 1_000_000 }
            return Int((1_000_000 * exp2(-Double(max(0, age)) / Double(halfLifeSec))).rounded())
        }
    }

    /// A report counts as long as its weight is at least an eighth: alone and unconfirmed, for three half-lives.
    public static let standing = ReportWeight(millionths: 125_000)

    /// In millionths of a fresh voice; negative where more says the contrary.
    public let millionths: Int

    /// Creates a weight.
    public init(millionths: Int) { self.millionths = millionths }

    /// The weight of the latest word of each party.
    /// - Complexity: O(n) in the words.
    public init(of words: [Term], atSec nowSec: Int64) {
        millionths = Self.latest(words).reduce(0) { sum, term in
            sum + (term.isFor ? 1 : -1) * term.millionths(atSec: nowSec)
        }
    }

    /// Whether so much says so that it counts.
    public var stands: Bool { self >= .standing }

    /// By how much says so.
    public static func < (left: ReportWeight, right: ReportWeight) -> Bool { left.millionths < right.millionths }

    /// The latest word of each party, the order of the words regardless.
    static func latest(_ words: [Term]) -> [Term] {
        var last: [UInt64?: Term] = [:]
        for word in words {
            guard let held = last[word.party] else {
                last[word.party] = word
                continue
            }
            // The same word twice is one; a pair that differs in nothing but its side cannot come from one writer.
            if (word.atSec, word.sequence, word.isFor ? 0 : 1) > (held.atSec, held.sequence, held.isFor ? 0 : 1) {
                last[word.party] = word
            }
        }
        return Array(last.values)
    }
}
