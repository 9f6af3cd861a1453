import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// A party's own records.
extension SQLiteReader {
    func cover(of party: PartyID) throws(Fault) -> [CoverRun] {
        let runs = try session.all(
            .cover,
            { $0.bind(1, party) },
            read: { (row) throws(Fault) in try row.coverRun(party) }
        )
        // The order of the kinds is the contract's, not the alphabet's.
        return CoverRecord(runs).runs
    }

    func drivingMarks(of party: PartyID) throws(Fault) -> [DrivingMarkRecord] {
        try session.all(
            .drivingMarks,
            { $0.bind(1, party) },
            read: { (row) throws(Fault) in
                DrivingMarkRecord(
                    party: party,
                    act: try row.word(0, of: party),
                    at: row.instant(1),
                    toldAt: row.instant(2)
                )
            }
        )
    }

    func complaint(of party: PartyID, number: Int) throws(Fault) -> ComplaintRecord? {
        try session.first(
            .complaint,
            {
                $0.bind(1, party)
                $0.bind(2, number)
            },
            read: { (row) throws(Fault) in try row.complaint() }
        )
    }

    func complaints(of party: PartyID, after number: Int, limit: Int) throws(Fault) -> [ComplaintRecord] {
        try session.all(
            .complaints,
            {
                $0.bind(1, party)
                $0.bind(2, number)
                $0.bind(3, max(0, limit))
            },
            read: { (row) throws(Fault) in try row.complaint() }
        )
    }

    func lastComplaint(of party: PartyID) throws(Fault) -> Int {
        try session.first(.lastComplaint, { $0.bind(1, party) }, read: { Int($0.integer(0)) }) ?? 0
    }

    func complaintCounts() throws(Fault) -> [Trouble: [ComplaintStatus: Int]] {
        var counts: [Trouble: [ComplaintStatus: Int]] = [:]
        try session.forEach(.complaintCounts) { row throws(Fault) in
            guard let trouble = Trouble(rawValue: row.text(0)), let status = ComplaintStatus(rawValue: row.text(1))
            else {
                throw Fault(.storeDamaged, ["cause": "unknown word in complaints"])
            }
            counts[trouble, default: [:]][status] = Int(row.integer(2))
        }
        return counts
    }
}

extension RawStatement {
    fileprivate func coverRun(_ party: PartyID) throws(Fault) -> CoverRun {
        let kind: CoverKind = try word(0, of: party)
        guard let first = Month(number: Int(integer(1))), let last = Month(number: Int(integer(2))),
            let run = CoverRun(kind: kind, first: first, last: last)
        else { throw Fault(.storeDamaged, ["id": .text(party.description), "cause": "months of cover"]) }
        return run
    }

    fileprivate func complaint() throws(Fault) -> ComplaintRecord {
        let party = PartyID(stored: integer(0))
        var proofs: [Complaint.Proof] = []
        for line in text(7).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let kind = Complaint.Proof.Kind(rawValue: String(parts[0])) else {
                throw Fault(.storeDamaged, ["id": .text(party.description), "cause": "a complaint's proofs"])
            }
            proofs.append(.init(kind: kind, ref: String(parts[1])))
        }
        return ComplaintRecord(
            party: party,
            number: Int(integer(1)),
            complaint: Complaint(
                trouble: try word(2, of: party),
                place: optionalText(3),
                at: optionalInteger(4).map { Instant(epochSec: $0) },
                what: text(5),
                ask: optionalText(6),
                proofs: proofs
            ),
            status: try word(8, of: party),
            createdAt: instant(9),
            changedAt: instant(10)
        )
    }
}
