import SijiFreight
import SijiHours
import SijiStore
import Synchronization

/// What each driver told of driving and standing, kept ready so that a search looks it up and no more.
///
/// One process writes a store, so what it wrote last is what stands there.
final class HoursBook: Sendable {
    private let records = Mutex<[UInt32: DrivingRecord]>([:])

    /// A user's record; nil where it was not read yet.
    func record(of uid: UInt32) -> DrivingRecord? { records.withLock { $0[uid] } }

    /// Keeps what a change left behind.
    func keep(_ marks: [DrivingMarkRecord], of uid: UInt32) {
        let record = DrivingRecord(marks)
        records.withLock { $0[uid] = record }
    }

    /// Keeps what was read, unless a change came first.
    func fill(_ marks: [DrivingMarkRecord], of uid: UInt32) -> DrivingRecord {
        let record = DrivingRecord(marks)
        return records.withLock { records in
            if let held = records[uid] { return held }
            records[uid] = record
            return record
        }
    }
}

extension DrivingRecord {
    /// A record of marks that are kept.
    init(_ marks: [DrivingMarkRecord]) { self.init(marks.map { Mark($0.act, atSec: $0.at.epochSec) }) }
}
