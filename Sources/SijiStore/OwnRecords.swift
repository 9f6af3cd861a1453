public import SijiFault
public import SijiFreight
public import SijiTrust

/// What can be asked of a party's own records, which no other party sees.
public protocol OwnRecordReader {
    /// A party's months of cover, in the order of `CoverRecord.runs`.
    func cover(of party: PartyID) throws(Fault) -> [CoverRun]
    /// A party's marks of driving and standing, in the order of their moments.
    func drivingMarks(of party: PartyID) throws(Fault) -> [DrivingMarkRecord]
    /// One of a party's complaints.
    func complaint(of party: PartyID, number: Int) throws(Fault) -> ComplaintRecord?
    /// A party's complaints after a number, in order.
    func complaints(of party: PartyID, after number: Int, limit: Int) throws(Fault) -> [ComplaintRecord]
    /// A party's highest number; 0 where it has none.
    func lastComplaint(of party: PartyID) throws(Fault) -> Int
    /// A party's grants, by adviser.
    func grants(of party: PartyID) throws(Fault) -> [GrantRecord]
    /// A party's grant to an adviser; nil where there is none.
    func grant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> GrantRecord?
    /// A party's calls in order, after the first `skip`.
    func calls(of party: PartyID, skip: Int, limit: Int) throws(Fault) -> [CallRecord]
    /// What a party keeps that an erasure leaves: how many bookings, listings and calls.
    func tradeCounts(of party: PartyID) throws(Fault) -> (bookings: Int, loads: Int, calls: Int)
    /// Whether the retention job would find anything that ended before an instant.
    func hasTrade(before instant: Instant) throws(Fault) -> Bool
    /// How many complaints of each kind stand in each state, over all parties; what none is in is absent.
    func complaintCounts() throws(Fault) -> [Trouble: [ComplaintStatus: Int]]
}

/// What can be changed in a party's own records.
public protocol OwnRecordWriter: OwnRecordReader {
    /// Replaces a party's months of cover.
    func replaceCover(of party: PartyID, with runs: [CoverRun]) throws(Fault)
    /// Keeps a mark, in place of one at the same moment; the oldest goes beyond `DrivingMarkRecord.atMost`.
    func put(_ mark: DrivingMarkRecord) throws(Fault)
    /// Adds a complaint; `store.failed` where the number is held.
    func insert(_ complaint: ComplaintRecord) throws(Fault)
    /// Adds a grant, in place of an older one to the same adviser.
    func put(_ grant: GrantRecord) throws(Fault)
    /// Takes a grant back; false where there was none.
    func removeGrant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> Bool
    /// Forgets a party's trucks, cover, marks of driving, complaints, grants, positions and kept answers, and whose its voices in
    /// reports are; how many of each.
    ///
    /// The party itself is changed by `update`.
    func forgetOwn(of party: PartyID) throws(Fault) -> ErasedCounts
    /// Forgets at most `limit` of each kind of trade record that ended before an instant.
    ///
    /// Calls; bookings that are paid or cancelled; listings that are not open and that no booking names; complaints that are solved;
    /// grants that are over. Never one of which the other side may still want something.
    func forgetTrade(before instant: Instant, limit: Int) throws(Fault) -> ForgottenCounts
    /// Changes a complaint's standing and time of change; `store.failed` where it is unknown.
    func update(_ complaint: ComplaintRecord) throws(Fault)
}
