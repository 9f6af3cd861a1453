import Glibc

/// The datum in which a point was published.
///
/// Chinese maps shift positions by up to about 700 m (GCJ-02: Amap, Tencent), and Baidu shifts once more (BD-09). Neither is
/// published by its makers; the formulas are the public reconstruction, as in `eviltransform`, `prcoords` and
/// `coord-convert`.
public enum Datum: String, Sendable, CaseIterable {
    /// What satellites give, and what siji holds.
    case wgs84
    /// The Chinese state's shifted datum.
    case gcj02
    /// Baidu's shift on top of GCJ-02.
    case bd09
}

extension Datum {
    /// A position of this datum from a WGS-84 one, degrees.
    ///
    /// GCJ-02 is WGS-84 outside the box 0.8293…55.8271 N, 72.004…137.8347 E; the BD-09 step is taken everywhere. The result
    /// may lie up to 0.007 degree outside the usual ranges.
    public func position(latDeg: Double, lonDeg: Double) -> (latDeg: Double, lonDeg: Double) {
        let start = Degrees(lat: latDeg, lon: lonDeg)
        let shifted =
            switch self {
            case .wgs84: start
            case .gcj02: start.shiftedToGCJ02
            case .bd09: start.shiftedToGCJ02.steppedToBD09
            }
        return (shifted.lat, shifted.lon)
    }

    /// The WGS-84 position of one of this datum, degrees, by `x <- x - (f(x) - g)` to 1e-13 degree.
    ///
    /// The box is tested on the WGS-84 side, after the iteration. In the band of some 600 m just outside the box, where a
    /// GCJ-02 position has two origins, the one inside is taken.
    /// - Complexity: four to six forward steps, ten to twelve for BD-09.
    public func wgs84Position(latDeg: Double, lonDeg: Double) -> (latDeg: Double, lonDeg: Double) {
        let given = Degrees(lat: latDeg, lon: lonDeg)
        let found =
            switch self {
            case .wgs84: given
            case .gcj02: given.restoredFromGCJ02
            case .bd09: Degrees.origin(of: given, under: { $0.steppedToBD09 }).restoredFromGCJ02
            }
        return (found.lat, found.lon)
    }
}

extension Coordinate {
    /// Creates a WGS-84 coordinate from degrees of any datum; nil where the input or what it stands for is not on the earth.
    ///
    /// Round trip with `Datum.position(latDeg:lonDeg:)` under 1 mm away from the edges of the GCJ-02 box, then rounded to 1e-7
    /// degree.
    public init?(latDeg: Double, lonDeg: Double, datum: Datum) {
        guard latDeg >= -90, latDeg <= 90, lonDeg >= -180, lonDeg <= 180 else { return nil }
        let found = datum.wgs84Position(latDeg: latDeg, lonDeg: lonDeg)
        // A shifted longitude just over the date line belongs to its other side.
        let lon = found.lonDeg < -180 ? found.lonDeg + 360 : found.lonDeg > 180 ? found.lonDeg - 360 : found.lonDeg
        self.init(latDeg: found.latDeg, lonDeg: lon)
    }
}

/// A position in degrees, of whichever datum the step at hand works in.
private struct Degrees {
    var lat: Double
    var lon: Double

    /// The shift of GCJ-02, without asking where.
    var shifted: Degrees {
        // Krasovsky 1940: semi-major axis in metres, squared eccentricity as the public formula has it.
        let axisM = 6_378_245.0
        let eccentricity2 = 0.006_693_421_622_965_943_23
        let x = lon - 105
        let y = lat - 35
        let waves = 20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)
        let rootX = abs(x).squareRoot()
        var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * rootX
        north += waves * 2 / 3
        north += (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
        north += (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
        var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * rootX
        east += waves * 2 / 3
        east += (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
        east += (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
        let latRad = lat / 180 * .pi
        let sine = sin(latRad)
        let magic = 1 - eccentricity2 * sine * sine
        let root = magic.squareRoot()
        return Degrees(
            lat: lat + north * 180 / (axisM * (1 - eccentricity2) / (magic * root) * .pi),
            lon: lon + east * 180 / (axisM / root * cos(latRad) * .pi)
        )
    }

    /// Whether GCJ-02 differs from WGS-84 here, or within so many degrees of here.
    func isInsideBox(slackDeg: Double = 0) -> Bool {
        lat >= 0.8293 - slackDeg && lat <= 55.8271 + slackDeg && lon >= 72.004 - slackDeg && lon <= 137.8347 + slackDeg
    }

    var shiftedToGCJ02: Degrees { isInsideBox() ? shifted : self }

    var restoredFromGCJ02: Degrees {
        // Well outside the box the shift need not even converge (the cosine at the poles), and is not wanted.
        guard lat > 0.8, lat < 55.9, lon > 71.9, lon < 137.9 else { return self }
        let found = Degrees.origin(of: self, under: { $0.shifted })
        // A position on the very edge comes back a rounding to one side of it; 1e-9 degree is 0.1 mm.
        return found.isInsideBox(slackDeg: 1e-9) ? found : self
    }

    var steppedToBD09: Degrees {
        let wave = Double.pi * 3000 / 180
        let radius = (lon * lon + lat * lat).squareRoot() + 0.000_02 * sin(lat * wave)
        let angle = atan2(lat, lon) + 0.000_003 * cos(lon * wave)
        return Degrees(lat: radius * sin(angle) + 0.006, lon: radius * cos(angle) + 0.0065)
    }

    /// The position that a smooth small shift takes to `goal`.
    static func origin(of goal: Degrees, under shift: (Degrees) -> Degrees) -> Degrees {
        var guess = goal
        // It contracts by a factor of about 150 a step; the ceiling only guards against a position that has no origin.
        for _ in 0..<40 {
            let image = shift(guess)
            let missLat = image.lat - goal.lat
            let missLon = image.lon - goal.lon
            guess.lat -= missLat
            guess.lon -= missLon
            if abs(missLat) < 1e-13, abs(missLon) < 1e-13 { break }
        }
        return guess
    }
}
