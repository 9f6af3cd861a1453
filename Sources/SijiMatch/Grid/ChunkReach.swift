/// What most chunks are ruled out by, apart from their other bounds so that a search reads many in a row: 48 bytes.
struct ChunkReach: Sendable, Equatable {
    /// All bodies of all rows.
    private(set) var bodies: UInt16 = 0
    private(set) var leastLengthMm = UInt16.max
    private(set) var leastPayloadKg = UInt32.max
    private(set) var latestCloseSec = Int64.min
    private(set) var latestEndSec = Int64.min
    private(set) var southE7 = Int32.max
    private(set) var northE7 = Int32.min
    private(set) var westE7 = Int32.max
    private(set) var eastE7 = Int32.min
    /// All covers of all rows, by their bits.
    private(set) var covers: UInt8 = 0

    /// Takes a row in.
    mutating func include(_ row: PackedRow, _ terms: CarriageTerms) {
        bodies |= row.bodies
        leastLengthMm = min(leastLengthMm, row.minLengthMm)
        leastPayloadKg = min(leastPayloadKg, row.payloadKg)
        latestCloseSec = max(latestCloseSec, terms.pickupToSec)
        latestEndSec = max(latestEndSec, terms.endsAtSec)
        southE7 = min(southE7, row.originLatE7)
        northE7 = max(northE7, row.originLatE7)
        westE7 = min(westE7, row.originLonE7)
        eastE7 = max(eastE7, row.originLonE7)
        covers |= row.coverBit
    }
}
