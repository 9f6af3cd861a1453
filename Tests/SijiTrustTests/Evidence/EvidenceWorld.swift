import SijiFault
import SijiFreight
import SijiTestSupport
import SijiTrust

/// A booking's life at random, in a log beside another booking's, with its bundle.
struct EvidenceWorld {
    let booking = BookingID(depot: .first, sequence: 71)
    let other = BookingID(depot: .first, sequence: 72)
    let driver = PartyID(depot: .first, sequence: 1)
    let dispatcher = PartyID(depot: .first, sequence: 2)
    private(set) var log: [SealedEvent] = []
    private(set) var values: [SaltedValue] = []
    let salts: SaltSource

    init(seed: UInt64) throws(Fault) {
        var random = SeededGenerator(seed: seed)
        salts = .counted(from: seed &* 1_000_000)
        let count = Int.random(in: 1...9, using: &random)
        while log.count(where: { $0.event.booking == booking }) < count {
            try append(to: random.oneIn(3) ? other : booking, &random)
        }
        // Others go on after the booking's last.
        if random.oneIn(2) { try append(to: other, &random) }
    }

    var events: [SealedEvent] { log.filter { $0.event.booking == booking } }
    var receipts: [Receipt] { events.map(\.receipt) }

    func bundle(erasing erased: Set<String> = []) -> EvidenceBundle {
        EvidenceBundle(
            depot: .first,
            booking: booking,
            exportedAt: Instant(epochSec: 1_796_200_000),
            events: events,
            kept: values.filter { $0.booking == booking && !erased.contains($0.name) },
            isSeen: { $0.name != "spot" }
        )
    }

    private mutating func append(to booking: BookingID, _ random: inout SeededGenerator) throws(Fault) {
        let at = Instant(epochSec: 1_796_083_200 + Int64.random(in: 0..<90_000, using: &random))
        let isTold = random.oneIn(4)
        var draft = AuditDraft(
            booking: booking,
            kind: ["book", "arrivePickup", "depart", "recordPayment"].randomElement(using: &random) ?? "book",
            at: at,
            enteredAt: at.adding(minutes: isTold ? 30 : 0),
            by: random.oneIn(5) ? nil : driver,
            isSelfReported: isTold,
            facts: ["side": "driver", "priceFen": .integer(Int.random(in: -9...999_999, using: &random))]
        )
        if random.oneIn(2) {
            draft.personal = [PersonalValue(name: "note", value: "等了\(log.count)小时\n\"师傅\"", of: dispatcher)]
        }
        if random.oneIn(3) { draft.personal.append(PersonalValue(name: "spot", value: "281,112", of: driver)) }
        if log.isEmpty { draft.personal.append(PersonalValue(name: "plates", value: "湘A12345", of: driver)) }
        let last = log.last { $0.event.booking == booking }
        let (sealed, salted) = try SealedEvent.next(
            draft,
            after: last.map { ($0.event.number, $0.hash) },
            inLog: log.last?.receipt,
            salts: salts
        )
        log.append(sealed)
        values += salted
    }
}

extension SaltSource {
    /// Salts whose whole course is their seed.
    static func counted(from seed: UInt64) -> SaltSource {
        let generator = SharedGenerator(seed: seed)
        return SaltSource { generator.salt() }
    }
}

extension AuditEvent {
    /// The event with parts replaced.
    func with(
        number: Int? = nil,
        facts: [String: CanonicalValue]? = nil,
        previous: Digest? = nil,
        previousInLog: Digest? = nil
    ) -> AuditEvent {
        AuditEvent(
            seq: seq,
            booking: booking,
            number: number ?? self.number,
            kind: kind,
            at: at,
            enteredAt: enteredAt,
            by: by,
            isSelfReported: isSelfReported,
            facts: facts ?? self.facts,
            hidden: hidden,
            blind: blind,
            previous: previous ?? self.previous,
            previousInLog: previousInLog ?? self.previousInLog
        )
    }
}
