public import SijiFault
public import SijiFreight

/// `GET /v1/positions`.
public struct PositionsQuery: Sendable, Equatable {
    /// Of which booking's truck; nil for the caller's own.
    public var booking: BookingID?
    /// Only those before this moment: where a page begins.
    public var before: Instant?
    /// How many at most, 1 to 1,000; 100 where absent.
    public var limit: Int

    /// Seconds since 1970 that a page may begin at.
    static let cursor = 0...Int(Instant.last.epochSec)

    /// Reads the query.
    /// - Throws: `field.*`.
    public init(_ query: QueryParameters) throws(Fault) {
        if let text = try query.text("bookingId", max: QueryLimits.cursor) {
            guard let id = BookingID(text) else {
                throw Fault(.fieldCode, field: "bookingId", ["value": .text(text)])
            }
            booking = id
        }
        before = try query.integer("cursor", in: Self.cursor).map { Instant(epochSec: Int64($0)) }
        limit = try query.integer("limit", in: QueryLimits.page) ?? QueryLimits.assumedPage
    }
}
