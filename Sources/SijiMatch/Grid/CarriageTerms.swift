import SijiFreight
import SijiGeo

/// What a listing says about times, quantities and money, decoded from its row.
struct CarriageTerms: Sendable, Equatable {
    var pickupFromSec: Int64
    var pickupToSec: Int64
    var endsAtSec: Int64
    var deliverBySec: Int64?
    /// Price less info fee, fen; a 面议 load counts as priced 0.
    var gainFen: Int
    var infoFeeFen: Int
    var payloadKg: Int?
    var volumeL: Int?
    var minLengthMm: Int?
    var loadMin: Int
    var unloadMin: Int
}

extension CarriageTerms {
    init(_ load: OfferedLoad) {
        pickupFromSec = load.pickup.from.epochSec
        pickupToSec = load.pickup.to.epochSec
        endsAtSec = load.endsAt.epochSec
        deliverBySec = load.deliverBy?.epochSec
        gainFen = (load.priceFen ?? 0) - load.infoFeeFen
        infoFeeFen = load.infoFeeFen
        payloadKg = load.payloadKg
        volumeL = load.volumeL
        minLengthMm = load.minLengthMm
        loadMin = load.loadMin
        unloadMin = load.unloadMin
    }
}

/// What few listings have, kept beside the columns.
struct RowExtras: Sendable {
    /// The row that they belong to, once they are in a chunk.
    var row: UInt8 = 0
    /// The way through `via`; nil where the load goes straight.
    var way: ViaWay?
    /// The decks asked for, mm; empty for any.
    var lengthsMm: [Int]
    /// The class of dangerous goods.
    var hazmatClass: String?
    /// The terms, where a figure is too large for its column.
    var wide: WideTerms?

    var isEmpty: Bool { way == nil && lengthsMm.isEmpty && hazmatClass == nil && wide == nil }
}

/// Terms that do not fit the columns, boxed because hardly any listing needs them.
final class WideTerms: Sendable {
    let terms: CarriageTerms
    init(_ terms: CarriageTerms) { self.terms = terms }
}
