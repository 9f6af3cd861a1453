import SijiGeo

/// A node of the network as it is seen from a place.
struct NodeView {
    /// The way to it, metres.
    let wayM: Double
    /// At most the great circle to it, metres.
    let nearM: Double
    /// At least the great circle to it, metres.
    let farM: Double

    init(_ node: SpherePoint, from here: SpherePoint, wayM: UInt32) {
        self.wayM = Double(wayM)
        let (x, y, z) = (node.x - here.x, node.y - here.y, node.z - here.z)
        let half = (x * x + y * y + z * z).squareRoot() / 2
        nearM = 2 * half * GreatCircle.earthRadiusM - 0.5
        // asin x ≤ x + (π/2 − 1)·x³, their difference over x³ being greatest at 1.
        farM = 2 * (half + 0.5709 * half * half * half) * GreatCircle.earthRadiusM + 0.5
    }
}
