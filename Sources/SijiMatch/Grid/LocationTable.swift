import SijiFreight

/// In which chunk each load lies, by identifier.
///
/// Identifiers are given out in sequence, so a depot's table is pages of 512 neighbours in a row: about eight bytes a load where most are
/// still offered. A page goes when its last load does.
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
    /// Pages that lie side by side; further on, the next run of them.
    private static let runBits: UInt64 = 12

    /// Runs of pages, by the upper bits of the identifier.
    private var runs: [UInt64: [Page?]] = [:]
    private(set) var count = 0

    subscript(id: LoadID) -> Location? {
        get {
            guard let pages = runs[Self.run(id)], let page = pages[Self.page(id)] else { return nil }
            return Self.unpack(page.slots[Self.slot(id)])
        }
        set {
            let packed = newValue.map(Self.pack) ?? 0
            let page = Self.page(id)
            let slot = Self.slot(id)
            var change = 0
            var isEmpty = false
            // In place, through one look-up.
            func store(_ pages: inout [Page?]) {
                if pages.isEmpty { pages = [Page?](repeating: nil, count: 1 << Int(Self.runBits)) }
                if pages[page] == nil { pages[page] = Page() }
                let before = pages[page]?.slots[slot] ?? 0
                change = (packed == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
                pages[page]?.slots[slot] = packed
                pages[page]?.liveCount += change
                if pages[page]?.liveCount == 0 { pages[page] = nil }
                isEmpty = pages[page] == nil && pages.allSatisfy { $0 == nil }
            }
            guard packed != 0 || runs[Self.run(id)] != nil else { return }
            store(&runs[Self.run(id), default: []])
            if isEmpty { runs[Self.run(id)] = nil }
            count += change
        }
    }

    /// Bytes in use, as far as arrays tell.
    var bytesInUse: Int {
        runs.reduce(0) { sum, run in
            let pages = run.value.reduce(0) { $0 + ($1 == nil ? 0 : 32 + Self.pageLength * 8) }
            return sum + 32 + run.value.capacity * MemoryLayout<Page?>.stride + pages
        }
    }

    private static func run(_ id: LoadID) -> UInt64 { id.rawValue >> (pageBits + runBits) }
    private static func page(_ id: LoadID) -> Int { Int(id.rawValue >> pageBits & (1 << runBits - 1)) }
    private static func slot(_ id: LoadID) -> Int { Int(id.rawValue & (1 << pageBits - 1)) }

    /// Bit 0 set, 1 which grid, 2–10 column, 11–18 band, 19–63 chunk.
    private static func pack(_ location: Location) -> UInt64 {
        let place = location.place
        return 1 | (location.isNegotiable ? 2 : 0) | UInt64(place.cell.column) << 2 | UInt64(place.cell.band) << 11
            | UInt64(place.chunk) << 19
    }

    private static func unpack(_ packed: UInt64) -> Location? {
        guard packed != 0 else { return nil }
        let cell = CellKey(band: Int(packed >> 11 & 255), column: UInt16(packed >> 2 & 511))
        return Location(isNegotiable: packed & 2 != 0, place: RowPlace(cell: cell, chunk: Int(packed >> 19)))
    }
}
