public import SijiFreight

/// Which personal values of a booking a party may see (DESIGN §9).
public struct EvidenceSight: Sendable {
    private let party: PartyID
    private let driver: PartyID
    private let wasBooked: Bool
    private let isOpen: Bool

    /// Creates the sight of a party of a booking: `wasBooked` where it was ever won, `isOpen` while it is neither paid nor given back.
    public init(party: PartyID, driver: PartyID, wasBooked: Bool, isOpen: Bool) {
        self.party = party
        self.driver = driver
        self.wasBooked = wasBooked
        self.isOpen = isOpen
    }

    /// Whether the party may see a value.
    ///
    /// One's own, always. The driver's phone is for the dispatcher of a booking that was won; where the truck stood, while it is under way. The rest was said to both: plates before the yes, notes, the listing as it was booked.
    public func shows(_ value: SaltedValue) -> Bool {
        if value.of == party { return true }
        guard value.of == driver else { return true }
        switch value.name {
        case "driverPhone": return wasBooked
        case "spot": return isOpen
        default: return true
        }
    }
}
