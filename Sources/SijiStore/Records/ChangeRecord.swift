/// One line of the change log, in the order of commits.
public struct ChangeRecord: Sendable, Equatable {
    /// What changed.
    public enum Kind: String, Sendable, CaseIterable {
        case load, booking, party, truck, cover, complaint, grant, hours, report
    }

    /// One more with each change; 0 until the store has given it.
    public var sequence: Int64
    /// What kind of thing.
    public var kind: Kind
    /// Which one: the identifier's number, or a hash-free key such as a truck's party for named things.
    public var id: UInt64
    /// The version before; nil where it was made.
    public var oldVersion: Int?
    /// The version after; nil where it is gone.
    public var newVersion: Int?

    /// Creates a line.
    public init(sequence: Int64 = 0, kind: Kind, id: UInt64, oldVersion: Int?, newVersion: Int?) {
        self.sequence = sequence
        self.kind = kind
        self.id = id
        self.oldVersion = oldVersion
        self.newVersion = newVersion
    }
}
