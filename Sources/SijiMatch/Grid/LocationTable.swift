import SijiFreight

/// Where each load lies, by identifier.
///
/// Identifiers are given out in sequence, so the table is pages of 512 neighbours: about nine bytes a load where most are still
/// offered. A page goes when its last load does.
struct LocationTable {
    /// Which grid a load is in, and where.
    struct Location: Equatable {
        let isNegotiable: Bool
        let place: RowPlace
    }

    private struct Page {
        /// Packed locations; 0 is none, since a packed location has its lowest bit set.
        var slots = [UInt64](repeating: 0, count: LocationTable.pageLength)
        var liveCount = 0
    }

    private static let pageBits: UInt64 = 9
    private static let pageLength = 1 << Int(pageBits)

    private var pages: [UInt64: Page] = [:]
    private(set) var count = 0

    subscript(id: LoadID) -> Location? {
        get {
            guard let packed = pages[id.rawValue >> Self.pageBits]?.slots[Self.slot(id)] else { return nil }
            return Self.unpack(packed)
        }
        set {
            let pageKey = id.rawValue >> Self.pageBits
            let slot = Self.slot(id)
            let packed = newValue.map(Self.pack) ?? 0
            let before = pages[pageKey, default: Page()].slots[slot]
            let change = (packed == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
            pages[pageKey, default: Page()].slots[slot] = packed
            pages[pageKey, default: Page()].liveCount += change
            count += change
            if pages[pageKey]?.liveCount == 0 { pages[pageKey] = nil }
        }
    }

    /// Every load with its location, in no order.
    func forEach(_ body: (LoadID, Location) -> Void) {
        for (pageKey, page) in pages {
            for (slot, packed) in page.slots.enumerated() {
                guard let location = Self.unpack(packed) else { continue }
                body(LoadID(rawValue: pageKey << Self.pageBits | UInt64(slot)), location)
            }
        }
    }

    /// Bytes in use, as far as arrays tell.
    var bytesInUse: Int {
        pages.capacity * (MemoryLayout<UInt64>.stride + MemoryLayout<Page>.stride)
            + pages.count * (32 + Self.pageLength * MemoryLayout<UInt64>.stride)
    }

    private static func slot(_ id: LoadID) -> Int { Int(id.rawValue & (1 << pageBits - 1)) }

    /// Bit 0 set, 1 which grid, 2–9 row, 10–19 column, 20–29 band, 30–63 chunk.
    private static func pack(_ location: Location) -> UInt64 {
        let place = location.place
        return 1 | (location.isNegotiable ? 2 : 0) | UInt64(place.row) << 2 | UInt64(place.cell.column) << 10
            | UInt64(place.cell.band) << 20 | UInt64(place.chunk) << 30
    }

    private static func unpack(_ packed: UInt64) -> Location? {
        guard packed != 0 else { return nil }
        let cell = CellKey(band: Int(packed >> 20 & 1023), column: UInt16(packed >> 10 & 1023))
        let place = RowPlace(cell: cell, chunk: Int(packed >> 30), row: Int(packed >> 2 & 255))
        return Location(isNegotiable: packed & 2 != 0, place: place)
    }
}
