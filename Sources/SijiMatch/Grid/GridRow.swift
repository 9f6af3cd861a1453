import SijiFreight

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

    var id: LoadID { packed.id }
    var cell: CellKey { CellKey(latE7: packed.originLatE7, lonE7: packed.originLonE7) }
    var terms: CarriageTerms { extras?.wide?.terms ?? packed.terms }
}
