public import SijiFault
public import SijiFreight

/// A yes of one side.
public struct AgreementAcceptance: Sendable, Hashable {
    /// Which side.
    public let side: BookingSide
    /// Who.
    public let party: PartyID
    /// When.
    public let at: Instant

    /// Creates a yes.
    public init(side: BookingSide, party: PartyID, at: Instant) {
        self.side = side
        self.party = party
        self.at = at
    }
}

/// One version of an agreement.
public struct AgreementVersion: Sendable, Hashable {
    /// How a version stands.
    public enum Standing: String, Sendable, CaseIterable {
        /// At least one side has not said yes.
        case open
        /// Both said yes, and no later version took its place.
        case inForce
        /// Both said yes; a later version took its place.
        case superseded
        /// The other side said no.
        case refused
        /// Another version was put in its place before both said yes.
        case withdrawn
    }

    /// From 1.
    public let number: Int
    /// What it says.
    public let content: AgreementContent
    /// Which version it changes; nil for the first.
    public let base: Int?
    /// Who wrote it; nil for the first, which the listing and the booking wrote.
    public let proposedBy: BookingSide?
    /// When it was written.
    public let proposedAt: Instant
    /// Who said yes, in order; a proposal is its writer's yes.
    public internal(set) var acceptances: [AgreementAcceptance]
    /// Who said no.
    public internal(set) var refusal: AgreementAcceptance?
    /// How it stands.
    public internal(set) var standing: Standing

    /// Whether a side has said yes.
    public func isAccepted(by side: BookingSide) -> Bool { acceptances.contains { $0.side == side } }
}

/// A booking's written agreement with all its versions: a pure state machine of proposals and answers.
///
/// At most one version is open and at most one in force. Nothing is ever taken out.
public struct Agreement: Sendable, Hashable {
    /// What a side can do with a version.
    public enum Act: String, Sendable, CaseIterable { case accept, refuse, propose }

    /// The versions by number, from 1; never empty.
    public private(set) var versions: [AgreementVersion]

    /// Begins with what listing and booking say; nobody has said yes to that in writing yet.
    public init(_ content: AgreementContent, at now: Instant) {
        versions = [
            AgreementVersion(
                number: 1,
                content: content,
                base: nil,
                proposedBy: nil,
                proposedAt: now,
                acceptances: [],
                refusal: nil,
                standing: .open
            )
        ]
    }

    /// The version that both sides said yes to and that holds; nil where there is none.
    public var inForce: AgreementVersion? { versions.last { $0.standing == .inForce } }

    /// The version that waits for a yes; nil where none does.
    public var open: AgreementVersion? { versions.last { $0.standing == .open } }

    /// The version whose terms claims and due days are reckoned by: the one in force, else the first, which is what was booked.
    public var governing: AgreementVersion { inForce ?? versions[0] }

    /// A version by its number.
    ///
    /// - Throws: `agreement.versionUnknown`.
    public func version(_ number: Int) throws(Fault) -> AgreementVersion {
        guard versions.indices.contains(number - 1) else {
            throw Fault(
                .agreementVersionUnknown,
                field: "version",
                ["value": .integer(number), "max": .integer(versions.count)]
            )
        }
        return versions[number - 1]
    }

    /// What a side can do now, in the order of `Act.allCases`.
    public func possible(for side: BookingSide) -> [Act] {
        guard side != .depot else { return [] }
        guard let open else { return [.propose] }
        if open.isAccepted(by: side) { return [.propose] }
        // The first version is nobody's proposal: who does not want it proposes another.
        return open.proposedBy == nil ? [.accept, .propose] : [.accept, .refuse]
    }

    /// Writes another version: changes to the one that governs.
    ///
    /// It is its writer's yes. One's own open proposal, and an unanswered first version, give way to it.
    /// `seen` is the latest version that the writer has read; nil where they do not say.
    /// - Throws: `agreement.state` where the other side's proposal waits, `agreement.stale`, and what `applying` throws.
    @discardableResult
    public mutating func propose(
        _ changes: [AgreementItem: AgreementValue?],
        seen: Int?,
        by side: BookingSide,
        party: PartyID,
        at now: Instant
    ) throws(Fault) -> AgreementVersion {
        try require(.propose, for: side)
        try requireLatest(seen)
        return try append(try governing.content.applying(changes), by: side, party: party, at: now)
    }

    /// Takes a version that was proposed.
    ///
    /// - Throws: `agreement.state` where the other side's proposal waits.
    @discardableResult
    mutating func append(
        _ content: AgreementContent,
        by side: BookingSide,
        party: PartyID,
        at now: Instant
    ) throws(Fault) -> AgreementVersion {
        try require(.propose, for: side)
        let base = governing.number
        if let open { versions[open.number - 1].standing = .withdrawn }
        let version = AgreementVersion(
            number: versions.count + 1,
            content: content,
            base: base,
            proposedBy: side,
            proposedAt: now,
            acceptances: [AgreementAcceptance(side: side, party: party, at: now)],
            refusal: nil,
            standing: .open
        )
        versions.append(version)
        return version
    }

    /// Says yes to the open version; once both sides have, it is in force and the one before it is not.
    ///
    /// - Throws: `agreement.versionUnknown`, `agreement.state`, `agreement.stale`.
    public mutating func accept(
        _ number: Int,
        by side: BookingSide,
        party: PartyID,
        at now: Instant
    ) throws(Fault) {
        try requireOpen(number, .accept, side)
        versions[number - 1].acceptances.append(AgreementAcceptance(side: side, party: party, at: now))
        guard versions[number - 1].isAccepted(by: .driver), versions[number - 1].isAccepted(by: .dispatcher) else {
            return
        }
        if let held = inForce { versions[held.number - 1].standing = .superseded }
        versions[number - 1].standing = .inForce
    }

    /// Says no to the other side's proposal; what held before goes on holding.
    ///
    /// - Throws: `agreement.versionUnknown`, `agreement.state`, `agreement.stale`.
    public mutating func refuse(
        _ number: Int,
        by side: BookingSide,
        party: PartyID,
        at now: Instant
    ) throws(Fault) {
        try requireOpen(number, .refuse, side)
        versions[number - 1].refusal = AgreementAcceptance(side: side, party: party, at: now)
        versions[number - 1].standing = .refused
        // Nothing in force: the first version is on the table again, with the yeses that it had.
        if inForce == nil { versions[0].standing = .open }
    }

    private func requireOpen(_ number: Int, _ act: Act, _ side: BookingSide) throws(Fault) {
        let version = try version(number)
        guard version.standing == .open else { throw fault(act, side, version) }
        try require(act, for: side)
    }

    private func require(_ act: Act, for side: BookingSide) throws(Fault) {
        guard possible(for: side).contains(act) else { throw fault(act, side, open ?? governing) }
    }

    private func requireLatest(_ seen: Int?) throws(Fault) {
        guard let seen, seen != versions.count else { return }
        _ = try version(seen)
        throw Fault(
            .agreementStale,
            field: "version",
            ["version": .integer(versions.count), "got": .integer(seen)]
        )
    }

    private func fault(_ act: Act, _ side: BookingSide, _ version: AgreementVersion) -> Fault {
        Fault(
            .agreementState,
            [
                "version": .integer(version.number), "status": .text(version.standing.rawValue),
                "got": .text(act.rawValue), "possible": .list(possible(for: side).map(\.rawValue)),
            ]
        )
    }
}
