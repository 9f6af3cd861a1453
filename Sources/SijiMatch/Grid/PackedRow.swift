import SijiFreight
import SijiGeo

/// One row's columns: the figures of a load that matching reads, 86 bytes in its blocks.
struct PackedRow: Sendable, Equatable {
    /// What is known of a row, and how it is packed.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let payloadKnown = Flags(rawValue: 1 << 0)
        static let volumeKnown = Flags(rawValue: 1 << 1)
        static let minLengthKnown = Flags(rawValue: 1 << 2)
        static let deliverByKnown = Flags(rawValue: 1 << 3)
        /// The row has an entry among the chunk's extras.
        static let hasExtras = Flags(rawValue: 1 << 4)
        static let shipperPaysTolls = Flags(rawValue: 1 << 5)
        /// A figure is too large for its column: the extras have all of them, and no sweep may judge by the columns.
        static let isWide = Flags(rawValue: 1 << 6)
        /// The loaded way was measured over the network.
        static let isMeasured = Flags(rawValue: 1 << 7)
        /// Two bits: the place of the cover in `InjuryCover.allCases`.
        static let coverShift: UInt16 = 8
    }

    /// The bit of `bodies` that is set where the load takes any body; every truck has it too.
    static let anyBody: UInt16 = 1 << 15
    /// The bits of `Body`.
    static let allBodies: UInt16 = (1 << 13) - 1

    let id: LoadID
    let originLatE7: Int32
    let originLonE7: Int32
    let destinationLatE7: Int32
    let destinationLonE7: Int32
    /// Great-circle metres of the loaded way; through `via`, the least that it can be.
    let wayM: Double
    /// Metres of the loaded way over the network, ``unreachedM`` where no way leads; where it was not measured, the least that it can be.
    var leastRoadM: Int32
    /// Price less info fee, fen; a 面议 load counts as priced 0.
    let gainFen: Int32
    /// `pickup.to`, seconds since the epoch.
    let closesSec: UInt32
    /// Seconds from `pickup.from` to `pickup.to`.
    let windowSec: UInt32
    /// Seconds that the listing ends before `pickup.to`.
    let endsEarlySec: UInt32
    /// Seconds from `pickup.from` to `deliverBy`, where known.
    let deliverSec: UInt32
    let infoFeeFen: UInt32
    /// The payload that must fit, kg; 0 where unknown.
    let payloadKg: UInt32
    let volumeL: UInt32
    let version: UInt32
    /// The bodies that may carry it.
    let bodies: UInt16
    let minLengthMm: UInt16
    let loadMin: UInt16
    let unloadMin: UInt16
    var flags: Flags

    /// What `leastRoadM` says where no way over the network leads to the destination: no way is as long.
    static let unreachedM = Int32.max

    var isMeasured: Bool { flags.contains(.isMeasured) }
    var isUnreached: Bool { leastRoadM == Self.unreachedM }
    var shipperPaysTolls: Bool { flags.contains(.shipperPaysTolls) }
    /// A bit for the cover, to be met with a query's.
    var coverBit: UInt8 { 1 << UInt8(flags.rawValue >> Flags.coverShift & 3) }

    /// The length of the loaded way by a measure, or the least that it can be.
    func wayM(by measure: WayMeasure) -> Double {
        switch measure {
        case .greatCircle: wayM
        case .road: Double(leastRoadM)
        }
    }

    /// The terms as the columns have them; not those of a wide row.
    var terms: CarriageTerms {
        let closes = Int64(closesSec)
        let opens = closes - Int64(windowSec)
        return CarriageTerms(
            pickupFromSec: opens,
            pickupToSec: closes,
            endsAtSec: closes - Int64(endsEarlySec),
            deliverBySec: flags.contains(.deliverByKnown) ? opens + Int64(deliverSec) : nil,
            gainFen: Int(gainFen),
            infoFeeFen: Int(infoFeeFen),
            payloadKg: flags.contains(.payloadKnown) ? Int(payloadKg) : nil,
            volumeL: flags.contains(.volumeKnown) ? Int(volumeL) : nil,
            minLengthMm: flags.contains(.minLengthKnown) ? Int(minLengthMm) : nil,
            loadMin: Int(loadMin),
            unloadMin: Int(unloadMin)
        )
    }

    /// Whether every figure fits its column.
    static func canHold(_ terms: CarriageTerms) -> Bool {
        UInt32(exactly: terms.pickupToSec) != nil
            && UInt32(exactly: terms.pickupToSec - terms.pickupFromSec) != nil
            && UInt32(exactly: terms.pickupToSec - terms.endsAtSec) != nil
            && UInt32(exactly: (terms.deliverBySec ?? terms.pickupFromSec) - terms.pickupFromSec) != nil
            && Int32(exactly: terms.gainFen) != nil
            && UInt32(exactly: terms.infoFeeFen) != nil
            && Int32(exactly: terms.payloadKg ?? 0) != nil
            && UInt32(exactly: terms.volumeL ?? 0) != nil
            // 15 bits: it shares a word with the bodies.
            && Int16(exactly: terms.minLengthMm ?? 0) != nil
            && UInt16(exactly: terms.loadMin) != nil
            && UInt16(exactly: terms.unloadMin) != nil
    }
}

extension PackedRow {
    init(_ entry: IndexedLoad, terms: CarriageTerms, viaWay: ViaWay?, hasExtras: Bool, isWide: Bool) {
        let load = entry.load
        var flags: Flags = []
        if terms.payloadKg != nil { flags.insert(.payloadKnown) }
        if terms.volumeL != nil { flags.insert(.volumeKnown) }
        if terms.minLengthMm != nil { flags.insert(.minLengthKnown) }
        if terms.deliverBySec != nil { flags.insert(.deliverByKnown) }
        if hasExtras { flags.insert(.hasExtras) }
        if isWide { flags.insert(.isWide) }
        if load.tolls == .shipper { flags.insert(.shipperPaysTolls) }
        let cover = UInt16(InjuryCover.allCases.firstIndex(of: load.injuryCover) ?? 0)
        flags.formUnion(Flags(rawValue: cover << Flags.coverShift))
        id = entry.id
        originLatE7 = load.origin.latE7
        originLonE7 = load.origin.lonE7
        destinationLatE7 = load.destination.latE7
        destinationLonE7 = load.destination.lonE7
        wayM = viaWay?.leastM ?? GreatCircle.metres(from: load.origin, to: load.destination)
        leastRoadM = Int32(clamping: Int(wayM))
        gainFen = Int32(clamping: terms.gainFen)
        closesSec = UInt32(clamping: terms.pickupToSec)
        windowSec = UInt32(clamping: terms.pickupToSec - terms.pickupFromSec)
        endsEarlySec = UInt32(clamping: terms.pickupToSec - terms.endsAtSec)
        deliverSec = UInt32(clamping: (terms.deliverBySec ?? terms.pickupFromSec) - terms.pickupFromSec)
        infoFeeFen = UInt32(clamping: terms.infoFeeFen)
        payloadKg = UInt32(clamping: Int32(clamping: terms.payloadKg ?? 0))
        volumeL = UInt32(clamping: terms.volumeL ?? 0)
        version = UInt32(clamping: entry.version)
        bodies = Self.bodyBits(load)
        minLengthMm = UInt16(clamping: Int16(clamping: terms.minLengthMm ?? 0))
        loadMin = UInt16(clamping: terms.loadMin)
        unloadMin = UInt16(clamping: terms.unloadMin)
        self.flags = flags
    }

    /// What a place says that no row lies at: no load has the number 0.
    static let none = PackedRow(
        id: LoadID(rawValue: 0),
        originLatE7: 0,
        originLonE7: 0,
        destinationLatE7: 0,
        destinationLonE7: 0,
        wayM: 0,
        leastRoadM: 0,
        gainFen: 0,
        closesSec: 0,
        windowSec: 0,
        endsEarlySec: 0,
        deliverSec: 0,
        infoFeeFen: 0,
        payloadKg: 0,
        volumeL: 0,
        version: 0,
        bodies: 0,
        minLengthMm: 0,
        loadMin: 0,
        unloadMin: 0,
        flags: []
    )

    /// Cold chain goes in a reefer only, so such a load's bodies are cut down to that one (perhaps to none).
    private static func bodyBits(_ load: OfferedLoad) -> UInt16 {
        var bits = load.bodies.isEmpty ? allBodies | anyBody : load.bodies.rawValue
        if load.coldChain { bits &= Body.reefer.bit }
        return bits
    }
}

extension InjuryCover {
    /// The cover's bit in a query's set.
    var bit: UInt8 { 1 << UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
}
