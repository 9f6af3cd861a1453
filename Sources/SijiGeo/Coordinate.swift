/// A position on the earth in WGS-84, held as whole units of 1e-7 degree (about 1.1 cm of latitude).
public struct Coordinate: Sendable, Hashable {
    /// Latitude in 1e-7 degree, −900,000,000 to 900,000,000.
    public let latE7: Int32
    /// Longitude in 1e-7 degree, −1,800,000,000 to 1,800,000,000; 180 and −180 are the same meridian.
    public let lonE7: Int32

    /// Creates a coordinate from whole units; nil where either is outside the earth.
    public init?(latE7: Int32, lonE7: Int32) {
        guard (-900_000_000...900_000_000).contains(latE7), (-1_800_000_000...1_800_000_000).contains(lonE7) else {
            return nil
        }
        self.latE7 = latE7
        self.lonE7 = lonE7
    }

    /// Creates a coordinate from degrees, rounded to the nearest 1e-7; nil where either is not finite or outside the earth.
    public init?(latDeg: Double, lonDeg: Double) {
        guard latDeg >= -90, latDeg <= 90, lonDeg >= -180, lonDeg <= 180 else { return nil }
        latE7 = Int32((latDeg * 1e7).rounded())
        lonE7 = Int32((lonDeg * 1e7).rounded())
    }

    /// Whole units that were taken from a coordinate.
    init(onEarthLatE7 latE7: Int32, lonE7: Int32) {
        self.latE7 = latE7
        self.lonE7 = lonE7
    }

    /// Latitude in degrees, −90 to 90.
    public var latDeg: Double { Double(latE7) / 1e7 }
    /// Longitude in degrees, −180 to 180.
    public var lonDeg: Double { Double(lonE7) / 1e7 }
}
