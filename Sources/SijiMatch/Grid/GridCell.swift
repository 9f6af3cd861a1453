import SijiFreight
import SijiGeo

/// The loads whose pickup lies in one cell of half a degree by half a degree.
struct GridCell: Sendable {
    /// The middle of the cell.
    let centre: SpherePoint
    /// A chord at least as long as that from the middle to any row.
    private(set) var reach: Float = 0
    /// All full but the last; never empty.
    private(set) var chunks: [Chunk] = []

    init(_ key: CellKey) { centre = key.centre }

    var isEmpty: Bool { chunks.isEmpty }

    /// Takes a row in; returns its place.
    mutating func insert(_ row: GridRow) -> (chunk: Int, row: Int) {
        reach = max(reach, centre.chord(to: row.site.point))
        if chunks.last?.isFull ?? true { chunks.append(Chunk()) }
        let last = chunks.count - 1
        chunks[last].append(row)
        return (last, chunks[last].count - 1)
    }

    /// Puts a row in the place of another of this cell.
    mutating func replace(chunk: Int, row: Int, with new: GridRow) {
        reach = max(reach, centre.chord(to: new.site.point))
        chunks[chunk].replace(at: row, with: new)
    }

    /// Takes a row out; the last row of the cell fills the hole and is returned, unless it was the last itself.
    mutating func remove(chunk: Int, row: Int) -> LoadID? {
        let last = chunks.count - 1
        let moved = chunks[last].removeLast()
        var movedID: LoadID?
        if chunk < last || row < chunks[last].count {
            chunks[chunk].replace(at: row, with: moved)
            movedID = moved.id
        }
        if chunks[last].count == 0 { chunks.removeLast() }
        return movedID
    }
}

/// A cell's place: bands of half a degree of latitude from the south pole, half degrees of longitude from −180.
///
/// Longitudes 180 and −180 fall in different cells; distances are taken in space, so nothing minds.
struct CellKey: Sendable, Hashable {
    private static let edgeE7 = 5_000_000
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

    /// The middle of the cell, on the sphere.
    var centre: SpherePoint {
        let halfEdgeDeg = Double(Self.edgeE7) / 2e7
        return SpherePoint(
            latDeg: min(90, Double(band) * 2 * halfEdgeDeg + halfEdgeDeg - 90),
            lonDeg: Double(column) * 2 * halfEdgeDeg + halfEdgeDeg - 180
        )
    }

    /// The bands with a point within a great-circle distance: latitude alone is never more than the distance.
    static func bands(near at: Coordinate, withinM metres: Double) -> Range<Int> {
        let spreadDeg = (metres + SphereBound.marginM) / GreatCircle.earthRadiusM * 180 / .pi + 1e-6
        let edgeDeg = Double(edgeE7) / 1e7
        let first = max(0, min(Double(bandCount - 1), ((at.latDeg - spreadDeg + 90) / edgeDeg).rounded(.down)))
        let last = max(0, min(Double(bandCount - 1), ((at.latDeg + spreadDeg + 90) / edgeDeg).rounded(.down)))
        return Int(first)..<Int(last) + 1
    }
}
