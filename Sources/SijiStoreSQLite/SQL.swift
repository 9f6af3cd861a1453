import SijiStore

/// Every statement that is kept prepared, with its text.
///
/// Columns stand in the order in which `RawStatement` reads them.
enum SQL: Int, CaseIterable {
    case savepoint, rollbackToSavepoint, releaseSavepoint
    case sequence, setSequence
    case insertListing, updateListing, updateContent, confirmListing
    case listing, livingListing, openListings, openOffers, listingsEnding, openOfParty
    case listingsOfParty, listingsOfPartyByStatus, listingsOfPartyByRef
    case insertParty, updateParty, partyOfUid, party
    case putTruck, removeTruck, truck, trucksOfParty
    case insertBooking, updateBooking, booking, liveBookings, bookingsOfParty, requestsHeld
    case insertEvent, eventsOfBooking, driverRecord
    case insertAnswer, forgetAnswers, answer
    case insertCall, callTimes
    case insertAgreement, agreementOfBooking
    case insertChange, changes, lastChange, counts, bookingCounts
    case insertAudit, audit, lastAudit, lastAuditOfBooking, auditOfBooking, auditOfNumber
    case insertPersonal, personalOfBooking, erasePersonalOfParty, erasePersonalOfBooking, eraseTold
    case cover, clearCover, insertCover
    case drivingMarks, putDrivingMark, dropDrivingMarks, forgetDrivingMarksOf
    case complaint, complaints, lastComplaint, complaintCounts, insertComplaint, updateComplaint
    case grants, grant, putGrant, removeGrant, callsOfParty, tradeCounts
    case forgetTrucks, forgetAnswersOf, forgetComplaintsOf, forgetGrantsOf
    case forgetCalls, forgetBookings, forgetLoads, forgetComplaints, forgetGrants
    case putPosition, positions, oldPositions, forgetPositions, forgetPositionsOf, bookingsOnRoad
    case insertReport, report, reportsOn, reportsOf, newReports, everyReport, keepReport
    case dueReports, dueReportIDs, forgetReport, putVoice, unnameVoices
    case reportTimes, insertReportTime, dropReportTimes, oldReportTimes, forgetReportTimes, blurReportTimes
    case oldCalls, oldBookings, oldLoads, oldComplaints, oldGrants

    private static let listingColumns =
        "id, party, ref, version, status, trucks, taken, phone, ends_at, confirmed_at, created_at, calls, wire, offer"
    private static let bookingColumns =
        """
        id, load, load_version, slot, driver, dispatcher, truck_name, status, version, created_at, changed_at, price_fen,
        held_until, cancelled_by
        """
    private static let eventColumns =
        """
        number, step, at, entered_at, party, side, source, price_fen, payment, amount_fen, paid_at, means, part, reason,
        note, lat_e7, lon_e7, terms_version, terms_hash, via_stop, via_count,
        empty_m, empty_gaps
        """
    private static let auditColumns = "seq, booking, number, hash, bytes"
    private static let personalColumns = "booking, number, name, of_party, salt, value"

    private static let grantColumns = "party, adviser, begins_at, ends_at, created_at, looks, looked_at"
    private static let endedCalls = "FROM calls WHERE at < ?1"
    private static let endedBookings = "FROM bookings WHERE status IN ('paid', 'cancelled') AND changed_at < ?1"
    private static let endedLoads =
        "FROM loads WHERE status <> 'open' AND ends_at < ?1 AND id NOT IN (SELECT load FROM bookings)"
    private static let endedComplaints = "FROM complaints WHERE status = 'solved' AND changed_at < ?1"
    private static let endedGrants = "FROM grants WHERE ends_at < ?1"
    private static let complaintColumns =
        "party, number, trouble, place, at, what, ask, proofs, status, created_at, changed_at"

    private static let reportColumns =
        "id, target, is_stop, kind, value, place_kind, lat_e7, lon_e7, heading_deg, first_at"
    /// A row for each voice, and one for a report without any.
    private static let reportRows =
        """
        SELECT id, target, is_stop, kind, value, place_kind, lat_e7, lon_e7, heading_deg, first_at, seq, party, is_for, at, slots
        FROM reports LEFT JOIN report_voices ON report = id
        """
    private static let agreementColumns = "booking, number, act, version, side, party, at, content"

    /// One arm a status, so that a page is read off the index in the order of ids whatever the standing.
    private static let pageOfEveryStatus = ListingStatus.allCases.map { status in
        """
        SELECT * FROM (SELECT id FROM loads INDEXED BY loads_of_party
        WHERE party = ?1 AND status = '\(status.rawValue)' AND id > ?2 ORDER BY id LIMIT ?3)
        """
    }.joined(separator: " UNION ALL ")

    var text: String {
        switch self {
        case .savepoint: "SAVEPOINT attempt"
        case .rollbackToSavepoint: "ROLLBACK TO attempt"
        case .releaseSavepoint: "RELEASE attempt"
        case .sequence: "SELECT last FROM sequences WHERE kind = ?"
        case .setSequence:
            "INSERT INTO sequences (kind, last) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = excluded.last"
        case .insertListing:
            "INSERT INTO loads (\(Self.listingColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        case .updateListing:
            """
            UPDATE loads SET version = ?2, trucks = ?3, taken = ?4, phone = ?5, confirmed_at = ?6, calls = ?7,
            wire = ?8, offer = ?11, status = ?9, ends_at = ?10 WHERE id = ?1
            """
        // SQLite writes an index anew for each column named here, changed or not: so none that is in one.
        case .updateContent:
            """
            UPDATE loads SET version = ?2, trucks = ?3, taken = ?4, phone = ?5, confirmed_at = ?6, calls = ?7,
            wire = ?8, offer = ?11 WHERE id = ?1 AND status = ?9 AND ends_at = ?10
            """
        case .confirmListing: "UPDATE loads SET confirmed_at = ?2 WHERE id = ?1"
        case .listing: "SELECT \(Self.listingColumns) FROM loads WHERE id = ?"
        case .livingListing:
            """
            SELECT \(Self.listingColumns) FROM loads INDEXED BY loads_ref
            WHERE party = ? AND ref = ? AND status <> 'closed'
            """
        // The plain order of the table: the index of the ends would have to be sorted.
        case .openListings: "SELECT \(Self.listingColumns) FROM loads NOT INDEXED WHERE status = 'open' ORDER BY id"
        case .openOffers: "SELECT id, version, offer FROM loads NOT INDEXED WHERE status = 'open' ORDER BY id"
        case .openOfParty: "SELECT id FROM loads INDEXED BY loads_of_party WHERE party = ? AND status = 'open'"
        case .listingsEnding:
            """
            SELECT id FROM loads INDEXED BY loads_ending
            WHERE status = 'open' AND ends_at <= ? ORDER BY ends_at, id LIMIT ?
            """
        case .listingsOfParty:
            """
            SELECT \(Self.listingColumns) FROM loads WHERE id IN (\(Self.pageOfEveryStatus)) ORDER BY id LIMIT ?3
            """
        case .listingsOfPartyByStatus:
            """
            SELECT \(Self.listingColumns) FROM loads INDEXED BY loads_of_party
            WHERE party = ?1 AND status = ?4 AND id > ?2 ORDER BY id LIMIT ?3
            """
        case .listingsOfPartyByRef:
            """
            SELECT \(Self.listingColumns) FROM loads WHERE id IN
            (SELECT id FROM loads INDEXED BY loads_ref WHERE party = ?1 AND ref = ?5 AND status <> 'closed'
            UNION ALL
            SELECT id FROM loads INDEXED BY loads_ref_closed WHERE party = ?1 AND ref = ?5 AND status = 'closed')
            AND id > ?2 AND (?4 IS NULL OR status = ?4) ORDER BY id LIMIT ?3
            """
        case .insertParty: "INSERT INTO parties (id, depot, uid, name, phone, plates) VALUES (?, ?, ?, ?, ?, ?)"
        case .updateParty: "UPDATE parties SET name = ?2, phone = ?3, plates = ?4 WHERE id = ?1"
        case .partyOfUid: "SELECT id, uid, name, phone, plates FROM parties WHERE uid = ?"
        case .party: "SELECT id, uid, name, phone, plates FROM parties WHERE id = ?"
        case .putTruck:
            """
            INSERT INTO trucks (party, name, wire) VALUES (?, ?, ?)
            ON CONFLICT (party, name) DO UPDATE SET wire = excluded.wire
            """
        case .removeTruck: "DELETE FROM trucks WHERE party = ? AND name = ?"
        case .truck: "SELECT party, name, wire FROM trucks WHERE party = ? AND name = ?"
        case .trucksOfParty: "SELECT party, name, wire FROM trucks WHERE party = ? ORDER BY name"
        case .insertBooking:
            """
            INSERT INTO bookings (\(Self.bookingColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """
        case .updateBooking:
            """
            UPDATE bookings SET load_version = ?2, slot = ?3, truck_name = ?4, status = ?5, version = ?6, changed_at = ?7,
            price_fen = ?8, held_until = ?9, cancelled_by = ?10 WHERE id = ?1
            """
        case .booking: "SELECT \(Self.bookingColumns) FROM bookings WHERE id = ?"
        case .liveBookings:
            """
            SELECT \(Self.bookingColumns) FROM bookings INDEXED BY bookings_slot
            WHERE load = ? AND status <> 'cancelled' ORDER BY slot, id
            """
        case .bookingsOfParty:
            """
            SELECT \(Self.bookingColumns) FROM bookings WHERE id IN
            (SELECT * FROM (SELECT id FROM bookings WHERE driver = ?1 AND id > ?2 ORDER BY id LIMIT ?3)
            UNION ALL
            SELECT * FROM (SELECT id FROM bookings WHERE dispatcher = ?1 AND id > ?2 ORDER BY id LIMIT ?3))
            ORDER BY id LIMIT ?3
            """
        case .requestsHeld:
            """
            SELECT \(Self.bookingColumns) FROM bookings INDEXED BY bookings_held
            WHERE held_until <= ? ORDER BY held_until, id LIMIT ?
            """
        case .insertEvent:
            """
            INSERT INTO booking_events (\(Self.eventColumns), booking)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        case .eventsOfBooking: "SELECT \(Self.eventColumns) FROM booking_events WHERE booking = ? ORDER BY number"
        case .driverRecord:
            """
            SELECT count(*) FILTER (WHERE status IN ('delivered', 'podSent', 'podReceived', 'paid')),
            count(*) FILTER (WHERE cancelled_by = 'driver'),
            count(*) FILTER (WHERE status NOT IN ('requested', 'cancelled') OR cancelled_by IS NOT NULL)
            FROM bookings INDEXED BY bookings_of_driver WHERE driver = ?
            """
        case .insertAnswer:
            """
            INSERT INTO idempotency (party, key, request, status, body, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (party, key) DO UPDATE SET request = excluded.request, status = excluded.status,
            body = excluded.body, at = excluded.at
            """
        case .forgetAnswers: "DELETE FROM idempotency WHERE at < ?"
        case .answer: "SELECT party, key, request, status, body, at FROM idempotency WHERE party = ? AND key = ?"
        case .insertCall: "INSERT INTO calls (party, load, at) VALUES (?, ?, ?)"
        case .callTimes: "SELECT at FROM calls WHERE party = ? AND at > ? ORDER BY at DESC LIMIT ?"
        case .insertChange: "INSERT INTO changes (kind, id, old_version, new_version) VALUES (?, ?, ?, ?)"
        case .changes:
            "SELECT seq, kind, id, old_version, new_version FROM changes WHERE seq > ? ORDER BY seq LIMIT ?"
        case .lastChange: "SELECT coalesce(max(seq), 0) FROM changes"
        case .counts:
            """
            SELECT (SELECT count(*) FROM loads WHERE status = 'open'), (SELECT count(*) FROM loads),
            (SELECT count(*) FROM bookings WHERE status <> 'cancelled'), (SELECT count(*) FROM parties)
            """
        case .cover: "SELECT kind, first, last FROM cover WHERE party = ? ORDER BY kind, first"
        case .clearCover: "DELETE FROM cover WHERE party = ?"
        case .insertCover: "INSERT INTO cover (party, kind, first, last) VALUES (?, ?, ?, ?)"
        case .drivingMarks: "SELECT act, at, told_at FROM driving_marks WHERE party = ? ORDER BY at"
        case .putDrivingMark:
            "INSERT OR REPLACE INTO driving_marks (party, at, act, told_at) VALUES (?, ?, ?, ?)"
        case .dropDrivingMarks:
            """
            DELETE FROM driving_marks WHERE party = ?1 AND at <=
            (SELECT at FROM driving_marks WHERE party = ?1 ORDER BY at DESC LIMIT 1 OFFSET ?2)
            """
        case .forgetDrivingMarksOf: "DELETE FROM driving_marks WHERE party = ?"
        case .complaint: "SELECT \(Self.complaintColumns) FROM complaints WHERE party = ? AND number = ?"
        case .complaints:
            "SELECT \(Self.complaintColumns) FROM complaints WHERE party = ? AND number > ? ORDER BY number LIMIT ?"
        case .lastComplaint: "SELECT coalesce(max(number), 0) FROM complaints WHERE party = ?"
        case .complaintCounts: "SELECT trouble, status, count(*) FROM complaints GROUP BY trouble, status"
        case .insertComplaint:
            "INSERT INTO complaints (\(Self.complaintColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        case .updateComplaint:
            "UPDATE complaints SET status = ?3, changed_at = ?4 WHERE party = ?1 AND number = ?2"
        case .grants: "SELECT \(Self.grantColumns) FROM grants WHERE party = ? ORDER BY adviser"
        case .grant: "SELECT \(Self.grantColumns) FROM grants WHERE party = ? AND adviser = ?"
        case .putGrant: "INSERT OR REPLACE INTO grants (\(Self.grantColumns)) VALUES (?, ?, ?, ?, ?, ?, ?)"
        case .removeGrant: "DELETE FROM grants WHERE party = ? AND adviser = ?"
        case .callsOfParty: "SELECT party, load, at FROM calls WHERE party = ? ORDER BY id LIMIT ? OFFSET ?"
        case .tradeCounts:
            """
            SELECT (SELECT count(*) FROM bookings WHERE driver = ?1 OR dispatcher = ?1),
            (SELECT count(*) FROM loads WHERE party = ?1), (SELECT count(*) FROM calls WHERE party = ?1)
            """
        case .forgetTrucks: "DELETE FROM trucks WHERE party = ?"
        case .forgetAnswersOf: "DELETE FROM idempotency WHERE party = ?"
        case .forgetComplaintsOf: "DELETE FROM complaints WHERE party = ?"
        case .forgetGrantsOf: "DELETE FROM grants WHERE party = ?"
        case .forgetCalls: "DELETE FROM calls WHERE id IN (SELECT id \(Self.endedCalls) ORDER BY id LIMIT ?2)"
        case .forgetBookings: "DELETE FROM bookings WHERE id IN (SELECT id \(Self.endedBookings) ORDER BY id LIMIT ?2)"
        case .forgetLoads: "DELETE FROM loads WHERE id IN (SELECT id \(Self.endedLoads) ORDER BY id LIMIT ?2)"
        case .forgetComplaints:
            "DELETE FROM complaints WHERE rowid IN (SELECT rowid \(Self.endedComplaints) ORDER BY party, number LIMIT ?2)"
        case .forgetGrants:
            """
            DELETE FROM grants WHERE (party, adviser) IN
            (SELECT party, adviser \(Self.endedGrants) ORDER BY party, adviser LIMIT ?2)
            """
        case .oldCalls: "SELECT 1 \(Self.endedCalls) LIMIT 1"
        case .oldBookings: "SELECT 1 \(Self.endedBookings) LIMIT 1"
        case .oldLoads: "SELECT 1 \(Self.endedLoads) LIMIT 1"
        case .oldComplaints: "SELECT 1 \(Self.endedComplaints) LIMIT 1"
        case .oldGrants: "SELECT 1 \(Self.endedGrants) LIMIT 1"
        case .insertAgreement: "INSERT INTO agreements (\(Self.agreementColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        case .agreementOfBooking:
            "SELECT \(Self.agreementColumns) FROM agreements WHERE booking = ? ORDER BY number"
        case .putPosition:
            """
            INSERT INTO positions (party, at, lat_e7, lon_e7, accuracy_m) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (party, at) DO UPDATE SET lat_e7 = excluded.lat_e7, lon_e7 = excluded.lon_e7,
            accuracy_m = excluded.accuracy_m
            WHERE (excluded.accuracy_m IS NULL, coalesce(excluded.accuracy_m, 0), excluded.lat_e7, excluded.lon_e7)
            < (accuracy_m IS NULL, coalesce(accuracy_m, 0), lat_e7, lon_e7)
            """
        case .positions:
            """
            SELECT at, lat_e7, lon_e7, accuracy_m FROM positions
            WHERE party = ?1 AND at >= ?2 AND (?3 IS NULL OR at < ?3) ORDER BY at DESC LIMIT ?4
            """
        case .oldPositions: "SELECT 1 FROM positions INDEXED BY positions_at WHERE at < ? LIMIT 1"
        case .forgetPositions:
            """
            DELETE FROM positions WHERE (party, at) IN
            (SELECT party, at FROM positions INDEXED BY positions_at WHERE at < ? ORDER BY at, party LIMIT ?)
            """
        case .forgetPositionsOf: "DELETE FROM positions WHERE party = ?"
        case .bookingsOnRoad:
            """
            SELECT \(Self.bookingColumns) FROM bookings INDEXED BY bookings_on_road
            WHERE driver = ? AND status NOT IN ('requested', 'paid', 'cancelled') ORDER BY id
            """
        case .insertReport:
            """
            INSERT INTO reports (\(Self.reportColumns), forget_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        case .report: "\(Self.reportRows) WHERE id = ? ORDER BY seq"
        case .reportsOn: "\(Self.reportRows) WHERE target = ? AND is_stop = ? ORDER BY id, seq"
        case .reportsOf:
            """
            \(Self.reportRows) WHERE id IN
            (SELECT report FROM report_voices WHERE party = ?1 AND report > ?2 ORDER BY report LIMIT ?3) ORDER BY id, seq
            """
        case .newReports:
            """
            \(Self.reportRows) WHERE place_kind IS NOT NULL AND lat_e7 BETWEEN ? AND ? AND lon_e7 BETWEEN ? AND ?
            ORDER BY id, seq
            """
        case .everyReport: "\(Self.reportRows) ORDER BY id, seq"
        case .keepReport: "UPDATE reports SET forget_at = max(forget_at, ?2) WHERE id = ?1"
        case .dueReports: "SELECT 1 FROM reports INDEXED BY reports_due WHERE forget_at <= ? LIMIT 1"
        case .dueReportIDs: "SELECT id FROM reports INDEXED BY reports_due WHERE forget_at <= ? ORDER BY id LIMIT ?"
        case .forgetReport: "DELETE FROM reports WHERE id = ?"
        case .putVoice:
            """
            INSERT INTO report_voices (report, seq, party, is_for, at, slots) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (party, report) WHERE party IS NOT NULL DO UPDATE SET seq = excluded.seq, is_for = excluded.is_for,
            at = excluded.at, slots = excluded.slots WHERE (excluded.at, excluded.seq) > (at, seq)
            """
        case .unnameVoices: "UPDATE report_voices SET party = NULL WHERE party = ?"
        case .reportTimes: "SELECT at FROM report_times WHERE party = ? AND at > ? ORDER BY at DESC LIMIT ?"
        case .insertReportTime:
            """
            INSERT INTO report_times (party, at, number)
            SELECT ?1, ?2, coalesce(max(number), 0) + 1 FROM report_times WHERE party = ?1
            """
        case .dropReportTimes: "DELETE FROM report_times WHERE party = ? AND at <= ?"
        case .oldReportTimes: "SELECT 1 FROM report_times INDEXED BY report_times_at WHERE at <= ? LIMIT 1"
        case .forgetReportTimes: "DELETE FROM report_times WHERE at <= ?"
        case .blurReportTimes: "UPDATE report_times SET at = (at / 3600 + 1) * 3600 WHERE party = ?"
        case .bookingCounts: "SELECT status, count(*) FROM bookings GROUP BY status"
        case .insertAudit: "INSERT INTO audit (\(Self.auditColumns)) VALUES (?, ?, ?, ?, ?)"
        case .audit: "SELECT \(Self.auditColumns) FROM audit WHERE seq > ? ORDER BY seq LIMIT ?"
        case .lastAudit: "SELECT \(Self.auditColumns) FROM audit ORDER BY seq DESC LIMIT 1"
        case .lastAuditOfBooking:
            "SELECT \(Self.auditColumns) FROM audit WHERE booking = ? ORDER BY number DESC LIMIT 1"
        case .auditOfBooking: "SELECT \(Self.auditColumns) FROM audit WHERE booking = ? ORDER BY number"
        case .auditOfNumber: "SELECT \(Self.auditColumns) FROM audit WHERE booking = ? AND number = ?"
        case .insertPersonal: "INSERT INTO personal_values (\(Self.personalColumns)) VALUES (?, ?, ?, ?, ?, ?)"
        case .personalOfBooking:
            "SELECT \(Self.personalColumns) FROM personal_values WHERE booking = ? ORDER BY number, name"
        case .erasePersonalOfParty: "DELETE FROM personal_values WHERE of_party = ?"
        case .erasePersonalOfBooking: "DELETE FROM personal_values WHERE booking = ?"
        case .eraseTold:
            """
            UPDATE booking_events SET note = NULL, lat_e7 = NULL, lon_e7 = NULL
            WHERE booking IN (SELECT id FROM bookings WHERE driver = ?1 OR dispatcher = ?1) AND party = ?1
            AND (note IS NOT NULL OR lat_e7 IS NOT NULL)
            """
        }
    }
}
