import SijiFault
import SijiFreight
import SijiHours
import SijiStore
import SijiTrust

/// A party's own records.
extension SQLiteWriter {
    func replaceCover(of party: PartyID, with runs: [CoverRun]) throws(Fault) {
        try session.run(.clearCover) { $0.bind(1, party) }
        for run in runs {
            try session.run(.insertCover) {
                $0.bind(1, party)
                $0.bind(2, run.kind.rawValue)
                $0.bind(3, run.first.number)
                $0.bind(4, run.last.number)
            }
        }
    }

    func put(_ mark: DrivingMarkRecord) throws(Fault) {
        try session.run(.putDrivingMark) {
            $0.bind(1, mark.party)
            $0.bind(2, mark.at)
            $0.bind(3, mark.act.rawValue)
            $0.bind(4, mark.toldAt)
        }
        try session.run(.dropDrivingMarks) {
            $0.bind(1, mark.party)
            $0.bind(2, DrivingMarkRecord.atMost)
        }
    }

    func insert(_ complaint: ComplaintRecord) throws(Fault) {
        let told = complaint.complaint
        // No line of a proof holds a line break: readers refuse control characters.
        let proofs = told.proofs.map { "\($0.kind.rawValue) \($0.ref)" }.joined(separator: "\n")
        try session.run(.insertComplaint) {
            $0.bind(1, complaint.party)
            $0.bind(2, complaint.number)
            $0.bind(3, told.trouble.rawValue)
            $0.bind(4, told.place)
            $0.bind(5, told.at?.epochSec)
            $0.bind(6, told.what)
            $0.bind(7, told.ask)
            $0.bind(8, proofs)
            $0.bind(9, complaint.status.rawValue)
            $0.bind(10, complaint.createdAt)
            $0.bind(11, complaint.changedAt)
        }
    }

    func update(_ complaint: ComplaintRecord) throws(Fault) {
        let changed = try session.run(.updateComplaint) {
            $0.bind(1, complaint.party)
            $0.bind(2, complaint.number)
            $0.bind(3, complaint.status.rawValue)
            $0.bind(4, complaint.changedAt)
        }
        guard changed == 1 else {
            throw Fault(.storeFailed, ["number": .integer(complaint.number), "cause": "not in the store"])
        }
    }
}
