import SijiFreight

/// The cheap test that a chunk's rows are put to.
struct RowTest {
    let from: SpherePoint
    /// The square of the longest chord that may fit.
    let greatestSquare: Float
    /// The truck's bodies, with ``Site/anyBody``.
    let bodies: UInt16
    let payloadKg: UInt32
    let perWayM: Double
    let perTollFreeWayM: Double
    /// Fen for each radius of chord.
    let perChord: Double
    /// Fen for each minute that is not driven.
    let perMinute: Double
    /// Minutes of deadhead for each radius of chord, at least.
    let minutesPerChord: Double
    let readySec: Int64
    /// What is left of the gain must be at least this.
    let floorFen: Double

    /// The test that a yardstick makes for one chunk.
    init(_ yardstick: Yardstick, carrier: Carrier, summary: ChunkSummary) {
        from = carrier.point
        let greatestM = carrier.query.distance.greatestGreatCircleM(within: yardstick.greatestDeadheadM)
        let chord = Float(SphereBound.greatestChord(withinM: greatestM)) * (1 + 1e-6)
        greatestSquare = chord * chord * (1 + 1e-6)
        bodies = carrier.bodyBits
        payloadKg = UInt32(clamping: carrier.payloadKg)
        readySec = carrier.readySec
        minutesPerChord = SphereBound.chordM * carrier.leastFactor * carrier.minutesPerM
        perMinute = yardstick.perMinute
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
    /// In two passes without branches: each row is written, and the count moves on by whether it passed.
    func survivors(of test: RowTest, into kept: inout [UInt8]) -> Int {
        var out = kept.mutableSpan
        let found = suited(test, into: &out)
        return test.floorFen == -.infinity ? found : worthwhile(test, among: found, of: &out)
    }

    /// The rows near enough for a truck with this body and payload.
    private func suited(_ test: RowTest, into out: inout MutableSpan<UInt8>) -> Int {
        let sites = sites.span
        var found = 0
        for row in sites.indices {
            let site = sites[row]
            let isNear = test.from.squaredChord(to: site.point) <= test.greatestSquare
            let fits = site.bodies & test.bodies != 0
            let isLight = site.payloadKg <= test.payloadKg
            out[found] = UInt8(truncatingIfNeeded: row)
            found &+= (isNear ? 1 : 0) & (fits ? 1 : 0) & (isLight ? 1 : 0)
        }
        return found
    }

    /// Those of the rows in hand that may leave enough.
    private func worthwhile(_ test: RowTest, among count: Int, of out: inout MutableSpan<UInt8>) -> Int {
        let sites = sites.span
        let packed = packed.span
        var found = 0
        for place in 0..<count {
            let row = Int(out[place])
            let chord = Double(test.from.squaredChord(to: sites[row].point).squareRoot())
            let waitMin = max(0, Double(packed[row].opensSec - test.readySec) / 60 - test.minutesPerChord * chord)
            let perWayM = packed[row].shipperPaysTolls ? test.perTollFreeWayM : test.perWayM
            let costs = perWayM * packed[row].wayM + test.perChord * chord + test.perMinute * waitMin
            out[found] = out[place]
            found &+= Double(packed[row].gainFen) - costs >= test.floorFen ? 1 : 0
        }
        return found
    }
}
