public import SijiFreight
import Synchronization

/// Listings that were read lately, as they stand in the last commit: bounded, and taken out by every write that touches them.
///
/// What it gives at one call is of one state: a commit takes all that it changed out at once, and what a reader brings is kept
/// only where no commit came between. A call beside a commit may still see the state before it, as a reader that began a moment
/// earlier would.
public final class RecentListings: Sendable {
    private struct State {
        /// Two generations: when the younger is full the elder goes, and what is still asked for moves over.
        var young: [LoadID: ListingRecord] = [:]
        var elder: [LoadID: ListingRecord] = [:]
        var youngBytes = 0
        var commits: UInt64 = 0
        var isCommitting = false
    }

    /// The state that a reader began with.
    public struct Mark: Sendable {
        let commits: UInt64
    }

    /// What a listing takes beside its bytes: the record, its texts, its place in the table.
    private static let bytesBeside = 400

    private let generationBytes: Int
    private let state = Mutex(State())

    /// Creates an empty one that holds `bytes` at most, about.
    public init(bytes: Int = 32 << 20) { generationBytes = bytes / 2 }

    /// The listings of `ids` in that order; nil where one of them is not here.
    /// - Complexity: one look-up each, under a lock.
    public func listings(_ ids: [LoadID]) -> [ListingRecord]? {
        let held = held(ids)
        let found = held.compactMap(\.self)
        return found.count == held.count ? found : nil
    }

    /// The same, with a gap for each that is not here.
    public func held(_ ids: [LoadID]) -> [ListingRecord?] {
        state.withLock { state in
            ids.map { id in
                if let record = state.young[id] { return record }
                guard let record = state.elder.removeValue(forKey: id) else { return nil }
                put(record, in: &state)
                return record
            }
        }
    }

    /// What a reader takes before it begins, and gives back with what it read; nil while a commit is under way.
    public var mark: Mark? { state.withLock { $0.isCommitting ? nil : Mark(commits: $0.commits) } }

    /// Keeps what a reader found; false, and nothing is kept, where a commit began since.
    ///
    /// True says too that what was here at the mark and what the reader found are of one state.
    @discardableResult
    public func keep(_ records: [ListingRecord], since mark: Mark?) -> Bool {
        state.withLock { state in
            guard let mark, mark.commits == state.commits, !state.isCommitting else { return false }
            for record in records where state.young[record.id] == nil { put(record, in: &state) }
            return true
        }
    }

    /// A commit begins: from now on readers may see it or not.
    public func commitBegins() { state.withLock { $0.isCommitting = true } }

    /// It has ended, well or not: what it touched is no longer known; nothing is, where `ids` is nil.
    public func commitEnds(touching ids: [LoadID]?) {
        state.withLock { state in
            state.isCommitting = false
            state.commits += 1
            guard let ids else {
                (state.young, state.elder, state.youngBytes) = ([:], [:], 0)
                return
            }
            for id in ids {
                if let record = state.young.removeValue(forKey: id) { state.youngBytes -= Self.bytes(of: record) }
                state.elder.removeValue(forKey: id)
            }
        }
    }

    private func put(_ record: ListingRecord, in state: inout State) {
        if state.youngBytes >= generationBytes {
            state.elder = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        state.young[record.id] = record
        state.youngBytes += Self.bytes(of: record)
    }

    private static func bytes(of record: ListingRecord) -> Int { record.wire.count + bytesBeside }
}
