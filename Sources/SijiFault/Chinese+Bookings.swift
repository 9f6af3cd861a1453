// A booking's steps, payments and offers.
extension Chinese {
    static let bookingNotYourStep = Phrase(
        title: "这一步不归你走",
        detail:
            "[{got}||这一步]要由[{sides}||对方]来走[，你是{side}]。",
        hint:
            "请对方走这一步；看订单：siji 我的单。"
    )
    static let bookingStepTime = Phrase(
        title: "时间对不上",
        detail:
            "[{got}||这一步]的时间[{value}]不行[：不早于 {earliest}，不晚于 {latest}]。",
        hint:
            "补记只能记上一步之后、现在之前、24小时以内，例如 --at 08:12。"
    )
    static let bookingClockBack = Phrase(
        title: "机器的钟往回走了",
        detail:
            "[上一步记在 {last}，现在的钟是 {now}，||现在的钟比上一步还早，]所以没有记。",
        hint:
            "请管理员对时（timedatectl），再走这一步。"
    )
    static let bookingVersionStale = Phrase(
        title: "订单已经变了",
        detail:
            "订单[ {id} ]变过了[，已经到第{version}版][，你看的是第{ifMatch}版][；现在是{status}]。",
        hint:
            "先看一眼再走：siji 我的单。"
    )
    static let bookingIfMatchNeeded = Phrase(
        title: "缺少 If-Match",
        detail:
            "改订单[ {id} ]要带上你看到的版本。",
        hint:
            "加上 If-Match: \"版本号\"，版本号在 ETag 里；不管哪一版就写 *。"
    )
    static let paymentNotFound = Phrase(
        title: "没有这笔付款",
        detail:
            "这张订单没有[第{payment}笔||这笔]付款。",
        hint:
            "看订单的付款：siji 看单 1。"
    )
    static let paymentAnswered = Phrase(
        title: "这笔付款已经答复过",
        detail:
            "[第{payment}笔||这笔]付款[{status}||答复过了]。",
        hint:
            "说错了就提争议：siji 争议 1；或请调度再记一笔。"
    )
    static let offerOpen = Phrase(
        title: "已经报过价",
        detail:
            "这条货[ {load} ]你已经报过价[ {priceFen}][，订单 {booking}]，还在等答复。",
        hint:
            "等答复，或者先退掉再报：siji 我的单。"
    )
    static let offerPriceNeeded = Phrase(
        title: "面议的货要报价",
        detail:
            "货源[ {id} ]是面议，没有运价。",
        hint:
            "报个价：siji 报价 1 8500；走接口就写 priceFen。"
    )
    static let offerPriceFixed = Phrase(
        title: "这条货有运价",
        detail:
            "货源[ {id} ]已有运价[ {priceFen}]，不能另外报价。",
        hint:
            "按这个价订：siji 要 1；想谈价先打电话：siji 打 1。"
    )
}
