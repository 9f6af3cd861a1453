public import SijiGeo

/// Where a load is picked up or delivered: a point, with what the dispatcher called it.
public struct Place: Sendable, Hashable {
    /// The point, WGS-84.
    public let point: Coordinate
    /// A short name, such as `长沙 雨花`.
    public let name: String?
    /// A street address.
    public let address: String?
    /// The GB/T 2260 code, six digits, where the point came from the gazetteer.
    public let adcode: String?

    /// Creates a place.
    public init(point: Coordinate, name: String? = nil, address: String? = nil, adcode: String? = nil) {
        self.point = point
        self.name = name
        self.address = address
        self.adcode = adcode
    }
}

/// One more stop between origin and destination.
public struct ViaStop: Sendable, Hashable {
    /// What is done at a stop.
    public enum Action: String, Sendable, CaseIterable { case load, unload }

    /// What is done.
    public let action: Action
    /// Where.
    public let place: Place
    /// How long it takes, minutes, 0 to 1440.
    public let dwellMin: Int

    /// Creates a stop.
    public init(action: Action, place: Place, dwellMin: Int) {
        self.action = action
        self.place = place
        self.dwellMin = dwellMin
    }
}
