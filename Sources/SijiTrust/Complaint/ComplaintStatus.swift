/// How a complaint (反映) stands; only the driver moves it.
///
/// siji hands nothing in: it writes the text, and the driver says what became of it.
public enum ComplaintStatus: String, Sendable, CaseIterable {
    /// 已写: not handed in yet.
    case written
    /// 已交: told to 12328 or another office.
    case submitted
    /// 已答: the office has answered.
    case answered
    /// 已解决.
    case solved

    /// What it may become; an answer that does not help is handed in again.
    public var steps: [ComplaintStatus] {
        switch self {
        case .written: [.submitted]
        case .submitted: [.answered, .solved]
        case .answered: [.solved, .submitted]
        case .solved: []
        }
    }
}
