import SijiFault

/// A word or a sentence about what drivers report.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum ReportWord {
    case full(_ age: String)
    case free(_ slots: Int?, _ age: String)
    case closed(_ age: String)
    case disputed
    case people(_ count: Int)
    case source
    case old
    case value(_ value: String, _ drivers: Int, _ age: String)
    case gone(_ drivers: Int, _ age: String)
    case onlyReported(_ drivers: Int, _ age: String)
    case onlyReportedOnce
    case kept(_ what: String, _ drivers: Int, _ weight: String)
    case keptDenied(_ what: String, _ denied: Int)
    case keptUndecided(_ what: String, _ drivers: Int, _ denied: Int)
    case madePlace(_ id: String)
    case history
    case columnSaid
    case columnFor
    case columnAgainst
    case columnLast
    case columnWeight
    case columnHalf
    case mineFor
    case mineAgainst
    case legendHistory
    case legendOld
    case nextCheck(_ id: String)
    case nextRest(_ id: String)
    /// By the id: the row of the last list may by now be another place. The value is one of its unit, nil where it has none.
    case nextReportCheck(_ id: String, _ value: String?, isReported: Bool)
    case nextReportRest(_ id: String, isReported: Bool)

    /// The word in a language.
    func text(in language: Language) -> String { language == .zh ? chinese : english }

    private var chinese: String {
        switch self {
        case .full(let age): "满 \(age)前报"
        case .free(let slots, let age): (slots.map { "约\($0)空" } ?? "有空") + " \(age)前报"
        case .closed(let age): "关 \(age)前报"
        case .disputed: "说法不一"
        case .people(let count): "\(count)人"
        case .source: "司机报"
        case .old: "*旧"
        case .value(let value, let drivers, let age): "司机报\(value): \(drivers)人, \(age)前"
        case .gone(let drivers, let age): "司机报没了: \(drivers)人, \(age)前"
        case .onlyReported(let drivers, let age): "只有司机报: \(drivers)人, \(age)前"
        case .onlyReportedOnce: "只有司机报过, 现在不算了"
        case .kept(let what, let drivers, let weight): "记下了: \(what), \(drivers)人这么说, 算\(weight)"
        case .keptDenied(let what, let denied): "记下了: 不是\(what), \(denied)人这么说"
        case .keptUndecided(let what, let drivers, let denied): "记下了, 还说不准: \(what) \(drivers)人说是, \(denied)人说不是"
        case .madePlace(let id): "新地方: \(id)"
        case .history: "司机报过:"
        case .columnSaid: "说法"
        case .columnFor: "人"
        case .columnAgainst: "否"
        case .columnLast: "最近"
        case .columnWeight: "还算"
        case .columnHalf: "减半"
        case .mineFor: "(我)"
        case .mineAgainst: "(我否)"
        case .legendHistory: "还算: 刚报的一人算1, 过减半时间算0.5, 否的往下减; 到0.125为止, -是不算了"
        case .legendOld: "*旧: 报了很久"
        case .nextCheck(let id): "下一步: siji 看卡 \(id)"
        case .nextRest(let id): "下一步: siji 看歇脚 \(id)"
        case .nextReportCheck(let id, let value, let isReported):
            "报: " + Self.commands("siji 报卡 \(id)", [value, "没了", isReported ? "对" : nil])
        case .nextReportRest(let id, let isReported):
            "报: " + Self.commands("siji 报歇 \(id)", ["满", "空 12", isReported ? "对" : nil])
        }
    }

    private var english: String {
        switch self {
        case .full(let age): "full \(age) ago"
        case .free(let slots, let age): (slots.map { "~\($0) free" } ?? "free") + " \(age) ago"
        case .closed(let age): "closed \(age) ago"
        case .disputed: "disputed"
        case .people(let count): Self.people(count)
        case .source: "drivers"
        case .old: "*"
        case .value(let value, let drivers, let age): "reported \(value): \(Self.people(drivers)), \(age) ago"
        case .gone(let drivers, let age): "reported gone: \(Self.people(drivers)), \(age) ago"
        case .onlyReported(let drivers, let age): "only reported: \(Self.people(drivers)), \(age) ago"
        case .onlyReportedOnce: "was only reported, counts no more"
        case .kept(let what, let drivers, let weight):
            "Kept: \(what), said by \(Self.people(drivers)), counts \(weight)"
        case .keptDenied(let what, let denied): "Kept: not \(what), said by \(Self.people(denied))"
        case .keptUndecided(let what, let drivers, let denied):
            "Kept, undecided: \(what), \(drivers) for, \(denied) against"
        case .madePlace(let id): "New place: \(id)"
        case .history: "Reported by drivers:"
        case .columnSaid: "Said"
        case .columnFor: "By"
        case .columnAgainst: "No"
        case .columnLast: "Last"
        case .columnWeight: "Counts"
        case .columnHalf: "Halves"
        case .mineFor: "(me)"
        case .mineAgainst: "(me: no)"
        case .legendHistory:
            "Counts: one fresh report is 1, half of it after the time under Halves, denials less; down to 0.125, then -"
        case .legendOld: "* reported long ago"
        case .nextCheck(let id): "next: siji check show \(id)"
        case .nextRest(let id): "next: siji rest show \(id)"
        case .nextReportCheck(let id, let value, let isReported):
            "report: " + Self.commands("siji check report \(id)", [value, "gone", isReported ? "confirm" : nil])
        case .nextReportRest(let id, let isReported):
            "report: " + Self.commands("siji rest report \(id)", ["full", "free 12", isReported ? "confirm" : nil])
        }
    }

    /// What may be said of a place, each as it is typed.
    private static func commands(_ command: String, _ words: [String?]) -> String {
        words.compactMap { $0.map { "\(command) \($0)" } }.joined(separator: " | ")
    }

    private static func people(_ count: Int) -> String { count == 1 ? "1 driver" : "\(count) drivers" }
}

extension Speech {
    /// A word about what drivers report.
    func reported(_ word: ReportWord) -> String { word.text(in: language) }
}
