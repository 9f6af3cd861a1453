import Dispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiStore
import Synchronization

extension Dispatcher {
    /// Loads handed to the index at a time while it is filled, about 4 MB of them.
    private static let rowsPerFill = 16_384
    /// Such batches that may wait for the index, so that the reading does not run far ahead of it.
    private static let fillsWaiting = 2

    /// Puts the store's open listings into the index: the caller's thread reads, another applies.
    func fill() throws(Fault) {
        let index = DispatchQueue(label: "siji.fill", qos: .userInitiated)
        let room = DispatchSemaphore(value: Self.fillsWaiting)
        // The index is whole when this returns, and the semaphore is as it was made.
        defer { index.sync {} }
        var batch: [IndexChange] = []
        func handOver() {
            let full = batch
            batch = []
            batch.reserveCapacity(Self.rowsPerFill)
            room.wait()
            index.async {
                self.writer.withLock { $0.apply(full) }
                room.signal()
            }
        }
        try store.read { (reader) throws(Fault) in
            try reader.forEachOpenOffer { (id, version, bytes) throws(Fault) in
                if let load = try Self.offer(bytes, of: id) {
                    batch.append(.put(IndexedLoad(id: id, version: version, load: load)))
                } else {
                    let load = try self.content(of: id, in: reader)
                    batch.append(.put(IndexedLoad(id: id, version: version, load: load)))
                }
                if batch.count == Self.rowsPerFill { handOver() }
            }
        }
        handOver()
    }

    /// What the index must learn of a listing that the store changed.
    func change(for record: ListingRecord) throws(Fault) -> IndexChange {
        guard record.status == .open else { return .remove(record.id) }
        let kept = record.offer ?? []
        guard let load = try Self.offer(kept.span, of: record.id) else {
            return .put(IndexedLoad(id: record.id, version: record.version, load: try decode(record)))
        }
        return .put(IndexedLoad(id: record.id, version: record.version, load: load))
    }

    /// What matching reads of a listing; nil where nothing is kept, or what is kept was encoded by another version.
    private static func offer(_ bytes: Span<UInt8>, of id: LoadID) throws(Fault) -> OfferedLoad? {
        guard !bytes.isEmpty else { return nil }
        do throws(DamagedOffer) {
            return try OfferedLoad(encoded: bytes)
        } catch {
            let cause = "\(id): offer, \(error.part)"
            throw Fault(.storeDamaged, ["id": .text(id.description), "cause": .text(cause)])
        }
    }

    private func content(of id: LoadID, in reader: any StoreReader) throws(Fault) -> Load {
        guard let record = try reader.listing(id) else {
            throw Fault(.storeDamaged, ["id": .text(id.description), "cause": .text("\(id): not in the table")])
        }
        return try decode(record)
    }
}
