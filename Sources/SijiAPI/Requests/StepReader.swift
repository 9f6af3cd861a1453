public import SijiFault
public import SijiFreight
import SijiGeo
public import SijiTrust

enum BookingChangeKey: String, CaseIterable {
    case `do`, status, at, priceFen, payment, reason, note, spot, stop
    static let table = KeyTable<BookingChangeKey>()
}

enum PaymentRecordKey: String, CaseIterable {
    case amountFen, paidAt, by, part
    static let table = KeyTable<PaymentRecordKey>()
}

/// A step of a booking, read.
public struct BookingStepValues: Sendable, Equatable {
    /// Which step.
    public var step: BookingEvent.Step
    /// When it happened, where that was not just now.
    public var at: Instant?
    /// What else is said.
    public var details: BookingDetails
}

/// Reads the steps and payments of bookings.
public enum StepReader {
    private static let deeds = KeyTable<BookingDo>()
    private static let goals = KeyTable<BookingGoal>()
    private static let reasons = KeyTable<BookingReason>()
    private static let means = KeyTable<PaymentPart.Means>()
    static let fen = ListingLimits.partFen
    static let payment = 1...1_000
    static let note = 500
    static let stop = 1...ListingLimits.via

    /// Reads `PATCH /v1/bookings/{id}` and `POST /v1/bookings/{id}/events`: `do`, or the `status` that is to be reached.
    /// - Throws: `request.*`, `field.*`; `field.exclusive` for a member that does not belong to the step.
    public static func step(_ json: borrowing Span<UInt8>) throws(Fault) -> BookingStepValues {
        var cursor = JSONCursor(json)
        var (deed, goal): (BookingDo?, BookingGoal?)
        var at: Instant?
        var details = BookingDetails()
        var given: Set<BookingChangeKey> = []
        try cursor.beginObject()
        while let key = try cursor.key(BookingChangeKey.table) {
            if try cursor.takeNull() { continue }
            given.insert(key)
            switch key {
            case .do: deed = try cursor.code(deeds)
            case .status: goal = try cursor.code(goals)
            case .at: at = try cursor.instant()
            case .priceFen: details.priceFen = try cursor.integer(in: fen)
            case .payment: details.paymentNumber = try cursor.integer(in: payment)
            case .reason: details.reason = try cursor.code(reasons)
            case .note: details.note = try cursor.filledString(max: note)
            case .stop: details.viaStop = try cursor.integer(in: stop)
            case .spot:
                let point = try PointScan(&cursor, PointKey.spot).coordinates(cursor)
                details.spot = BookingSpot(latE7: point.latE7, lonE7: point.lonE7)
            }
        }
        try cursor.end()
        guard deed == nil || goal == nil else { throw Fault(.fieldExclusive, field: "status", ["other": "do"]) }
        guard let chosen = deed ?? goal?.step else { throw cursor.missing("do") }
        let stray = given.subtracting(chosen.members).subtracting([.do, .status])
        if let member = BookingChangeKey.allCases.first(where: stray.contains) {
            let facts: [String: FactValue] = ["other": .text("do: \(chosen.rawValue)")]
            throw Fault(.fieldExclusive, field: member.rawValue, facts)
        }
        if chosen == .turnBack, details.spot == nil { throw cursor.missing("spot") }
        return BookingStepValues(step: chosen.step, at: at, details: details)
    }

    /// Reads `POST /v1/bookings/{id}/payments`.
    /// - Throws: `request.*`, `field.*`.
    public static func payment(_ json: borrowing Span<UInt8>) throws(Fault) -> BookingStepValues {
        var cursor = JSONCursor(json)
        var details = BookingDetails()
        try cursor.beginObject()
        while let key = try cursor.key(PaymentRecordKey.table) {
            if try cursor.takeNull() { continue }
            switch key {
            case .amountFen: details.amountFen = try cursor.integer(in: fen)
            case .paidAt: details.paidAt = try cursor.instant()
            case .by: details.means = try cursor.code(means)
            case .part: details.part = try cursor.integer(in: 0...(ListingLimits.parts - 1))
            }
        }
        try cursor.end()
        guard details.amountFen != nil else { throw cursor.missing("amountFen") }
        return BookingStepValues(step: .recordPayment, at: nil, details: details)
    }
}
