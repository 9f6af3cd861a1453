import SijiFault
import SijiFreight
import SijiTrust

/// A party's own records in memory.
extension MemoryWriter {
    func cover(of party: PartyID) throws(Fault) -> [CoverRun] { state.cover[party] ?? [] }

    func drivingMarks(of party: PartyID) throws(Fault) -> [DrivingMarkRecord] {
        (state.drivingMarks[party] ?? [:]).values.sorted { $0.at < $1.at }
    }

    func put(_ mark: DrivingMarkRecord) throws(Fault) {
        change { state in
            state.drivingMarks[mark.party, default: [:]][mark.at] = mark
            guard let held = state.drivingMarks[mark.party], held.count > DrivingMarkRecord.atMost else { return }
            if let oldest = held.keys.min() { state.drivingMarks[mark.party]?[oldest] = nil }
        }
    }

    func complaint(of party: PartyID, number: Int) throws(Fault) -> ComplaintRecord? {
        state.complaints[party]?.first { $0.number == number }
    }

    func complaints(of party: PartyID, after number: Int, limit: Int) throws(Fault) -> [ComplaintRecord] {
        Array((state.complaints[party] ?? []).filter { $0.number > number }.prefix(max(0, limit)))
    }

    func lastComplaint(of party: PartyID) throws(Fault) -> Int { state.complaints[party]?.last?.number ?? 0 }

    func complaintCounts() throws(Fault) -> [Trouble: [ComplaintStatus: Int]] {
        var counts: [Trouble: [ComplaintStatus: Int]] = [:]
        for record in state.complaints.values.joined() {
            counts[record.complaint.trouble, default: [:]][record.status, default: 0] += 1
        }
        return counts
    }

    func replaceCover(of party: PartyID, with runs: [CoverRun]) throws(Fault) {
        change { $0.cover[party] = runs.isEmpty ? nil : runs }
    }

    func insert(_ complaint: ComplaintRecord) throws(Fault) {
        guard try self.complaint(of: complaint.party, number: complaint.number) == nil else {
            throw Fault(.storeFailed, ["number": .integer(complaint.number), "cause": "the number is held"])
        }
        change { state in
            state.complaints[complaint.party, default: []].append(complaint)
            state.complaints[complaint.party]?.sort { $0.number < $1.number }
        }
    }

    func update(_ complaint: ComplaintRecord) throws(Fault) {
        let place = state.complaints[complaint.party]?.firstIndex { $0.number == complaint.number }
        guard let place else {
            throw Fault(.storeFailed, ["number": .integer(complaint.number), "cause": "not in the store"])
        }
        change { state in
            state.complaints[complaint.party]?[place].status = complaint.status
            state.complaints[complaint.party]?[place].changedAt = complaint.changedAt
        }
    }
}
