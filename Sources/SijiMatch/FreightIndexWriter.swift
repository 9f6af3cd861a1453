import SijiFreight

/// The writer's side of the index: it takes changes and publishes snapshots that share what did not change.
///
/// One task owns it; it is not sendable.
public final class FreightIndexWriter {
    private var priced = LoadGrid(order: .yield)
    private var negotiable = LoadGrid(order: .place)
    private var locations = LocationTable()
    /// Loads whose way is to be measured, in the order in which they came; some may have gone, or be measured already.
    private var unmeasured: [LoadID] = []

    /// Creates an empty index.
    public init() {}

    /// How many loads are offered.
    public var count: Int { locations.count }

    /// Bytes in use, as far as arrays tell, with the table of where each load lies.
    public var bytesInUse: Int {
        priced.bytesInUse + negotiable.bytesInUse + locations.bytesInUse + 8 * unmeasured.capacity
    }

    /// Applies changes in order; a `remove` of an unknown load does nothing.
    /// - Complexity: the first change of a chunk after a snapshot copies it, about 5 KB, and the bounds of its cell; further ones write in place.
    public func apply(_ changes: some Sequence<IndexChange>) {
        for change in changes {
            switch change {
            case .put(let entry): put(entry)
            case .measure(let way): measure(way)
            case .remove(let id): remove(id)
            }
        }
    }

    /// The state as of now.
    /// - Complexity: constant.
    public func snapshot() -> FreightIndex { FreightIndex(priced: priced, negotiable: negotiable) }

    /// Up to so many ways that are to be measured, the latest put first; each is handed out once.
    public func takeUnmeasured(_ limit: Int) -> [UnmeasuredWay] {
        var ways: [UnmeasuredWay] = []
        while ways.count < limit, let id = unmeasured.popLast() {
            guard let location = locations[id], let row = row(of: id, at: location),
                !row.packed.isMeasured, let points = row.points
            else { continue }
            ways.append(UnmeasuredWay(id: id, version: Int(row.packed.version), points: points))
        }
        if unmeasured.isEmpty { unmeasured = [] }
        return ways
    }

    private func measure(_ way: MeasuredWay) {
        guard let location = locations[way.id] else { return }
        if location.isNegotiable {
            negotiable.measure(way, at: location.place)
        } else {
            priced.measure(way, at: location.place)
        }
    }

    private func put(_ entry: IndexedLoad) {
        var row = GridRow(entry)
        let isNegotiable = entry.load.priceFen == nil
        let old = locations[entry.id]
        if let old, let known = self.row(of: entry.id, at: old), known.packed.isMeasured, known.points == row.points {
            row = row.measured(as: known)
        } else {
            awaitMeasure(entry.id)
        }
        if let old {
            if old.isNegotiable == isNegotiable {
                let isReplaced =
                    isNegotiable
                    ? negotiable.replace(at: old.place, with: row) : priced.replace(at: old.place, with: row)
                if isReplaced { return }
            }
            remove(entry.id)
        }
        let place =
            isNegotiable
            ? negotiable.insert(row) { locate($0, at: $1, isNegotiable: true) }
            : priced.insert(row) { locate($0, at: $1, isNegotiable: false) }
        locate(entry.id, at: place, isNegotiable: isNegotiable)
    }

    private func row(of id: LoadID, at location: LocationTable.Location) -> GridRow? {
        location.isNegotiable ? negotiable.row(of: id, at: location.place) : priced.row(of: id, at: location.place)
    }

    /// Where nobody takes them, no more are kept than twice the loads.
    private func awaitMeasure(_ id: LoadID) {
        unmeasured.append(id)
        guard unmeasured.count > 2 * count + 1_024 else { return }
        var seen: Set<LoadID> = []
        // The one that is being put has no place yet.
        unmeasured = unmeasured.reversed().filter { ($0 == id || locations[$0] != nil) && seen.insert($0).inserted }
            .reversed()
    }

    private func remove(_ id: LoadID) {
        guard let location = locations[id] else { return }
        locations[id] = nil
        if location.isNegotiable {
            negotiable.remove(id, at: location.place) { locate($0, at: $1, isNegotiable: true) }
        } else {
            priced.remove(id, at: location.place) { locate($0, at: $1, isNegotiable: false) }
        }
    }

    private func locate(_ id: LoadID, at place: RowPlace, isNegotiable: Bool) {
        locations[id] = LocationTable.Location(isNegotiable: isNegotiable, place: place)
    }

    /// What is wrong with the structure, in words; empty when all is well.
    ///
    /// For tests; it reads everything.
    package func checkInvariants() -> [String] {
        var broken: [String] = []
        if locations.count != priced.count + negotiable.count { broken.append("the table's count is not the grids'") }
        for (grid, isNegotiable) in [(priced, false), (negotiable, true)] {
            broken += grid.brokenInvariants { id, place in
                locations[id] == LocationTable.Location(isNegotiable: isNegotiable, place: place)
            }
        }
        return broken
    }
}
