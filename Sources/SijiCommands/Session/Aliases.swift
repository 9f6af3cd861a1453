import SijiFault

/// Chinese verbs that stand for a noun and a verb.
enum Aliases {
    /// A verb and what it stands for.
    struct Alias {
        /// What is typed after `siji`.
        let word: String
        /// The noun and the verb.
        let meaning: [String]

        fileprivate init(_ word: String, _ meaning: String...) {
            self.word = word
            self.meaning = meaning
        }
    }

    /// All of them, those of a driver's day first.
    static let all = [
        Alias("找货", "load", "search"), Alias("打", "load", "call"), Alias("要", "booking", "make"),
        Alias("为何", "load", "why-not"), Alias("看货", "load", "show"), Alias("歇", "rest", "near"),
        Alias("看歇脚", "rest", "show"),
        Alias("查卡", "check", "near"), Alias("看卡", "check", "show"), Alias("报卡", "check", "report"),
        Alias("报歇", "rest", "report"), Alias("路线", "route"), Alias("跑", "trip", "plan"), Alias("在", "here"),
        Alias("找地", "place", "find"),
        Alias("我的单", "booking", "list"), Alias("退单", "booking", "cancel"), Alias("同意", "booking", "accept"),
        Alias("看单", "booking", "show"), Alias("走", "booking", "advance"), Alias("上路", "booking", "set-out"),
        Alias("掉头", "booking", "turn-back"), Alias("报价", "booking", "offer"),
        Alias("不同意", "booking", "refuse"), Alias("还价", "booking", "counter"), Alias("付款", "booking", "pay"),
        Alias("收款", "booking", "confirm-pay"), Alias("争议", "booking", "dispute"),
        Alias("证据", "booking", "evidence"), Alias("核验", "evidence", "verify"),
        Alias("运单", "booking", "waybill"), Alias("维权", "rights"), Alias("反映", "report-problem"),
        Alias("社保", "me", "cover"), Alias("授权", "me", "grant"), Alias("导出", "me", "export"), Alias("帮看", "advise"),
        Alias("报位", "position", "send"), Alias("位置", "position", "list"),
        Alias("协议", "booking", "agreement"), Alias("压车", "booking", "claim"),
        Alias("驾时", "hours", "status"), Alias("开车", "hours", "drive"), Alias("停车", "hours", "rest"),
        Alias("加车", "truck", "add"), Alias("用车", "truck", "use"), Alias("我的车", "truck", "list"),
        Alias("看车", "truck", "show"), Alias("删车", "truck", "remove"), Alias("推货", "load", "push"),
        Alias("货单", "load", "list"), Alias("改货", "load", "amend"), Alias("撤货", "load", "withdraw"),
        Alias("数据源", "feed", "list"), Alias("状态", "status"), Alias("诊断", "doctor"), Alias("指标", "metrics"),
        Alias("备份", "backup"),
        Alias("恢复", "restore"), Alias("演示", "demo"),
        Alias("手册", "manual"), Alias("补全", "completion"),
    ]

    /// The verbs themselves.
    static var words: [String] { all.map(\.word) }

    /// The verbs that stand for a noun and a verb.
    static func words(for meaning: [String]) -> [String] { all.filter { $0.meaning == meaning }.map(\.word) }

    /// How a command is written in a language: short in Chinese, where there is a short way.
    static func command(_ meaning: [String], in language: Language) -> String {
        "siji " + ((language == .zh ? words(for: meaning).first : nil) ?? meaning.joined(separator: " "))
    }

    /// The arguments with a leading Chinese verb written out.
    static func expanded(_ arguments: [String]) -> [String] {
        guard let first = arguments.first, let alias = all.first(where: { $0.word == first }) else { return arguments }
        return alias.meaning + arguments.dropFirst()
    }
}
