public import SijiFault
public import SijiFreight

/// What became of one pushed listing.
public enum PushOutcome: Sendable, Equatable {
    /// A new listing.
    case created(LoadID, version: Int)
    /// A new version, or a listing that was opened again.
    case updated(LoadID, version: Int)
    /// Equal; it was confirmed.
    case unchanged(LoadID, version: Int)
    /// Refused; nothing changed.
    case rejected(Fault)

    /// Whether it was refused.
    public var isRejected: Bool {
        if case .rejected = self { return true }
        return false
    }
}
