import Glibc
import SijiGeo

/// For each degree by a degree of a map, the nodes over which the network may be left for a place in it.
struct NodeBlocks: Sendable {
    /// The edge of a block, 1e-7 degree.
    static let edgeE7 = 10_000_000

    private let southE7: Int
    private let westE7: Int
    private let rows: Int
    private let columns: Int
    private var starts: [UInt32] = [0]
    private var nodes: [UInt16] = []
    /// At most the great circle from each node to the block, metres.
    private var gapsM: [Float] = []
    private var middles: [SpherePoint] = []
    /// At least the great circle from a block's middle to any place of it, metres.
    private var radiiM: [Double] = []
    /// Whether each place of a block is sure to reach the network.
    private var isReached: [Bool] = []

    /// A map that is yet to be filled, row by row from the south, each from the west.
    init(southE7: Int, westE7: Int, rows: Int, columns: Int) {
        self.southE7 = southE7
        self.westE7 = westE7
        self.rows = rows
        self.columns = columns
    }

    /// Adds the next block.
    mutating func append(_ nodes: [(number: Int, point: Coordinate)], isReached: Bool) {
        let number = middles.count
        let box = DegreeBox(
            southE7: southE7 + number / columns * Self.edgeE7,
            westE7: westE7 + number % columns * Self.edgeE7
        )
        middles.append(box.middle)
        radiiM.append(box.radiusM)
        self.isReached.append(isReached)
        for node in nodes {
            self.nodes.append(UInt16(node.number))
            gapsM.append(Float(box.leastM(from: node.point)).nextDown)
        }
        starts.append(UInt32(self.nodes.count))
    }

    /// The number of the block whose south-western corner is there; nil off the map.
    func number(southE7: Int, westE7: Int) -> Int? {
        let (north, east) = (southE7 - self.southE7, westE7 - self.westE7)
        guard north >= 0, east >= 0, north % Self.edgeE7 == 0, east % Self.edgeE7 == 0 else { return nil }
        let (row, column) = (north / Self.edgeE7, east / Self.edgeE7)
        return row < rows && column < columns ? row * columns + column : nil
    }

    /// Whether each place of a block is on the mainland and sure to reach the network.
    func isReached(_ block: Int) -> Bool { isReached[block] }

    /// A block's middle as it is seen from a place, and at least the metres from there to any place of it.
    func middle(_ block: Int) -> (place: SpherePoint, radiusM: Double) { (middles[block], radiiM[block]) }

    /// Hands over the nodes of a block, each with at most the metres that it is away from it.
    @inline(__always)
    func visit(_ block: Int, _ body: (_ node: Int, _ gapM: Double) -> Void) {
        nodes.withUnsafeBufferPointer { nodes in
            gapsM.withUnsafeBufferPointer { gapsM in
                for place in Int(starts[block])..<Int(starts[block + 1]) {
                    body(Int(nodes[place]), Double(gapsM[place]))
                }
            }
        }
    }
}

/// A degree by a degree of the earth.
private struct DegreeBox {
    let southE7: Int
    let westE7: Int

    private static let toRad = Double.pi / 180 * 1e-7
    private static let edgeRad = Double(NodeBlocks.edgeE7) * toRad

    var middle: SpherePoint {
        let lat = Double(southE7 + NodeBlocks.edgeE7 / 2) * Self.toRad
        let lon = Double(westE7 + NodeBlocks.edgeE7 / 2) * Self.toRad
        return SpherePoint(x: cos(lat) * cos(lon), y: cos(lat) * sin(lon), z: sin(lat))
    }

    /// At least the great circle from the middle to any place of it, metres: by plane geometry, which the sphere is inside of.
    var radiusM: Double {
        let half = Self.edgeRad / 2
        let radius = half * (1 + greatestCosine * greatestCosine).squareRoot()
        return radius * GreatCircle.earthRadiusM * 1.0001 + 1
    }

    /// At most the great circle from a place to the box, metres: the chord of the least differences of latitude and longitude.
    func leastM(from point: Coordinate) -> Double {
        let (north, east) = (Int(point.latE7) - southE7, Int(point.lonE7) - westE7)
        let lat = Double(max(0, -north, north - NodeBlocks.edgeE7)) * Self.toRad
        let lon = Double(max(0, -east, east - NodeBlocks.edgeE7)) * Self.toRad
        let (sinLat, sinLon) = (sin(lat / 2), sin(lon / 2))
        let cosines = max(0, cos(point.latDeg * .pi / 180) * leastCosine)
        // Beyond half a turn the box is nearer the other way round.
        let square = sinLat * sinLat + (lon < .pi ? cosines * sinLon * sinLon : 0)
        return max(0, 2 * square.squareRoot() * GreatCircle.earthRadiusM - 1)
    }

    private var edges: (south: Double, north: Double) {
        (Double(southE7) * Self.toRad, Double(southE7) * Self.toRad + Self.edgeRad)
    }
    private var leastCosine: Double { max(0, min(cos(edges.south), cos(edges.north))) }
    private var greatestCosine: Double {
        edges.south <= 0 && edges.north >= 0 ? 1 : max(cos(edges.south), cos(edges.north))
    }
}
