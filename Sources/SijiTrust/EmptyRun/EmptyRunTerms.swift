/// What a truck that was ordered and not used is owed (放空费), as both sides agreed.
public struct EmptyRunTerms: Sendable, Hashable {
    /// A fee for the truck, fen, ≥ 0; it stands in place of the kilometres.
    public var feeFen: Int?
    /// Fen a km of the empty way, 0 to 10,000; where nil, the truck's own cost of an empty km.
    public var fenPerKm: Int?
    /// The most that is owed, fen, ≥ 0; nil for no cap.
    public var capFen: Int?
    /// A load that is not there so many minutes after the driver was due makes the run empty, 0 to 10,080.
    public var waitMin: Int

    /// Creates terms.
    public init(feeFen: Int? = nil, fenPerKm: Int? = nil, capFen: Int? = nil, waitMin: Int = 240) {
        self.feeFen = feeFen
        self.fenPerKm = fenPerKm
        self.capFen = capFen
        self.waitMin = waitMin
    }
}

/// Why a run was empty.
public enum EmptyRunCause: String, Sendable, CaseIterable {
    /// The dispatcher gave the booking back with the driver on the way.
    case cancelledOnTheWay
    /// The dispatcher gave it back with the driver there.
    case cancelledOnArrival
    /// The load was not there in time, and the driver gave the booking back.
    case loadNotThere
}
