/// One personal value of a bundle.
public struct EvidenceValue: Sendable, Equatable {
    /// What the exporter gave of it.
    public enum State: Sendable, Equatable {
        /// The value, and the salt by which it is checked against the event's digest.
        case shown(salt: Salt, value: String)
        /// It was erased: the depot has neither value nor salt any more.
        case erased
        /// It is another's, and the exporter may not see it.
        case withheld
    }

    /// Which event holds its digest.
    public let number: Int
    /// Its name there.
    public let name: String
    /// What the exporter gave of it.
    public let state: State

    /// Creates a value.
    public init(number: Int, name: String, state: State) {
        self.number = number
        self.name = name
        self.state = state
    }
}
