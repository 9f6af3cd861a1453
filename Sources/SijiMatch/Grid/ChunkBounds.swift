/// What holds for every row of a chunk: bounds that let a search pass it by.
///
/// A row that left may have left them wider than they need be; they are never too narrow.
struct ChunkBounds: Sendable {
    /// The slopes at which the gain is bounded, fen a metre of the way, ascending from 0.
    ///
    /// Cost of a loaded km plus the yield that a search already has in hand; carriage pays some 0.3 to 1 fen a metre.
    static let slopes = SIMD8<Double>(0, 0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.5)

    private(set) var reach = ChunkReach()
    private(set) var destinations = TileSet()
    /// By great circles.
    private(set) var greatCircle = WayBounds()
    /// Over the network; of a way that was not measured, the least that it can be, of one that is not reached nothing.
    private(set) var road = WayBounds()
    /// The least time to load and unload, minutes.
    private(set) var leastDwellMin = Int32.max
    private(set) var earliestOpenSec = Int64.max
    private(set) var greatestInfoFeeFen = 0
    /// The rows that no sweep may judge by their columns.
    private(set) var wideRows: UInt64 = 0
    /// The rows whose way was not measured over the network.
    private(set) var unmeasuredRows: UInt64 = 0
    /// Whether for any row the shipper pays the tolls.
    private(set) var hasShipperTolls = false
    /// Rows that left since the bounds were made.
    private(set) var departed: UInt8 = 0

    /// Takes a row in, which lies at a place of the chunk.
    mutating func include(_ row: PackedRow, _ terms: CarriageTerms, at place: Int) {
        reach.include(row, terms)
        earliestOpenSec = min(earliestOpenSec, terms.pickupFromSec)
        destinations.insert(latE7: row.destinationLatE7, lonE7: row.destinationLonE7)
        greatCircle.include(wayM: row.wayM, gainFen: terms.gainFen, block: place >> 3)
        if !row.isUnreached { road.include(wayM: Double(row.leastRoadM), gainFen: terms.gainFen, block: place >> 3) }
        if !row.isMeasured { unmeasuredRows |= 1 << UInt64(place) }
        greatestInfoFeeFen = max(greatestInfoFeeFen, terms.infoFeeFen)
        leastDwellMin = min(leastDwellMin, Int32(clamping: terms.loadMin + terms.unloadMin))
        if row.shipperPaysTolls { hasShipperTolls = true }
        if row.flags.contains(.isWide) { wideRows |= 1 << UInt64(place) }
    }

    /// Takes in the length of a row's way.
    mutating func measured(_ row: PackedRow, _ terms: CarriageTerms, at place: Int) {
        include(row, terms, at: place)
        unmeasuredRows &= ~(1 << UInt64(place))
    }

    /// The bounds of ways by a measure.
    @inline(__always)
    func ways(_ measure: WayMeasure) -> WayBounds {
        switch measure {
        case .greatCircle: greatCircle
        case .road: road
        }
    }

    /// Takes account of a row that left; what lies at its place now, and was the last before, is taken in anew.
    mutating func depart(from place: Int, lastPlace: Int) {
        wideRows &= ~(1 << UInt64(place) | 1 << UInt64(lastPlace))
        unmeasuredRows &= ~(1 << UInt64(place) | 1 << UInt64(lastPlace))
        departed = departed == .max ? .max : departed + 1
    }
}
