public import SijiFault

extension AgreementItem {
    /// What the item is called in an agreement's text.
    public func label(in language: Language) -> String { language == .zh ? labels.zh : labels.en }

    private var labels: (zh: String, en: String) {
        switch self {
        case .kind: ("性质", "Kind")
        case .dispatcher: ("发货方编号", "Consignor's ID")
        case .dispatcherName: ("发货方", "Consignor")
        case .dispatcherPhone: ("发货方电话", "Consignor's phone")
        case .driver: ("承运方编号", "Carrier's ID")
        case .driverName: ("司机", "Driver")
        case .driverPhone: ("司机电话", "Driver's phone")
        case .truck: ("车", "Truck")
        case .plate: ("车牌", "Plate")
        case .load: ("货源", "Load")
        case .loadVersion: ("货源版本", "Load's version")
        case .ref: ("货源单号", "Reference")
        case .cargoType: ("货物类别", "Cargo code")
        case .cargoName: ("货物", "Cargo")
        case .payloadKg: ("重量", "Mass")
        case .payloadMaxKg: ("最多", "At most")
        case .volumeL: ("体积", "Volume")
        case .hazmatClass: ("危险货物类别", "Hazard class")
        case .coldChain: ("冷链", "Cold chain")
        case .origin: ("装货地", "From")
        case .via: ("途经", "Via")
        case .destination: ("卸货地", "To")
        case .pickupFrom: ("最早装货", "Pickup from")
        case .pickupTo: ("最晚装货", "Pickup to")
        case .deliverBy: ("最晚送达", "Deliver by")
        case .priceFen: ("运费", "Price")
        case .unitFen: ("单价", "Unit price")
        case .unit: ("计价单位", "Per")
        case .weighedAt: ("以哪头为准", "Weighed at")
        case .infoFeeFen: ("信息费", "Information fee")
        case .tolls: ("过路费", "Tolls")
        case .terms: ("付款", "Payment")
        case .days: ("之后几天", "Days after")
        case .parts: ("分期", "Instalments")
        case .invoice: ("开票", "Invoice")
        case .depositFen: ("押金", "Deposit")
        case .depositReturn: ("押金退还", "Deposit back")
        case .loadFreeMin: ("装货免费时间", "Free time, loading")
        case .unloadFreeMin: ("卸货免费时间", "Free time, unloading")
        case .detentionHourFen: ("压车费", "Detention")
        case .detentionUnitMin: ("计时单位", "Started units of")
        case .detentionCapFen: ("每处最多", "At most a stop")
        case .lateGraceMin: ("迟到宽限", "Grace if late")
        case .emptyRunFen: ("放空费", "Empty-run fee")
        case .emptyRunFenPerKm: ("放空每公里", "Empty run, per km")
        case .emptyRunCapFen: ("放空最多", "Empty run, at most")
        case .emptyRunAfterMin: ("等多久算放空", "Empty run after")
        case .restRule: ("驾驶与休息", "Driving and rest")
        case .injuryCover: ("工伤保障", "Injury cover")
        case .cancelNoticeMin: ("取消提前", "Notice to cancel")
        case .cancelFeeFen: ("临时取消费", "Late cancellation")
        case .disputes: ("争议解决", "Disputes")
        case .otherTerms: ("其他约定", "Other terms")
        }
    }
}

extension AgreementItem.Section {
    /// The section's heading.
    public func heading(in language: Language) -> String { language == .zh ? headings.zh : headings.en }

    private var headings: (zh: String, en: String) {
        switch self {
        case .parties: ("双方", "Parties")
        case .cargo: ("货物", "Cargo")
        case .lane: ("路线", "Lane")
        case .windows: ("时间", "Windows")
        case .price: ("运费", "Price")
        case .payment: ("付款", "Payment")
        case .deposit: ("押金", "Deposit")
        case .waiting: ("等待（压车）", "Waiting (detention)")
        case .emptyRun: ("放空", "Empty run")
        case .rest: ("休息", "Rest")
        case .cover: ("工伤保障", "Injury cover")
        case .changes: ("变更与取消", "Change and cancellation")
        case .disputes: ("争议", "Disputes")
        }
    }
}
