/// What is known of a truck's empty way to a pickup, metres; nil where not known.
public struct EmptyWay: Sendable, Hashable {
    /// What was driven empty, measured by the driver's own positions; with gaps it is less than all of it.
    public var measured: Drive?
    /// From where the driver set out to the pickup, estimated; counted where the truck got there.
    public var toPickupM: Int?
    /// From where the driver set out to where they say that they turned back, estimated.
    public var toTurnM: Int?

    /// Creates a way of which the rest is not known.
    public init(measured: Drive? = nil, toPickupM: Int? = nil, toTurnM: Int? = nil) {
        self.measured = measured
        self.toPickupM = toPickupM
        self.toTurnM = toTurnM
    }
}
