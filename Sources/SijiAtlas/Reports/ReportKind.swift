/// What drivers report.
public enum ReportKind: String, Sendable, CaseIterable {
    /// A checkpoint or rest stop that the data do not have.
    case new
    /// One that the data have, and that is not there any more.
    case gone
    /// A limit's value that was measured or seen, and is not the one of the data.
    case wrongValue
    /// A rest stop without a free slot.
    case full
    /// A rest stop with free slots; undoes `full`.
    case free
    /// A rest stop that lets nobody in.
    case closed
    /// A rest stop that lets in; undoes `closed`.
    case open

    /// What it is about: on one subject a party has one voice.
    public var topic: ReportTopic {
        switch self {
        case .new, .gone: .existence
        case .wrongValue: .value
        case .full, .free: .occupancy
        case .closed, .open: .opening
        }
    }

    /// The kind that says the contrary; nil for a value, which another value does not undo.
    public var contrary: ReportKind? {
        switch self {
        case .new: .gone
        case .gone: .new
        case .full: .free
        case .free: .full
        case .closed: .open
        case .open: .closed
        case .wrongValue: nil
        }
    }

    /// Seconds after which a voice counts for half.
    ///
    /// siji's own figures, no published ones: a car park turns over in hours and a free slot is taken sooner than a full park
    /// empties; a gate that is shut stays so for a day or two; barriers and signs stand for months.
    public var halfLifeSec: Int64 {
        switch self {
        case .full: 90 * 60
        case .free: 60 * 60
        case .closed, .open: 24 * 3_600
        case .new, .gone: 60 * 86_400
        case .wrongValue: 90 * 86_400
        }
    }

    /// Seconds for which it is kept after the last voice: ten half-lives, when a voice counts for less than a thousandth, and
    /// at least as long as positions are kept (DESIGN §9).
    public var keptSec: Int64 { max(30 * 86_400, 10 * halfLifeSec) }
}

/// What reports are about.
public enum ReportTopic: String, Sendable, CaseIterable {
    /// Whether the place is there: `gone` against `new`.
    case existence
    /// What the limit is.
    case value
    /// Whether a slot is free: `full` against `free`.
    case occupancy
    /// Whether one gets in: `closed` against `open`.
    case opening
}
