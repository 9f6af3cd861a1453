import SijiGeo

/// A node of the network as it is seen from a place.
struct NodeView {
    /// The way to it, metres.
    let wayM: Double
    /// At least the great circle to it, metres.
    let farM: Double

    init(_ node: SpherePoint, from here: SpherePoint, wayM: UInt32) {
        self.wayM = Double(wayM)
        farM = here.greatCircleM(to: node).upperBound
    }
}

extension SpherePoint {
    /// Bounds of the great circle to another place, metres, without a sine.
    @inline(__always)
    func greatCircleM(to other: SpherePoint) -> ClosedRange<Double> {
        let (x, y, z) = (other.x - x, other.y - y, other.z - z)
        let half = (x * x + y * y + z * z).squareRoot() / 2
        // asin x ≤ x + (π/2 − 1)·x³, their difference over x³ being greatest at 1.
        let (least, most) = (2 * half, 2 * (half + 0.5709 * half * half * half))
        return least * GreatCircle.earthRadiusM - 0.5...most * GreatCircle.earthRadiusM + 0.5
    }
}
