import Glibc
import SijiGeo

/// Where a truck stands, with what all cells are seen by.
struct Viewpoint {
    let point: Coordinate
    /// The cosine of its latitude.
    let cosine: Double
    /// The cosine of the southern edge of each band, and of the northern of the last.
    let edgeCosines: [Double]

    private static let cosines = (0...CellKey.bandCount).map { band in
        max(0, cos(min(90, Double(band) * Double(CellKey.edgeE7) / 1e7 - 90) * .pi / 180))
    }

    init(_ point: Coordinate) {
        self.point = point
        cosine = max(0, cos(point.latDeg * .pi / 180))
        edgeCosines = Self.cosines
    }
}
