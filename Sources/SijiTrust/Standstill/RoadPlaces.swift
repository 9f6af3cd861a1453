public import SijiFreight

/// Where a booking's truck must come, as far as it is known to a building; a town's own point is no place to arrive at.
public struct RoadPlaces: Sendable, Equatable {
    /// The pickup; nil where only its town is known.
    public var pickup: BookingSpot?
    /// The stops on the way in their order; nil where only the town is known.
    public var via: [BookingSpot?]
    /// The delivery; nil where only its town is known.
    public var delivery: BookingSpot?
    /// When the pickup opens.
    public var opens: Instant

    /// Creates places.
    public init(pickup: BookingSpot?, via: [BookingSpot?] = [], delivery: BookingSpot?, opens: Instant) {
        self.pickup = pickup
        self.via = via
        self.delivery = delivery
        self.opens = opens
    }
    /// A stop on the way by its number, from 1; nil where there is none of that number, or only its town is known.
    func spot(ofVia number: Int) -> BookingSpot? { via.indices.contains(number - 1) ? via[number - 1] : nil }
}
