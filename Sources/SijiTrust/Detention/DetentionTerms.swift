public import SijiFreight

/// What waiting costs and which minutes count: the rules of the detention meter as data.
///
/// Every instant is taken to its whole minute, seconds dropped. Nothing here is law: both sides agree on it, and
/// ``siji`` holds where an agreement is silent.
public struct DetentionTerms: Sendable, Hashable {
    /// Fen an hour, 0 to 10,000,000; nil where nobody agreed on a rate: minutes are then counted and no yuan is claimed.
    public var fenPerHour: Int?
    /// A started unit of so many minutes counts whole, 1 to 1,440.
    public var unitMin: Int
    /// The most that one stop may cost, fen, ≥ 0; nil for no cap.
    public var capFenPerStop: Int?
    /// Whether minutes before the window opens count; otherwise the clock starts when it opens.
    public var earlyCounts: Bool
    /// Arrival after the window by the driver's own fault: minutes at the stop before the clock starts, 0 to 10,080.
    ///
    /// Nil: no clock at all. A driver whom earlier stops of the booking held past their free time for as long as the
    /// lateness is not at fault, and is treated as on time.
    public var lateGraceMin: Int?
    /// Whether the driver's own break stops the clock.
    public var breaksPause: Bool
    /// Whether a closing of the facility that both sides know of stops the clock.
    public var closuresPause: Bool

    /// Creates terms.
    public init(
        fenPerHour: Int?,
        unitMin: Int = 60,
        capFenPerStop: Int? = nil,
        earlyCounts: Bool = false,
        lateGraceMin: Int? = 120,
        breaksPause: Bool = true,
        closuresPause: Bool = true
    ) {
        precondition(unitMin > 0, "a started unit is at least a minute")
        self.fenPerHour = fenPerHour
        self.unitMin = unitMin
        self.capFenPerStop = capFenPerStop
        self.earlyCounts = earlyCounts
        self.lateGraceMin = lateGraceMin
        self.breaksPause = breaksPause
        self.closuresPause = closuresPause
    }

    /// No rate, started hours, the clock from the window's opening, two hours of grace after a late arrival.
    public static let siji = DetentionTerms(fenPerHour: nil)

    /// What so many charged minutes cost at a rate, fen: started units counted whole, half away from zero.
    func fen(chargedMin: Int, fenPerHour: Int) -> (units: Int, fen: Int) {
        let units = (chargedMin + unitMin - 1) / unitMin
        let sixtieths = units * unitMin * fenPerHour
        return (units, sixtieths / 60 + (sixtieths % 60 >= 30 ? 1 : 0))
    }
}

/// A stop of a booking as its agreement has it.
public struct DetentionStop: Sendable, Hashable {
    /// What is done there.
    public enum Kind: String, Sendable, CaseIterable { case pickup, via, delivery }

    /// What is done there.
    public let kind: Kind
    /// Counted minutes that cost nothing, ≥ 0.
    public let freeMin: Int
    /// Before this the stop owes the driver nothing; nil where nothing was agreed.
    public let opens: Instant?
    /// An arrival after this is late; nil where nothing was agreed.
    public let closes: Instant?

    /// Creates a stop.
    public init(kind: Kind, freeMin: Int, opens: Instant? = nil, closes: Instant? = nil) {
        self.kind = kind
        self.freeMin = freeMin
        self.opens = opens
        self.closes = closes
    }
}
