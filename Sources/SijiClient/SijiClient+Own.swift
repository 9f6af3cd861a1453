public import SijiAPI
public import SijiFault
import SijiHTTP

/// Rights, and what callers keep for themselves.
extension SijiClient {
    /// Whom to call and what to do; nil for every trouble, for both standings.
    /// - Throws: `field.code`.
    public func rights(trouble: String?, standing: String?) throws(Fault) -> RightsAnswer {
        try ask(.rights, query: [("trouble", trouble), ("standing", standing)])
    }

    /// The caller's months of cover, and what is missing.
    /// - Throws: `role.missing`.
    public func cover() throws(Fault) -> CoverAnswer { try ask(.cover) }

    /// Enters the caller's months of cover: the whole record.
    /// - Throws: `field.*`, `role.missing`.
    public func putCover(_ request: CoverRequest) throws(Fault) -> CoverAnswer {
        try ask(.putCover, json: Self.encode(request))
    }

    /// The caller's own driving time, and what is left of it by a rule, `cn` where that is nil.
    /// - Throws: `role.missing`, `field.code`.
    public func hours(rule: String? = nil) throws(Fault) -> HoursAnswer { try ask(.hours, query: [("rule", rule)]) }

    /// Tells that the caller drives, or stands.
    /// - Throws: `field.*`, `role.missing`.
    public func tellHours(_ request: HoursRequest) throws(Fault) -> HoursAnswer {
        try ask(.tellHours, json: Self.encode(request))
    }

    /// Writes a complaint; the same key with the same request has one effect.
    /// - Throws: `field.*`, `booking.notFound`, `booking.notYours`, `idempotency.conflict`, `role.missing`.
    public func complain(_ request: ComplaintRequest, key: String) throws(Fault) -> ComplaintWire {
        try ask(.complain, headers: [.init("Idempotency-Key", key)], json: Self.encode(request))
    }

    /// One page of the caller's complaints, by number.
    /// - Throws: `role.missing`, `field.*`.
    public func complaints(cursor: Int? = nil, limit: Int? = nil) throws(Fault) -> ComplaintsAnswer {
        try ask(.complaints, query: [("cursor", cursor.map(String.init)), ("limit", limit.map(String.init))])
    }

    /// One of the caller's complaints.
    /// - Throws: `complaint.notFound`.
    public func complaint(_ number: Int) throws(Fault) -> ComplaintWire { try ask(.complaint, String(number)) }

    /// Says what became of a complaint.
    /// - Throws: `complaint.notFound`, `complaint.state`.
    public func changeComplaint(_ number: Int, to status: String) throws(Fault) -> ComplaintWire {
        try ask(.changeComplaint, String(number), json: Self.encode(ComplaintChange(status: status)))
    }

    /// A booking in the ministry's fields.
    /// - Throws: `booking.notFound`, `booking.notYours`.
    public func waybill(_ booking: String) throws(Fault) -> WaybillAnswer { try ask(.waybill, booking) }

    /// Sends where the caller's truck was; what is sent again changes nothing.
    /// - Throws: `field.*`, `place.outside`, `role.missing`.
    public func sendPositions(_ request: PositionsRequest) throws(Fault) -> PositionsTakenAnswer {
        try ask(.takePositions, json: Self.encode(request))
    }

    /// Where the caller's truck was, the newest first; with a booking, where its truck is.
    /// - Throws: `booking.notFound`, `booking.notYours`, `position.notShown`, `field.*`.
    public func positions(
        booking: String? = nil,
        cursor: Int? = nil,
        limit: Int? = nil
    ) throws(Fault) -> PositionsAnswer {
        let page = [("cursor", cursor.map(String.init)), ("limit", limit.map(String.init))]
        return try ask(.positions, query: [("bookingId", booking)] + page)
    }

    /// Everything that the depot keeps of the caller, a JSON object a line, the last of them counting the others.
    /// - Throws: `server.*`, `daemon.answer` where it was cut off.
    public func exportMe() throws(Fault) -> [UInt8] {
        let lines = try fetch(.exportMe)
        guard let last = lines.dropLast().split(separator: UInt8(ascii: "\n")).last, last.starts(with: #"{"end":"#.utf8)
        else { throw Fault(.daemonAnswer, ["cause": "cut off"]) }
        return lines
    }

    /// Erases what is personal of the caller; trade records stay.
    /// - Throws: `role.missing`, `store.*`.
    public func eraseMe() throws(Fault) -> EraseAnswer { try ask(.eraseMe) }

    /// Who may read the caller's page.
    /// - Throws: `role.missing`.
    public func grants() throws(Fault) -> GrantsAnswer { try ask(.grants) }

    /// Gives a Unix user leave to read the caller's page.
    /// - Throws: `field.range`, `grant.notFound` for what is no user, `role.missing`.
    public func putGrant(uid: UInt32, _ request: GrantRequest) throws(Fault) -> GrantWire {
        try ask(.putGrant, String(uid), json: Self.encode(request))
    }

    /// Takes a grant back.
    /// - Throws: `grant.notFound`, `role.missing`.
    public func revokeGrant(uid: UInt32) throws(Fault) { try tell(.revokeGrant, String(uid)) }

    /// A driver's page, for an adviser.
    /// - Throws: `grant.missing`.
    public func advice(uid: UInt32) throws(Fault) -> AdviceAnswer { try ask(.advice, String(uid)) }
}
