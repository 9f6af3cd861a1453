import SijiFreight

/// The cheap test that a chunk's rows are put to, column by column.
struct RowTest {
    let from: SpherePoint
    /// The square of the longest chord that may fit.
    let greatestSquare: Float
    /// The truck's bodies, with ``GridRow/BodyBits/any``.
    let bodies: UInt16
    let payloadKg: UInt32
    let perWayM: Double
    let perTollFreeWayM: Double
    /// Fen for each radius of chord.
    let perChord: Double
    /// What is left of the gain must be at least this.
    let floorFen: Double

    /// The test that a yardstick makes for one chunk.
    init(_ yardstick: Yardstick, carrier: Carrier, summary: ChunkSummary) {
        from = carrier.point
        let greatestM = carrier.query.distance.greatestGreatCircleM(within: yardstick.greatestDeadheadM)
        let chord = Float(SphereBound.greatestChord(withinM: greatestM)) * (1 + 1e-6)
        greatestSquare = chord * chord * (1 + 1e-6)
        bodies = carrier.bodyBits
        payloadKg = UInt32(clamping: carrier.query.truck.payloadKg)
        guard let floorFen = yardstick.floorFen else {
            perWayM = 0
            perTollFreeWayM = 0
            perChord = 0
            // Price is gain and info fee; the chunk's greatest fee keeps the bound true.
            let least = yardstick.leastPriceFen.map { Double($0) - Double(summary.greatestInfoFeeFen) }
            self.floorFen = least.map { $0 - 1 - 1e-9 * $0.magnitude } ?? -.infinity
            return
        }
        perWayM = yardstick.perWayM
        perTollFreeWayM = yardstick.perTollFreeWayM
        perChord = yardstick.perDeadheadM * SphereBound.chordM
        let margin = 1e-9 * summary.greatestGain[0].magnitude
        self.floorFen = floorFen + yardstick.perMinute * Double(summary.leastDwellMin) - margin
    }
}

extension Chunk {
    /// Writes the rows that pass to the front of `kept`, which has room for a chunk's rows; returns how many.
    ///
    /// Without branches: each row is written and the count moves on by whether it passed.
    func survivors(of test: RowTest, into kept: inout [UInt8]) -> Int {
        let xs = xs.span
        let ys = ys.span
        let zs = zs.span
        let gains = gainsFen.span
        let ways = waysM.span
        let bodies = bodies.span
        let payloads = payloadsKg.span
        var out = kept.mutableSpan
        var found = 0
        for row in 0..<count {
            let dx = xs[row] - test.from.x
            let dy = ys[row] - test.from.y
            let dz = zs[row] - test.from.z
            let square = dx * dx + dy * dy + dz * dz
            let bits = bodies[row]
            let isTollFree = bits & GridRow.BodyBits.shipperPaysTolls != 0
            let perWayM = isTollFree ? test.perTollFreeWayM : test.perWayM
            let left = Double(gains[row]) - perWayM * ways[row] - test.perChord * Double(square.squareRoot())
            let isNear = square <= test.greatestSquare
            let isEnough = left >= test.floorFen
            let fits = bits & test.bodies != 0
            let isLight = payloads[row] <= test.payloadKg
            out[found] = UInt8(truncatingIfNeeded: row)
            found &+= (isNear ? 1 : 0) & (isEnough ? 1 : 0) & (fits ? 1 : 0) & (isLight ? 1 : 0)
        }
        return found
    }
}
