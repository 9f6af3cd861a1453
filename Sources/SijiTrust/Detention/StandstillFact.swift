public import SijiFreight

/// One thing that was recorded of a truck at a stop.
public struct StandstillFact: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// The truck came.
        case arrived
        /// The truck left.
        case departed
        /// Loading or unloading was done: from then on the truck stands there of its own will.
        case finished
        /// The truck was seen standing there.
        case seen
        /// The driver's own break.
        case breakBegan, breakEnded
        /// A closing of the facility that both sides know of.
        case facilityClosed, facilityOpened

        /// Whether it begins or ends a pause within the stay.
        var isPause: Bool {
            switch self {
            case .breakBegan, .breakEnded, .facilityClosed, .facilityOpened: true
            case .arrived, .departed, .finished, .seen: false
            }
        }
    }

    /// What happened.
    public let kind: Kind
    /// At which stop, from 0.
    public let stop: Int
    /// When, by what was entered or by the clock of then.
    public let at: Instant
    /// Its place in the booking's log: the true order, which no clock can change.
    public let sequence: Int
    /// Whether somebody entered the time by hand.
    public let isSelfReported: Bool

    /// Creates a fact.
    public init(_ kind: Kind, stop: Int, at: Instant, sequence: Int, isSelfReported: Bool = false) {
        self.kind = kind
        self.stop = stop
        self.at = at
        self.sequence = sequence
        self.isSelfReported = isSelfReported
    }
}
