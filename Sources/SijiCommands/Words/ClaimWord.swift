import SijiFault

/// A word or a sentence about waiting, empty runs and pay.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum ClaimWord {
    case owed(_ yuan: String)
    case nothingOwed
    case rateUnknown(_ minutes: Int)
    case payOpen(_ yuan: String, _ due: String?)
    case payLate(_ yuan: String, _ days: Int)
    case payDone
    case payUnknown
    case version(_ number: Int, _ isAgreed: Bool)
    case stop(_ kind: String, _ via: Int?, _ span: String, _ isOpen: Bool)
    case span(_ rule: String, _ span: String, _ minutes: Int)
    case detention(_ units: Int, _ rate: String)
    case detentionCap
    case emptyRun(_ cause: String)
    case emptyRunFee
    case emptyRunDistance(_ km: String, _ rate: String)
    case emptyRunCap
    case distanceUnknown
    case flag(_ flag: String)
    case part(_ number: Int, _ terms: String, _ means: String?)
    case partDue(_ day: String?)
    case partPaid(_ yuan: String, _ unconfirmed: String?)
    case late(_ days: Int)
    case estimate

    /// The word in a language.
    func text(in language: Language) -> String { language == .zh ? chinese : english }

    private var chinese: String {
        switch self {
        case .owed(let yuan): "应得补偿 \(yuan)元"
        case .nothingOwed: "没有压车或放空补偿"
        case .rateUnknown(let minutes): "超时\(minutes)分钟, 没约定压车费, 先在协议里谈"
        case .payOpen(let yuan, let due): "运费还欠 \(yuan)元" + (due.map { ", \($0)前付" } ?? ", 还没起算")
        case .payLate(let yuan, let days): "运费还欠 \(yuan)元, 逾期\(days)天"
        case .payDone: "运费付清"
        case .payUnknown: "运费还没谈定"
        case .version(let number, let isAgreed): "按协议第\(number)版算" + (isAgreed ? "" : ", 双方还没都同意")
        case .stop(let kind, let via, let span, let isOpen):
            "\(Self.kinds[kind] ?? kind)\(via.map { "第\($0)站" } ?? "")  \(span)\(isOpen ? "  还在等" : "")"
        case .span(let rule, let span, let minutes): "\(span)  \(minutes)分  \(Self.rules[rule] ?? rule)"
        case .detention(let units, let rate): "压车 \(units)个计时单位 x \(rate)元/小时"
        case .detentionCap: "超过每处上限, 减"
        case .emptyRun(let cause): "放空: \(Self.causes[cause] ?? cause)"
        case .emptyRunFee: "约定的放空费"
        case .emptyRunDistance(let km, let rate): "空驶 \(km)公里 x \(rate)元/公里"
        case .emptyRunCap: "超过放空上限, 减"
        case .distanceUnknown: "空驶公里不知道, 算不出; 司机可报在哪掉头: siji 掉头"
        case .flag(let flag): "注意: \(Self.flags[flag] ?? flag)"
        case .part(let number, let terms, let means):
            "第\(number)笔  \(terms)" + (means.map { "  \(Self.means[$0] ?? $0)" } ?? "")
        case .partDue(let day): day.map { "\($0)前付" } ?? "还没起算"
        case .partPaid(let yuan, let unconfirmed): "已付\(yuan)" + (unconfirmed.map { " (其中\($0)待司机确认)" } ?? "")
        case .late(let days): "逾期\(days)天"
        case .estimate: "运费按估重, 过磅后再定"
        }
    }

    private var english: String {
        switch self {
        case .owed(let yuan): "Owed for waiting and empty run: CNY \(yuan)"
        case .nothingOwed: "Nothing is owed for waiting or an empty run"
        case .rateUnknown(let minutes):
            "\(minutes) min past free time, no detention rate agreed: settle it in the agreement"
        case .payOpen(let yuan, let due):
            "Price still open: CNY \(yuan)" + (due.map { ", due \($0)" } ?? ", not due yet")
        case .payLate(let yuan, let days): "Price still open: CNY \(yuan), \(days) days late"
        case .payDone: "The price is paid"
        case .payUnknown: "No price is agreed yet"
        case .version(let number, let isAgreed):
            "Reckoned by version \(number) of the agreement" + (isAgreed ? "" : ", which not both have accepted")
        case .stop(let kind, let via, let span, let isOpen):
            "\(kind)\(via.map { " \($0)" } ?? "")  \(span)\(isOpen ? "  still waiting" : "")"
        case .span(let rule, let span, let minutes): "\(span)  \(minutes) min  \(Self.englishRules[rule] ?? rule)"
        case .detention(let units, let rate): "detention, \(units) started units at CNY \(rate)/h"
        case .detentionCap: "over the cap of a stop, less"
        case .emptyRun(let cause): "Empty run: \(Self.englishCauses[cause] ?? cause)"
        case .emptyRunFee: "fee agreed for an empty run"
        case .emptyRunDistance(let km, let rate): "\(km) km empty at CNY \(rate)/km"
        case .emptyRunCap: "over the cap of an empty run, less"
        case .distanceUnknown: "The empty distance is not known: no sum; the driver can tell: siji booking turn-back"
        case .flag(let flag): "Note: \(Self.englishFlags[flag] ?? flag)"
        case .part(let number, let terms, let means): "part \(number)  \(terms)" + (means.map { "  \($0)" } ?? "")
        case .partDue(let day): day.map { "due \($0)" } ?? "not due yet"
        case .partPaid(let yuan, let unconfirmed):
            "paid \(yuan)" + (unconfirmed.map { " (\($0) not confirmed by the driver)" } ?? "")
        case .late(let days): "\(days) days late"
        case .estimate: "The price is an estimate until it is weighed"
        }
    }

    private static let kinds = ["pickup": "装货", "via": "途经", "delivery": "卸货"]
    private static let means = ["cash": "现金", "fuelCard": "油卡", "transfer": "转账"]
    private static let rules = [
        "early": "没到装货时间, 不计", "late": "自己晚到, 宽限, 不计", "driverBreak": "自己休息, 不计", "closed": "停工, 不计",
        "free": "免费时间", "charged": "计费",
    ]
    private static let englishRules = [
        "early": "before the window, not counted", "late": "late by own fault, not counted",
        "driverBreak": "own break, not counted", "closed": "closed, not counted", "free": "free time",
        "charged": "charged",
    ]
    private static let causes = [
        "cancelledOnTheWay": "出发后被取消", "cancelledOnArrival": "到了才取消", "loadNotThere": "到时间货没有",
    ]
    private static let englishCauses = [
        "cancelledOnTheWay": "cancelled on the way", "cancelledOnArrival": "cancelled on arrival",
        "loadNotThere": "the load was not there",
    ]
    private static let flags = [
        "selfReported": "时间是司机自己补记的", "clockStep": "系统时钟往回拨过, 核对时间", "endsBeforeArrival": "离开早于到达, 没有计费",
        "departureMissing": "没有离开记录, 只算到最后一次在场", "pauseReversed": "有一段暂停的起止颠倒, 没算",
        "lateExcused": "晚到是前面压车造成的, 按准时算", "rateMissing": "没约定价格, 不算钱",
        "distanceMissing": "没有空驶里程, 不算钱", "distanceTold": "空驶里程是估的: 按司机报的地点, 直线距离x1.3; 有报位就按实测",
        "distanceMeasured": "空驶里程是实测的: 按司机自己报的位置一段段加, 500米内的晃动不算",
        "distanceGaps": "路上缺位置, 缺的那段没算进去",
    ]
    private static let englishFlags = [
        "selfReported": "times were entered by hand", "clockStep": "the clock was set back: check the times",
        "endsBeforeArrival": "the departure is before the arrival: nothing is charged",
        "departureMissing": "no departure was recorded: counted until last seen",
        "pauseReversed": "a pause ends before it begins: passed over",
        "lateExcused": "late because earlier stops held the truck: counted as on time",
        "rateMissing": "no rate was agreed: no sum", "distanceMissing": "the empty distance is not known: no sum",
        "distanceTold":
            "the empty km are an estimate between places that the driver told (great-circle x 1.3); positions would measure them",
        "distanceMeasured":
            "the empty km are measured: the driver's own positions summed up, jitter within 500 m left out",
        "distanceGaps": "positions are missing on the way: what was driven there is not in it",
    ]
}
