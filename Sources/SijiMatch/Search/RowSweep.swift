import SijiFreight
import SijiRoads

/// The test that the rows of a chunk are put to, eight at a time, before any is looked at by itself.
///
/// Whole numbers are compared by the sign of a difference, and all that is in single precision by the least of what is left over: such
/// code stays in vector registers.
struct RowSweep {
    private let bodies: Int32
    private let deckMm: Int32
    private let payloadKg: Int32
    private let box: DestinationBox?
    private let readySec: Int64
    private let greatestDeadheadM: Float
    /// Minutes of driving for each metre.
    private let minutesPerM: Float
    /// Minutes of driving for each metre of the loaded way, at least.
    private let minutesPerWayM: Float
    private let measure: WayMeasure
    /// Seconds by which an arrival may be reckoned too late.
    private let lateSec: Float
    private let standing: Standing
    private let rates: Rates
    private let yieldFloorFen: Double?
    private let leastPriceFen: Int?
    private let isTimeMoney: Bool

    init(_ yardstick: Yardstick, carrier: Carrier) {
        rates = yardstick.rates
        yieldFloorFen = yardstick.floorFen
        leastPriceFen = yardstick.leastPriceFen
        bodies = Int32(carrier.bodyBits)
        deckMm = Int32(clamping: carrier.deckLengthMm)
        payloadKg = Int32(clamping: carrier.payloadKg)
        box = carrier.destination
        readySec = carrier.readySec
        greatestDeadheadM = (Double(yardstick.greatestDeadheadM) + DistanceModel.shortM).singleAbove
        minutesPerM = carrier.minutesPerM.singleBelow
        minutesPerWayM = (carrier.wayFactor * carrier.minutesPerM).singleBelow
        measure = carrier.measure
        let roundedM = carrier.nearFactor * SphereBound.marginM + DistanceModel.shortM
        lateSec = Float(60 * carrier.minutesPerM * roundedM) + 2
        standing = carrier.standing
        isTimeMoney = yardstick.floorFen != nil && yardstick.rates.perMinute > 0
    }

    /// The blocks of a chunk that may hold a row that passes, a bit each.
    func worthwhileBlocks(_ bounds: ChunkBounds, count: Int, in view: CellView) -> UInt32 {
        let all = UInt32(1) << UInt32(count) - 1
        guard yieldFloorFen != nil else { return all }
        let perWay = Float(rates.perWayM(tollFree: bounds.hasShipperTolls))
        let greatCircleM = SIMD8(repeating: view.leastM(bounds.reach).singleBelow)
        let nearest = Float(rates.perDeadheadM) * LeastDeadhead(view.surroundings).metres(greatCircleM)[0]
        let standing = Float(rates.perMinute) * Float(bounds.leastDwellMin)
        // What a block pays above the yardstick, a metre, at the way for which it comes to most.
        let ways = bounds.ways(measure)
        let above = ways.blockRates - perWay
        let most = (above * ways.greatestWayM).greater(above * ways.leastWayM)
        let left = most * (1 + 1e-6) - (nearest + standing) - floorFen(bounds)
        return all & Self.goodBits(SIMD8<Int32>.zero.replacing(with: -1, where: left .< 0))
    }

    /// The rows of some blocks that pass, a bit each.
    func survivors(
        of rows: [SweptRows],
        among worthwhile: UInt32,
        _ bounds: ChunkBounds,
        in view: CellView
    ) -> UInt64 {
        let isYield = yieldFloorFen != nil
        let perWay = isYield ? Float(rates.perWayM(tollFree: bounds.hasShipperTolls)) : 0
        let perDeadhead = isYield ? Float(rates.perDeadheadM) : 0
        let perMinute = Float(rates.perMinute)
        let dwellMin = Float(bounds.leastDwellMin)
        let floor = floorFen(bounds)
        // Where the times lie too far apart for 32 bits, no row is judged by them.
        let reach: Int64 = 1 << 30
        let isTimed = bounds.earliestOpenSec > readySec - reach && bounds.reach.latestCloseSec < readySec + reach
        let ready = UInt32(truncatingIfNeeded: readySec)
        let late = isTimed ? lateSec : .infinity
        let guess = view.guess(bounds.reach)
        let least = LeastDeadhead(view.surroundings)
        let greatestM = view.surroundings.greatestGreatCircleM(within: Double(greatestDeadheadM))
        let edge = (greatestM.singleAbove + Float(SphereBound.marginM)) * (1 + 1e-6)
        let greatestSquareM2 = edge * edge * (1 + 1e-6)
        let blocks = rows.span
        var found: UInt64 = 0
        var left = worthwhile
        while left != 0 {
            let number = left.trailingZeroBitCount
            left &= left - 1
            var bad = misfits(blocks[number])
            if let box { bad |= Self.ends(outside: box, blocks[number]) }
            if Self.goodBits(bad) == 0 { continue }
            let squares = view.leastSquaresM2(blocks[number])
            let metres = least.metres(guess.leastRoot(squares))
            let driveMin = metres * minutesPerM
            let closes = SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: blocks[number].closesSec &- ready))
            var spare = (greatestSquareM2 - squares).lesser(closes * (1 + 2e-7) - driveMin * 60 + late)
            if floor > -.infinity {
                let way = leastWayM(blocks[number])
                var rest = SIMD8<Float>(blocks[number].gainFen) - way * perWay - metres * perDeadhead - floor
                if isTimeMoney {
                    var stood = SIMD8<Float>(repeating: dwellMin)
                    if isTimed {
                        let opens = closes - SIMD8<Float>(SIMD8<Int32>(truncatingIfNeeded: blocks[number].windowSec))
                        stood += (opens * (1 / 60 * (1 - 1e-6)) - driveMin - 0.1).greater(.zero)
                    }
                    if standing.isBroken {
                        stood = standing.leastMin(deadhead: driveMin, loaded: way * minutesPerWayM, stood: stood)
                    }
                    rest -= stood * perMinute
                }
                spare = spare.lesser(rest)
            }
            found |= UInt64(Self.goodBits(bad.replacing(with: -1, where: spare .< 0))) << UInt64(8 * number)
        }
        return found
    }

    @inline(__always)
    private func leastWayM(_ block: SweptRows) -> SIMD8<Float> {
        switch measure {
        case .greatCircle: block.leastWayM
        // Whole numbers are rounded to the nearest in single precision.
        case .road: SIMD8<Float>(block.leastRoadM) * (1 - 2e-7)
        }
    }

    private func floorFen(_ bounds: ChunkBounds) -> Float {
        let greatest = Double(max(0, bounds.greatCircle.greatestGain[0]))
        if let yieldFloorFen {
            return (yieldFloorFen - 1e-6 * (greatest + yieldFloorFen.magnitude) - 1).singleBelow
        }
        guard let leastPriceFen else { return -.infinity }
        // Price is gain and info fee; the chunk's greatest fee keeps the bound true.
        let least = Double(leastPriceFen - bounds.greatestInfoFeeFen)
        return (least - 1 - 1e-6 * least.magnitude).singleBelow
    }

    /// All ones where a row's body, deck or payload does not fit, else 0.
    @inline(__always)
    private func misfits(_ block: SweptRows) -> SIMD8<Int32> {
        let sharesBody = SIMD8(repeating: 0) &- (block.fit & bodies)
        return (~sharesBody | (deckMm &- (block.fit &>> 16)) | (payloadKg &- block.payloadKg)) &>> 31
    }

    /// All ones where a row ends outside of a box, else 0.
    @inline(__always)
    private static func ends(outside box: DestinationBox, _ block: SweptRows) -> SIMD8<Int32> {
        let lat = block.destinationLatE7 &- box.southE7
        let lon = block.destinationLonE7 &- box.westE7
        let high = lat | (box.heightE7 &- lat)
        return (box.isRound ? high : high | lon | (box.widthE7 &- lon)) &>> 31
    }

    /// A bit for each lane that is 0; the others are all ones.
    @inline(__always)
    private static func goodBits(_ bad: SIMD8<Int32>) -> UInt32 {
        let weights = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)
        return UInt32(truncatingIfNeeded: (weights & ~bad).wrappedSum())
    }
}
