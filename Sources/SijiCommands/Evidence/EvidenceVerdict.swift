import SijiFreight
import SijiTrust

/// The verdict as JSON.
struct EvidenceVerdict: Encodable, Equatable {
    /// What is wrong first.
    struct Finding: Encodable, Equatable {
        var kind: String
        var number: Int?
        var seq: Int64?
        var name: String?
        var byte: Int?
    }

    var sound: Bool
    var booking: String?
    var depot: Int?
    var exportedAt: String?
    var events: Int
    var receipts: Int
    /// `SEQ:HASH` of the last event.
    var head: String?
    var shown: Int
    var erased: Int
    var withheld: Int
    var finding: Finding?

    init(_ report: EvidenceReport) {
        sound = report.isSound
        booking = report.booking?.description
        depot = report.depot.map { Int($0.number) }
        exportedAt = report.exportedAt?.rfc3339(in: .china)
        events = report.events.count
        receipts = report.receipts
        head = report.head?.text
        shown = report.values.count - report.erased - report.withheld
        erased = report.erased
        withheld = report.withheld
        finding = report.finding.map {
            Finding(kind: $0.kind.rawValue, number: $0.number, seq: $0.seq, name: $0.name, byte: $0.byte)
        }
    }
}
