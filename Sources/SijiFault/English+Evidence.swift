// Evidence of a booking.
extension English {
    static let evidenceNotCanonical = Phrase(
        title: "Not in canonical form",
        detail:
            "This is not evidence as siji writes it[: {path}][, at byte {byte}][: {cause}].",
        hint:
            "Ask for the evidence anew: siji booking evidence 1 --output FILE."
    )
    static let evidenceForm = Phrase(
        title: "Evidence of another version",
        detail:
            "This evidence is of another version[: {path}][: {got}, and this siji reads up to {limit}].",
        hint:
            "Verify it with the siji that wrote it, or a newer one."
    )
    static let evidenceNone = Phrase(
        title: "No evidence yet",
        detail:
            "The booking[ {id}] is older than the audit log, which has nothing of it.",
        hint:
            "Its next step begins its chain; ask again then."
    )
    static let evidenceBroken = Phrase(
        title: "The evidence does not stand",
        detail:
            "The evidence does not stand[: {finding}][ at event {number}][, log event {seq}].",
        hint:
            "Keep the file as it is, and your receipts; whoever advises you can verify both."
    )
}
