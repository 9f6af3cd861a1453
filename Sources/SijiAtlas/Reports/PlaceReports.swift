/// All that drivers report of one place.
///
/// What it answers depends on the reports alone, never on the order in which they came.
public struct PlaceReports: Sendable, Hashable {
    /// How a report stands, for those who read its history.
    public struct Standing: Sendable, Hashable {
        /// How much it counts; negative where more says the contrary.
        public var weight: ReportWeight
        /// Drivers who say so with their latest word.
        public var drivers: Int
        /// Drivers whose latest word is the contrary.
        public var deniers: Int
        /// The latest moment at which somebody said so; nil where nobody does any more.
        public var lastForSec: Int64?
        /// The latest moment at which somebody said the contrary.
        public var lastAgainstSec: Int64?
        /// Whether it counts, and is longer ago than a half-life.
        public var isStale: Bool
    }

    /// By their numbers.
    public private(set) var reports: [Report] = []

    /// Creates the reports of one place.
    public init(_ reports: [Report] = []) {
        for report in reports { put(report) }
    }

    /// Takes a report in, in place of an older reading of it.
    public mutating func put(_ report: Report) {
        if let place = reports.firstIndex(where: { $0.number >= report.number }) {
            if reports[place].number == report.number {
                reports[place] = report
            } else {
                reports.insert(report, at: place)
            }
        } else {
            reports.append(report)
        }
    }

    /// Forgets a report.
    mutating func remove(_ number: UInt64) { reports.removeAll { $0.number == number } }

    /// Makes a party's voices nameless.
    mutating func unname(_ party: UInt64) {
        for place in reports.indices {
            for voice in reports[place].voices.indices where reports[place].voices[voice].party == party {
                reports[place].voices[voice].party = nil
            }
        }
    }

    /// Whether it has room at a moment: closed before full or free.
    public func occupancy(atSec nowSec: Int64) -> Occupancy {
        if let closed = side(.closed, atSec: nowSec) { return Occupancy(.closed, closed) }
        if let full = side(.full, atSec: nowSec) { return Occupancy(.full, full) }
        if let free = side(.free, atSec: nowSec) {
            var found = Occupancy(.free, free)
            found.slots = slots(atSec: nowSec)
            return found
        }
        let isDisputed = [ReportKind.closed, .full].contains { kind in
            let terms = ReportWeight.latest(words(kind))
            return [true, false].allSatisfy { side in
                ReportWeight(of: terms.filter { $0.isFor == side }.map(\.asFor), atSec: nowSec).stands
            }
        }
        return Occupancy(state: .unknown, isDisputed: isDisputed)
    }

    /// What counts of a question with two sides; nil where too little says so.
    public func side(_ kind: ReportKind, atSec nowSec: Int64) -> ReportedSide? { side(of: words(kind), atSec: nowSec) }

    /// The values that count at a moment, the smallest first.
    public func values(atSec nowSec: Int64) -> [ReportedValue] {
        let all = Set(reports.filter { $0.isAboutValue }.compactMap(\.value))
        return all.sorted().compactMap { value in
            side(of: valueWords(value), atSec: nowSec).map { ReportedValue(value: value, side: $0) }
        }
    }

    /// How a report of this place stands.
    public func standing(of report: Report, atSec nowSec: Int64) -> Standing {
        let words =
            report.kind == .wrongValue ? report.value.map(valueWords) ?? [] : words(report.kind)
        let terms = ReportWeight.latest(words)
        let weight = ReportWeight(of: terms, atSec: nowSec)
        return Standing(
            weight: weight,
            drivers: terms.count(where: \.isFor),
            deniers: terms.count { !$0.isFor },
            lastForSec: terms.filter(\.isFor).map(\.atSec).max(),
            lastAgainstSec: terms.filter { !$0.isFor }.map(\.atSec).max(),
            isStale: side(of: terms, atSec: nowSec)?.isStale ?? false
        )
    }

    /// Every word on a question with two sides, turned so that `kind` is for.
    private func words(_ kind: ReportKind) -> [ReportWeight.Term] {
        reports.filter { $0.kind.topic == kind.topic }.flatMap { report in
            report.voices.map { voice in
                let isFor = voice.isFor == (report.kind == kind)
                // Who denies that it is full says that it is free, and counts as long as one who says so.
                let said = isFor ? kind : kind.contrary ?? kind
                return ReportWeight.Term(voice, isFor: isFor, halfLifeSec: said.halfLifeSec)
            }
        }
    }

    /// The word of each party on a value: of the values that it still says are so, the one that it named last.
    private func valueWords(_ value: Int) -> [ReportWeight.Term] {
        let about = reports.filter { $0.isAboutValue }
        func words(_ value: Int) -> [ReportWeight.Term] {
            ReportWeight.latest(
                about.filter { $0.value == value }.flatMap { report in
                    report.voices.map {
                        ReportWeight.Term($0, isFor: $0.isFor, halfLifeSec: ReportKind.wrongValue.halfLifeSec)
                    }
                }
            )
        }
        let others = Set(about.compactMap(\.value)).filter { $0 != value }.flatMap(words).filter(\.isFor)
        return words(value).filter { term in
            !term.isFor
                || !others.contains {
                    $0.party == term.party && ($0.atSec, $0.sequence) > (term.atSec, term.sequence)
                }
        }
    }

    private func side(of words: [ReportWeight.Term], atSec nowSec: Int64) -> ReportedSide? {
        let weight = ReportWeight(of: words, atSec: nowSec)
        guard weight.stands else { return nil }
        // Those who hardly count any more are not named as saying so today; what stands has one who does.
        let saying = ReportWeight.latest(words).filter(\.isFor)
        let counted = saying.filter { $0.millionths(atSec: nowSec) >= 10_000 }
        guard let newest = saying.max(by: { ($0.atSec, $0.sequence) < ($1.atSec, $1.sequence) }) else { return nil }
        return ReportedSide(
            weight: weight,
            drivers: max(1, counted.count),
            atSec: newest.atSec,
            isStale: newest.millionths(atSec: nowSec) < 500_000
        )
    }

    /// About how many slots are free, by the latest who counted and still counts for half.
    private func slots(atSec nowSec: Int64) -> Int? {
        ReportWeight.latest(words(.free)).filter { $0.isFor && $0.slots != nil }
            .filter { $0.millionths(atSec: nowSec) >= ReportWeight.standing.millionths }
            .max { ($0.atSec, $0.sequence) < ($1.atSec, $1.sequence) }?.slots
    }
}

extension Report {
    /// Whether it tells of a limit's value: a wrong one, or that of a new place.
    fileprivate var isAboutValue: Bool { value != nil && (kind == .wrongValue || kind == .new) }
}

extension ReportWeight.Term {
    /// The same word, as if it said so.
    fileprivate var asFor: ReportWeight.Term {
        var term = self
        term.isFor = true
        return term
    }
}

extension Occupancy {
    fileprivate init(_ state: State, _ side: ReportedSide) {
        self.init(state: state, drivers: side.drivers, atSec: side.atSec, isStale: side.isStale)
    }
}
