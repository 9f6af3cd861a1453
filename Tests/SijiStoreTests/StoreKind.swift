import SijiFault
import SijiFreight
import SijiStore
import SijiStoreSQLite

/// The stores that keep the one contract.
enum StoreKind: String, CaseIterable, Sendable {
    case memory, sqlite

    /// An empty store, and what it lies in.
    func make(depot: DepotID = .first) throws(Fault) -> OpenedStore {
        switch self {
        case .memory: return OpenedStore(store: MemoryStore(depot: depot), directory: nil)
        case .sqlite:
            let directory = TemporaryDirectory()
            let store = try SQLiteStore.open(directory: directory.path, depot: depot, salts: .counted())
            return OpenedStore(store: store, directory: directory)
        }
    }
}

/// A store with the directory that must live as long.
struct OpenedStore {
    let store: any Store
    let directory: TemporaryDirectory?

    func write<Result>(_ body: (any StoreWriter) throws(Fault) -> Result) throws(Fault) -> Result {
        try store.write(body)
    }

    func read<Result>(_ body: (any StoreReader) throws(Fault) -> Result) throws(Fault) -> Result {
        try store.read(body)
    }
}

/// The fault that a piece of work ends with; nil where it ends well.
func fault(_ body: () throws(Fault) -> Void) -> Fault? {
    do { try body() } catch { return error }
    return nil
}

let morning = Instant(epochSec: 1_796_083_200)
let evening = morning.adding(minutes: 600)

/// A draft whose content is told apart by a word.
func draft(
    _ ref: String,
    _ content: String = "first",
    trucks: Int = 1,
    phone: String? = "13800138000",
    endsAt: Instant = evening
) -> ListingDraft {
    ListingDraft(
        ref: ref,
        trucks: trucks,
        wire: Array("\"ref\":\"\(ref)\",\"notes\":\"\(content)\"}".utf8),
        offer: Array("offer of \(ref), \(content)".utf8),
        phone: phone,
        endsAt: endsAt
    )
}

extension PushDecision {
    /// The record, where the push was not refused.
    var record: ListingRecord? {
        switch self {
        case .created(let record), .updated(let record), .unchanged(let record): record
        case .rejected: nil
        }
    }

    var word: String {
        switch self {
        case .created: "created"
        case .updated: "updated"
        case .unchanged: "unchanged"
        case .rejected(let fault): fault.code.rawValue
        }
    }
}
