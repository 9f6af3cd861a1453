public import SijiFault
import SijiFreight

/// Judges a bundle by itself, and against the receipts that its holder kept.
///
/// Pure: bytes in, report out. What the checks prove and what they cannot is in <doc:Evidence>.
public enum EvidenceVerifier {
    /// Verifies a bundle's bytes.
    ///
    /// The report names the first thing that is wrong, in this order: the events one by one, the head, the receipts, the personal values, what stands around them.
    /// - Throws: `evidence.notCanonical` where the bytes are no bundle at all, `evidence.form` where it is of another version.
    /// - Complexity: O(n) in the bytes; one SHA-256 over them and one over each event.
    public static func verify(_ bytes: [UInt8], receipts: [Receipt] = []) throws(Fault) -> EvidenceReport {
        var reader = BundleReader(bytes)
        let unread = try reader.read()
        let parts = reader.parts
        var report = EvidenceReport()
        report.booking = parts.booking
        report.depot = parts.depot
        report.exportedAt = parts.exportedAt
        report.events = parts.elements.map(\.event)
        report.head = parts.elements.last.map { Receipt(seq: $0.event.seq, hash: $0.hash) }
        report.values = parts.values
        report.receipts = receipts.count
        report.finding =
            parts.firstBrokenLink(isCut: unread?.kind == .changed) ?? unread ?? parts.wrongHead()
            ?? parts.refuted(by: receipts) ?? parts.wrongValue() ?? parts.wrongHeader()
        return report
    }
}

extension BundleParts {
    /// The first event that is not what, or where, it should be.
    ///
    /// `isCut` where the events were not read to their end: then the last has no successor to vouch for it.
    fileprivate func firstBrokenLink(isCut: Bool) -> EvidenceFinding? {
        let isNamedWrong = isBookingNamedWrong
        for (place, element) in elements.enumerated() {
            let number = place + 1
            // By the place, not by the event's own number: that may be what was changed.
            guard Digest(of: element.bytes) == element.hash else {
                return EvidenceFinding(.changed, number: number, seq: element.event.seq)
            }
            if isNamedWrong { return EvidenceFinding(.header) }
            if let finding = misplaced(element, at: place) { return finding }
            guard let before = place > 0 ? elements[place - 1] : nil else {
                guard element.event.previous == .none else {
                    return EvidenceFinding(.replaced, number: number, seq: element.event.seq)
                }
                continue
            }
            let isNext = element.event.seq == before.event.seq + 1
            let isLinked =
                element.event.previous == before.hash
                && (!isNext || element.event.previousInLog == before.hash) && element.event.seq > before.event.seq
            guard isLinked else {
                // Later events vouch for earlier ones: if the next hangs on this one, the one before is the wrong one.
                let wrong = isVouchedFor(place, isCut) ? before : element
                return EvidenceFinding(.replaced, number: wrong.event.number, seq: wrong.event.seq)
            }
        }
        return nil
    }

    /// Whether all events are of one booking, and the file names another: then it is the name that was changed.
    private var isBookingNamedWrong: Bool {
        guard let first = elements.first?.event.booking, first != booking else { return false }
        return elements.allSatisfy { $0.event.booking == first }
    }

    private func misplaced(_ element: Element, at place: Int) -> EvidenceFinding? {
        let (event, expected) = (element.event, place + 1)
        guard event.booking == booking else { return EvidenceFinding(.foreign, number: expected, seq: event.seq) }
        if event.number == expected { return nil }
        if event.number < expected {
            let isTwin = elements[..<place].contains { $0.hash == element.hash }
            return EvidenceFinding(isTwin ? .repeated : .inserted, number: event.number, seq: event.seq)
        }
        let isLater = elements[place...].contains { $0.event.number == expected }
        return EvidenceFinding(isLater ? .reordered : .missing, number: expected)
    }

    /// Whether what follows the event at a place was written upon it.
    private func isVouchedFor(_ place: Int, _ isCut: Bool) -> Bool {
        let hash = elements[place].hash
        if place + 1 < elements.count { return elements[place + 1].event.previous == hash }
        return !isCut && head?.receipt.hash == hash
    }

    fileprivate func wrongHead() -> EvidenceFinding? {
        guard let head else { return EvidenceFinding(.head) }
        guard let last = elements.last else { return EvidenceFinding(.truncated, number: 1) }
        if head.number > last.event.number { return EvidenceFinding(.truncated, number: last.event.number + 1) }
        guard head.number == last.event.number, head.receipt.seq == last.event.seq, head.receipt.hash == last.hash
        else { return EvidenceFinding(.head, number: last.event.number, seq: last.event.seq) }
        return nil
    }

    fileprivate func refuted(by receipts: [Receipt]) -> EvidenceFinding? {
        for receipt in receipts.sorted(by: { $0.seq < $1.seq }) {
            guard let element = elements.first(where: { $0.event.seq >= receipt.seq }) else {
                return EvidenceFinding(.truncated, number: elements.count + 1, seq: receipt.seq)
            }
            guard element.event.seq == receipt.seq, element.hash == receipt.hash else {
                return EvidenceFinding(.rewritten, number: element.event.number, seq: receipt.seq)
            }
        }
        return nil
    }

    fileprivate func wrongValue() -> EvidenceFinding? {
        let expected = elements.flatMap { element in
            element.event.hidden.sorted { $0.key < $1.key }.map { (element.event.number, $0.key, $0.value) }
        }
        for (place, value) in values.enumerated() {
            guard place < expected.count, expected[place].0 == value.number, expected[place].1 == value.name else {
                let isKnown = expected.dropFirst(place).contains { $0.0 == value.number && $0.1 == value.name }
                return isKnown
                    ? EvidenceFinding(.valueMissing, number: expected[place].0, name: expected[place].1)
                    : EvidenceFinding(.valueUnknown, number: value.number, name: value.name)
            }
            if case .shown(let salt, let text) = value.state, Digest(salt: salt, value: text) != expected[place].2 {
                return EvidenceFinding(.valueTampered, number: value.number, name: value.name)
            }
        }
        guard values.count >= expected.count else {
            let first = expected[values.count]
            return EvidenceFinding(.valueMissing, number: first.0, name: first.1)
        }
        return nil
    }

    fileprivate func wrongHeader() -> EvidenceFinding? {
        guard let booking, let depot, let exportedAt, let seal, seal == unsealed else {
            return EvidenceFinding(.header)
        }
        let said = EvidenceBundle.about(
            booking: booking,
            depot: depot,
            events: elements.count,
            exportedAt: exportedAt
        )
        return about == said ? nil : EvidenceFinding(.header)
    }
}
