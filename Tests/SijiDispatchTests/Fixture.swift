import Logging
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads
import SijiStore
import Synchronization
import Testing

/// A dispatcher over a memory store, with a clock that the test turns.
struct Fixture {
    /// A clock that stands still until it is turned.
    final class Clock: Sendable {
        private let now = Mutex(Instant(epochSec: 1_800_000_000))
        private let setBackMin = Mutex(0)

        var read: Instant {
            let backMin = setBackMin.withLock { minutes in
                defer { minutes = 0 }
                return minutes
            }
            return now.withLock { now in
                defer { now = now.adding(minutes: -backMin) }
                return now
            }
        }

        /// Sets the clock back once it has been read.
        func setBackAfterRead(minutes: Int) { setBackMin.withLock { $0 = minutes } }

        func turn(minutes: Int) { now.withLock { $0 = $0.adding(minutes: minutes) } }
    }

    static let dispatcher = Caller(uid: 1_001, name: "dispatcher")
    static let driver = Caller(uid: 1_002, name: "driver")

    let clock = Clock()
    let store: any Store
    let dispatcher: Dispatcher

    init(store: any Store = MemoryStore(depot: .first)) throws {
        self.store = store
        dispatcher = try Self.open(store, clock: clock)
    }

    /// A dispatcher as it starts on a store.
    static func open(_ store: any Store, clock: Clock) throws -> Dispatcher {
        let reader = LoadReader(gazetteer: Gazetteer([]))
        return try Dispatcher(store: store, logger: Logger(label: "test"), clock: { clock.read }) {
            record throws(Fault) in
            try reader.read([UInt8(ascii: "{")] + record.wire)
        }
    }

    /// A listing at Changsha for Beijing, to be picked up within ten hours.
    func listing(
        _ ref: String,
        priceFen: Int = 800_000,
        trucks: Int = 1,
        booking: BookingMode = .instant
    ) throws -> PreparedListing {
        let origin = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let destination = try #require(Coordinate(latDeg: 39.9, lonDeg: 116.4))
        let window = try #require(TimeWindow(from: clock.read, to: clock.read.adding(minutes: 600)))
        let load = Load(
            ref: ref,
            origin: Place(point: origin),
            destination: Place(point: destination),
            pickup: window,
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 30_000),
            mode: .full,
            trucks: trucks,
            price: .perTruck(fen: priceFen),
            booking: booking,
            contact: Contact(name: "王", phone: "13800001234")
        )
        return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
    }

    /// The references that a stake truck at the origin finds, best first.
    func found(in index: FreightIndex? = nil) throws -> [LoadID] {
        let truck = Truck(
            bodies: BodySet([.stake]),
            deckLengthMm: 13_000,
            payloadKg: 32_000,
            costs: TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 230)
        )
        let at = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let query = MatchQuery(truck: truck, at: at, readyAt: clock.read, limit: 1_000)
        return (index ?? dispatcher.index).match(query, now: clock.read).matches.map(\.loadID)
    }

    /// Books, with the outcome as status and body.
    func book(
        _ id: LoadID,
        version: Int? = nil,
        by caller: Caller = driver,
        key: String? = nil
    ) async throws(Fault) -> KeptReply {
        try await dispatcher.book(
            id,
            version: version,
            truckName: nil,
            mayBookOwn: false,
            by: caller,
            key: key.map { IdempotencyKey(key: $0, request: Array(id.description.utf8)) }
        ) { outcome in
            switch outcome {
            case .success(let won): KeptReply(status: 201, body: Array(won.record.id.description.utf8))
            case .failure(let fault): KeptReply(status: 409, body: Array(fault.code.rawValue.utf8))
            }
        }
    }
}

extension LoadReader {
    fileprivate func read(_ bytes: [UInt8]) throws(Fault) -> Load { try read(bytes.span, mode: .stored) }
}

extension PushOutcome {
    /// The listing, where one stands.
    var id: LoadID? {
        switch self {
        case .created(let id, _), .updated(let id, _), .unchanged(let id, _): id
        case .rejected: nil
        }
    }
}
