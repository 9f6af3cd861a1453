/// The words by which headers are known.
enum HeaderName {
    /// What a header says: the field, and the unit of what stands below it.
    struct Meaning: Equatable {
        let field: SheetField
        let unit: SheetUnit?
    }

    /// Reads a header; nil where it is in no list.
    static func read(_ header: String) -> Meaning? {
        var name = SheetText.plain(header).filter { !" *:_.\"'".contains($0) }
        if let known = known(name, unit: nil) { return known }
        // 运费(元/车), 电话(必填)
        var unit: SheetUnit?
        if let (outside, inside) = brackets(name) {
            name = outside
            unit = units[String(inside)]
            // 车长(车型)
            if let fused = known(outside + ["/"] + inside, unit: nil) { return fused }
            if let known = known(name, unit: unit) { return known }
        }
        for separator: Character in ["/", "-"] {
            guard let place = name.lastIndex(of: separator), unit == nil else { continue }
            let behind = String(name[(place + 1)...])
            if let unit = units[behind], let known = known(Array(name[..<place]), unit: unit) { return known }
            // 单价元/吨, 运费/元/吨
            for (word, unit) in units where word.contains("/") && String(name).hasSuffix(word) {
                var own = name.dropLast(word.count)
                if own.last == "/" { own.removeLast() }
                if let known = known(Array(own), unit: unit) { return known }
            }
        }
        return nil
    }

    private static func known(_ name: [Character], unit: SheetUnit?) -> Meaning? {
        guard let own = names[String(name)] else { return nil }
        let unit = unit ?? own.unit
        // 运费(元/吨) beside 运费 is another thing: what is paid a tonne, and what the truck gets.
        let isUnitPrice = own.field == .price && (unit == .yuanPerTonne || unit == .yuanPerM3)
        return Meaning(field: isUnitPrice ? .unitPrice : own.field, unit: unit)
    }

    private static func brackets(_ name: [Character]) -> (outside: [Character], inside: [Character])? {
        let open: Set<Character> = ["(", "[", "【", "〔", "{"]
        let close: Set<Character> = [")", "]", "】", "〕", "}"]
        guard let start = name.firstIndex(where: open.contains), let end = name.lastIndex(where: close.contains),
            start < end
        else { return nil }
        return (Array(name[..<start] + name[(end + 1)...]), Array(name[(start + 1)..<end]))
    }

    private static let units: [String: SheetUnit] = [
        "吨": .tonne, "t": .tonne, "ton": .tonne, "tons": .tonne, "tonne": .tonne, "tonnes": .tonne, "kg": .kg,
        "公斤": .kg, "千克": .kg,
        "方": .m3, "立方": .m3, "立方米": .m3, "m3": .m3, "cbm": .m3, "米": .metre, "m": .metre, "元": .yuan, "yuan": .yuan,
        "cny": .yuan, "rmb": .yuan,
        "万元": .tenThousandYuan, "万": .tenThousandYuan, "元/车": .yuanPerTruck, "元/趟": .yuanPerTruck, "元/台": .yuanPerTruck,
        "每车": .yuanPerTruck,
        "元每车": .yuanPerTruck, "整车": .yuanPerTruck, "/车": .yuanPerTruck, "yuan/truck": .yuanPerTruck,
        "cny/truck": .yuanPerTruck, "pertruck": .yuanPerTruck,
        "元/吨": .yuanPerTonne, "每吨": .yuanPerTonne, "元每吨": .yuanPerTonne, "/吨": .yuanPerTonne, "yuan/t": .yuanPerTonne,
        "cny/t": .yuanPerTonne,
        "yuan/tonne": .yuanPerTonne, "yuan/ton": .yuanPerTonne, "pertonne": .yuanPerTonne, "perton": .yuanPerTonne,
        "元/方": .yuanPerM3, "元/立方": .yuanPerM3,
        "每方": .yuanPerM3, "yuan/m3": .yuanPerM3, "cny/m3": .yuanPerM3,
    ]

    private static let names: [String: Meaning] = {
        var names: [String: Meaning] = [:]
        for (field, words) in words { for word in words { names[word] = Meaning(field: field, unit: nil) } }
        let tonnes = ["吨位", "吨数", "吨", "货物吨位", "吨位要求", "tonnage", "tons", "tonnes"]
        for word in tonnes { names[word] = Meaning(field: .mass, unit: .tonne) }
        let perTruck = ["总价", "总运费", "运费总价", "整车价", "整车运费", "一口价", "包车价", "totalprice", "priceptruck"]
        for word in perTruck { names[word] = Meaning(field: .price, unit: .yuanPerTruck) }
        for (field, ends, english) in ends {
            for end in ends {
                for (part, tails) in parts {
                    for tail in tails { names[end + tail] = Meaning(field: part(field), unit: nil) }
                }
            }
            for word in english { names[word] = Meaning(field: field, unit: nil) }
        }
        return names
    }()

    /// What stands behind 装货 and 卸货, and what it makes of them.
    private static let parts: [(@Sendable (SheetField) -> SheetField, [String])] = [
        ({ $0 }, ["地", "地点", "点"]),
        ({ $0 == .origin ? .originProvince : .destinationProvince }, ["省", "省份", "地省", "地省份", "地(省)"]),
        ({ $0 == .origin ? .originCity : .destinationCity }, ["市", "城市", "地市", "地城市", "地(市)"]),
        (
            { $0 == .origin ? .originCounty : .destinationCounty },
            ["区", "县", "区县", "县区", "县市", "地区县", "地区", "地(区)", "地(县)"]
        ),
        ({ $0 == .origin ? .originAddress : .destinationAddress }, ["地址", "详细地址", "地详细地址", "地地址", "街道"]),
    ]

    private static let ends: [(SheetField, [String], [String])] = [
        (
            .origin, ["装货", "装车", "始发", "发货", "起运", "出发", "提货", "发车", "起始", "装"],
            [
                "始发", "起点", "起始点", "发站", "出发", "origin", "from", "pickupplace", "pickuplocation", "pickuppoint",
                "loadingplace", "loadingpoint", "shipfrom", "loadat",
            ]
        ),
        (
            .destination, ["卸货", "卸车", "目的", "到货", "收货", "到达", "送货", "交货", "终到", "卸"],
            [
                "终点", "到站", "目的", "到达", "destination", "to", "dest", "deliveryplace", "deliverylocation",
                "unloadingplace", "unloadingpoint", "shipto", "dropoff", "unloadat",
            ]
        ),
    ]

    private static let words: [(SheetField, [String])] = [
        (
            .ref,
            [
                "编号", "单号", "货单号", "订单号", "货源编号", "货源号", "运单号", "订单编号", "运单编号", "ref", "reference", "refno", "orderno",
                "ordernumber", "loadno", "loadid",
            ]
        ),
        (.route, ["线路", "路线", "流向", "运输路线", "运输线路", "起止地", "route", "lane"]),
        (
            .truck,
            [
                "车长车型", "车型车长", "车长/车型", "车型/车长", "车长、车型", "车型、车长", "车长和车型", "用车要求", "车辆要求", "用车", "所需车型", "需求车型",
                "车型要求", "truck", "vehicle", "equipment",
            ]
        ),
        (.deck, ["车长", "车长要求", "车身长", "车长度", "decklength", "deck", "trucklength", "length", "lengthm"]),
        (.body, ["车型", "车辆类型", "车种", "车辆", "车厢", "body", "bodytype", "trucktype", "vehicletype"]),
        (
            .cargo,
            [
                "货名", "品名", "货物", "货物名称", "货品", "货物品名", "物品", "产品", "商品", "货物类型", "货种", "货类", "cargo", "goods",
                "commodity", "product", "freightname",
            ]
        ),
        (.mass, ["重量", "货重", "毛重", "总重", "载重", "货物重量", "质量", "weight", "mass", "payload", "grossweight"]),
        (.volume, ["方数", "体积", "立方", "立方数", "方量", "方", "容积", "货物体积", "volume", "cbm", "m3"]),
        (
            .quantity,
            [
                "吨/方", "吨方", "重量体积", "重量/体积", "吨位方数", "吨位/方数", "吨位体积", "吨位/体积", "吨数/方数", "重量方数", "货量", "吨位(吨)/方数(方)",
                "weight/volume",
            ]
        ),
        (.price, ["运费", "运价", "价格", "报价", "费用", "运输费", "price", "freight", "rate", "freightrate"]),
        (.unitPrice, ["单价", "运费单价", "运输单价", "单位运费", "单位运价", "unitprice", "unitrate"]),
        (
            .terms,
            [
                "结算", "结算方式", "付款方式", "付款", "支付方式", "结款", "结款方式", "付费方式", "账期", "帐期", "payment", "paymentterms",
                "terms", "settlement",
            ]
        ),
        (.deposit, ["定金", "订金", "押金", "deposit"]),
        (.infoFee, ["信息费", "中介费", "服务费", "infofee", "informationfee", "brokerfee"]),
        (
            .pickup,
            [
                "装货时间", "装车时间", "提货时间", "发货时间", "用车时间", "要车时间", "装时间", "装货日期时间", "pickuptime", "loadingtime", "pickup",
                "loading", "pickupat",
            ]
        ),
        (.pickupDate, ["装货日期", "装车日期", "提货日期", "发货日期", "用车日期", "装货日", "pickupdate", "loadingdate"]),
        (
            .deliverBy,
            [
                "到货时间", "送达时间", "最晚到货", "最晚到达", "要求到货时间", "到达时间", "交货时间", "卸货时间", "deliverby", "deliverytime",
                "deliverydate",
            ]
        ),
        (.contact, ["联系人", "联系人姓名", "货主", "发货人", "调度", "contact", "contactname", "contactperson"]),
        (
            .phone,
            [
                "电话", "联系电话", "手机", "手机号", "手机号码", "电话号码", "联系手机", "phone", "tel", "telephone", "mobile", "phoneno",
                "phonenumber",
            ]
        ),
        (
            .contactPhone,
            ["联系人电话", "联系人/电话", "联系人及电话", "联系人手机", "联系方式", "联系人联系电话", "联系人、电话", "contactphone", "contact/phone"]
        ),
        (.trucks, ["车数", "台数", "车辆数", "需车数", "用车数量", "需要车数", "用车数", "车次", "trucks", "truckcount", "numberoftrucks"]),
        (.mode, ["整车零担", "整车/零担", "用车方式", "装载方式", "用车类型", "mode", "loadmode"]),
        (
            .notes,
            [
                "备注", "说明", "要求", "其他要求", "备注说明", "其他", "注意事项", "notes", "note", "remark", "remarks", "comment",
                "comments",
            ]
        ),
    ]
}
