import SijiFault
public import SijiFreight
public import SijiTrust

extension ComplaintWire {
    /// A complaint with the letter that it makes.
    public init(_ letter: ComplaintLetter, status: ComplaintStatus, createdAt: Instant, changedAt: Instant) {
        let complaint = letter.complaint
        self.init(
            number: letter.number,
            trouble: complaint.trouble.rawValue,
            status: status.rawValue,
            possible: status.steps.map(\.rawValue),
            place: complaint.place,
            at: complaint.at?.rfc3339(in: letter.zone),
            what: complaint.what,
            ask: complaint.ask,
            proofs: complaint.proofs.map { ProofWire(kind: $0.kind.rawValue, ref: $0.ref) },
            letter: Letter(zh: letter.lines(in: .zh), en: letter.lines(in: .en)),
            createdAt: createdAt.rfc3339(in: letter.zone),
            changedAt: changedAt.rfc3339(in: letter.zone)
        )
    }
}
