import SijiFreight
import SijiGeo

extension LoadGrid {
    /// What is wrong with the grid, in words; `isKnown` says whether the table has a load at a place.
    func brokenInvariants(isKnown: (LoadID, RowPlace) -> Bool) -> [String] {
        var broken: [String] = []
        var rows = 0
        for (number, band) in bands.enumerated() {
            if band.columns.count != band.cells.count { broken.append("band \(number): columns without cells") }
            if zip(band.columns, band.columns.dropFirst()).contains(where: { $0 >= $1 }) {
                broken.append("band \(number): columns out of order")
            }
            for (column, cell) in zip(band.columns, band.cells) {
                let key = CellKey(band: number, column: column)
                if cell.key != key { broken.append("cell \(number)/\(column) calls itself \(cell.key)") }
                broken += cell.brokenInvariants(isKnown: isKnown).map { "cell \(number)/\(column): \($0)" }
                rows += cell.chunks.reduce(0) { $0 + $1.count }
            }
        }
        if rows != count { broken.append("\(rows) rows, but the count says \(count)") }
        return broken
    }
}

extension GridCell {
    fileprivate func brokenInvariants(isKnown: (LoadID, RowPlace) -> Bool) -> [String] {
        var broken: [String] = []
        if isEmpty { broken.append("empty") }
        if sequence.sorted() != (0..<UInt32(chunks.count)).map(\.self) {
            broken.append("the sequence names other chunks")
        }
        if bounds.count != chunks.count { broken.append("chunks without bounds") }
        if reaches != bounds.map(\.reach) { broken.append("a reach is not that of the bounds") }
        if firstKeys.first != 0 || firstKeys != firstKeys.sorted() || firstKeys.count != chunks.count {
            broken.append("the keys are out of order")
        }
        for (place, number) in sequence.enumerated() {
            let nextKey = place + 1 < firstKeys.count ? firstKeys[place + 1] : .max
            broken += brokenChunk(Int(number), keys: firstKeys[place]...nextKey, isKnown: isKnown)
                .map { "chunk \(number): \($0)" }
        }
        return broken
    }

    private func brokenChunk(
        _ number: Int,
        keys: ClosedRange<UInt64>,
        isKnown: (LoadID, RowPlace) -> Bool
    ) -> [String] {
        let chunk = chunks[number]
        var broken = chunk.brokenColumns()
        if chunk.count == 0 { broken.append("empty") }
        broken += bounds[number].broken(for: chunk.boundsOfRows())
        for row in 0..<chunk.count {
            let packed = chunk[row]
            if !isKnown(packed.id, RowPlace(cell: key, chunk: number)) {
                broken.append("load \(packed.id) is not where the table says")
            }
            if CellKey(latE7: packed.originLatE7, lonE7: packed.originLonE7) != key {
                broken.append("load \(packed.id) lies in another cell")
            }
            if !keys.contains(order.key(packed)) { broken.append("load \(packed.id) is out of order") }
        }
        return broken
    }
}

extension Chunk {
    fileprivate func brokenColumns() -> [String] {
        var broken: [String] = []
        if swept.count != (count + 7) / 8 || kept.count != swept.count {
            broken.append("\(swept.count) and \(kept.count) blocks for \(count) rows")
        }
        let flagged = (0..<count).filter { self[$0].flags.contains(.hasExtras) }
        if flagged != extras.map({ Int($0.row) }) { broken.append("extras do not agree with the flags") }
        for place in count..<8 * swept.count where self[place] != .none { broken.append("a row beyond the last") }
        return broken
    }
}

extension ChunkBounds {
    /// What of the rows' own bounds lies outside of these.
    fileprivate func broken(for rows: ChunkBounds) -> [String] {
        var broken: [String] = []
        func check(_ isHeld: Bool, _ name: String) {
            if !isHeld { broken.append("a row is outside its \(name)") }
        }
        check(reach.bodies & rows.reach.bodies == rows.reach.bodies, "bodies")
        check(reach.covers & rows.reach.covers == rows.reach.covers, "covers")
        check(
            reach.leastLengthMm <= rows.reach.leastLengthMm && reach.leastPayloadKg <= rows.reach.leastPayloadKg,
            "length and payload"
        )
        check(
            reach.latestCloseSec >= rows.reach.latestCloseSec && reach.latestEndSec >= rows.reach.latestEndSec,
            "last times"
        )
        check(earliestOpenSec <= rows.earliestOpenSec && leastDwellMin <= rows.leastDwellMin, "first times")
        check(reach.southE7 <= rows.reach.southE7 && reach.northE7 >= rows.reach.northE7, "latitudes")
        check(reach.westE7 <= rows.reach.westE7 && reach.eastE7 >= rows.reach.eastE7, "longitudes")
        check(destinations.covers(rows.destinations), "destinations")
        check(greatCircle.holds(rows.greatCircle), "ways by great circle")
        check(road.holds(rows.road), "ways over the network")
        check(greatestInfoFeeFen >= rows.greatestInfoFeeFen, "fee")
        check(hasShipperTolls || !rows.hasShipperTolls, "tolls")
        check(wideRows == rows.wideRows, "wide rows")
        check(unmeasuredRows == rows.unmeasuredRows, "unmeasured rows")
        return broken
    }
}

extension WayBounds {
    fileprivate func holds(_ rows: WayBounds) -> Bool {
        all(greatestGain .>= rows.greatestGain) && leastWayM <= rows.leastWayM && all(blockRates .>= rows.blockRates)
            && greatestWayM >= rows.greatestWayM
    }
}
