/// What lies beside what within a cell.
enum RowOrder: Sendable {
    /// By the trucks that can carry it, then by what it pays a metre: a chunk's rows suit the same trucks and pay alike, so most chunks
    /// are ruled out whole.
    case yield
    /// By place, along a curve that fills the cell: for loads without a price, which are ranked by deadhead.
    case place

    /// A row's place in the order.
    func key(_ row: PackedRow) -> UInt64 {
        switch self {
        case .yield:
            // Classes of half an octave of payload: 3 to 4 t, 4 to 6 t, 6 to 8 t.
            let bits = row.payloadKg == 0 ? 0 : 31 - row.payloadKg.leadingZeroBitCount
            let half = bits == 0 ? 0 : Int(row.payloadKg >> UInt32(bits - 1) & 1)
            let rate = max(0, Float(row.gainFen)) / max(1, Float(row.wayM))
            return UInt64(row.bodies) << 48 | UInt64(2 * bits + half) << 40 | UInt64(rate.bitPattern)
        case .place:
            let key = CellKey(latE7: row.originLatE7, lonE7: row.originLonE7)
            let lat = UInt32(truncatingIfNeeded: Int(row.originLatE7) - key.southE7) >> 8
            let lon = UInt32(truncatingIfNeeded: Int(row.originLonE7) - key.westE7) >> 8
            return Self.spread(lat) << 1 | Self.spread(lon)
        }
    }

    /// The bits of a number with a gap before each (Morton 1966).
    private static func spread(_ number: UInt32) -> UInt64 {
        var bits = UInt64(number)
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }
}
