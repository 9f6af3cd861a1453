public import SijiFreight

/// Everything that proves one booking's life, in one file that can be verified without the daemon.
///
/// The file is canonical JSON (RFC 8785) and begins with a sentence for people. See <doc:Evidence> for what it proves.
public struct EvidenceBundle: Sendable, Equatable {
    /// The version of the form that is written and read.
    public static let form = 1
    /// The longest file that is read, 16 MiB; a booking's own is a few KiB.
    public static let limitBytes = 16 << 20

    /// Where it was exported.
    public let depot: DepotID
    /// Whose life it is.
    public let booking: BookingID
    /// When it was exported.
    public let exportedAt: Instant
    /// The booking's events, in order.
    public let events: [SealedEvent]
    /// The personal values of the events, by event, then by name; one for each digest.
    public let values: [EvidenceValue]

    /// Creates a bundle from a booking's events, in order.
    ///
    /// `kept` are the values that were not erased; of those only what `isSeen` lets through is shown.
    public init(
        depot: DepotID,
        booking: BookingID,
        exportedAt: Instant,
        events: [SealedEvent],
        kept: [SaltedValue],
        isSeen: (SaltedValue) -> Bool
    ) {
        self.depot = depot
        self.booking = booking
        self.exportedAt = exportedAt
        self.events = events
        values = events.flatMap { sealed in
            sealed.event.hidden.keys.sorted().map { name in
                let value = kept.first { $0.number == sealed.event.number && $0.name == name }
                let state: EvidenceValue.State =
                    switch value {
                    case nil: .erased
                    case let value? where isSeen(value): .shown(salt: value.salt, value: value.value)
                    default: .withheld
                    }
                return EvidenceValue(number: sealed.event.number, name: name, state: state)
            }
        }
    }

    /// The file's first words, which say in both languages what it is; they follow from the rest.
    static func about(booking: BookingID, depot: DepotID, events: Int, exportedAt: Instant) -> String {
        let day = exportedAt.rfc3339(in: ZoneOffset(minutes: 0) ?? .china)
        return "siji 订单证据 evidence of booking \(booking): 事件 events \(events), 车队 depot \(depot.number), "
            + "导出于 exported \(day); 核验 verify: siji evidence verify FILE"
    }
}
