import SijiFreight

/// Of eight rows, what is read of those alone that a sweep keeps: 42 bytes a row.
struct KeptRows: Sendable {
    private(set) var ids = SIMD8<UInt64>.zero
    private var wayM = SIMD8<Double>.zero
    private var endsEarlySec = SIMD8<UInt32>.zero
    private var deliverSec = SIMD8<UInt32>.zero
    private var infoFeeFen = SIMD8<UInt32>.zero
    private var volumeL = SIMD8<UInt32>.zero
    private var version = SIMD8<UInt32>.zero
    private var loadMin = SIMD8<UInt16>.zero
    private var unloadMin = SIMD8<UInt16>.zero
    private var flags = SIMD8<UInt16>.zero

    /// Writes a row.
    mutating func put(_ row: PackedRow, at lane: Int) {
        ids[lane] = row.id.rawValue
        wayM[lane] = row.wayM
        endsEarlySec[lane] = row.endsEarlySec
        deliverSec[lane] = row.deliverSec
        infoFeeFen[lane] = row.infoFeeFen
        volumeL[lane] = row.volumeL
        version[lane] = row.version
        loadMin[lane] = row.loadMin
        unloadMin[lane] = row.unloadMin
        flags[lane] = row.flags.rawValue
    }

    /// A row whole, with what is swept of it.
    func row(_ lane: Int, _ swept: SweptRows) -> PackedRow {
        PackedRow(
            id: LoadID(rawValue: ids[lane]),
            originLatE7: swept.originLatE7[lane],
            originLonE7: swept.originLonE7[lane],
            destinationLatE7: swept.destinationLatE7[lane],
            destinationLonE7: swept.destinationLonE7[lane],
            wayM: wayM[lane],
            leastRoadM: swept.leastRoadM[lane],
            gainFen: swept.gainFen[lane],
            closesSec: swept.closesSec[lane],
            windowSec: swept.windowSec[lane],
            endsEarlySec: endsEarlySec[lane],
            deliverSec: deliverSec[lane],
            infoFeeFen: infoFeeFen[lane],
            payloadKg: UInt32(bitPattern: swept.payloadKg[lane]),
            volumeL: volumeL[lane],
            version: version[lane],
            bodies: UInt16(truncatingIfNeeded: swept.fit[lane]),
            minLengthMm: UInt16(truncatingIfNeeded: swept.fit[lane] >> 16),
            loadMin: loadMin[lane],
            unloadMin: unloadMin[lane],
            flags: PackedRow.Flags(rawValue: flags[lane])
        )
    }
}
