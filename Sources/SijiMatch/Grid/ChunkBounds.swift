/// What holds for every row of a chunk: bounds that let a search pass it by.
///
/// A row that left may have left them wider than they need be; they are never too narrow.
struct ChunkBounds: Sendable {
    /// The slopes at which the gain is bounded, fen a great-circle metre, ascending from 0.
    ///
    /// Cost of a loaded km plus the yield that a search already has in hand; carriage pays some 0.3 to 1 fen a metre.
    static let slopes = SIMD8<Double>(0, 0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.5)

    private(set) var reach = ChunkReach()
    private(set) var destinations = TileSet()
    /// For each slope, the greatest `gainFen − slope·wayM`.
    private(set) var greatestGain = SIMD8<Float>(repeating: -.infinity)
    /// The greatest gain a metre of the way in each block, fen; −∞ where it has no rows.
    ///
    /// A chunk's rows lie in the order of it, but for the latest, so that of its blocks mostly the last few can reach a yield.
    private(set) var blockRates = SIMD8<Float>(repeating: -.infinity)
    /// The shortest and the longest loaded way, great-circle metres, at least 1.
    private(set) var leastWayM = Float.infinity
    private(set) var greatestWayM: Float = 1
    /// The least time to load and unload, minutes.
    private(set) var leastDwellMin = Int32.max
    private(set) var earliestOpenSec = Int64.max
    private(set) var greatestInfoFeeFen = 0
    /// The rows that no sweep may judge by their columns.
    private(set) var wideRows: UInt64 = 0
    /// Whether for any row the shipper pays the tolls.
    private(set) var hasShipperTolls = false
    /// Rows that left since the bounds were made.
    private(set) var departed: UInt8 = 0

    /// Takes a row in, which lies at a place of the chunk.
    mutating func include(_ row: PackedRow, _ terms: CarriageTerms, at place: Int) {
        reach.include(row, terms)
        earliestOpenSec = min(earliestOpenSec, terms.pickupFromSec)
        destinations.insert(latE7: row.destinationLatE7, lonE7: row.destinationLonE7)
        let wayM = max(1, row.wayM).singleBelow
        // Two roundings of single precision lie between this and the true figure.
        let gain = Double(terms.gainFen)
        let margin = 1e-6 * (gain.magnitude + 2 * row.wayM) + 1e-3
        let gains = SIMD8<Float>(SIMD8(repeating: gain + margin) - Self.slopes * row.wayM)
        greatestGain = greatestGain.greater(gains)
        let rate = ((gain + margin) / max(1, row.wayM)).singleAbove
        blockRates[place >> 3] = max(blockRates[place >> 3], rate)
        greatestWayM = max(greatestWayM, row.wayM.singleAbove)
        leastWayM = min(leastWayM, wayM)
        greatestInfoFeeFen = max(greatestInfoFeeFen, terms.infoFeeFen)
        leastDwellMin = min(leastDwellMin, Int32(clamping: terms.loadMin + terms.unloadMin))
        if row.shipperPaysTolls { hasShipperTolls = true }
        if row.flags.contains(.isWide) { wideRows |= 1 << UInt64(place) }
    }

    /// Takes account of a row that left; what lies at its place now, and was the last before, is taken in anew.
    mutating func depart(from place: Int, lastPlace: Int) {
        wideRows &= ~(1 << UInt64(place) | 1 << UInt64(lastPlace))
        departed = departed == .max ? .max : departed + 1
    }
}
