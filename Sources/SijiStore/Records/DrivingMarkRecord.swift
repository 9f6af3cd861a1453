public import SijiFreight
public import SijiHours

/// A moment from which a driver drives, or stands, as the driver told it.
public struct DrivingMarkRecord: Sendable, Hashable {
    /// How many a party has at most: the oldest goes when one more is told.
    public static let atMost = 1_000
    /// How late a mark may be told, minutes: thirty days.
    public static let lateMin = 30 * 24 * 60

    /// Whose it is.
    public var party: PartyID
    /// What goes on from then on.
    public var act: DrivingRecord.Act
    /// From when; a party has one mark a moment.
    public var at: Instant
    /// When it was told.
    public var toldAt: Instant

    /// Creates a record.
    public init(party: PartyID, act: DrivingRecord.Act, at: Instant, toldAt: Instant) {
        self.party = party
        self.act = act
        self.at = at
        self.toldAt = toldAt
    }
}
