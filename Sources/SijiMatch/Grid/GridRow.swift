import SijiFreight
import SijiGeo

/// A load as the grid keeps it, on its way in, out, or from one chunk to another.
struct GridRow: Sendable {
    let packed: PackedRow
    let extras: RowExtras?

    init(_ entry: IndexedLoad) {
        let load = entry.load
        let terms = CarriageTerms(load)
        let viaWay = ViaWay(load)
        let isWide = !PackedRow.canHold(terms)
        let extras = RowExtras(
            way: viaWay,
            lengthsMm: load.lengthsMm,
            hazmatClass: load.hazmatClass,
            wide: isWide ? WideTerms(terms) : nil
        )
        self.extras = extras.isEmpty ? nil : extras
        packed = PackedRow(entry, terms: terms, viaWay: viaWay, hasExtras: !extras.isEmpty, isWide: isWide)
    }

    init(packed: PackedRow, extras: RowExtras?) {
        self.packed = packed
        self.extras = extras
    }

    /// The row with its way measured.
    func measured(_ stretchesM: [Int]?) -> GridRow {
        var packed = packed
        packed.leastRoadM = stretchesM.map { Int32(clamping: $0.reduce(0, +)) } ?? PackedRow.unreachedM
        packed.flags.insert(.isMeasured)
        var extras = extras
        if let way = extras?.way { extras?.way = ViaWay(way, roadM: stretchesM) }
        return GridRow(packed: packed, extras: extras)
    }

    /// The row with its way measured as that of another, which leads over the same points.
    func measured(as other: GridRow) -> GridRow {
        var packed = packed
        packed.leastRoadM = other.packed.leastRoadM
        packed.flags.insert(.isMeasured)
        var extras = extras
        if let way = extras?.way { extras?.way = ViaWay(way, roadM: other.extras?.way?.roadM) }
        return GridRow(packed: packed, extras: extras)
    }

    /// The points of its loaded way; nil where a column is not of this earth.
    var points: [Coordinate]? {
        guard let origin = Coordinate(latE7: packed.originLatE7, lonE7: packed.originLonE7),
            let destination = Coordinate(latE7: packed.destinationLatE7, lonE7: packed.destinationLonE7)
        else { return nil }
        return [origin] + (extras?.way?.stops.map(\.point) ?? []) + [destination]
    }

    var id: LoadID { packed.id }
    var cell: CellKey { CellKey(latE7: packed.originLatE7, lonE7: packed.originLonE7) }
    var terms: CarriageTerms { extras?.wide?.terms ?? packed.terms }
}
