import SijiFreight
import SijiGeo
import SijiRoads

/// A search of one grid for the best few by one objective.
struct GridSearch {
    let grid: LoadGrid
    let carrier: Carrier
    /// Whether the grid's loads name no price.
    let isNegotiable: Bool
    /// Whether all that fit are counted, so that nothing may be passed by.
    let isCounting: Bool
    private(set) var best: BestFew
    private(set) var fitCount = 0
    private(set) var examinedCount = 0

    private var yardstick: Yardstick
    private var kept = [UInt8](repeating: 0, count: Chunk.capacity)

    private struct NearCell {
        let band: Int
        let cell: Int
        /// The least chord from the truck to a row.
        let chord: Double
    }

    private struct NearChunk {
        let cell: NearCell
        let chunk: Int
        let headroomFen: Double
    }

    init(_ grid: LoadGrid, carrier: Carrier, objective: Objective, isNegotiable: Bool, isCounting: Bool) {
        self.grid = grid
        self.carrier = carrier
        self.isNegotiable = isNegotiable
        self.isCounting = isCounting
        best = BestFew(carrier.query.limit, by: objective)
        yardstick = Yardstick(best, carrier: carrier, isCounting: isCounting)
    }

    /// Searches: from near to far until so many are in hand, then by what the rest may bring.
    ///
    /// The order decides only how soon the yardstick is high; what is passed by is under it in any order.
    mutating func run() {
        guard grid.count > 0, best.limit > 0 || isCounting, carrier.query.maxDeadheadM >= 0 else { return }
        let cells = nearCells()
        var next = 0
        while next < cells.count, best.worst == nil || best.objective == .deadhead || isCounting {
            if isBeyond(cells[next]) { break }
            let chunks = grid.bands[cells[next].band].cells[cells[next].cell].chunks.count
            for chunk in 0..<chunks { scan(chunk, of: cells[next]) }
            next += 1
        }
        guard next < cells.count, !(best.objective == .deadhead || isCounting) else { return }
        for near in promising(cells[next...]) {
            let summary = grid.bands[near.cell.band].cells[near.cell.cell].chunks[near.chunk].summary
            guard yardstick.headroomFen(summary, chord: near.cell.chord) >= 0 else { continue }
            scan(near.chunk, of: near.cell)
        }
    }

    /// The cells that may hold a row within the longest deadhead, nearest first.
    private func nearCells() -> [NearCell] {
        let query = carrier.query
        let greatestM = query.distance.greatestGreatCircleM(within: query.maxDeadheadM)
        let greatestChord = Float(SphereBound.greatestChord(withinM: greatestM)) * (1 + 1e-6)
        var near: [NearCell] = []
        for band in CellKey.bands(near: query.at, withinM: greatestM) {
            let cells = grid.bands[band].cells
            for number in cells.indices {
                // Single precision on both sides of the triangle: 5e-7 is above what three chords may be off by.
                let least = max(0, carrier.point.chord(to: cells[number].centre) - cells[number].reach - 5e-7)
                guard least <= greatestChord else { continue }
                near.append(NearCell(band: band, cell: number, chord: Double(least)))
            }
        }
        return near.sorted { $0.chord < $1.chord }
    }

    private func isBeyond(_ cell: NearCell) -> Bool {
        let greatestM = carrier.query.distance.greatestGreatCircleM(within: yardstick.greatestDeadheadM)
        return cell.chord > SphereBound.greatestChord(withinM: greatestM)
    }

    /// The chunks with room above the yardstick, the most promising first.
    private func promising(_ cells: ArraySlice<NearCell>) -> [NearChunk] {
        var chunks: [NearChunk] = []
        for cell in cells {
            let held = grid.bands[cell.band].cells[cell.cell].chunks
            for number in held.indices {
                let headroomFen = yardstick.headroomFen(held[number].summary, chord: cell.chord)
                guard headroomFen >= 0 else { continue }
                chunks.append(NearChunk(cell: cell, chunk: number, headroomFen: headroomFen))
            }
        }
        return chunks.sorted { $0.headroomFen > $1.headroomFen }
    }

    private mutating func scan(_ number: Int, of cell: NearCell) {
        let chunk = grid.bands[cell.band].cells[cell.cell].chunks[number]
        let test = RowTest(yardstick, carrier: carrier, summary: chunk.summary)
        let found = chunk.survivors(of: test, into: &kept)
        for place in 0..<found {
            let row = Int(kept[place])
            examinedCount += 1
            let address = RowAddress(band: cell.band, cell: cell.cell, chunk: number, row: row)
            guard let candidate = examine(row, of: chunk, at: address) else { continue }
            fitCount += 1
            if best.offer(candidate) { yardstick = Yardstick(best, carrier: carrier, isCounting: isCounting) }
        }
    }

    /// The exact figures of a row; nil where it does not fit, or cannot come among the best.
    private func examine(_ row: Int, of chunk: Chunk, at address: RowAddress) -> Candidate? {
        let packed = chunk.packed[row]
        let terms = chunk.terms(at: row)
        let extras = chunk.extras(at: row)
        let priceFen = isNegotiable ? nil : packed.gainFen + terms.infoFeeFen
        guard carrier.accepts(packed, terms: terms, extras: extras, priceFen: priceFen) else { return nil }
        let chord = Double(carrier.point.chord(to: chunk.sites[row].point))
        let leastM = max(0, chord * SphereBound.chordM - SphereBound.marginM)
        let leastDriveMin = max(0, leastM * carrier.leastFactor - 0.5) * carrier.minutesPerM
        let readySec = carrier.readySec
        guard Double(readySec - terms.pickupToSec) + 60 * leastDriveMin <= 1 else { return nil }
        let isAdmitted = yardstick.admits(
            gainFen: packed.gainFen,
            wayM: packed.wayM,
            shipperPaysTolls: packed.shipperPaysTolls,
            leastDeadheadM: chord * SphereBound.chordM,
            leastDriveMin: leastDriveMin,
            untilWindowMin: Double(terms.pickupFromSec - readySec) / 60,
            dwellMin: terms.loadMin + terms.unloadMin + (extras?.way?.dwellMin ?? 0)
        )
        guard isAdmitted else { return nil }
        guard let origin = Coordinate(latE7: packed.originLatE7, lonE7: packed.originLonE7) else { return nil }
        let deadheadM = carrier.query.distance.metres(from: carrier.query.at, to: origin)
        guard deadheadM <= carrier.query.maxDeadheadM else { return nil }
        guard let carriage = carrier.carry(deadheadM: deadheadM, wayM: packed.wayM, viaWay: extras?.way, terms: terms)
        else {
            return nil
        }
        let money = CarriedMoney(
            priceFen: priceFen,
            infoFeeFen: terms.infoFeeFen,
            deadheadM: deadheadM,
            loadedM: carriage.loadedM,
            minutes: carriage.minutes,
            shipperPaysTolls: packed.shipperPaysTolls
        )
        return Candidate(
            id: packed.id,
            deadheadM: deadheadM,
            loadedM: carriage.loadedM,
            minutes: carriage.minutes,
            netFen: carrier.tariff.netFen(money),
            priceFen: priceFen ?? 0,
            address: address
        )
    }
}
