import SijiFault
import SijiFreight

/// Deck lengths and bodies, in one cell or two: `9.6米/13米高栏`, `17米5`, `平板/高低板`.
enum TruckText {
    static func read(_ text: [Character]) throws(Fault) -> CellReading {
        var reader = Reader(cursor: TextCursor(text))
        while true {
            reader.skipSeparators()
            if reader.cursor.isAtEnd { break }
            guard try reader.takeItem() else { throw .unreadable("sheet.truck") }
        }
        let reading = reader.reading
        guard !reading.facts.isEmpty else { throw .unreadable("sheet.truck") }
        return reading
    }

    private struct Reader {
        var cursor: TextCursor
        var decksMm: [Int] = []
        var shortestMm: Int?
        var bodies: [Body] = []
        var isAny = false
        var needs: [String] = []
        var kept: [String] = []
        var notes: [SheetNote] = []

        var reading: CellReading {
            var facts: [SheetFact] = []
            if !decksMm.isEmpty { facts.append(.decks(decksMm)) }
            if let shortestMm { facts.append(.shortestDeck(shortestMm)) }
            if !bodies.isEmpty { facts.append(.bodies(bodies)) }
            // 高栏不限 names a body and then takes it back: what was named stands.
            if isAny, facts.isEmpty { facts.append(.anyTruck) }
            facts += needs.map { .need($0) }
            facts += kept.map { .notes($0) }
            return CellReading(facts: facts, notes: notes + (kept.isEmpty ? [] : [.wordsKept]))
        }

        mutating func skipSeparators() {
            let separators: Set<Character> = [" ", "/", ",", "、", ";", "+", "|", "&", "(", ")", "[", "]", "。"]
            var position: Int
            repeat {
                position = cursor.position
                cursor.skip(separators)
                _ = cursor.takeAny(["或者", "或", "和", "及", "要", "需", "的", "or ", "and "])
            } while cursor.position != position
        }

        mutating func takeItem() throws(Fault) -> Bool {
            if cursor.takeAny(["高低栏不限", "高低不限", "高低栏均可", "高低栏都可", "高低栏", "高低均可", "高低都可", "高低都行"]) {
                add(.stake)
                add(.dropside)
                notes.append(.highOrLow)
                return true
            }
            if cursor.takeAny(TruckText.anyWords) {
                isAny = true
                return true
            }
            if let need = cursor.meaning(TruckText.needWords) {
                if !needs.contains(need) { needs.append(need) }
                return true
            }
            if let word = TruckText.keptWords.first(where: { cursor.take($0) }) {
                kept.append(word)
                return true
            }
            if let body = cursor.meaning(TruckText.bodyWords) {
                add(body)
                return true
            }
            if cursor.takeAny(["货车", "卡车", "车型", "车长", "车", "truck", "左右"]) { return true }
            return try takeDeck()
        }

        private mutating func add(_ body: Body) { if !bodies.contains(body) { bodies.append(body) } }

        private mutating func takeDeck() throws(Fault) -> Bool {
            let isAtLeast = cursor.takeAny(["≥", ">=", "不低于", "不小于", "不短于", "至少", "最低", "min"])
            guard let first = try deckMm() else {
                if isAtLeast { throw .unreadable("sheet.truck") }
                return false
            }
            if isAtLeast || cursor.takeAny(["及以上", "以上", "起步", "起", "+", "or more", "and up"]) {
                shortestMm = max(shortestMm ?? 0, first)
                return true
            }
            if cursor.takeAny(["以下", "以内", "及以下"]) { throw .unreadable("sheet.truck") }
            let behind = cursor.position
            if cursor.takeAny(["~", "-", "至", "到"]) {
                guard let last = try deckMm() else {
                    cursor.back(to: behind)
                    throw .unreadable("sheet.truck")
                }
                guard last > first else { throw .unreadable("sheet.truck") }
                let usual = TruckText.usualDecksMm.filter { $0 > first && $0 < last }
                for deck in [first] + usual + [last] { add(deck) }
                notes.append(.deckRange)
                return true
            }
            add(first)
            return true
        }

        private mutating func add(_ deckMm: Int) { if !decksMm.contains(deckMm) { decksMm.append(deckMm) } }

        /// A deck of 1.5 to 30 m: `13`, `13米`, `17米5`, `四米二`, `4.2m`.
        private mutating func deckMm() throws(Fault) -> Int? {
            guard let number = cursor.number() else { return nil }
            guard var mm = number.exact(parts: 1000) else { throw .unreadable("sheet.truck") }
            if cursor.takeAny(["mm", "毫米"]) {
                mm /= 1000
            } else if cursor.takeAny(["cm", "厘米"]) {
                mm /= 100
            } else if cursor.takeAny(["米", "metres", "meters", "metre", "meter", "m"]) {
                let behind = cursor.position
                if mm.isMultiple(of: 1000), cursor.next != " ", let tail = cursor.number() {
                    // 17米5 is 17.5 m, 13米75 is 13.75 m.
                    guard let digits = tail.whole, (1...99).contains(digits) else { throw .unreadable("sheet.truck") }
                    if cursor.takeAny(["米", "m"]) {
                        // Two lengths without anything between them.
                        cursor.back(to: behind)
                    } else {
                        mm += digits < 10 ? digits * 100 : digits * 10
                    }
                }
            }
            guard (1_500...30_000).contains(mm) else { throw .unreadable("sheet.truck") }
            return mm
        }
    }

    /// Decks that are built in numbers, mm.
    static let usualDecksMm = [
        4_200, 5_200, 6_200, 6_800, 7_600, 7_700, 8_600, 9_600, 11_700, 12_500, 13_000, 13_750, 15_000, 16_000, 17_500,
    ]

    private static let anyWords = [
        "车型不限", "不限车型", "车长不限", "不限车长", "不限", "均可", "都可以", "都可", "都行", "任意车型", "任意", "any",
    ]
    private static let needWords: [(String, String)] = [
        ("带篷布", "tarp"), ("要篷布", "tarp"), ("盖篷布", "tarp"), ("篷布", "tarp"), ("雨布", "tarp"), ("带篷", "tarp"),
        ("tarp", "tarp"),
    ]
    /// What people call trucks by their axles: no body, and no more than a word to the driver.
    private static let keptWords = [
        "前四后八", "前四后四", "前四后六", "后八轮", "小三轴", "前二后八", "前二后四", "单桥", "双桥", "半挂车", "半挂", "全挂", "挂车", "单车", "大板",
    ]
    /// Longer words first, so that 低平板 is not 平板.
    static let bodyWords: [(String, Body)] = [
        ("高低平板", .stepDeck), ("高低板", .stepDeck), ("低平板", .lowbed), ("低板", .lowbed), ("超低板", .lowbed), ("爬梯", .lowbed),
        ("高护栏", .stake), ("高栏板", .stake), ("高栏", .stake), ("仓栅式", .stake), ("仓栅", .stake), ("仓栏", .stake),
        ("花栏", .stake),
        ("低栏板", .dropside), ("低栏", .dropside), ("栏板", .dropside), ("平板", .flatbed), ("平车", .flatbed),
        ("厢式", .box), ("厢车", .box), ("箱式", .box), ("箱车", .box), ("厢货", .box), ("箱货", .box), ("集装箱", .container),
        ("集卡", .container), ("骨架", .container),
        ("冷藏", .reefer), ("冷链", .reefer), ("冷冻", .reefer), ("保温", .insulated), ("飞翼", .wing), ("展翼", .wing),
        ("翼展", .wing), ("翼开启", .wing),
        ("罐式", .tank), ("油罐", .tank), ("槽罐", .tank), ("粉罐", .tank), ("罐车", .tank), ("罐", .tank), ("自卸", .dump),
        ("翻斗", .dump), ("后翻", .dump), ("侧翻", .dump),
        ("轿运", .carCarrier), ("商品车运输", .carCarrier), ("笼车", .carCarrier),
        ("step deck", .stepDeck), ("stepdeck", .stepDeck), ("lowbed", .lowbed), ("lowboy", .lowbed),
        ("low bed", .lowbed),
        ("flatbed", .flatbed), ("stake", .stake), ("curtain", .wing), ("box", .box), ("van", .box), ("reefer", .reefer),
        ("refrigerated", .reefer),
        ("tanker", .tank), ("tank", .tank), ("container", .container), ("dump", .dump), ("tipper", .dump),
        ("car carrier", .carCarrier),
        ("carcarrier", .carCarrier), ("dropside", .dropside), ("wing", .wing), ("insulated", .insulated),
    ]
}
