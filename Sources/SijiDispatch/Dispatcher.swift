public import Logging
public import SijiFault
public import SijiFreight
public import SijiMatch
public import SijiStore

/// Who asks for a change.
public struct Caller: Sendable, Hashable {
    /// The Unix user at the other end of the socket.
    public let uid: UInt32
    /// The user's name, for a party that is made at the first write.
    public let name: String

    /// Creates a caller.
    public init(uid: UInt32, name: String) {
        self.uid = uid
        self.name = name
    }
}

/// A listing that was read, validated and encoded: what a push hands to the writer.
public struct PreparedListing: Sendable {
    /// The content.
    public let load: Load
    /// Its wire bytes, phone masked; see `ListingRecord.wire`.
    public let wire: [UInt8]

    /// Creates a prepared listing.
    public init(load: Load, wire: [UInt8]) {
        self.load = load
        self.wire = wire
    }
}

/// What became of one pushed listing.
public enum PushOutcome: Sendable, Equatable {
    /// A new listing, or one opened again.
    case created(LoadID, version: Int)
    /// A new version.
    case updated(LoadID, version: Int)
    /// Equal; it was confirmed.
    case unchanged(LoadID, version: Int)
    /// Refused; nothing changed.
    case rejected(Fault)
}

/// A key under which an answer is kept, and the request that it belongs to.
public struct IdempotencyKey: Sendable {
    /// The key, 1 to 128 characters.
    public let key: String
    /// Method, path and body.
    public let request: [UInt8]

    /// Creates a key.
    public init(key: String, request: [UInt8]) {
        self.key = key
        self.request = request
    }
}

/// An answer ready for the wire, kept under its key where there was one.
public struct KeptReply: Sendable, Equatable {
    /// The HTTP status.
    public let status: Int
    /// The body.
    public let body: [UInt8]

    /// Creates a reply.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// The one writer: it takes commands in order, commits them in groups, applies them to the index, publishes the
/// snapshot, and only then answers.
public final class Dispatcher: Sendable {
    /// Opens the store's open listings into the index.
    ///
    /// `decode` reads a listing's stored wire bytes. `clock` is asked once a group.
    /// - Throws: what the store and `decode` throw.
    public init(
        store: any Store,
        logger: Logger,
        clock: @escaping @Sendable () -> Instant,
        decode: (ListingRecord) throws(Fault) -> Load
    ) throws(Fault) {
        throw Fault(.serverInternal)
    }

    /// The newest snapshot of the index.
    ///
    /// Cheap: one reference taken under a lock.
    public var index: FreightIndex { FreightIndexWriter().snapshot() }

    /// Pushes listings; one outcome each, in order, when they are durable.
    public func push(_ listings: [PreparedListing], by caller: Caller) async throws(Fault) -> [PushOutcome] { [] }

    /// Pushes all batches or none.
    ///
    /// `nextBatch` gives listings until it gives an empty batch; it is called on the writer's thread. The first refused listing, or a thrown fault, undoes everything. - Returns: the outcomes in order; where one is rejected nothing was kept.
    public func pushAtomically(
        by caller: Caller,
        nextBatch: @escaping @Sendable () throws(Fault) -> [PreparedListing]
    ) async throws(Fault) -> [PushOutcome] { [] }

    /// Replaces a listing's content if it still has version `ifMatch`.
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`, `load.notOpen`, `load.refFixed`.
    public func amend(
        _ id: LoadID,
        ifMatch: Int,
        to listing: PreparedListing,
        by caller: Caller
    ) async throws(Fault) -> ListingRecord { throw Fault(.serverInternal) }

    /// Takes a listing back.
    ///
    /// `ifMatch` nil for any version. Withdrawing it again does nothing. - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`.
    public func withdraw(
        _ id: LoadID,
        ifMatch: Int?,
        by caller: Caller
    ) async throws(Fault) -> ListingRecord { throw Fault(.serverInternal) }

    /// Counts a call and hands out the listing, phone whole; 60 an hour a party.
    /// - Throws: `load.notFound`, `load.notOpen`, `call.limit`.
    public func call(_ id: LoadID, by caller: Caller) async throws(Fault) -> ListingRecord {
        throw Fault(.serverInternal)
    }

    /// Claims a slot of a load.
    ///
    /// `reply` makes the answer, which is kept under `key` within the same commit.  Faults given to `reply`: `load.notFound`, `load.alreadyBooked`, `load.changed`, `load.notOpen`, `load.own`, `truck.notFound`. - Throws: `idempotency.conflict`, and what the store throws.
    public func book(
        _ id: LoadID,
        version: Int?,
        truckName: String?,
        mayBookOwn: Bool,
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<BookingRecord, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply { throw Fault(.serverInternal) }

    /// Gives a booking back (either side), or says yes to a request (the dispatcher).
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.state`, `load.alreadyBooked`.
    public func change(
        _ id: BookingID,
        to status: BookingStatus,
        by caller: Caller
    ) async throws(Fault) -> BookingRecord { throw Fault(.serverInternal) }

    /// Adds or replaces a truck.
    public func put(truck name: String, wire: [UInt8], by caller: Caller) async throws(Fault) {}

    /// Takes a truck away.
    /// - Throws: `truck.notFound`.
    public func remove(truck name: String, by caller: Caller) async throws(Fault) {}

    /// Ends what has ended: listings past their end, requests held over 30 minutes, kept answers over 24 hours.
    public func expire() async throws(Fault) {}

    /// Takes no more commands, finishes those that were taken, and ends the writer's thread.
    public func shutdown() async {}
}
