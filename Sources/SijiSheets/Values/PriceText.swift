import SijiFault
import SijiFreight

/// Prices: `1.2万`, `95元/吨`, `面议`, `8500到5000回3500`.
enum PriceText {
    /// From this on, a bare number under a price's header is believed to be for the truck, yuan.
    ///
    /// Below it, yuan a tonne or m³ are as likely: a tonne over 3,000 km costs about 1,000.
    static let perTruckFromYuan = 1_000

    /// Reads a cell below a header that names `unit`; where that says 单价, a bare number is never believed to be for the truck.
    static func read(_ text: [Character], unit: SheetUnit?, isUnitPrice: Bool = false) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        if cursor.takeAny(negotiableWords) {
            cursor.skip(["。", "!", " "])
            guard cursor.isAtEnd else { throw .unreadable("sheet.price") }
            return CellReading(facts: [.negotiable])
        }
        var reader = Reader(cursor: cursor, headerUnit: unit, isUnitPrice: isUnitPrice)
        return try reader.read()
    }

    static let negotiableWords = [
        "价格面议", "运费面议", "面议", "电议", "电联", "面谈", "电谈", "待议", "议价", "可议", "negotiable", "to be agreed", "tbd",
    ]

    private enum Per { case truck, tonne, cubicMetre }

    private static let perWords: [(String, Per)] = [
        ("吨", .tonne), ("tonne", .tonne), ("ton", .tonne), ("t", .tonne), ("立方米", .cubicMetre), ("立方", .cubicMetre),
        ("方", .cubicMetre),
        ("m3", .cubicMetre), ("cbm", .cubicMetre), ("车", .truck), ("趟", .truck), ("台", .truck), ("truck", .truck),
        ("trip", .truck), ("load", .truck),
    ]

    private struct Reader {
        var cursor: TextCursor
        let headerUnit: SheetUnit?
        let isUnitPrice: Bool
        var total: Micro?
        var per: Per?
        var facts: [SheetFact] = []
        var notes: [SheetNote] = []

        mutating func read() throws(Fault) -> CellReading {
            _ = cursor.takeAny(["¥", "rmb", "cny"])
            if let number = cursor.number() {
                total = number
                try takeUnit()
            }
            while true {
                cursor.skip([" ", "(", ")", ",", ";", "。", "+", "、", "元"])
                if cursor.isAtEnd { break }
                guard try takeTail() else { throw .unreadable("sheet.price") }
            }
            try addPrice()
            return CellReading(facts: facts, notes: notes)
        }

        private mutating func takeUnit() throws(Fault) {
            let isTenThousand = headerUnit == .tenThousandYuan
            _ = cursor.takeAny(["元", "块钱", "块", "yuan", "rmb", "cny"])
            if isTenThousand { total = total.flatMap { $0.times(10_000) } }
            if cursor.take("一口价") {
                per = .truck
                return
            }
            let position = cursor.position
            guard cursor.takeAny(["/", "每", "一", "per"]) else { return }
            guard let per = cursor.meaning(PriceText.perWords) else {
                cursor.back(to: position)
                throw .unreadable("sheet.price")
            }
            // 元/吨公里 and 元/吨·天 are prices of another kind.
            if cursor.takeAny(["公里", "km", ".", "·", "/"]) { throw .unreadable("sheet.price") }
            self.per = per
        }

        private mutating func takeTail() throws(Fault) -> Bool {
            if cursor.takeAny(["不含税", "不开票", "不带票"]) {
                facts.append(.invoice(false))
                return true
            }
            if cursor.takeAny(["含税", "开票", "带票"]) {
                facts.append(.invoice(true))
                return true
            }
            if per == nil, cursor.takeAny(["一口价", "包车", "整车", "包干", "全包"]) {
                per = .truck
                return true
            }
            guard let terms = cursor.meaning(TermsText.partWords) else { return false }
            _ = cursor.take(":")
            let position = cursor.position
            guard let amount = cursor.number(), !cursor.takeAny(["天", "日", "days"]) else {
                cursor.back(to: position)
                facts.append(.terms(terms, days: try TermsText.days(&cursor)))
                return true
            }
            _ = cursor.takeAny(["元", "块", "yuan"])
            guard let fen = amount.exact(parts: 100), (1...10_000_000_000).contains(fen) else {
                throw .unreadable("sheet.parts")
            }
            facts.append(.part(terms, fen: fen))
            return true
        }

        private mutating func addPrice() throws(Fault) {
            let parts = facts.reduce(0) { sum, fact in if case .part(_, let fen) = fact { sum + fen } else { sum } }
            guard let total else {
                guard parts > 0 else { throw .unreadable("sheet.price") }
                facts.insert(.price(fen: parts), at: 0)
                return
            }
            guard total.millionths > 0 else { throw Fault(.sheetValueZero) }
            guard let fen = total.exact(parts: 100), fen <= 10_000_000_000 else { throw .unreadable("sheet.price") }
            let per = if let per = self.per { per } else { try assumed(total, hasParts: parts > 0) }
            switch per {
            case .truck:
                guard parts == 0 || parts == fen else {
                    throw Fault(.sheetPartsDiffer, ["sumFen": .integer(parts), "priceFen": .integer(fen)])
                }
                facts.insert(.price(fen: fen), at: 0)
            case .tonne:
                guard parts == 0 else { throw .unreadable("sheet.parts") }
                facts.insert(.unitPrice(fen: fen, per: .tonne), at: 0)
            case .cubicMetre:
                guard parts == 0 else { throw .unreadable("sheet.parts") }
                facts.insert(.unitPrice(fen: fen, per: .m3), at: 0)
            }
        }

        /// What a number counts whose cell does not say it.
        private mutating func assumed(_ total: Micro, hasParts: Bool) throws(Fault) -> Per {
            switch headerUnit {
            case .yuanPerTruck: return .truck
            case .yuanPerTonne: return .tonne
            case .yuanPerM3: return .cubicMetre
            case .tenThousandYuan: return .truck
            default: break
            }
            // Parts are paid for a truck; a unit price has none.
            if hasParts { return .truck }
            guard !isUnitPrice, let least = Micro(PriceText.perTruckFromYuan), total >= least else {
                throw .unitMissing("sheet.perTruck", "sheet.perTonne", "sheet.perM3")
            }
            notes.append(.assumedPerTruck)
            return .truck
        }
    }
}
