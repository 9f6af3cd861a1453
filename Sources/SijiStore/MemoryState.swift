import SijiAtlas
import SijiFreight
import SijiTrust

/// Everything that a store in memory knows.
struct MemoryState: Sendable {
    struct RefKey: Hashable {
        var party: PartyID
        var ref: String
    }

    struct NameKey: Hashable {
        var party: PartyID
        var name: String
    }

    struct SlotKey: Hashable {
        var load: LoadID
        var slot: Int
    }

    /// A report, and until when it is kept.
    struct KeptReport: Sendable {
        var report: Report
        var forgetAt: Instant
    }

    var sequences: [ChangeRecord.Kind: UInt64] = [:]
    var parties: [PartyID: PartyRecord] = [:]
    var partyOfUid: [UInt32: PartyID] = [:]
    var listings: [LoadID: ListingRecord] = [:]
    /// Every listing under a `ref`, in the order in which they came: only the last may be other than closed.
    var loadsOfRef: [RefKey: [LoadID]] = [:]
    var trucks: [NameKey: TruckRecord] = [:]
    var bookings: [BookingID: BookingRecord] = [:]
    var events: [BookingID: [BookingEvent]] = [:]
    /// The live booking of each slot: the UNIQUE constraint.
    var bookingOfSlot: [SlotKey: BookingID] = [:]
    var answers: [NameKey: IdempotentRecord] = [:]
    var calls: [CallRecord] = []
    /// Months of cover by kind, then by month.
    var cover: [PartyID: [CoverRun]] = [:]
    /// Marks of driving and standing, by moment.
    var drivingMarks: [PartyID: [Instant: DrivingMarkRecord]] = [:]
    /// Grants by adviser.
    var grants: [PartyID: [UInt32: GrantRecord]] = [:]
    /// Complaints by number.
    var complaints: [PartyID: [ComplaintRecord]] = [:]
    var agreements: [BookingID: [AgreementRecord]] = [:]
    var changes: [ChangeRecord] = []
    var audit: [AuditRecord] = []
    /// Where each booking's events lie in `audit`, in order.
    var auditOfBooking: [BookingID: [Int]] = [:]
    var personal: [SaltedValue] = []
    /// Fixes by their moment.
    var positions: [PartyID: [Instant: PositionFix]] = [:]
    var reports: [ReportID: KeptReport] = [:]
    /// When each party reported within the hour.
    var reportTimes: [PartyID: [Instant]] = [:]
}
