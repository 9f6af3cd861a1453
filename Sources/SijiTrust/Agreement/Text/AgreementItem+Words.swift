import SijiFault

extension AgreementItem {
    /// What a code of the item means; the code itself where nobody gave it words.
    func word(_ code: String, in language: Language) -> String {
        guard let words = words[code] else { return code }
        return language == .zh ? words.zh : words.en
    }

    private var words: [String: (zh: String, en: String)] {
        switch self {
        case .kind:
            ["transport": ("运输合同", "transport contract"), "employment": ("受雇司机的派车单", "an employed driver's order")]
        case .unit: ["tonne": ("吨", "tonne"), "m3": ("方", "m3")]
        case .weighedAt:
            [
                "load": ("装货磅单", "loading"), "unload": ("卸货磅单", "unloading"),
                "lesser": ("两头取小", "the lesser of both"),
            ]
        case .tolls: ["driver": ("司机付", "the driver pays"), "shipper": ("发货方付", "the consignor pays")]
        case .terms, .parts:
            [
                "onPickup": ("装货付", "on pickup"), "onDelivery": ("到付", "on delivery"),
                "onPod": ("回单付（收到回单起算）", "on receipt of the proof of delivery"),
                "monthly": ("月结（送达当月月底起算）", "monthly, from the end of the month of delivery"),
                "days": ("账期（送达起算）", "days after delivery"),
                "cash": ("现金", "cash"), "fuelCard": ("油卡", "fuel card"), "transfer": ("转账", "transfer"),
            ]
        case .depositReturn:
            [
                "onLoading": ("装货后退", "at loading"), "onDelivery": ("送达后退", "at delivery"),
                "never": ("不退", "not returned"),
            ]
        case .via: ["load": ("装", "load"), "unload": ("卸", "unload")]
        case .restRule:
            [
                "cn-law": (
                    "连续驾驶不超过4小时，停车休息不少于20分钟（道路交通安全法实施条例第62条第7项）",
                    "at most 4 h of driving without a stop of at least 20 min (Road Traffic Safety Law, implementing "
                        + "regulations, art. 62(7))"
                ),
                "cn": (
                    "连续驾驶不超过4小时，停车休息不少于20分钟（道路交通安全法实施条例第62条第7项）；每天驾驶不超过9小时，每天休息不少于10小时（双方约定，非法定）",
                    "at most 4 h of driving without a stop of at least 20 min (Road Traffic Safety Law, implementing "
                        + "regulations, art. 62(7)); at most 9 h of driving between rests of 10 h (agreed, not law)"
                ),
            ]
        case .injuryCover:
            [
                "platform": ("平台投保", "insured by the platform"), "own": ("司机自己投保", "the driver's own"),
                "none": ("没有", "none"),
            ]
        case .disputes:
            [
                "negotiation": ("双方协商", "negotiation"), "mediation": ("先调解", "mediation first"),
                "arbitration": ("仲裁", "arbitration"), "court": ("起诉", "court"),
            ]
        default: [:]
        }
    }
}
