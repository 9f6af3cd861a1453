import SijiAPI
public import SijiFreight
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
        /// Whose event that is; nil where nothing is wrong, and where the event is not there.
        public var booking: BookingID?

        /// Creates a standing.
        public init(state: State, verified: Int64, finding: EvidenceFinding? = nil, booking: BookingID? = nil) {
            self.state = state
            self.verified = verified
            self.finding = finding
            self.booking = booking
        }

        /// What a verification found.
        public init(_ found: AuditVerification) {
            self.init(
                state: found.finding == nil ? .whole : .broken,
                verified: found.events,
                finding: found.finding,
                booking: found.booking
            )
        }

        /// As `/v1/status` says it.
        var wire: StatusAnswer.AuditState {
            StatusAnswer.AuditState(
                state: state.rawValue,
                verified: Int(verified),
                finding: finding?.kind.rawValue,
                seq: finding.map { Int($0.seq ?? verified + 1) },
                booking: booking?.description,
                event: finding?.number
            )
        }
    }
}
