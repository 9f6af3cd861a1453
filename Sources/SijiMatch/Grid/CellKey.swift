import SijiGeo

/// A cell's place: bands of a degree of latitude from the south pole, degrees of longitude from −180.
///
/// Longitudes 180 and −180 fall in different cells; distances are taken on the sphere, so nothing minds.
struct CellKey: Sendable, Hashable {
    /// The edge of a cell in 1e-7 degree; whole offsets within a cell are exact in single precision.
    static let edgeE7 = 10_000_000
    /// The north pole itself falls in a band of its own.
    static let bandCount = 1_800_000_000 / edgeE7 + 1

    let band: Int
    let column: UInt16

    init(band: Int, column: UInt16) {
        self.band = band
        self.column = column
    }

    init(latE7: Int32, lonE7: Int32) {
        band = (Int(latE7) + 900_000_000) / Self.edgeE7
        column = UInt16((Int(lonE7) + 1_800_000_000) / Self.edgeE7)
    }

    /// The southern edge.
    var southE7: Int { band * Self.edgeE7 - 900_000_000 }
    /// The western edge.
    var westE7: Int { Int(column) * Self.edgeE7 - 1_800_000_000 }

    /// The bands with a point within a great-circle distance: latitude alone is never more than the distance.
    static func bands(near at: Coordinate, withinM metres: Double) -> Range<Int> {
        let spreadDeg = (metres + SphereBound.marginM) / GreatCircle.earthRadiusM * 180 / .pi + 1e-6
        let edgeDeg = Double(edgeE7) / 1e7
        let first = max(0, min(Double(bandCount - 1), ((at.latDeg - spreadDeg + 90) / edgeDeg).rounded(.down)))
        let last = max(0, min(Double(bandCount - 1), ((at.latDeg + spreadDeg + 90) / edgeDeg).rounded(.down)))
        return Int(first)..<Int(last) + 1
    }
}
