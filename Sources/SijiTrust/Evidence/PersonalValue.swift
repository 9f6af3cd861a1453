public import SijiFreight

/// A value that belongs to a person, such as a phone or a plate.
public struct PersonalValue: Sendable, Equatable {
    /// What it is: 1 to 40 letters and digits, such as `driverPhone`.
    public var name: String
    /// The value.
    public var value: String
    /// Whose it is: who may have it erased.
    public var of: PartyID

    /// Creates a value.
    public init(name: String, value: String, of: PartyID) {
        self.name = name
        self.value = value
        self.of = of
    }
}
