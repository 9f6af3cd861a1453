/// What a driver may be in trouble with: the kinds that advice and complaints go by.
public enum Trouble: String, Sendable, CaseIterable {
    /// Freight or pay that is owed (欠薪, 欠运费).
    case arrears
    /// Hurt at work (工伤).
    case injury
    /// Kept waiting, or ordered and not used (压车, 放空).
    case detention
    /// A height or width barrier that does not match its sign (限高).
    case barrier
    /// A checkpoint, a fine, a charge (查车).
    case checkpoint
}

/// How a driver stands to whoever pays: what follows differs.
public enum Standing: String, Sendable, CaseIterable {
    /// Drives for an employer: pay, hours and injury are labour matters.
    case employed
    /// Drives a truck of their own, under contracts of carriage (运输合同).
    case owner
}

/// How well a statement is founded.
public enum Evidence: String, Sendable, CaseIterable {
    /// Read in the text of its source.
    case text
    /// One secondary copy: shown as such.
    case secondary
    /// Advice of our own: no law says it.
    case own
}
