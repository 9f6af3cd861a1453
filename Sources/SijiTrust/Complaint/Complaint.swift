public import SijiFreight

/// What a driver wants to tell an office: a barrier that does not match its sign, freight that is not paid, a checkpoint.
///
/// Private to the driver. What other drivers are to know of a place is a report (`/v1/reports`), which a complaint may name as
/// evidence.
public struct Complaint: Sendable, Equatable {
    /// Something that proves it, by reference: what it is stays with the driver.
    public struct Proof: Sendable, Hashable {
        /// What kind of thing.
        public enum Kind: String, Sendable, CaseIterable {
            /// A booking's evidence bundle, by the booking's identifier.
            case booking
            /// A driver report of a place, by its identifier.
            case report
            /// A photo.
            case photo
            /// A slip, a bill, a written decision.
            case document
            /// Somebody who saw it.
            case witness
        }

        /// What kind of thing.
        public var kind: Kind
        /// Which one: an identifier, a file's name, a name; 1 to 200 characters.
        public var ref: String

        /// Creates a proof.
        public init(kind: Kind, ref: String) { (self.kind, self.ref) = (kind, ref) }
    }

    /// What it is about.
    public var trouble: Trouble
    /// Where, in words; 1 to 200 characters.
    public var place: String?
    /// When it happened.
    public var at: Instant?
    /// What happened; 1 to 1,000 characters.
    public var what: String
    /// What is asked for; 1 to 300 characters, nil for the usual of its kind.
    public var ask: String?
    /// At most 16.
    public var proofs: [Proof]

    /// Creates a complaint.
    public init(
        trouble: Trouble,
        place: String? = nil,
        at: Instant? = nil,
        what: String,
        ask: String? = nil,
        proofs: [Proof] = []
    ) {
        self.trouble = trouble
        self.place = place
        self.at = at
        self.what = what
        self.ask = ask
        self.proofs = proofs
    }
}
