import SijiFreight

/// What a listing says about times, quantities and fees, decoded from its row.
struct CarriageTerms: Sendable, Equatable {
    var pickupFromSec: Int64
    var pickupToSec: Int64
    var endsAtSec: Int64
    var deliverBySec: Int64?
    var infoFeeFen: Int
    var payloadKg: Int?
    var volumeL: Int?
    var minLengthMm: Int?
    var loadMin: Int
    var unloadMin: Int

    init(_ load: OfferedLoad) {
        pickupFromSec = load.pickup.from.epochSec
        pickupToSec = load.pickup.to.epochSec
        endsAtSec = load.endsAt.epochSec
        deliverBySec = load.deliverBy?.epochSec
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

/// A loaded way with stops: one more stretch than stops.
final class ViaWay: Sendable {
    /// A stop between origin and destination.
    struct Stop: Sendable {
        let action: ViaStop.Action
        let dwellMin: Int
    }

    /// Great-circle metres to each stop, in order.
    let toStopM: [Double]
    /// The stops, as many.
    let stops: [Stop]
    /// Great-circle metres from the last stop to the destination.
    let lastM: Double

    init(toStopM: [Double], stops: [Stop], lastM: Double) {
        self.toStopM = toStopM
        self.stops = stops
        self.lastM = lastM
    }

    var dwellMin: Int { stops.reduce(0) { $0 + $1.dwellMin } }
    /// Great-circle metres in all, less a metre a stretch: never more than the modelled way, rounded stretch by stretch, over its factor.
    var leastM: Double { max(0, toStopM.reduce(lastM, +) - Double(stops.count + 1)) }
}

/// Terms that do not fit the columns, boxed because hardly any listing needs them.
final class WideTerms: Sendable {
    let terms: CarriageTerms
    init(_ terms: CarriageTerms) { self.terms = terms }
}
