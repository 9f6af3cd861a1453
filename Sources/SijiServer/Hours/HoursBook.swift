import SijiFreight
import SijiHours
import SijiStore
import Synchronization

/// What each driver told of driving and standing, kept ready so that a search looks it up and no more.
///
/// Every entry has the number of the change log as of which it was read: of two that come out of order the newer stays.
final class HoursBook: Sendable {
    private struct Entry {
        let sequence: Int64
        let record: DrivingRecord
    }

    private let entries = Mutex<[UInt32: Entry]>([:])

    /// A user's record; nil where it was not read yet.
    func record(of uid: UInt32) -> DrivingRecord? { entries.withLock { $0[uid]?.record } }

    /// Forgets a user's record: the next question reads it anew.
    func forget(_ uid: UInt32) { entries.withLock { $0[uid] = nil } }

    /// Keeps what was read as of a change, unless a newer reading is here; gives back what stands.
    @discardableResult
    func keep(_ marks: [DrivingMarkRecord], asOf sequence: Int64, of uid: UInt32) -> DrivingRecord {
        let entry = Entry(sequence: sequence, record: DrivingRecord(marks))
        return entries.withLock { entries in
            if let held = entries[uid], held.sequence > sequence { return held.record }
            entries[uid] = entry
            return entry.record
        }
    }
}

extension DrivingRecord {
    /// A record of marks that are kept.
    init(_ marks: [DrivingMarkRecord]) { self.init(marks.map { Mark($0.act, atSec: $0.at.epochSec) }) }
}
