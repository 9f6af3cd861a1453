/// Why a load is not among those that fit a query: every rule that it breaks, by how much, and what would mend it.
public struct WhyNot: Sendable, Equatable {
    /// Empty metres to the pickup; nil where no way leads there.
    public var deadheadM: Int?
    /// Loaded metres, through `via`; nil where no way leads to the end.
    public var loadedM: Int?
    /// From `readyAt` to the end of unloading, as if no window and no limit were there; nil where a way is missing.
    public var minutes: Int?
    /// The sum of the ledger, fen; for a 面议 load what it costs to carry; nil where a way is missing.
    public var netFen: Int?
    /// The rules that are broken, in the order of ``Violation/Rule``; empty where the load fits.
    public var violations: [Violation]

    /// The changes that together make the load fit, each as small as it can be; nil where a broken rule has none.
    ///
    /// Empty where it fits already.
    public var repair: [Change]? {
        var changes: [Change] = []
        for violation in violations {
            guard let change = violation.change else { return nil }
            if !changes.contains(change) { changes.append(change) }
        }
        return changes
    }
}

/// One rule that a load breaks.
public struct Violation: Sendable, Equatable {
    /// The rules of the design's §6.
    public enum Rule: String, Sendable, CaseIterable {
        case ended, bodies, coldChain, minLength, lengths, payload, volume, hazmat, destination, price, cover
        case reach, deadhead, pickup, wait, deliverBy
    }

    /// Which rule.
    public let rule: Rule
    /// How it is: the truck's figure, or what the way and the schedule came to.
    public let has: Figure
    /// What the rule asks for.
    public let needs: Figure
    /// By how much it is missed, in the unit of `needs`; instants in minutes, rounded up; nil for codes.
    public let margin: Figure?
    /// The smallest change of one value that mends it; nil where none does.
    public let change: Change?

    /// Creates a violation.
    public init(_ rule: Rule, has: Figure, needs: Figure, margin: Figure? = nil, change: Change?) {
        self.rule = rule
        self.has = has
        self.needs = needs
        self.margin = margin
        self.change = change
    }
}
