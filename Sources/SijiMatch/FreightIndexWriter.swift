import SijiFreight

/// The writer's side of the index: it takes changes and publishes snapshots that share what did not change.
///
/// One task owns it; it is not sendable.
public final class FreightIndexWriter {
    private var priced = LoadGrid(order: .yield)
    private var negotiable = LoadGrid(order: .place)
    private var locations = LocationTable()

    /// Creates an empty index.
    public init() {}

    /// How many loads are offered.
    public var count: Int { locations.count }

    /// Bytes in use, as far as arrays tell, with the table of where each load lies.
    public var bytesInUse: Int { priced.bytesInUse + negotiable.bytesInUse + locations.bytesInUse }

    /// Applies changes in order; a `remove` of an unknown load does nothing.
    /// - Complexity: the first change of a chunk after a snapshot copies it, about 5 KB, and the bounds of its cell; further ones write in place.
    public func apply(_ changes: some Sequence<IndexChange>) {
        for change in changes {
            switch change {
            case .put(let entry): put(entry)
            case .remove(let id): remove(id)
            }
        }
    }

    /// The state as of now.
    /// - Complexity: constant.
    public func snapshot() -> FreightIndex { FreightIndex(priced: priced, negotiable: negotiable) }

    private func put(_ entry: IndexedLoad) {
        let row = GridRow(entry)
        let isNegotiable = entry.load.priceFen == nil
        if let old = locations[entry.id] {
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
