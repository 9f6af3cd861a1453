import SijiGeo

/// Items of one sort on the grid, in the order of their ids, each with bits to filter by.
struct Layer<Item: Sendable>: Sendable {
    /// The items, by the bytes of their ids, each id once.
    let items: [Item]
    private let ids: [String]
    private let points: [Coordinate]
    private let bits: [UInt32]
    private let grid: SpatialGrid

    init(_ given: [Item], id: (Item) -> String, point: (Item) -> Coordinate, bits: (Item) -> UInt32) {
        var seen: Set<String> = []
        let kept = given.filter { seen.insert(id($0)).inserted }.map { (id: id($0), item: $0) }
            .sorted { Layer.precedes($0.id, $1.id) }
        items = kept.map(\.item)
        ids = kept.map(\.id)
        points = items.map(point)
        self.bits = items.map(bits)
        grid = SpatialGrid(points)
    }

    func nearest(
        _ limit: Int,
        to centre: Coordinate,
        radiusM: Double?,
        where accepts: (UInt32) -> Bool,
        shown: (Item) -> Bool = { _ in true }
    ) -> [Atlas.Near<Item>] {
        grid.nearest(limit, to: centre, radiusM: radiusM) { accepts(bits[$0]) && shown(items[$0]) }.map { hit in
            Atlas.Near(
                item: items[hit.index],
                distanceM: hit.distanceM,
                bearingDeg: GreatCircle.bearingDeg(from: centre, to: points[hit.index])
            )
        }
    }

    /// Every passing of an item by a line, in the order of travel; ties by id.
    func corridor(
        _ search: RouteSearch,
        where accepts: (UInt32) -> Bool,
        shown: (Item) -> Bool = { _ in true }
    ) -> [(item: Item, hit: CorridorHit)] {
        grid.corridor(
            halfWidthM: search.halfWidthM,
            along: search.line,
            fromAlongM: search.fromM,
            limit: search.limit
        ) {
            accepts(bits[$0]) && shown(items[$0])
        }
        .map { (items[$0.index], $0) }
    }

    func item(id: String) -> Item? {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if Layer.precedes(ids[middle], id) { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? items[low] : nil
    }

    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension RestService {
    /// Its bit in a layer.
    var bit: UInt32 { 1 << UInt32(RestService.allCases.firstIndex(of: self) ?? 0) }
}

extension RestStop.Kind {
    /// Its bit in a layer, above those of the services.
    var bit: UInt32 { 1 << (24 + UInt32(RestStop.Kind.allCases.firstIndex(of: self) ?? 0)) }
}

extension Checkpoint.Kind {
    /// Its bit in a layer.
    var bit: UInt32 { 1 << UInt32(Checkpoint.Kind.allCases.firstIndex(of: self) ?? 0) }
}
