import SijiAPI
public import SijiStore
public import SijiTrust

extension Depot {
    /// How the audit log stands.
    public struct AuditStanding: Sendable, Equatable {
        /// What its verification came to.
        public enum State: String, Sendable, CaseIterable { case checking, whole, broken, unread }

        /// What the verification came to.
        public var state: State
        /// How many events stood.
        public var verified: Int64
        /// The first thing that is wrong.
        public var finding: EvidenceFinding?

        /// Creates a standing.
        public init(state: State, verified: Int64, finding: EvidenceFinding? = nil) {
            self.state = state
            self.verified = verified
            self.finding = finding
        }

        /// What a verification found.
        public init(_ found: AuditVerification) {
            self.init(
                state: found.finding == nil ? .whole : .broken,
                verified: found.events,
                finding: found.finding
            )
        }

        /// As `/v1/status` says it.
        var wire: StatusAnswer.AuditState {
            StatusAnswer.AuditState(
                state: state.rawValue,
                verified: Int(verified),
                finding: finding?.kind.rawValue,
                seq: finding.map { Int($0.seq ?? verified + 1) }
            )
        }
    }
}
