/// What is known of a truck's empty way to a pickup, metres; nil where not known.
public struct EmptyWay: Sendable, Hashable {
    /// What was driven empty, measured.
    public var measuredM: Int?
    /// From where the driver set out to the pickup; counted where the truck got there and nobody measured.
    public var toPickupM: Int?
    /// From where the driver set out to where they say that they turned back.
    public var toTurnM: Int?

    /// Creates a way of which the rest is not known.
    public init(measuredM: Int? = nil, toPickupM: Int? = nil, toTurnM: Int? = nil) {
        self.measuredM = measuredM
        self.toPickupM = toPickupM
        self.toTurnM = toTurnM
    }
}
