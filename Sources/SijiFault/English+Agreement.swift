// A booking's written agreement.
extension English {
    static let agreementVersionUnknown = Phrase(
        title: "No such version of the agreement",
        detail:
            "The agreement has no version[ {value}|| of that number][; the latest is {max}].",
        hint:
            "Read the latest with siji booking agreement BOOKING."
    )
    static let agreementState = Phrase(
        title: "The agreement does not take this step",
        detail:
            "[Version {version} of the||The] agreement[ is {status} and] does not take [{got}||this step].",
        hint:
            "[Possible now: {possible}. ]Read it first with siji booking agreement BOOKING."
    )
    static let agreementStale = Phrase(
        title: "The agreement has a newer version",
        detail:
            "You have read version [{got}||an older one]; it is now at version [{version}||a newer one].",
        hint:
            "Read the latest with siji booking agreement BOOKING, then propose again."
    )
    static let agreementUnchanged = Phrase(
        title: "Nothing is changed",
        detail:
            "What is proposed is what the agreement says already.",
        hint:
            "Write the terms to change, such as detentionHourFen; read the agreement with siji booking agreement BOOKING."
    )
}
