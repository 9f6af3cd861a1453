import Glibc

/// A direction from the centre of the sphere in double precision; off by about 2e-16, a nanometre on the earth.
struct SphereVector: Sendable {
    var x: Double
    var y: Double
    var z: Double

    init(_ x: Double, _ y: Double, _ z: Double) {
        self.x = x
        self.y = y
        self.z = z
    }

    init(_ point: Coordinate) {
        let lat = point.latDeg * .pi / 180
        let lon = point.lonDeg * .pi / 180
        let cosLat = cos(lat)
        self.init(cosLat * cos(lon), cosLat * sin(lon), sin(lat))
    }

    @inline(__always)
    func dot(_ other: SphereVector) -> Double { x * other.x + y * other.y + z * other.z }

    @inline(__always)
    func squaredChord(to other: SphereVector) -> Double {
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return dx * dx + dy * dy + dz * dz
    }

    func cross(_ other: SphereVector) -> SphereVector {
        SphereVector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }

    static func + (left: SphereVector, right: SphereVector) -> SphereVector {
        SphereVector(left.x + right.x, left.y + right.y, left.z + right.z)
    }

    static func - (left: SphereVector, right: SphereVector) -> SphereVector {
        SphereVector(left.x - right.x, left.y - right.y, left.z - right.z)
    }

    static func * (left: SphereVector, factor: Double) -> SphereVector {
        SphereVector(left.x * factor, left.y * factor, left.z * factor)
    }

    var length: Double { dot(self).squareRoot() }

    /// The same direction with length 1.
    var normalised: SphereVector { self * (1 / length) }

    /// Where it points to, rounded to 1e-7 degree.
    var coordinate: Coordinate {
        let lat = atan2(z, (x * x + y * y).squareRoot()) * 180 / .pi
        let lon = atan2(y, x) * 180 / .pi
        return Coordinate(
            onEarthLatE7: Int32((min(90, max(-90, lat)) * 1e7).rounded()),
            lonE7: Int32((min(180, max(-180, lon)) * 1e7).rounded())
        )
    }
}
