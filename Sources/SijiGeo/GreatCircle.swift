public import Glibc

/// Distances and bearings on the mean sphere.
public enum GreatCircle {
    /// Mean radius of the earth in metres (IUGG 1980, R1; Moritz, *Geodetic Reference System 1980*).
    public static let earthRadiusM = 6_371_008.8

    /// The great-circle distance in metres, by the haversine formula (Sinnott, *Virtues of the Haversine*, 1984).
    ///
    /// The same pair of coordinates gives the same bits in either order.
    /// - Complexity: two sines, two cosines, one arcsine.
    @inlinable
    public static func metres(from start: Coordinate, to end: Coordinate) -> Double {
        let toRad = Double.pi / 180 / 1e7
        let halfLat = Double(Int64(end.latE7) - Int64(start.latE7)) * toRad / 2
        let halfLon = Double(Int64(end.lonE7) - Int64(start.lonE7)) * toRad / 2
        let sinLat = sin(halfLat)
        let sinLon = sin(halfLon)
        let cosines = cos(Double(start.latE7) * toRad) * cos(Double(end.latE7) * toRad)
        let chord = sinLat * sinLat + cosines * (sinLon * sinLon)
        return 2 * earthRadiusM * asin(min(1, chord.squareRoot()))
    }

    /// The initial bearing in degrees clockwise from true north, 0 ≤ x < 360; 0 where both are the same place.
    public static func bearingDeg(from start: Coordinate, to end: Coordinate) -> Double {
        let toRad = Double.pi / 180
        let lat1 = start.latDeg * toRad
        let lat2 = end.latDeg * toRad
        let dLon = Double(Int64(end.lonE7) - Int64(start.lonE7)) * toRad / 1e7
        let east = sin(dLon) * cos(lat2)
        let north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(dLon)
        let degrees = atan2(east, north) / toRad
        let turned = degrees < 0 ? degrees + 360 : degrees
        return turned >= 360 ? 0 : turned
    }
}
