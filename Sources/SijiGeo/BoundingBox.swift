import Glibc

/// A box between two parallels and two meridians, edges included, in 1e-7 degree; it may cross the date line.
public struct BoundingBox: Sendable, Hashable {
    /// The southern edge.
    public let southE7: Int32
    /// The northern edge.
    public let northE7: Int32
    /// The western edge; greater than the eastern one where the box crosses the date line.
    public let westE7: Int32
    /// The eastern edge.
    public let eastE7: Int32

    /// A box that surely holds every coordinate within `radiusM` great-circle metres of `centre`.
    ///
    /// Sound, and tight to about a centimetre where the circle holds no pole; a negative radius counts as 0.
    /// - Complexity: one sine, one cosine, one arcsine.
    public init(around centre: Coordinate, radiusM: Double) {
        let toE7 = 180 / Double.pi * 1e7
        let angle = max(0, radiusM) / GreatCircle.earthRadiusM * (1 + 1e-12)
        // One unit more covers what rounding of the distance itself may hide.
        let reach = min(angle * toE7 + 1, 1.8e9).rounded(.up)
        let south = max(-900_000_000, Int64(centre.latE7) - Int64(reach))
        let north = min(900_000_000, Int64(centre.latE7) + Int64(reach))
        southE7 = Int32(south)
        northE7 = Int32(north)
        let ratio = sin(min(angle, .pi / 2)) / cos(centre.latDeg * .pi / 180) * (1 + 1e-12)
        guard south > -900_000_000, north < 900_000_000, ratio < 1 else {
            westE7 = -1_800_000_000
            eastE7 = 1_800_000_000
            return
        }
        let half = Int64((asin(ratio) * toE7 + 1).rounded(.up))
        westE7 = BoundingBox.turned(Int64(centre.lonE7) - half)
        eastE7 = BoundingBox.turned(Int64(centre.lonE7) + half)
    }

    /// Whether a coordinate lies in the box or on its edge; the meridians 180 and −180 are one.
    public func contains(_ point: Coordinate) -> Bool {
        guard point.latE7 >= southE7, point.latE7 <= northE7 else { return false }
        if holds(lonE7: point.lonE7) { return true }
        return abs(point.lonE7) == 1_800_000_000 && holds(lonE7: -point.lonE7)
    }

    private func holds(lonE7: Int32) -> Bool {
        westE7 <= eastE7 ? lonE7 >= westE7 && lonE7 <= eastE7 : lonE7 >= westE7 || lonE7 <= eastE7
    }

    private static func turned(_ lonE7: Int64) -> Int32 {
        Int32(lonE7 > 1_800_000_000 ? lonE7 - 3_600_000_000 : lonE7 < -1_800_000_000 ? lonE7 + 3_600_000_000 : lonE7)
    }
}
