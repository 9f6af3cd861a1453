import SijiFreight
import SijiGeo
import SijiRoads

/// A search of one grid for the best few by one objective: the chunks that may hold a row that fits, swept from the one that promises
/// most to the first that promises less than what is in hand.
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
    private(set) var sweptCount = 0

    private var yardstick: Yardstick
    private var sweep: RowSweep
    private var views: [CellView] = []
    /// The chunks and the bounds of the cells in view, as many.
    private var chunks: [[Chunk]] = []
    private var bounds: [[ChunkBounds]] = []

    init(_ grid: LoadGrid, carrier: Carrier, objective: Objective, isNegotiable: Bool, isCounting: Bool) {
        self.grid = grid
        self.carrier = carrier
        self.isNegotiable = isNegotiable
        self.isCounting = isCounting
        best = BestFew(carrier.query.limit, by: objective)
        yardstick = Yardstick(best, carrier: carrier, isCounting: isCounting)
        sweep = RowSweep(yardstick, carrier: carrier)
    }

    /// Searches.
    ///
    /// The order decides only how soon the yardstick is high; what is passed by is under it in any order.
    mutating func run() {
        guard grid.count > 0, best.limit > 0 || isCounting, carrier.query.maxDeadheadM >= 0 else { return }
        var heap = PromiseHeap(promising())
        while let next = heap.popBest(), next.promise >= yardstick.leastPromise {
            scan(Int(next.chunk), in: views[Int(next.view)])
        }
    }

    /// The chunks that may hold a row that fits, with what they promise.
    private mutating func promising() -> [PromiseHeap.Entry] {
        let query = carrier.query
        let greatestM = query.distance.greatestGreatCircleM(within: query.maxDeadheadM)
        let gate = ChunkGate(carrier, greatestM: Double(query.maxDeadheadM) + DistanceModel.shortM)
        let promise = Promise(carrier, objective: best.objective)
        let viewpoint = Viewpoint(query.at)
        var entries: [PromiseHeap.Entry] = []
        entries.reserveCapacity(1_024)
        views.reserveCapacity(64)
        chunks.reserveCapacity(64)
        bounds.reserveCapacity(64)
        for band in CellKey.bands(near: query.at, withinM: greatestM) {
            let row = grid.bands[band].cells
            for number in row.indices {
                var view = CellView(
                    row[number],
                    band: band,
                    at: number,
                    held: views.count,
                    from: viewpoint,
                    nearFactor: carrier.nearFactor
                )
                guard view.leastM <= greatestM else { continue }
                if let outlook = carrier.outlook { view.reckon(with: outlook) }
                guard carrier.leastDeadheadM(view.leastM, in: view) <= gate.greatestM else { continue }
                let (reaches, bounds) = (row[number].reaches, row[number].bounds)
                for (chunk, reach) in reaches.enumerated() {
                    guard let leastM = gate.leastDeadheadM(reach, in: view),
                        let standingMin = gate.standingMin(bounds[chunk], leastDeadheadM: leastM)
                    else {
                        continue
                    }
                    let most = promise.most(bounds[chunk], leastDeadheadM: leastM, standingMin: standingMin)
                    entries.append(
                        PromiseHeap.Entry(
                            promise: most,
                            view: Int32(truncatingIfNeeded: views.count),
                            chunk: Int32(truncatingIfNeeded: chunk)
                        )
                    )
                }
                views.append(view)
                chunks.append(row[number].chunks)
                self.bounds.append(bounds)
            }
        }
        return entries
    }

    private mutating func scan(_ number: Int, in view: CellView) {
        let (blocks, found) = survivors(number, in: view)
        sweptCount += 8 * blocks
        guard found != 0 else { return }
        var rows = found
        let chunk = chunks[view.held][number]
        while rows != 0 {
            let row = rows.trailingZeroBitCount
            rows &= rows - 1
            examinedCount += 1
            let address = RowAddress(
                band: Int32(truncatingIfNeeded: view.band),
                cell: Int32(truncatingIfNeeded: view.cell),
                chunk: Int32(truncatingIfNeeded: number),
                row: Int32(truncatingIfNeeded: row)
            )
            guard let candidate = examine(row, of: chunk, at: address, in: view) else { continue }
            fitCount += 1
            guard best.offer(candidate), best.worst != nil else { continue }
            yardstick = Yardstick(best, carrier: carrier, isCounting: isCounting)
            sweep = RowSweep(yardstick, carrier: carrier)
        }
    }

    /// How many blocks of a chunk are swept, and the rows that pass, a bit each.
    private func survivors(_ number: Int, in view: CellView) -> (blocks: Int, rows: UInt64) {
        let wide = bounds[view.held][number].wideRows
        let count = chunks[view.held][number].swept.count
        let blocks = sweep.worthwhileBlocks(bounds[view.held][number], count: count, in: view)
        guard blocks != 0 else { return (0, wide) }
        let rows = sweep.survivors(
            of: chunks[view.held][number].swept,
            among: blocks,
            bounds[view.held][number],
            in: view
        )
        return (blocks.nonzeroBitCount, rows | wide)
    }

    /// The deadhead to a row, metres; nil where no way leads there, or one that is too long for the row to enter.
    private func deadheadM(
        of packed: PackedRow,
        _ terms: CarriageTerms,
        to origin: Coordinate,
        greatCircleM: Double,
        in view: CellView
    ) -> Int? {
        switch carrier.query.distance {
        case .circuity(let factor): return DistanceModel.metres(greatCircleM: greatCircleM, factor: factor)
        case .expressway:
            guard let outlook = carrier.outlook else { return nil }
            if let metres = outlook.directM(to: origin, greatCircleM: greatCircleM, in: view.surroundings) {
                return metres
            }
            let sight = outlook.sight(of: origin, greatCircleM: greatCircleM, in: view.surroundings)
            guard admits(packed, terms, leastDeadheadM: sight.leastM),
                let metres = outlook.metres(to: sight),
                admits(packed, terms, leastDeadheadM: Double(metres))
            else { return nil }
            return metres
        }
    }

    /// Whether a row may enter by what is known of its ways: at least so many metres of deadhead.
    private func admits(_ packed: PackedRow, _ terms: CarriageTerms, leastDeadheadM: Double) -> Bool {
        guard leastDeadheadM <= Double(yardstick.greatestDeadheadM) + DistanceModel.shortM else { return false }
        let wayM = packed.wayM(by: carrier.measure)
        return yardstick.admits(
            gainFen: terms.gainFen,
            wayM: wayM,
            shipperPaysTolls: packed.shipperPaysTolls,
            leastDeadheadM: leastDeadheadM,
            standingMin: carrier.leastStandingMin(deadheadM: leastDeadheadM, wayM: wayM, terms: terms)
        )
    }

    /// The exact figures of a row; nil where it does not fit, or cannot come among the best.
    private func examine(_ row: Int, of chunk: Chunk, at address: RowAddress, in view: CellView) -> Candidate? {
        let packed = chunk[row]
        if let among = carrier.query.among, !among.contains(packed.id) { return nil }
        let terms = chunk.terms(of: packed, at: row)
        let extras = chunk.extras(of: packed, at: row)
        let priceFen = isNegotiable ? nil : terms.gainFen + terms.infoFeeFen
        guard carrier.accepts(packed, terms: terms, extras: extras, priceFen: priceFen) else { return nil }
        guard let origin = Coordinate(latE7: packed.originLatE7, lonE7: packed.originLonE7) else { return nil }
        let greatCircleM = GreatCircle.metres(from: carrier.query.at, to: origin)
        guard admits(packed, terms, leastDeadheadM: carrier.leastDeadheadM(greatCircleM, in: view)),
            let deadheadM = deadheadM(of: packed, terms, to: origin, greatCircleM: greatCircleM, in: view),
            deadheadM <= yardstick.greatestDeadheadM,
            let way = LoadedWay(packed, extras, by: carrier.query.distance),
            let carriage = carrier.carry(deadheadM: deadheadM, way: way, terms: terms)
        else { return nil }
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
