import Glibc
import SijiGeo

/// For each cell of a map, the links that may be among the nearest few of a place in it.
///
/// A place is no farther from the middle of its cell than the cell's corners are, r. So its distance to any link is that of the middle
/// within r, its eighth nearest link is no farther than the middle's eighth and r, and what is farther from the middle than its eighth
/// and 2·r is not among the eight.
struct LinkGrid: Sendable {
    /// The edge of a cell, 1e-7 degree.
    private static let edgeE7 = 2_500_000
    /// So many cells in a row and a column have a parent, whose links alone are looked at.
    private static let perParent = 8
    /// A map of fewer links is not worth a grid, one of more cells takes too long to make.
    private static let fewestLinks = 24
    private static let mostCells = 60_000
    /// About the links, in parents.
    private static let margin = 1

    private let southE7: Int
    private let westE7: Int
    private let rows: Int
    private let columns: Int
    /// Where each cell's links begin.
    private let starts: [UInt32]
    /// Places among the chords, by their distances from the cell's middle.
    private let places: [UInt16]
    /// Those distances, in parts of a radius of the earth, not too great.
    private let distances: [UInt16]
    /// For each row, the greatest cosine of a latitude in it.
    private let cosines: [Double]

    /// The distances' unit: a tenth of a kilometre.
    private static let unit = 100 / GreatCircle.earthRadiusM

    /// The grid of some chords; nil where none is worth it.
    init?(_ chords: [LinkChord]) {
        guard chords.count >= Self.fewestLinks, chords.count <= Int(UInt16.max) else { return nil }
        let parentE7 = Self.edgeE7 * Self.perParent
        var (south, north, west, east) = (Int.max, Int.min, Int.max, Int.min)
        for chord in chords {
            for share in [0.0, 1.0] {
                guard let end = chord.coordinate(at: share) else { return nil }
                (south, north) = (min(south, Int(end.latE7)), max(north, Int(end.latE7)))
                (west, east) = (min(west, Int(end.lonE7)), max(east, Int(end.lonE7)))
            }
        }
        func parent(_ value: Int, _ least: Int) -> Int { (value - least) / parentE7 }
        let (first, last) = (parent(south, -900_000_000), parent(north, -900_000_000))
        let (left, right) = (parent(west, -1_800_000_000), parent(east, -1_800_000_000))
        southE7 = (first - Self.margin) * parentE7 - 900_000_000
        westE7 = (left - Self.margin) * parentE7 - 1_800_000_000
        rows = (last - first + 1 + 2 * Self.margin) * Self.perParent
        columns = (right - left + 1 + 2 * Self.margin) * Self.perParent
        guard rows * columns <= Self.mostCells else { return nil }
        let lists = Self.lists(chords, southE7: southE7, westE7: westE7, rows: rows, columns: columns)
        var starts: [UInt32] = [0]
        starts.reserveCapacity(lists.count + 1)
        var places: [UInt16] = []
        var distances: [UInt16] = []
        for list in lists {
            for near in list {
                places.append(near.place)
                distances.append(UInt16(clamping: Int(near.distance / Self.unit - 0.01)))
            }
            starts.append(UInt32(places.count))
        }
        cosines = (0..<rows).map { [southE7] row in
            let (south, north) = (southE7 + row * Self.edgeE7, southE7 + (row + 1) * Self.edgeE7)
            return south <= 0 && north >= 0 ? 1 : cos(Double(min(abs(south), abs(north))) * 1e-7 * .pi / 180)
        }
        self.starts = starts
        self.places = places
        self.distances = distances
    }

    /// The cell of a place; nil outside of the map.
    @inline(__always)
    func cell(at point: Coordinate) -> Int? {
        let (north, east) = (Int(point.latE7) - southE7, Int(point.lonE7) - westE7)
        guard north >= 0, east >= 0 else { return nil }
        let (row, column) = (north / Self.edgeE7, east / Self.edgeE7)
        return row < rows && column < columns ? row * columns + column : nil
    }

    /// Hands over the links of a cell, the nearest to its middle first, each with a bound of its distance from a place in it, until
    /// one is refused.
    @inline(__always)
    func visit(_ cell: Int, around point: Coordinate, _ body: (_ place: Int, _ leastDistance: Double) -> Bool) {
        let offset = offset(of: point, in: cell)
        places.withUnsafeBufferPointer { places in
            distances.withUnsafeBufferPointer { distances in
                for near in Int(starts[cell])..<Int(starts[cell + 1]) {
                    guard body(Int(places[near]), Double(distances[near]) * Self.unit - offset) else { return }
                }
            }
        }
    }

    /// A link nearer to a place of a cell than this, in radii of the earth, is among the place's nearest few.
    ///
    /// All but the few that are nearest to the middle of the cell are as far from it as the next one, and from the place nearer than that
    /// by no more than the two are apart. So what is nearer is one of the few, and so is whatever is nearer still.
    func sureDistance(of point: Coordinate, in cell: Int) -> Double {
        let next = Int(starts[cell]) + FewLinks.most
        guard next < Int(starts[cell + 1]) else { return .infinity }
        return Double(distances[next]) * Self.unit - offset(of: point, in: cell)
    }

    /// At least the distance of a place from the middle of its cell, in radii of the earth.
    ///
    /// With Δφ and Δλ the differences of latitude and longitude, the square of the chord is no more than Δφ² + cos φ₁·cos φ₂·Δλ².
    private func offset(of point: Coordinate, in cell: Int) -> Double {
        let (row, column) = (cell / columns, cell % columns)
        let toRad = Double.pi / 180 * 1e-7
        let lat = Double(Int(point.latE7) - southE7 - row * Self.edgeE7 - Self.edgeE7 / 2) * toRad
        let lon = Double(Int(point.lonE7) - westE7 - column * Self.edgeE7 - Self.edgeE7 / 2) * toRad * cosines[row]
        return (lat * lat + lon * lon).squareRoot() * (1 + 1e-9) + 1e-9
    }

    /// The nodes of all links that may be among the nearest of a place, degree by degree; `isDry` says whether no water lies in a box.
    func blocks(
        _ links: [Int32],
        _ spans: [LinkSpan],
        _ points: [Coordinate],
        isDry: (_ southE7: Int, _ westE7: Int, _ northE7: Int, _ eastE7: Int) -> Bool
    ) -> NodeBlocks {
        let perBlock = NodeBlocks.edgeE7 / Self.edgeE7
        let count = (spans.lazy.map { max($0.from, $0.to) }.max() ?? -1) + 1
        var isIn = Array(repeating: false, count: Int(count))
        var blocks = NodeBlocks(
            southE7: southE7,
            westE7: westE7,
            rows: rows / perBlock,
            columns: columns / perBlock
        )
        for row in stride(from: 0, to: rows, by: perBlock) {
            for column in stride(from: 0, to: columns, by: perBlock) {
                var nodes: [Int] = []
                var farthest = 0.0
                for cell in (0..<perBlock * perBlock).map({ number in
                    (row + number / perBlock) * columns + column + number % perBlock
                }) {
                    // The nearest link to a place is no farther than that to the middle and half the cell's diagonal.
                    farthest = max(farthest, Double(distances[Int(starts[cell])]) * Self.unit + Self.halfDiagonal)
                    for place in places[Int(starts[cell])..<Int(starts[cell + 1])] {
                        let span = spans[Int(links[Int(place)])]
                        for node in [span.from, span.to] where !isIn[Int(node)] {
                            isIn[Int(node)] = true
                            nodes.append(Int(node))
                        }
                    }
                }
                let (south, west) = (southE7 + row * Self.edgeE7, westE7 + column * Self.edgeE7)
                let isReached = Self.isSurelyReached(south, west, farthest, isDry)
                blocks.append(nodes.map { ($0, points[$0]) }, isReached: isReached)
                for node in nodes { isIn[node] = false }
            }
        }
        return blocks
    }

    /// Half the diagonal of a cell at the equator and a little, in radii of the earth.
    private static let halfDiagonal = 0.0032
    /// Within this, in radii of the earth, no leg is too long.
    private static let surelyNear = 350_000 / GreatCircle.earthRadiusM

    /// Whether each place of a block reaches the network: its nearest link is no farther than `farthest`, and no water lies between.
    private static func isSurelyReached(
        _ southE7: Int,
        _ westE7: Int,
        _ farthest: Double,
        _ isDry: (Int, Int, Int, Int) -> Bool
    ) -> Bool {
        guard farthest < surelyNear else { return false }
        let (south, north) = (southE7, southE7 + NodeBlocks.edgeE7)
        let aroundLat = Int(farthest * 1.01 * 180 / .pi * 1e7)
        let steepest = max(abs(south - aroundLat), abs(north + aroundLat))
        let cosine = cos(Double(steepest) * 1e-7 * .pi / 180)
        guard cosine > 0.1 else { return false }
        let aroundLon = Int(Double(aroundLat) / cosine)
        let west = westE7 - aroundLon
        let east = westE7 + NodeBlocks.edgeE7 + aroundLon
        guard west > -1_800_000_000, east < 1_800_000_000 else { return false }
        return isDry(south - aroundLat, west, north + aroundLat, east)
    }

    private static func lists(
        _ chords: [LinkChord],
        southE7: Int,
        westE7: Int,
        rows: Int,
        columns: Int
    ) -> [[Near]] {
        var lists = [[Near]](repeating: [], count: rows * columns)
        let all = (0..<UInt16(chords.count)).map { Near(place: $0, distance: 0) }
        for parentRow in stride(from: 0, to: rows, by: perParent) {
            for parentColumn in stride(from: 0, to: columns, by: perParent) {
                func corner(_ row: Int, _ column: Int) -> (lat: Int, lon: Int) {
                    (southE7 + row * edgeE7, westE7 + column * edgeE7)
                }
                let (low, high) = (
                    corner(parentRow, parentColumn), corner(parentRow + perParent, parentColumn + perParent)
                )
                let near = candidates(among: all, chords, low, high, isSorted: false)
                for row in parentRow..<parentRow + perParent {
                    for column in parentColumn..<parentColumn + perParent {
                        lists[row * columns + column] = candidates(
                            among: near,
                            chords,
                            corner(row, column),
                            corner(row + 1, column + 1),
                            isSorted: true
                        )
                    }
                }
            }
        }
        return lists
    }

    /// Those of some links that may be among the nearest of a place in a box.
    private static func candidates(
        among links: [Near],
        _ chords: [LinkChord],
        _ low: (lat: Int, lon: Int),
        _ high: (lat: Int, lon: Int),
        isSorted: Bool
    ) -> [Near] {
        let middle = on((low.lat + high.lat) / 2, (low.lon + high.lon) / 2)
        var radius = 0.0
        for (lat, lon) in [(low.lat, low.lon), (low.lat, high.lon), (high.lat, low.lon), (high.lat, high.lon)] {
            let corner = on(lat, lon)
            let (x, y, z) = (corner.x - middle.x, corner.y - middle.y, corner.z - middle.z)
            radius = max(radius, (x * x + y * y + z * z).squareRoot())
        }
        var few = FewLinks()
        var near: [Near] = []
        near.reserveCapacity(links.count)
        chords.withUnsafeBufferPointer { chords in
            for link in links {
                let square = chords[Int(link.place)].square(to: middle)
                near.append(Near(place: link.place, distance: square.squareRoot()))
                few.offer(square, link: Int(link.place))
            }
        }
        if few.count == FewLinks.most {
            // A metre or so above every rounding.
            let reach = few.square(FewLinks.most - 1).squareRoot() + 2.002 * radius + 2e-7
            near.removeAll { $0.distance > reach }
        }
        return isSorted ? near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) } : near
    }

    /// A link with its distance from the middle of a box, in radii of the earth.
    private struct Near {
        let place: UInt16
        let distance: Double
    }

    private static func on(_ latE7: Int, _ lonE7: Int) -> SpherePoint {
        let (lat, lon) = (Double(latE7) * 1e-7 * .pi / 180, Double(lonE7) * 1e-7 * .pi / 180)
        return SpherePoint(x: cos(lat) * cos(lon), y: cos(lat) * sin(lon), z: sin(lat))
    }
}
