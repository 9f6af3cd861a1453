import SijiSheets

/// The Chinese words about sheets.
extension SheetWord {
    var chinese: String {
        switch self {
        case .headerRow(let row): "表头在第\(row)行"
        case .columnIs(let letters, let header, let field, let unit):
            "\(letters) \(header) -> \(SheetWord.field(field).chinese)\(unit.map { " (\(SheetWord.unit($0).chinese))" } ?? "")"
        case .columnUnknown(let letters, let header): "\(letters) \(header) -> 不认得, 不用"
        case .field(let field): SheetWord.fields(field)
        case .unit(let unit): SheetWord.units(unit)
        case .row(let number): "第\(number)行"
        case .cell(let header, let value, let reading): "\(header) \(value) -> \(reading)"
        case .emptyCell: "(空)"
        case .refused(let row, let column, let detail): "第\(row)行\(column.map { " \($0)" } ?? ""): \(detail)"
        case .accepted(let row, let ref, let status, let id):
            "第\(row)行 \(ref) \(SheetWord.status(status).chinese) \(id)"
        case .double(let row, let of): "第\(row)行: 和第\(of)行一样, 只算一次"
        case .skipped(let row, let skip): "第\(row)行: \(SheetWord.skip(skip).chinese), 略过"
        case .rowIs(let ref): "单号 \(ref)"
        case .nothingPushed: "只是看看, 什么都没推"
        case .statusTitle: "状态"
        case .reasonTitle: "原因"
        case .status(let status): SheetWord.statuses[status] ?? status
        case .doubleOf(let row): "和第\(row)行一样"
        case .skip(.total): "合计行"
        case .skip(.empty): "空行"
        case .skip(.header): "又一个表头"
        case .unanswered: "未知"
        case .summary(let tally, let seconds):
            "共\(tally.rows)行: 推\(tally.pushed)(新\(tally.created) 改\(tally.updated) 未变\(tally.unchanged)) 拒\(tally.refused) 重复\(tally.doubles) 略过\(tally.skipped)(合计\(tally.totals)), 用时\(seconds)秒"
        case .dryRun(let tally):
            "试读, 什么都没推。共\(tally.rows)行: 能推\(tally.pushed) 拒\(tally.refused) 重复\(tally.doubles) 略过\(tally.skipped)(合计\(tally.totals))"
        case .noRows(let header): "表头(第\(header)行)下面一行也没有"
        case .cutOff(let tally, let answered):
            "中断: 读了\(tally.rows)行, 交出\(tally.pushed)行, 拒\(tally.refused)行\(answered.map { ", 其中\($0)行有回音" } ?? ""); 存了多少不知道, 再推一次不会重复"
        case .note(let note, let rows): "[估] \(SheetWord.notes(note)): \(rows)行"
        case .unknownColumns(let headers): "不认得的列, 没有用: \(headers.joined(separator: "、"))"
        case .resultWritten(let path): "结果写在 \(path)"
        case .syncAsk(let count, let total): "表里没有的在架货源有\(count)条, 在架一共\(total)条。都下架? [y/N]"
        case .synced(let withdrawn, let left):
            "同步: 下架\(withdrawn)条\(left > 0 ? ", \(left)条已被订走或下架, 没有动" : "")"
        case .notSynced: "没有下架"
        case .cityOnly(let name): "\(name)[市级]"
        case .shortestDeck(let metres): "\(metres)米以上"
        case .range(let from, let to): "\(from)-\(to)"
        case .anyTruck: "不限"
        case .perTruck(let yuan): "\(yuan)元/车"
        case .part(let terms, let yuan): "\(terms)\(yuan)元"
        case .invoice(let isAsked): isAsked ? "要开票" : "不开票"
        case .deposit(let yuan, let isReturned): "定金\(yuan)元 \(isReturned)"
        case .fee(let yuan): "信息费\(yuan)元"
        case .window(let from, let to): "\(from) 到 \(to)"
        case .arriveBy(let time): "最晚 \(time)"
        case .trucks(let count): "\(count)台"
        case .mode(let code): code == "part" ? "零担" : "整车"
        case .need(let code): code == "tarp" ? "带篷布" : code
        case .cargo(let name, let type, let isCold, let hazmatClass):
            "\(name) \(type)\(isCold ? " 冷链" : "")\(hazmatClass.map { " 危货\($0)类" } ?? "")"
        case .kept(let text): "原样留在备注: \(text)"
        }
    }

    private static let statuses = [
        "created": "新建", "updated": "已改", "unchanged": "未变", "rejected": "被拒", "double": "重复", "skipped": "略过",
        "read": "能推",
    ]

    private static func fields(_ field: SheetField) -> String {
        switch field {
        case .ref: "单号"
        case .origin: "装货地"
        case .originProvince: "装货省"
        case .originCity: "装货市"
        case .originCounty: "装货区县"
        case .originAddress: "装货地址"
        case .destination: "卸货地"
        case .destinationProvince: "卸货省"
        case .destinationCity: "卸货市"
        case .destinationCounty: "卸货区县"
        case .destinationAddress: "卸货地址"
        case .route: "装货地和卸货地"
        case .truck: "车长和车型"
        case .deck: "车长"
        case .body: "车型"
        case .cargo: "货名"
        case .mass: "吨位"
        case .volume: "方数"
        case .quantity: "吨位和方数"
        case .price: "运费"
        case .unitPrice: "单价"
        case .terms: "结算"
        case .deposit: "定金"
        case .infoFee: "信息费"
        case .pickup: "装货时间"
        case .pickupDate: "装货日期"
        case .deliverBy: "最晚到"
        case .contact: "联系人"
        case .phone: "电话"
        case .contactPhone: "联系人和电话"
        case .trucks: "车数"
        case .mode: "整车或零担"
        case .notes: "备注"
        }
    }

    private static func units(_ unit: SheetUnit) -> String {
        switch unit {
        case .tonne: "吨"
        case .kg: "公斤"
        case .m3: "方"
        case .metre: "米"
        case .yuan: "元"
        case .tenThousandYuan: "万元"
        case .yuanPerTruck: "元/车"
        case .yuanPerTonne: "元/吨"
        case .yuanPerM3: "元/方"
        }
    }

    private static func notes(_ note: SheetNote) -> String {
        switch note {
        case .citySeat: "地点只到市, 按市政府所在地算"
        case .addressSplit: "地址拆成区县和街道"
        case .severalStops: "一头有几个点, 按顺序装卸"
        case .stopsUnnamed: "备注说的装卸点比列里写的多"
        case .filledDown: "空格用了上面一行的"
        case .highOrLow: "高低不限当作高栏和栏板"
        case .deckRange: "车长写的是范围, 按常见车长列出"
        case .deckTooLight: "有的车长装不下这么重"
        case .wordsKept: "车型里的话留在备注"
        case .lightGoods: "轻泡, 方数未知"
        case .approximate: "吨位或方数是约数"
        case .assumedTonnes: "重量没写单位, 当作吨"
        case .assumedPerTruck: "运费没写单位, 当作一车的"
        case .pricesAgree: "单价乘数量等于运费, 按单价推"
        case .emptyPrice: "没写运费, 当作面议"
        case .cargoTypeOther: "货名认不出类别, 记作 1700 其他"
        case .hazmatByName: "危货类别按货名认定"
        case .anyTime: "随时, 当作48小时内"
        case .moment: "只写了几点, 当作从那时起4小时"
        case .shortenedDate: "12.1 这样的日期, 表格可能把 12.10 变成了它"
        case .serialDay: "日期是表格的天数"
        case .assumedFull: "没写整车还是零担, 当作整车"
        case .trucksFromNotes: "车数取自备注"
        case .partFromNotes: "按备注记作零担"
        case .secondPhone: "第二个电话没有用"
        case .phoneInNotes: "备注里有电话, 谁都看得见"
        }
    }
}
