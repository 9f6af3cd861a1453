public import SijiFreight

/// Where a booking's truck must come, as far as it is known to a building; a town's own point is no place to arrive at.
public struct RoadPlaces: Sendable, Equatable {
    /// The pickup; nil where only its town is known.
    public var pickup: BookingSpot?
    /// Stops on the way that are known.
    public var via: [BookingSpot]
    /// The delivery; nil where only its town is known.
    public var delivery: BookingSpot?
    /// When the pickup opens.
    public var opens: Instant

    /// Creates places.
    public init(pickup: BookingSpot?, via: [BookingSpot] = [], delivery: BookingSpot?, opens: Instant) {
        self.pickup = pickup
        self.via = via
        self.delivery = delivery
        self.opens = opens
    }
}
