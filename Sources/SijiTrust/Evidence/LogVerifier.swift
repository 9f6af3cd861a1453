public import SijiFault
public import SijiFreight

/// Follows a depot's whole log, event by event, in the order of the log.
///
/// Memory stays flat: the heads of the bookings met last are kept, others are asked for.
///
/// - Complexity: O(n) in the bytes of an event, about a microsecond for one of 600 bytes.
public struct LogVerifier: Sendable {
    /// One row as a store holds it.
    public struct Row: Sendable {
        let seq: Int64
        let booking: BookingID
        let number: Int
        let hash: Digest
        let bytes: [UInt8]

        /// Creates a row.
        public init(seq: Int64, booking: BookingID, number: Int, hash: Digest, bytes: [UInt8]) {
            self.seq = seq
            self.booking = booking
            self.number = number
            self.hash = hash
            self.bytes = bytes
        }
    }

    /// The receipt of the last event that stood; nil before the first.
    public private(set) var head: Receipt?
    private var heads: [BookingID: (number: Int, hash: Digest)] = [:]
    private let headLimit: Int

    /// Starts before the log's first event; `headLimit` bounds the bookings whose heads are kept.
    public init(headLimit: Int = 100_000) { self.headLimit = headLimit }

    /// Looks at the next row; what is wrong with it, nil where it stands.
    ///
    /// `predecessor` gives the stored hash of a booking's event by its number, for a booking whose head is not kept.
    /// After a finding the log cannot be followed further.
    public mutating func next(
        _ row: Row,
        predecessor: (BookingID, Int) throws(Fault) -> Digest?
    ) throws(Fault) -> EvidenceFinding? {
        let expected = (head?.seq ?? 0) + 1
        guard row.seq == expected else { return EvidenceFinding(.missing, seq: expected) }
        guard Digest(of: row.bytes) == row.hash else {
            return EvidenceFinding(.changed, number: row.number, seq: row.seq)
        }
        let links: EventLinks
        do throws(Fault) { links = try EventLinks(row.bytes) } catch {
            let byte: Int? = if case .integer(let byte)? = error.facts["byte"] { byte } else { nil }
            return EvidenceFinding(.changed, number: row.number, seq: row.seq, byte: byte)
        }
        // The event's own word for its place, against the row's.
        guard links.seq == row.seq, links.booking == row.booking, links.number == row.number, row.number > 0 else {
            return EvidenceFinding(.changed, number: row.number, seq: row.seq)
        }
        guard links.previousInLog == head?.hash ?? .none else {
            return EvidenceFinding(.replaced, seq: row.seq - (head == nil ? 0 : 1))
        }
        let before = try last(of: row, predecessor)
        guard before.number + 1 == row.number else {
            let kind: EvidenceFinding.Kind = before.number < row.number ? .missing : .inserted
            return EvidenceFinding(kind, number: min(before.number + 1, row.number), seq: row.seq)
        }
        guard links.previous == before.hash else {
            return EvidenceFinding(.replaced, number: before.number, seq: row.seq)
        }
        if heads.count >= headLimit { heads.removeAll(keepingCapacity: true) }
        heads[row.booking] = (row.number, row.hash)
        head = Receipt(seq: row.seq, hash: row.hash)
        return nil
    }

    private func last(
        of row: Row,
        _ predecessor: (BookingID, Int) throws(Fault) -> Digest?
    ) throws(Fault) -> (number: Int, hash: Digest) {
        if let kept = heads[row.booking] { return kept }
        guard row.number > 1 else { return (0, .none) }
        guard let hash = try predecessor(row.booking, row.number - 1) else { return (0, .none) }
        return (row.number - 1, hash)
    }
}
