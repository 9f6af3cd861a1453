// What drivers report of places.
extension Chinese {
    static let reportNotFound = Phrase(
        title: "没有这个报告",
        detail:
            "没有报告[ {id}]。",
        hint:
            "先看那里有哪些报告：siji 看卡 1 或 siji 看歇脚 1。"
    )
    static let reportKindUnfit = Phrase(
        title: "这里报不了这个",
        detail:
            "[{what}||这个地方]不能报[{reported}||数]。",
        hint:
            "[可以报：{fits}。]限高限重报看到的数：siji 报卡 1 4.2米；歇脚点：siji 报歇 1 满。"
    )
    static let reportValue = Phrase(
        title: "数不像真的",
        detail:
            "没有[{gotM}||{gotKg}]的[{what}||限制][，应在{minM}到{maxM}之间||，应在{minKg}到{maxKg}之间]。",
        hint:
            "看清单位再报：高宽长是米，重是吨，如 siji 报卡 1 4.2米、siji 报卡 1 49吨。"
    )
    static let reportTooFar = Phrase(
        title: "离得太远",
        detail:
            "你离[{name}||那里][有{gotKm}||太远]，[{limitKm}以内||近处]才能报。",
        hint:
            "在那里看到的，写上当时在哪：--at 28.2282,112.9388；行号错了就再查：siji 查卡、siji 歇。"
    )
    static let reportPointMissing = Phrase(
        title: "没说你在哪",
        detail:
            "报告要知道你在不在那里，最近[{limitMin}||一会儿]也没有报过位置。",
        hint:
            "加上 --at 28.2282,112.9388，或先报位：siji 报位 28.2282,112.9388。"
    )
    static let reportAbroad = Phrase(
        title: "不在国内",
        detail:
            "新地方要在国内，这个点不是。",
        hint:
            "看看是不是写反了：纬度在前，经度在后，如 28.2282,112.9388。"
    )
    static let reportKnown = Phrase(
        title: "已经有了",
        detail:
            "[{name}（{checkpoint}）||{name}（{restStop}）||它]就在[{gotM}||几十米]外，不是新的。",
        hint:
            "不用报新的[；数不对：siji 报卡 {checkpoint} 4.2米；没了：siji 报卡 {checkpoint} 没了||；看它：siji 看歇脚 {restStop}]。"
    )
    static let reportSeveral = Phrase(
        title: "要说哪一个报告",
        detail:
            "这里有[{count}个||好几个]报告[：{candidates}]。",
        hint:
            "在后面写第几个，如第2个：siji [报卡 {checkpoint}||报歇 {restStop}||报卡 1] 对 2。"
    )
    static let reportLimit = Phrase(
        title: "报得太多",
        detail:
            "报告的次数到上限了[，每小时最多{max}次]。",
        hint:
            "[过{retryAfterSec}再报||过一会儿再报]；对同一处再报一遍不会多算。"
    )
}
