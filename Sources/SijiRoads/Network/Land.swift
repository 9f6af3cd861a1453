import SijiGeo

/// Which land a place is on, and whether a leg over ordinary roads stays on it.
struct Land: Sendable {
    /// The islands; the land of index i + 1.
    ///
    /// What lies on none of them is land 0, the mainland.
    let islands: [Water]
    private let boxes: [Box]
    private let lines: [PlateLine]

    /// A box, edges included.
    private struct Box: Sendable {
        let south: Int32
        let north: Int32
        let west: Int32
        let east: Int32
    }

    init(_ waters: [Water]) {
        islands = waters.filter { $0.kind == .island }
        boxes = islands.map { island in
            Box(
                south: island.first.latE7,
                north: island.second.latE7,
                west: island.first.lonE7,
                east: island.second.lonE7
            )
        }
        lines = waters.filter { $0.kind == .line }.map { PlateLine(PlatePoint($0.first), PlatePoint($0.second)) }
    }

    /// The land of a place; 0 is the mainland.
    func index(of point: Coordinate) -> Int {
        let (lat, lon) = (point.latE7, point.lonE7)
        for (index, box) in boxes.enumerated()
        where box.south <= lat && lat <= box.north && box.west <= lon && lon <= box.east {
            return index + 1
        }
        return 0
    }

    /// Whether a box is mainland throughout, with no water that a leg must not cross; it may say no where it is.
    func isDry(southE7: Int, westE7: Int, northE7: Int, eastE7: Int) -> Bool {
        for box in boxes
        where Int(box.south) <= northE7 && southE7 <= Int(box.north) && Int(box.west) <= eastE7
            && westE7 <= Int(box.east)
        {
            return false
        }
        return !lines.contains {
            // A unit more, since the lines are in rounded ones.
            $0.mayMeet(
                south: southE7 / 100 - 1,
                west: westE7 / 100 - 1,
                north: northE7 / 100 + 1,
                east: eastE7 / 100 + 1
            )
        }
    }

    /// Whether a leg crosses water.
    func isWet(from start: Coordinate, to end: Coordinate) -> Bool {
        guard !lines.isEmpty else { return false }
        let leg = PlateLine(PlatePoint(start), PlatePoint(end))
        for line in lines where leg.meets(line) { return true }
        return false
    }
}
