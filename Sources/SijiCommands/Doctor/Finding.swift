/// What one check came to.
struct Finding: Equatable {
    /// What is looked at, in the order in which it is shown.
    enum Check: String, CaseIterable {
        case socket, groups, unit, daemon, version, store, disk, inodes, clock, skew, data, backup, timer, terminal
    }

    /// How it stands.
    enum Verdict: String { case ok, wrong, unknown }

    let check: Check
    let verdict: Verdict
    /// What was seen.
    let seen: DoctorWord
    /// The one command that mends it; nil where nothing has to be, or none can.
    let mend: String?

    init(_ check: Check, _ verdict: Verdict, _ seen: DoctorWord, mend: String? = nil) {
        self.check = check
        self.verdict = verdict
        self.seen = seen
        self.mend = mend
    }
}
