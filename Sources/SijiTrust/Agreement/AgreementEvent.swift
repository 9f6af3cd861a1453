public import SijiFault
public import SijiFreight

/// One thing that happened to a booking's agreement, as it is kept.
public struct AgreementEvent: Sendable, Hashable {
    /// What happened.
    public enum Act: String, Sendable, CaseIterable {
        /// The depot wrote the first version from listing and booking, or wrote it again before anybody answered it.
        case write
        /// A side proposed another version.
        case propose
        /// A side said yes.
        case accept
        /// A side said no.
        case refuse
    }

    /// Its place among the agreement's events, from 1, without gaps.
    public var number: Int
    /// What happened.
    public var act: Act
    /// Which version.
    public var version: Int
    /// On which side its maker stood; nil for the depot.
    public var side: BookingSide?
    /// Who; nil for the depot.
    public var party: PartyID?
    /// When.
    public var at: Instant
    /// What a version says that was written or proposed.
    public var content: AgreementContent?

    /// Creates an event.
    public init(
        number: Int,
        act: Act,
        version: Int,
        side: BookingSide?,
        party: PartyID?,
        at: Instant,
        content: AgreementContent?
    ) {
        self.number = number
        self.act = act
        self.version = version
        self.side = side
        self.party = party
        self.at = at
        self.content = content
    }
}

extension Agreement {
    /// An agreement from its events in order.
    ///
    /// - Throws: `store.damaged` where they are no agreement's.
    /// - Complexity: O(n) in the events.
    public init(folding events: [AgreementEvent]) throws(Fault) {
        guard let first = events.first, first.act == .write, let content = first.content else {
            throw Self.damaged("no first version")
        }
        self.init(content, at: first.at)
        for (place, event) in events.enumerated() {
            guard event.number == place + 1 else { throw Self.damaged("event \(event.number) at place \(place + 1)") }
            if place > 0 { try apply(event) }
        }
    }

    private mutating func apply(_ event: AgreementEvent) throws(Fault) {
        do throws(Fault) {
            switch (event.act, event.side, event.party) {
            case (.write, _, _):
                guard let content = event.content, versions.count == 1, versions[0].acceptances.isEmpty else {
                    throw Self.damaged("written after an answer")
                }
                self = Agreement(content, at: event.at)
            case (.propose, let side?, let party?):
                guard let content = event.content, event.version == versions.count + 1 else {
                    throw Self.damaged("proposal \(event.version) after version \(versions.count)")
                }
                try append(content, by: side, party: party, at: event.at)
            case (.accept, let side?, let party?): try accept(event.version, by: side, party: party, at: event.at)
            case (.refuse, let side?, let party?): try refuse(event.version, by: side, party: party, at: event.at)
            default: throw Self.damaged("nobody's answer")
            }
        } catch {
            throw error.code == .storeDamaged ? error : Self.damaged(error.code.rawValue)
        }
    }

    private static func damaged(_ cause: String) -> Fault {
        Fault(.storeDamaged, ["cause": .text("agreement: \(cause)")])
    }
}
