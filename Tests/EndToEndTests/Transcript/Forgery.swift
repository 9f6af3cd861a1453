import SijiFault
import SijiFreight
import SijiTrust

/// What somebody does to evidence who would rather have it say something else.
enum Forgery {
    /// One figure changed in the file.
    static func tampered(_ text: String) -> String {
        text.replacing("\"amountFen\":850000", with: "\"amountFen\":150000")
    }

    /// The whole chain written anew from an event on, by whoever holds the depot's store: nothing in it contradicts itself.
    static func rewritten(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
        let report = try EvidenceVerifier.verify(bytes)
        guard let depot = report.depot, let booking = report.booking, let exportedAt = report.exportedAt else {
            return bytes
        }
        var events: [SealedEvent] = []
        for event in report.events {
            var facts = event.facts
            if facts["amountFen"] != nil { facts["amountFen"] = 150_000 }
            let last = events.last
            events.append(
                try SealedEvent(
                    AuditEvent(
                        seq: event.seq,
                        booking: event.booking,
                        number: event.number,
                        kind: event.kind,
                        at: event.at,
                        enteredAt: event.enteredAt,
                        by: event.by,
                        isSelfReported: event.isSelfReported,
                        facts: facts,
                        hidden: event.hidden,
                        blind: event.blind,
                        previous: last?.hash ?? .none,
                        previousInLog: last?.hash ?? event.previousInLog
                    )
                )
            )
        }
        return try EvidenceBundle(
            depot: depot,
            booking: booking,
            exportedAt: exportedAt,
            events: events,
            kept: [],
            isSeen: { _ in false }
        ).canonicalBytes()
    }
}
