import SijiAPI
import SijiFault
import SijiTrust

/// What is said about evidence and receipts.
///
/// Each language is an exhaustive switch: a missing sentence does not compile.
enum EvidenceWord {
    case verdict(EvidenceReport)
    case factHead
    case factExported
    case factDepot
    case columnAt
    case columnEvent
    case columnBy
    case legendTold
    case erased
    case withheld
    case written(_ path: String)
    case contradicted(_ booking: String, kept: String, told: String)
    case notKept
    case factAudit
    case auditState(_ audit: StatusAnswer.AuditState)

    /// The words in a language.
    func text(_ language: Language) -> String {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }
}
