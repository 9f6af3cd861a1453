import SijiAPI
import SijiFault

/// A word or a sentence about rights and about what drivers keep for themselves.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum OwnWord {
    // Rights
    case call(_ numbers: String)
    case rightsOf(_ trouble: String, _ standing: String?)
    case employed
    case owner
    case toDo
    case toHave
    case toKnow
    case answers(_ time: String)
    case noRights
    case markText
    case markSecondary
    case legendEvidence
    case nearestPlaces
    case nearestNeedsHere
    case nearestNone
    case nextAfterRights
    // Cover
    case coverWhole
    case coverMissing(_ never: Int, _ broken: Int, _ lapsed: Int)
    case months(_ count: Int)
    case noMonths
    case legendCover
    case nextAfterCover
    case columnMonths
    case columnFrom
    case columnGap
    // Hours
    case hoursNone
    /// What may be driven; nil for what has no limit.
    case hoursLeft(_ time: String?, today: String?)
    case hoursByRule(_ rule: String)
    case hoursOver(breakMin: Int?)
    case hoursOverToday(restMin: Int?)
    case hoursDriving(since: String, driven: String, today: String)
    case hoursResting(since: String, stood: String)
    case breakLacks(_ time: String)
    case restLacks(_ time: String)
    case hoursDrive
    case hoursRest
    case toldLate
    case hoursCounted(_ driven: String, today: String)
    case nextAfterHours(isDriving: Bool)
    // Complaints
    case noComplaints
    case complaintIs(_ number: Int, _ status: String)
    case canBecome(_ steps: String)
    case columnNumber
    case columnWhere
    case columnWhen
    case nextAfterComplaints
    case nextAfterComplaint(_ number: Int)
    case complaintWritten(_ number: Int)
    // Privacy
    case erased(_ erased: EraseAnswer.Erased)
    case kept(_ kept: EraseAnswer.Kept)
    case noGrants
    case columnUntil
    case columnHolds
    case columnLooks
    case columnLast
    case legendGrants
    case owed(_ name: String, _ yuan: String, _ count: Int)
    case columnWho
    case columnOwed
    case columnSince
    case columnMonth
    case columnCount
    case columnAgreed
    case columnPaid
    case columnWaited
    case legendAdvice(_ until: String)
    // Positions
    case positionsKept(_ kept: Int, _ known: Int)
    case positionStep(_ step: String, _ at: String, _ booking: String)
    case positionAsk(_ step: String, _ why: String, _ booking: String)
    case askGap(_ after: String, _ before: String)
    case askLoaded(_ at: String)
    case askEarlier(_ at: String)
    case nextAfterAsk(_ booking: String, _ step: String)
    case noPositions
    case legendPositions
    // Waybill
    case waybillLacks(_ missing: Int, _ wrong: Int)
    case waybillWhole
    case waybillAmended
    case missing(_ count: Int)
    case misfit(_ format: String)
    case payment(_ number: Int)
    case legendWaybill
}

extension Speech {
    /// A word or a sentence of our own.
    subscript(own word: OwnWord) -> String {
        switch language {
        case .zh: word.chinese
        case .en: word.english
        }
    }
}

extension OwnWord {
    /// `20分钟`, `10小时`, `1小时30分钟`.
    static func chineseSpan(_ minutes: Int) -> String {
        let hours = minutes >= 60 ? "\(minutes / 60)小时" : ""
        return hours + (minutes < 60 || minutes % 60 > 0 ? "\(minutes % 60)分钟" : "")
    }

    /// `20 minutes`, `10 hours`, `1 h 30 min`.
    static func englishSpan(_ minutes: Int) -> String {
        if minutes < 60 { return "\(minutes) minutes" }
        return minutes % 60 == 0 ? "\(minutes / 60) hours" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
