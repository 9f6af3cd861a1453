/// A kind of social cover that a driver keeps a record of.
public enum CoverKind: String, Sendable, CaseIterable {
    /// 养老.
    case pension
    /// 医疗.
    case medical
    /// 工伤 or 职业伤害.
    case injury
}

/// Months in a row in which one kind of cover was paid; both ends count.
public struct CoverRun: Sendable, Hashable {
    /// Which cover.
    public let kind: CoverKind
    /// The first month.
    public let first: Month
    /// The last month, not before the first.
    public let last: Month

    /// Creates a run; nil where it would end before it begins.
    public init?(kind: CoverKind, first: Month, last: Month) {
        guard first <= last else { return nil }
        (self.kind, self.first, self.last) = (kind, first, last)
    }

    /// How many months.
    public var months: Int { first.distance(to: last) + 1 }
}

/// Months without cover.
///
/// The three words are used loosely by insurers and in the press and no text of law defines them; these are our own definitions.
public struct CoverGap: Sendable, Hashable {
    /// What kind of gap.
    public enum Word: String, Sendable, CaseIterable {
        /// 漏保: no month of this cover is on the record at all.
        case never
        /// 断保: months without cover between two months with it.
        case broken
        /// 脱保: cover that ended, and nothing since, up to the last whole month.
        case lapsed
    }

    /// Which cover.
    public let kind: CoverKind
    /// What kind of gap.
    public let word: Word
    /// The first month without cover; nil for `never`, whose beginning nobody knows.
    public let first: Month?
    /// The last month without cover; nil for `never`.
    public let last: Month?

    /// How many months; nil for `never`.
    public var months: Int? {
        guard let first, let last else { return nil }
        return first.distance(to: last) + 1
    }
}

/// The months of cover that a driver has entered, and what is missing between them.
public struct CoverRecord: Sendable, Equatable {
    /// The runs by kind, then by month; those of one kind neither touch nor overlap.
    public let runs: [CoverRun]

    /// Creates a record from runs in any order; runs that touch or overlap become one.
    public init(_ runs: [CoverRun]) {
        self.runs = CoverKind.allCases.flatMap { kind in
            Self.merged(runs.filter { $0.kind == kind }.sorted { ($0.first, $0.last) < ($1.first, $1.last) })
        }
    }

    /// The record with a run's months added.
    public func adding(_ run: CoverRun) -> CoverRecord { CoverRecord(runs + [run]) }

    /// The record with a run's months taken away.
    public func removing(_ run: CoverRun) -> CoverRecord {
        CoverRecord(
            runs.flatMap { held -> [CoverRun] in
                guard held.kind == run.kind, held.first <= run.last, run.first <= held.last else { return [held] }
                let before = CoverRun(kind: held.kind, first: held.first, last: run.first.adding(-1))
                let after = CoverRun(kind: held.kind, first: run.last.adding(1), last: held.last)
                return [before, after].compactMap(\.self)
            }
        )
    }

    /// Months on the record of one kind.
    public func months(of kind: CoverKind) -> Int { runs.filter { $0.kind == kind }.reduce(0) { $0 + $1.months } }

    /// What is missing, by kind, then by month.
    ///
    /// `now` is the month that runs: neither it nor a later one is missing, since they may yet be paid.
    public func gaps(at now: Month) -> [CoverGap] {
        CoverKind.allCases.flatMap { kind -> [CoverGap] in
            let runs = runs.filter { $0.kind == kind }
            guard let last = runs.last else { return [CoverGap(kind: kind, word: .never, first: nil, last: nil)] }
            let end = now.adding(-1)
            var gaps = zip(runs, runs.dropFirst()).compactMap { earlier, later in
                let (first, last) = (earlier.last.adding(1), min(later.first.adding(-1), end))
                return first <= last ? CoverGap(kind: kind, word: .broken, first: first, last: last) : nil
            }
            let first = last.last.adding(1)
            if first <= end { gaps.append(CoverGap(kind: kind, word: .lapsed, first: first, last: end)) }
            return gaps
        }
    }

    private static func merged(_ sorted: [CoverRun]) -> [CoverRun] {
        var runs: [CoverRun] = []
        for run in sorted {
            if let held = runs.last, run.first <= held.last.adding(1) {
                runs[runs.count - 1] =
                    CoverRun(kind: held.kind, first: held.first, last: max(held.last, run.last)) ?? held
            } else {
                runs.append(run)
            }
        }
        return runs
    }
}
