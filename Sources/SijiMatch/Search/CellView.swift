import SijiGeo
import SijiRoads

/// A cell as it is seen from where a truck stands: lower bounds of the great-circle distance to its rows.
///
/// With Δφ and Δλ the differences of latitude and longitude, the square of the chord is 4·(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2)), and the
/// chord is never longer than the arc. sin²(x/2) ≥ x²/4·(1 − x²/12) by the series of the cosine, taken at the greatest x of the cell;
/// and the cosine being concave, its straight line between the cell's edges lies under it.
struct CellView {
    let band: Int
    let cell: Int
    /// Its place among the cells in view.
    let held: Int
    private let key: CellKey
    /// The truck, in 1e-7 degree from the cell's south-western corner.
    let latE7: Float
    let lonE7: Float
    /// Square metres for each square of 1e-7 degree of latitude.
    let perLat: Float
    /// The same of longitude, at the southern edge, and its change for each 1e-7 degree northwards.
    let perLonSouth: Float
    let perLonSlope: Float
    /// What the network is about the cell, as it is seen from the truck.
    private(set) var surroundings: NetworkOutlook.Surroundings

    init(
        _ cell: GridCell,
        band: Int,
        at number: Int,
        held: Int,
        from viewpoint: Viewpoint,
        nearFactor: Double
    ) {
        surroundings = .none(factor: nearFactor)
        let point = viewpoint.point
        self.band = band
        self.cell = number
        self.held = held
        key = cell.key
        let edge = Double(CellKey.edgeE7)
        let toRad = Double.pi / 180 / 1e7
        let lat = Double(Int(point.latE7) - key.southE7)
        // The turn of the earth that brings the truck nearest.
        let aroundE7 = 3.6e9
        var lon = Double(Int(point.lonE7) - key.westE7)
        if lon - edge / 2 > aroundE7 / 2 { lon -= aroundE7 }
        if lon - edge / 2 < -aroundE7 / 2 { lon += aroundE7 }
        let greatestLat = max(abs(lat), abs(lat - edge)) * toRad
        let greatestLon = max(abs(lon), abs(lon - edge)) * toRad
        let metres = GreatCircle.earthRadiusM * toRad
        let square = metres * metres * (1 - SphereBound.relativeMargin)
        let south = viewpoint.edgeCosines[band]
        let north = viewpoint.edgeCosines[band + 1]
        // Beyond half a turn the rows may lie on either side.
        let lonPart =
            greatestLon > .pi
            ? 0 : square * (1 - greatestLon * greatestLon / 12) * viewpoint.cosine
        latE7 = Float(lat)
        lonE7 = Float(lon)
        perLat = Float(square * max(0, 1 - greatestLat * greatestLat / 12))
        perLonSouth = Float(lonPart * south)
        perLonSlope = Float(lonPart * (north - south) / edge)
    }

    /// Takes in what the network is seen to be from the truck.
    mutating func reckon(with outlook: NetworkOutlook) {
        surroundings = outlook.surroundings(southE7: key.southE7, westE7: key.westE7)
    }

    /// At most the distance to any place of the cell, metres.
    var leastM: Double {
        let edge = Float(CellKey.edgeE7)
        return leastM(lat: 0...edge, lon: 0...edge)
    }

    /// At most the distance to any row of a chunk, metres.
    func leastM(_ reach: ChunkReach) -> Double {
        let (south, west) = (key.southE7, key.westE7)
        return leastM(
            lat: Float(Int(reach.southE7) - south)...Float(Int(reach.northE7) - south),
            lon: Float(Int(reach.westE7) - west)...Float(Int(reach.eastE7) - west)
        )
    }

    /// The distance to the middle of a chunk's rows, to start a root from.
    func guess(_ reach: ChunkReach) -> RootGuess {
        let lat = Float((Int(reach.southE7) + Int(reach.northE7)) / 2 - key.southE7)
        let lon = Float((Int(reach.westE7) + Int(reach.eastE7)) / 2 - key.westE7)
        let dLat = lat - latE7
        let dLon = lon - lonE7
        let square = perLat * dLat * dLat + max(0, perLonSouth + perLonSlope * lat) * dLon * dLon
        return RootGuess(square.squareRoot())
    }

    private func leastM(lat: ClosedRange<Float>, lon: ClosedRange<Float>) -> Double {
        let dLat = max(0, lat.lowerBound - latE7, latE7 - lat.upperBound)
        let dLon = max(0, lon.lowerBound - lonE7, lonE7 - lon.upperBound)
        let perLon = max(0, perLonSouth + min(perLonSlope * lat.lowerBound, perLonSlope * lat.upperBound))
        let metres = (perLat * dLat * dLat + perLon * dLon * dLon).squareRoot()
        return max(0, Double(metres) - SphereBound.marginM)
    }

    /// At most the squares of the distances to the rows of a block, square metres, but for the margin.
    @inline(__always)
    func leastSquaresM2(_ block: SweptRows) -> SIMD8<Float> {
        let lat = SIMD8<Float>(block.originLatE7 &- Int32(truncatingIfNeeded: key.southE7))
        let lon = SIMD8<Float>(block.originLonE7 &- Int32(truncatingIfNeeded: key.westE7))
        let dLat = lat - latE7
        let dLon = lon - lonE7
        let perLon = (perLonSouth + lat * perLonSlope).greater(.zero)
        return dLat * dLat * perLat + dLon * dLon * perLon
    }
}
