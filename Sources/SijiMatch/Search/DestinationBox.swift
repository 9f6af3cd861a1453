import Glibc
import SijiGeo

/// The box about the circle in which a load must end: what lies outside of it lies outside the circle.
struct DestinationBox: Sendable {
    let southE7: Int32
    let heightE7: Int32
    let westE7: Int32
    let widthE7: Int32
    /// Whether it goes round the earth, so that no longitude is outside.
    let isRound: Bool
    let tiles: TileSet

    /// The box of a circle; the whole width of the earth where the circle holds a pole or meets the date line.
    ///
    /// A circle of angular radius ρ about latitude φ reaches to asin(sin ρ / cos φ) in longitude where it holds no pole (Bronstein,
    /// *Taschenbuch der Mathematik*, spherical right triangles).
    init(_ circle: MatchQuery.Circle) {
        let toE7 = 180 / Double.pi * 1e7
        let radius = (Double(circle.radiusM) + SphereBound.marginM) / GreatCircle.earthRadiusM
        let spread = Int((radius * toE7).rounded(.up)) + 1
        let lat = Int(circle.centre.latE7)
        let lats = max(-900_000_000, min(lat - spread, 900_000_000))...min(900_000_000, max(lat + spread, -900_000_000))
        var lons = -1_800_000_000...1_800_000_000
        let ratio = radius < .pi / 2 ? sin(radius) / cos(circle.centre.latDeg * .pi / 180) : 2
        if ratio >= 0, ratio < 1 {
            let reach = Int((asin(ratio) * toE7).rounded(.up)) + 1
            let lon = Int(circle.centre.lonE7)
            if lons.contains(lon - reach), lons.contains(lon + reach) { lons = lon - reach...lon + reach }
        }
        southE7 = Int32(lats.lowerBound)
        heightE7 = Int32(lats.upperBound - lats.lowerBound)
        westE7 = Int32(lons.lowerBound)
        let width = lons.upperBound - lons.lowerBound
        isRound = width > Int32.max
        widthE7 = Int32(clamping: width)
        tiles = TileSet(latE7: lats, lonE7: lons)
    }
}
