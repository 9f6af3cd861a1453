/// Of eight rows, column by column, what a sweep reads of every row: 44 bytes a row.
///
/// Whole columns of eight are read at once, and a chunk grows by eight rows, so that little room lies unused.
struct SweptRows: Sendable {
    private(set) var originLatE7 = SIMD8<Int32>.zero
    private(set) var originLonE7 = SIMD8<Int32>.zero
    private(set) var destinationLatE7 = SIMD8<Int32>.zero
    private(set) var destinationLonE7 = SIMD8<Int32>.zero
    private(set) var gainFen = SIMD8<Int32>.zero
    /// `wayM`, rounded down to single precision.
    private(set) var leastWayM = SIMD8<Float>.zero
    /// As ``PackedRow/leastRoadM``.
    private(set) var leastRoadM = SIMD8<Int32>.zero
    private(set) var closesSec = SIMD8<UInt32>.zero
    private(set) var windowSec = SIMD8<UInt32>.zero
    private(set) var payloadKg = SIMD8<Int32>.zero
    /// The bodies, and above them the least deck length, mm.
    private(set) var fit = SIMD8<Int32>.zero

    /// Writes a row.
    mutating func put(_ row: PackedRow, at lane: Int) {
        originLatE7[lane] = row.originLatE7
        originLonE7[lane] = row.originLonE7
        destinationLatE7[lane] = row.destinationLatE7
        destinationLonE7[lane] = row.destinationLonE7
        gainFen[lane] = row.gainFen
        leastWayM[lane] = row.wayM.singleBelow
        leastRoadM[lane] = row.leastRoadM
        closesSec[lane] = row.closesSec
        windowSec[lane] = row.windowSec
        payloadKg[lane] = Int32(bitPattern: row.payloadKg)
        fit[lane] = Int32(row.bodies) | Int32(row.minLengthMm) << 16
    }
}
