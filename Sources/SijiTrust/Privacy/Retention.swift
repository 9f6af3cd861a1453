public import SijiFreight

/// How long what is kept (DESIGN §9).
public struct Retention: Sendable, Equatable {
    /// Trade records: bookings, listings, calls, complaints that are solved, grants that are over.
    public static let tradeYears = 3
    /// Positions.
    public static let positionDays = 30
    /// Rows that one commit forgets at most, so that nobody waits long behind it.
    public static let rowsPerCommit = 1_000

    /// Trade records that ended before this are forgotten.
    public let tradeBefore: Instant
    /// Positions before this are forgotten.
    public let positionsBefore: Instant

    /// What holds at an instant; three years are 1,096 days, so that a leap year forgets no record a day early.
    public init(at now: Instant) {
        let yearsSec = Int64(Self.tradeYears) * 365 * 86_400 + 86_400
        tradeBefore = Instant(epochSec: now.epochSec - yearsSec)
        positionsBefore = Instant(epochSec: now.epochSec - Int64(Self.positionDays) * 86_400)
    }
}
