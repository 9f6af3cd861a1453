import SijiAPI
import SijiTrust

extension EvidenceWord {
    var english: String {
        switch self {
        case .verdict(let report): Self.english(report)
        case .factHead: "receipt"
        case .factExported: "exported"
        case .factDepot: "depot"
        case .columnAt: "at"
        case .columnEvent: "event"
        case .columnBy: "by"
        case .legendTold: "* the time is the teller's own, entered late"
        case .erased: "(erased; its digest still stands)"
        case .withheld: "(not shown to you)"
        case .written(let path): "Evidence written: \(path)"
        case .contradicted(let booking, let kept, let told):
            """
            WARNING: the depot's history of booking \(booking) contradicts your receipt.
            You hold \(kept); the depot now says \(told).
            Somebody changed the log, or restored an old backup. Keep this: siji booking evidence \(booking) --output FILE
            """
        case .notKept: "The receipt could not be kept; without it a changed history cannot be refuted."
        case .factAudit: "Audit log"
        case .auditState(let audit):
            switch audit.state {
            case "whole": "whole, \(audit.verified) events"
            case "broken":
                "BROKEN at event \(audit.seq ?? audit.verified + 1)" + (audit.booking.map { ", booking \($0)" } ?? "")
            case "unread": "could not be read"
            default: "being verified"
            }
        }
    }

    private static func english(_ report: EvidenceReport) -> String {
        let booking = report.booking.map { " \($0)" } ?? ""
        guard let finding = report.finding else {
            let receipts =
                report.receipts == 0
                ? "; no receipt was held against it: a chain written anew would not show"
                : ", \(report.receipts) receipt\(report.receipts == 1 ? "" : "s") agree\(report.receipts == 1 ? "s" : "")"
            let erased = report.erased == 0 ? "" : ", \(report.erased) erased"
            return "STANDS: booking\(booking), \(report.events.count) events\(receipts)\(erased)."
        }
        let event = finding.number.map { "event \($0)" } ?? finding.seq.map { "log event \($0)" } ?? "an event"
        let value = "the value \(finding.name ?? "") of \(event)"
        let what =
            switch finding.kind {
            case .changed: "\(event) was changed"
            case .replaced: "\(event) is not the one that the next was written upon"
            case .missing: "\(event) is missing"
            case .inserted: "\(event) stands there twice, with two contents"
            case .repeated: "\(event) stands there twice"
            case .reordered: "\(event) is out of its place"
            case .foreign: "\(event) is of another booking"
            case .truncated: "the end is cut off: \(event) is missing"
            case .rewritten: "\(event) is not the one that your receipt is for: the chain was written anew"
            case .valueTampered: "\(value) was changed"
            case .valueMissing: "\(value) was taken out, and not said to be erased"
            case .valueUnknown: "\(value) was put in: the event knows nothing of it"
            case .head: "its head does not name the last event"
            case .header: "what stands around the events was changed"
            }
        let byte = finding.byte.map { " (byte \($0))" } ?? ""
        return "DOES NOT STAND: booking\(booking), \(what)\(byte)."
    }
}
