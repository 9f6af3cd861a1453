import SijiFreight
import SijiGeo

/// What the first, cheapest test reads of a row: 20 bytes.
struct Site: Sendable, Equatable {
    /// The bit of `bodies` that is set where the load takes any body; every truck has it too.
    static let anyBody: UInt16 = 1 << 15
    /// The bits of `Body`.
    static let allBodies: UInt16 = (1 << 13) - 1

    let point: SpherePoint
    /// The payload that must fit, kg; 0 where unknown, which `PackedRow.flags` says.
    let payloadKg: UInt32
    /// The bodies that may carry it.
    let bodies: UInt16
}

/// A load as the grid keeps it, on its way in, out, or from one chunk to another.
struct GridRow: Sendable {
    let site: Site
    let packed: PackedRow
    let extras: RowExtras?

    init(_ entry: IndexedLoad) {
        let load = entry.load
        let terms = CarriageTerms(load)
        let viaWay = ViaWay(load)
        site = Site(
            point: SpherePoint(load.origin),
            payloadKg: UInt32(clamping: terms.payloadKg ?? 0),
            bodies: GridRow.bodyBits(load)
        )
        let fitsColumns = PackedRow.canHold(terms)
        let extras = RowExtras(
            way: viaWay,
            lengthsMm: load.lengthsMm,
            hazmatClass: load.hazmatClass,
            wide: fitsColumns ? nil : WideTerms(terms)
        )
        self.extras = extras.isEmpty ? nil : extras
        packed = PackedRow(entry, terms: terms, viaWay: viaWay, hasExtras: !extras.isEmpty)
    }

    init(site: Site, packed: PackedRow, extras: RowExtras?) {
        self.site = site
        self.packed = packed
        self.extras = extras
    }

    var id: LoadID { packed.id }
    var cell: CellKey { CellKey(latE7: packed.originLatE7, lonE7: packed.originLonE7) }

    /// Cold chain goes in a reefer only, so such a load's bodies are cut down to that one (perhaps to none).
    private static func bodyBits(_ load: OfferedLoad) -> UInt16 {
        var bits = load.bodies.isEmpty ? Site.allBodies | Site.anyBody : load.bodies.rawValue
        if load.coldChain { bits &= Body.reefer.bit }
        return bits
    }
}

extension ViaWay {
    /// The way through a load's stops; nil where it has none.
    convenience init?(_ load: OfferedLoad) {
        guard !load.via.isEmpty else { return nil }
        var toStopM: [Double] = []
        var here = load.origin
        for stop in load.via {
            toStopM.append(GreatCircle.metres(from: here, to: stop.point))
            here = stop.point
        }
        self.init(
            toStopM: toStopM,
            stops: load.via.map { Stop(action: $0.action, dwellMin: $0.dwellMin) },
            lastM: GreatCircle.metres(from: here, to: load.destination)
        )
    }
}

extension PackedRow {
    /// Whether every figure fits its column.
    static func canHold(_ terms: CarriageTerms) -> Bool {
        UInt32(exactly: terms.pickupToSec - terms.pickupFromSec) != nil
            && UInt32(exactly: terms.pickupToSec - terms.endsAtSec) != nil
            && UInt32(exactly: (terms.deliverBySec ?? terms.pickupFromSec) - terms.pickupFromSec) != nil
            && UInt32(exactly: terms.infoFeeFen) != nil
            && UInt32(exactly: terms.payloadKg ?? 0) != nil
            && UInt32(exactly: terms.volumeL ?? 0) != nil
            && UInt16(exactly: terms.minLengthMm ?? 0) != nil
            && UInt16(exactly: terms.loadMin) != nil
            && UInt16(exactly: terms.unloadMin) != nil
    }

    init(_ entry: IndexedLoad, terms: CarriageTerms, viaWay: ViaWay?, hasExtras: Bool) {
        let load = entry.load
        var flags: Flags = []
        if terms.payloadKg != nil { flags.insert(.payloadKnown) }
        if terms.volumeL != nil { flags.insert(.volumeKnown) }
        if terms.minLengthMm != nil { flags.insert(.minLengthKnown) }
        if terms.deliverBySec != nil { flags.insert(.deliverByKnown) }
        if hasExtras { flags.insert(.hasExtras) }
        if load.tolls == .shipper { flags.insert(.shipperPaysTolls) }
        let cover = UInt16(InjuryCover.allCases.firstIndex(of: load.injuryCover) ?? 0)
        flags.formUnion(Flags(rawValue: cover << Flags.coverShift))
        self.init(
            gainFen: (load.priceFen ?? 0) - load.infoFeeFen,
            wayM: viaWay?.leastM ?? GreatCircle.metres(from: load.origin, to: load.destination),
            opensSec: terms.pickupFromSec,
            id: entry.id,
            originLatE7: load.origin.latE7,
            originLonE7: load.origin.lonE7,
            destinationLatE7: load.destination.latE7,
            destinationLonE7: load.destination.lonE7,
            windowSec: UInt32(clamping: terms.pickupToSec - terms.pickupFromSec),
            endsEarlySec: UInt32(clamping: terms.pickupToSec - terms.endsAtSec),
            deliverSec: UInt32(clamping: (terms.deliverBySec ?? terms.pickupFromSec) - terms.pickupFromSec),
            infoFeeFen: UInt32(clamping: terms.infoFeeFen),
            volumeL: UInt32(clamping: terms.volumeL ?? 0),
            version: UInt32(clamping: entry.version),
            minLengthMm: UInt16(clamping: terms.minLengthMm ?? 0),
            loadMin: UInt16(clamping: terms.loadMin),
            unloadMin: UInt16(clamping: terms.unloadMin),
            flags: flags
        )
    }
}
