// Listings.
extension Chinese {
    static let loadWindowEmpty = Phrase(
        title: "装货时间倒了",
        detail:
            "装货时间的结束[{value}||{to}]早于开始[{min}||{from}]，或者两头一样。",
        hint:
            "把[{field}|| pickup.to ]改到开始以后。"
    )
    static let loadWindowPast = Phrase(
        title: "装货时间已过",
        detail:
            "装货截止[{value}||{to}]已经过了[，现在是 {now}]。",
        hint:
            "把[{field}|| pickup.to ]改到以后；已经拉走的货不要再推。"
    )
    static let loadExpiryPast = Phrase(
        title: "有效期已过",
        detail:
            "货源的有效期[{value}]已经过了[，现在是 {now}]。",
        hint:
            "把 expiresAt 改到以后，或者不写：不写就到装货截止为止。"
    )
    static let loadDeliverBeforePickup = Phrase(
        title: "送达早于装货",
        detail:
            "送达期限[{value}]早于开始装货[{min}||{from}]。",
        hint:
            "把 deliverBy 改到装货以后，没有期限就不写。"
    )
    static let loadPriceZero = Phrase(
        title: "运费是零",
        detail:
            "[字段{field}||运费]写成了 0。",
        hint:
            "写真实运费，单位是分；没定价就写 negotiable 为 true（面议），不写价。"
    )
    static let loadPriceMissing = Phrase(
        title: "没写运费",
        detail:
            "没写运费、单价，也没写面议。",
        hint:
            "写 priceFen（分）或 unitPrice；没定价就写 negotiable 为 true。"
    )
    static let loadPriceConflict = Phrase(
        title: "运费写重了",
        detail:
            "[运费{priceFen}和按单价算的{estimateFen}对不上||整车价、单价和面议只能写一样，{field}是多出来的||整车价、单价和面议只能写一样]。",
        hint:
            "留下一样，其余删掉。"
    )
    static let loadPriceBasis = Phrase(
        title: "单价没有数量可乘",
        detail:
            "单价按吨或按方算[（{value}）]，却没写[{needed}||对应的吨数或方数]。",
        hint:
            "补上 cargo.payloadKg 或 cargo.volumeM3，或者改写整车价 priceFen。"
    )
    static let loadPartsSum = Phrase(
        title: "分笔付款对不上",
        detail:
            "分笔付款合计[{sumFen}，]和运费[{priceFen}]对不上。",
        hint:
            "改 payment.parts，让各笔加起来等于运费。"
    )
    static let loadNoQuantity = Phrase(
        title: "没写重量和体积",
        detail:
            "重量和体积一样都没写。",
        hint:
            "至少写一样：cargo.payloadKg（千克）或 cargo.volumeM3（方）。"
    )
    static let loadPayloadRange = Phrase(
        title: "重量上下限倒了",
        detail:
            "重量上限[{maxKg}||{value}]小于重量[{minKg}||{min}]。",
        hint:
            "payloadMaxKg 不能小于 payloadKg；只有一个数就只写 payloadKg。"
    )
    static let loadPhoneMasked = Phrase(
        title: "电话打了码",
        detail:
            "[字段{field}||电话]里是打了码的号码，不是真号码。",
        hint:
            "写完整号码；不改电话就别带这一项。"
    )
    static let loadHazmatClass = Phrase(
        title: "危险品类别不对",
        detail:
            "[危险品类别{value}不对||危险品没写类别，或者类别不对][，可以写：{allowed}]。",
        hint:
            "照运单上的类项写 cargo.hazmatClass；不是危险品就不写。"
    )
    static let loadNotFound = Phrase(
        title: "没有这条货源",
        detail:
            "找不到货源[ {id}||{ref}]。",
        hint:
            "重新搜一次：siji 找货；自己发的用 siji 货单 看。"
    )
    static let loadNotYours = Phrase(
        title: "不是你的货源",
        detail:
            "货源[ {id} ]是别人发布的，你不能改也不能撤。",
        hint:
            "自己发布的用 siji 货单 看；别人的请联系发布人。"
    )
    static let loadAlreadyBooked = Phrase(
        title: "货已被订走",
        detail:
            "货源[ {id} ||{ref}]已经订出去了。",
        hint:
            "司机另找一条：siji 找货；发布人先取消订单（siji 我的单）再改。"
    )
    static let loadChanged = Phrase(
        title: "货源变了",
        detail:
            "货源[ {id} ]在你看过以后改了[，你看的是第 {got} 版，现在是第 {version} 版||，你看的是第 {version} 版，现在是第 {currentVersion} 版||，现在是第 {version} 版]，没有订。",
        hint:
            "重新看一遍价钱和时间：siji 看货[ {id}]，合适再订。"
    )
    static let loadNotOpen = Phrase(
        title: "货源不在架上",
        detail:
            "货源[ {id} ]现在不能接也不能改[，状态是{status}]。",
        hint:
            "另找一条：siji 找货；发布人可以用同一个 ref 再推一次，重新上架。"
    )
    static let loadVersionStale = Phrase(
        title: "版本旧了",
        detail:
            "货源[ {id} ]已经不是你要改的那一版[，你的是第 {ifMatch} 版，现在是第 {version} 版||，你的是第 {version} 版，现在是第 {currentVersion} 版||，现在是第 {version} 版]，没有改。",
        hint:
            "用 siji 看货[ {id}] 取新版本，看过再改。"
    )
    static let loadIfMatchNeeded = Phrase(
        title: "要带版本号",
        detail:
            "改货源要带 If-Match 请求头，说明改的是哪一版。",
        hint:
            "先取货源（siji 看货[ {id}]），把回答的 ETag 放进 If-Match。"
    )
    static let loadRefFixed = Phrase(
        title: "编号不能改",
        detail:
            "货源的编号 ref[ {ref} || ]定了就不能改[，这次写的是{value}]。",
        hint:
            "要换编号，就撤回这条（siji 撤货），用新编号再推。"
    )
    static let loadRepeated = Phrase(
        title: "同批编号重复",
        detail:
            "同一批里编号[{ref}||{value}]出现不止一次[，前面在第{line}行]。",
        hint:
            "每条货源用自己的 ref，删掉重复的再推。"
    )
    static let loadOwn = Phrase(
        title: "自己的货",
        detail:
            "货源[ {id} ]是你自己发布的，自己不能订。",
        hint:
            "订别人的货：siji 找货。"
    )
    static let pushAborted = Phrase(
        title: "整批没有存",
        detail:
            "整批推送放弃了，一条也没存[，第{line}行有错]。",
        hint:
            "改好出错的行再推；想让好的先进，去掉 atomic=true。"
    )
}
