public import SijiFreight

/// Why minutes of a stay count as they do.
public enum MeterRule: String, Sendable, CaseIterable {
    /// Before the window opened.
    case early
    /// After an arrival that was late by the driver's own fault.
    case late
    /// The driver's own break.
    case driverBreak
    /// A closing of the facility that both sides know of.
    case closed
    /// Within the free time.
    case free
    /// Past the free time.
    case charged
}

/// Whole minutes of a stay under one rule.
public struct MeterSpan: Sendable, Hashable {
    /// The rule.
    public let rule: MeterRule
    /// Its first minute.
    public let from: Instant
    /// The minute after its last.
    public let to: Instant

    /// How many minutes, > 0.
    public var minutes: Int { Int((to.epochSec - from.epochSec) / 60) }
}

/// What a reader of a claim must know of the facts under it.
public enum ClaimFlag: String, Sendable, CaseIterable {
    /// A time was entered by hand.
    case selfReported
    /// What was recorded later bears an earlier time: the clock was set back.
    case clockStep
    /// The departure bears a time before the arrival: nothing is charged.
    case endsBeforeArrival
    /// Nobody recorded the departure, and the truck was elsewhere later: charged until it was last seen.
    case departureMissing
    /// A pause ends before it begins: it was passed over.
    case pauseReversed
    /// Late, but held at earlier stops for as long: treated as on time.
    case lateExcused
    /// Nobody agreed on a rate: no yuan is claimed.
    case rateMissing
    /// Nobody measured the empty distance: no yuan is claimed.
    case distanceMissing
    /// The empty distance is reckoned between places that the driver told.
    case distanceTold
    /// The empty distance is measured by the driver's own positions (`Track.drive`).
    case distanceMeasured
    /// Positions are missing on the way: what was driven there is not in it.
    case distanceGaps
}

/// What a claim's yuan stand on.
public enum ClaimRule: String, Sendable, CaseIterable {
    /// Started units past the free time, at the agreed rate.
    case detention
    /// What is above the cap of one stop; negative.
    case detentionCap
    /// The fee agreed on for a truck ordered and not used.
    case emptyRunFee
    /// The empty kilometres at the agreed rate, or at the truck's own cost.
    case emptyRunDistance
    /// What is above the cap of an empty run; negative.
    case emptyRunCap
}

/// One line of a claim: so many fen, and why.
public struct ClaimLine: Sendable, Hashable {
    /// Why.
    public let rule: ClaimRule
    /// At which stop, from 0; nil where it is about none.
    public let stop: Int?
    /// Units charged (detention) or metres (distance); nil where the rule counts nothing.
    public let quantity: Int?
    /// Fen an hour, or a km; nil where the rule has no rate.
    public let rateFen: Int?
    /// Fen; negative for a cap.
    public let fen: Int

    /// Creates a line.
    public init(rule: ClaimRule, stop: Int?, quantity: Int?, rateFen: Int?, fen: Int) {
        self.rule = rule
        self.stop = stop
        self.quantity = quantity
        self.rateFen = rateFen
        self.fen = fen
    }
}

/// What one stop owes.
public struct StopClaim: Sendable, Hashable {
    /// Which stop, from 0.
    public let stop: Int
    /// What is done there.
    public let kind: DetentionStop.Kind
    /// When the truck came, to the minute.
    public let arrivedAt: Instant
    /// When the stay ended, to the minute; of an open one, the moment of counting.
    public let endedAt: Instant
    /// Whether the stay goes on.
    public let isOpen: Bool
    /// The free time agreed on, minutes.
    public let freeMin: Int
    /// The stay in spans that follow each other without a gap; empty for a stay of no minute.
    public let spans: [MeterSpan]
    /// The yuan; they sum to `fen`.
    public let lines: [ClaimLine]
    /// What to know of the facts, in the order of `ClaimFlag`.
    public let flags: [ClaimFlag]

    /// Minutes past the free time.
    public var chargedMin: Int { minutes(.charged) }
    /// What the stop owes, fen.
    public var fen: Int { lines.reduce(0) { $0 + $1.fen } }

    /// Minutes under a rule.
    public func minutes(_ rule: MeterRule) -> Int {
        spans.reduce(0) { $0 + ($1.rule == rule ? $1.minutes : 0) }
    }
}

/// What a booking's waiting comes to.
public struct DetentionClaim: Sendable, Hashable {
    /// The stops that the truck came to, in their order.
    public let stops: [StopClaim]

    /// Fen in all; nil where minutes are owed and nobody agreed on a rate.
    public var totalFen: Int? {
        stops.contains { $0.flags.contains(.rateMissing) && $0.chargedMin > 0 } ? nil : stops.reduce(0) { $0 + $1.fen }
    }

    /// Whether a stay goes on.
    public var isOpen: Bool { stops.contains { $0.isOpen } }
}
