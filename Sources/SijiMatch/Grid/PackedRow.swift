import SijiFreight
import SijiGeo

/// The part of a row that is read only after the site lets it pass: 80 bytes.
///
/// What bounds its gain stands in front.
struct PackedRow: Sendable {
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
        /// Two bits: the place of the cover in `InjuryCover.allCases`.
        static let coverShift: UInt16 = 8
    }

    /// Price less info fee, fen; a 面议 load counts as priced 0.
    let gainFen: Int
    /// Great-circle metres of the loaded way; through `via`, the least that it can be.
    let wayM: Double
    /// When pickup opens, seconds since the epoch.
    let opensSec: Int64
    let id: LoadID
    let originLatE7: Int32
    let originLonE7: Int32
    let destinationLatE7: Int32
    let destinationLonE7: Int32
    /// Seconds from `pickup.from` to `pickup.to`.
    let windowSec: UInt32
    /// Seconds that the listing ends before `pickup.to`.
    let endsEarlySec: UInt32
    /// Seconds from `pickup.from` to `deliverBy`, where known.
    let deliverSec: UInt32
    let infoFeeFen: UInt32
    let volumeL: UInt32
    let version: UInt32
    let minLengthMm: UInt16
    let loadMin: UInt16
    let unloadMin: UInt16
    let flags: Flags

    var shipperPaysTolls: Bool { flags.contains(.shipperPaysTolls) }
    /// A bit for the cover, to be met with a query's.
    var coverBit: UInt8 { 1 << UInt8(flags.rawValue >> Flags.coverShift & 3) }

    /// The narrow terms; `payloadKg` comes from the site.
    func terms(payloadKg: UInt32) -> CarriageTerms {
        let pickupToSec = opensSec + Int64(windowSec)
        return CarriageTerms(
            pickupFromSec: opensSec,
            pickupToSec: pickupToSec,
            endsAtSec: pickupToSec - Int64(endsEarlySec),
            deliverBySec: flags.contains(.deliverByKnown) ? opensSec + Int64(deliverSec) : nil,
            infoFeeFen: Int(infoFeeFen),
            payloadKg: flags.contains(.payloadKnown) ? Int(payloadKg) : nil,
            volumeL: flags.contains(.volumeKnown) ? Int(volumeL) : nil,
            minLengthMm: flags.contains(.minLengthKnown) ? Int(minLengthMm) : nil,
            loadMin: Int(loadMin),
            unloadMin: Int(unloadMin)
        )
    }
}

extension CarriageTerms {
    init(
        pickupFromSec: Int64,
        pickupToSec: Int64,
        endsAtSec: Int64,
        deliverBySec: Int64?,
        infoFeeFen: Int,
        payloadKg: Int?,
        volumeL: Int?,
        minLengthMm: Int?,
        loadMin: Int,
        unloadMin: Int
    ) {
        self.pickupFromSec = pickupFromSec
        self.pickupToSec = pickupToSec
        self.endsAtSec = endsAtSec
        self.deliverBySec = deliverBySec
        self.infoFeeFen = infoFeeFen
        self.payloadKg = payloadKg
        self.volumeL = volumeL
        self.minLengthMm = minLengthMm
        self.loadMin = loadMin
        self.unloadMin = unloadMin
    }
}

extension InjuryCover {
    /// The cover's bit in a query's set.
    var bit: UInt8 { 1 << UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
}
