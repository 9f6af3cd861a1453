import SijiAPI

/// The Chinese words about rights and own records.
extension OwnWord {
    var chinese: String {
        switch self {
        case .call(let numbers): "打 \(numbers)"
        case .rightsOf(let trouble, let standing): trouble + (standing.map { " (\($0))" } ?? "")
        case .employed: "给单位开车"
        case .owner: "自己的车"
        case .toDo: "怎么办"
        case .toHave: "手上要有"
        case .toKnow: "要知道"
        case .answers(let time): "答复: \(time)"
        case .noRights: "没有这方面的资料: data 里没有 rights-*.csv"
        case .markText: "[原文]"
        case .markSecondary: "[转述]"
        case .legendEvidence: "[原文] 看过原文  [转述] 只见过转述, 先核对  没标的是 siji 的建议, 不是法律; 出处: --format csv"
        case .nearestPlaces: "最近能去的地方(直线)"
        case .nearestNeedsHere: "想看最近能去的地方, 先说在哪: siji 在 长沙"
        case .nearestNone: "没有已知的地方"
        case .nextAfterRights: "下一步: siji 反映 | siji 维权 工伤 --owner"
        case .coverWhole: "没有缺的月份"
        case .coverMissing(let never, let broken, let lapsed):
            [
                never > 0 ? "漏保 \(never) 种" : nil, broken > 0 ? "断保 \(broken) 个月" : nil,
                lapsed > 0 ? "脱保 \(lapsed) 个月" : nil,
            ].compactMap(\.self).joined(separator: ", ")
        case .months(let count): "\(count)个月"
        case .noMonths: "没有记"
        case .legendCover: "漏保: 一个月也没记; 断保: 中间缺; 脱保: 停了到上个月。这是 siji 自己的定义, 记录只有你看得见"
        case .nextAfterCover: "下一步: siji 社保 --add 养老=2026-01..2026-10 | siji 维权 工伤"
        case .hoursNone: "还没记过。开车时说 siji 开车, 停下时说 siji 停车; 忘了可补记: --at 08:12"
        case .hoursLeft(let time, let today): "还能连续开 \(time), 今天还能开 \(today)"
        case .hoursOver: "该歇了: 连续开满了, 歇够20分钟再走"
        case .hoursOverToday: "今天开满了: 歇够10小时再走"
        case .hoursDriving(let since, let driven, let today): "\(since) 起在开; 连续 \(driven), 今天共 \(today)"
        case .hoursResting(let since, let stood): "\(since) 起在歇, 歇了 \(stood)"
        case .breakLacks(let time): "再歇 \(time), 连续时间从头算"
        case .restLacks(let time): "再歇 \(time), 今天的时间也从头算"
        case .hoursDrive: "开"
        case .hoursRest: "停"
        case .toldLate: "(补记)"
        case .hoursCounted(let driven, let today): "驾时按你的记录: 连续 \(driven) 今天 \(today)"
        case .nextAfterHours(let isDriving): isDriving ? "下一步: siji 停车 | siji 歇" : "下一步: siji 开车 | siji 找货"
        case .columnMonths: "月数"
        case .columnFrom: "起止"
        case .columnGap: "缺"
        case .noComplaints: "没有反映; 写一份: siji 反映 限高 --where 地方 --what 事情"
        case .complaintIs(let number, let status): "反映第\(number)号: \(status)"
        case .canBecome(let steps): "可以改成: \(steps)"
        case .columnNumber: "号"
        case .columnWhere: "地点"
        case .columnWhen: "时间"
        case .nextAfterComplaints: "下一步: siji 反映 1 | siji 反映 1 --submitted"
        case .nextAfterComplaint(let number): "打12328照着念, 或交上去; 交了记一下: siji 反映 \(number) --submitted"
        case .complaintWritten(let number): "写好了第\(number)号, 还没有交"
        case .erased(let erased):
            "删了: 姓名电话车牌\(erased.personalValues)项, 证据里的\(erased.evidenceValues)项, 车\(erased.trucks)辆, 社保\(erased.coverRuns)段, 驾时\(erased.drivingMarks)条, 反映\(erased.complaints)份, 授权\(erased.grants)份, 暂存的回答\(erased.answers)条"
        case .kept(let kept):
            "留着: 订单\(kept.bookings)单, 货单\(kept.loads)条, 打过的电话\(kept.calls)次; 这些是交易记录, 对方也用得着, 结束后留\(kept.years)年"
        case .noGrants: "没有授权给谁; 授权: siji 授权 UID --days 14"
        case .columnUntil: "到"
        case .columnHolds: "有效"
        case .columnLooks: "看过"
        case .columnLast: "上次"
        case .legendGrants: "只能看一页: 谁欠你多少、等时、工时、每月收入; 看一次记一次。收回: siji 授权 UID --revoke"
        case .owed(let name, let yuan, let count): count == 0 ? "\(name): 没有欠款" : "\(name): 被欠 \(yuan), \(count)单"
        case .columnWho: "谁欠"
        case .columnOwed: "欠"
        case .columnSince: "哪天起"
        case .columnMonth: "月份"
        case .columnCount: "单"
        case .columnAgreed: "约定"
        case .columnPaid: "收到"
        case .columnWaited: "等"
        case .legendAdvice(let until): "? 没有记录。授权到 \(until)"
        case .waybillLacks(let missing, let wrong): "电子运单还不能交: 缺\(missing)项, 不合格式\(wrong)项"
        case .waybillWhole: "电子运单齐了"
        case .waybillAmended: "货单后来改过, 下面是新的货单"
        case .missing(let count): "缺的\(count)项"
        case .misfit(let format): "(不合 \(format))"
        case .payment(let number): "资金流水单 \(number)"
        case .legendWaybill: "不知道的就说缺, siji 不编。格式照部网络货运接入指南"
        }
    }
}
