import SijiFault
import SijiFreight

/// What is carried: the dispatcher's name, and the ministry's code by the words in it.
///
/// The codes are those of 部网络货运信息交互系统接入指南 (`CargoType`); which goods fall under which is common knowledge, no
/// list of the ministry. A name with none of the words is 1700, other, and says so.
enum CargoText {
    static func read(_ text: [Character], original: String) throws(Fault) -> CellReading {
        var reading = CellReading()
        var name = original
        if let (kept, quantity) = trailingQuantity(original) {
            name = kept
            reading = quantity
        }
        guard !name.isEmpty, name.unicodeScalars.count <= 64 else { throw .unreadable("sheet.cargo") }
        let words = String(SheetText.plain(name))
        let type = types.first { words.contains($0.0) }?.1
        if type == nil { reading.notes.append(.cargoTypeOther) }
        let hazard = try hazmatClass(words)
        if hazard?.isByName == true { reading.notes.append(.hazmatByName) }
        let isCold = type == .chilledAndFrozen || words.contains("冷藏") || words.contains("冷链")
        reading.facts.insert(
            .cargo(name: name, type ?? .other, isCold: isCold, hazmatClass: hazard?.code),
            at: 0
        )
        return reading
    }

    /// `卷钢32吨` names a mass behind the goods; nil where nothing or something else stands there.
    private static func trailingQuantity(_ text: String) -> (name: String, quantity: CellReading)? {
        let characters = Array(text)
        for start in characters.indices.dropFirst()
        where SheetText.plain(String(characters[start])).first?.asciiDigit != nil {
            let tail = SheetText.plain(String(characters[start...]))
            guard tail.last.map({ "吨方t斤g克".contains($0) }) == true || tail.suffix(2) == ["m", "3"],
                let reading = try? QuantityText.read(tail, in: .both, unit: nil), !reading.facts.isEmpty
            else { return nil }
            let name = SheetText.trimmed(String(characters[..<start]))
            return name.isEmpty ? nil : (name, reading)
        }
        return nil
    }

    /// The class that a name states, or that goods of that name always have.
    private static func hazmatClass(_ words: String) throws(Fault) -> (code: String, isByName: Bool)? {
        let characters = Array(words)
        for start in characters.indices where characters[start].asciiDigit != nil {
            if start > 0, characters[start - 1].asciiDigit != nil || characters[start - 1] == "." { continue }
            var cursor = TextCursor(Array(characters[start...].prefix(6)))
            guard let major = cursor.digits(most: 1)?.first, major > 0 else { continue }
            var code = "\(major)"
            if cursor.take("."), let minor = cursor.digits(most: 1)?.first { code += ".\(minor)" }
            if cursor.take("类"), HazmatClass.isKnown(code) { return (code, false) }
        }
        if let known = dangerous.first(where: { words.contains($0.0) }), !harmless.contains(where: words.contains) {
            return (known.1, true)
        }
        // Dangerous goods of an unknown class fit no truck.
        guard !["危险品", "危化", "危货", "危险货物"].contains(where: words.contains) || words.contains("非危") else {
            throw .unreadable("sheet.cargo")
        }
        return nil
    }

    /// Goods whose class (GB 6944, GB 12268) is the same whoever ships them.
    private static let dangerous: [(String, String)] = [
        ("汽油", "3"), ("柴油", "3"), ("煤油", "3"), ("甲醇", "3"), ("乙醇", "3"), ("酒精", "3"), ("丙酮", "3"), ("液化气", "2.1"),
        ("液化石油气", "2.1"),
        ("天然气", "2.1"), ("lng", "2.1"), ("氧气", "2.2"), ("烟花", "1"), ("爆竹", "1"), ("炸药", "1"), ("硫酸", "8"), ("盐酸", "8"),
        ("硝酸", "8"),
        ("液碱", "8"), ("烧碱", "8"), ("双氧水", "5.1"),
    ]
    /// Things made for dangerous goods, which are none.
    private static let harmless = ["空瓶", "空桶", "设备", "机组", "发电机", "泵", "罐体", "管道", "硫酸铵", "硫酸镁", "硫酸钾", "滤清"]

    /// Words of goods, the more special first.
    private static let types: [(String, CargoType)] = [
        ("冻", .chilledAndFrozen), ("冷藏", .chilledAndFrozen), ("冷链", .chilledAndFrozen), ("冰鲜", .chilledAndFrozen),
        ("雪糕", .chilledAndFrozen),
        ("商品车", .newVehicles), ("轿车", .newVehicles), ("新车", .newVehicles),
        ("水泥", .cement), ("铁矿", .metalOres), ("铜矿", .metalOres), ("铝矾土", .metalOres), ("矿粉", .metalOres),
        ("锰矿", .metalOres), ("矿石", .metalOres),
        ("煤", .coal), ("焦炭", .coal), ("兰炭", .coal), ("汽油", .oilAndGas), ("柴油", .oilAndGas), ("沥青", .oilAndGas),
        ("液化气", .oilAndGas), ("天然气", .oilAndGas),
        ("不锈钢", .steel), ("钢", .steel), ("螺纹", .steel), ("线材", .steel), ("盘条", .steel), ("铁板", .steel), ("角铁", .steel),
        ("生铁", .steel), ("型材", .steel), ("盘螺", .steel),
        ("铝", .nonFerrousMetals), ("铜", .nonFerrousMetals), ("锌", .nonFerrousMetals), ("铅", .nonFerrousMetals),
        ("石英砂", .nonMetallicOres), ("石灰石", .nonMetallicOres), ("石膏", .nonMetallicOres), ("高岭土", .nonMetallicOres),
        ("萤石", .nonMetallicOres),
        ("瓷砖", .buildingMaterials), ("砖", .buildingMaterials), ("石材", .buildingMaterials), ("砂", .buildingMaterials),
        ("沙", .buildingMaterials), ("石子", .buildingMaterials),
        ("碎石", .buildingMaterials), ("玻璃", .buildingMaterials), ("建材", .buildingMaterials), ("板房", .buildingMaterials),
        ("管桩", .buildingMaterials), ("腻子", .buildingMaterials), ("涂料", .buildingMaterials),
        ("木", .timber), ("板材", .timber), ("胶合板", .timber), ("复合肥", .fertiliserAndPesticides),
        ("化肥", .fertiliserAndPesticides), ("尿素", .fertiliserAndPesticides), ("肥", .fertiliserAndPesticides),
        ("农药", .fertiliserAndPesticides),
        ("盐", .salt), ("大米", .grain), ("稻", .grain), ("玉米", .grain), ("小麦", .grain), ("面粉", .grain), ("大豆", .grain),
        ("豆粕", .grain), ("粮", .grain), ("米", .grain),
        ("药", .pharmaceuticals), ("医疗", .pharmaceuticals), ("蔬菜", .freshFarmProducts), ("水果", .freshFarmProducts),
        ("菜", .freshFarmProducts), ("苹果", .freshFarmProducts), ("橙", .freshFarmProducts),
        ("土豆", .freshFarmProducts), ("活", .freshFarmProducts), ("设备", .machinery), ("机械", .machinery),
        ("挖机", .machinery), ("挖掘机", .machinery), ("电器", .machinery), ("家电", .machinery), ("电缆", .machinery),
        ("空调", .machinery), ("冰箱", .machinery), ("配件", .machinery), ("变压器", .machinery), ("机", .machinery),
        ("电池", .machinery),
        ("纸", .lightIndustry), ("百货", .lightIndustry), ("家具", .lightIndustry), ("饮料", .lightIndustry),
        ("啤酒", .lightIndustry), ("白酒", .lightIndustry), ("酒", .lightIndustry), ("布", .lightIndustry),
        ("服装", .lightIndustry), ("塑料", .lightIndustry), ("食品", .lightIndustry), ("轮胎", .lightIndustry),
        ("日化", .lightIndustry), ("棉", .lightIndustry), ("快递", .lightIndustry),
        ("steel", .steel), ("coal", .coal), ("cement", .cement), ("timber", .timber), ("grain", .grain),
        ("salt", .salt), ("fertili", .fertiliserAndPesticides), ("machine", .machinery),
    ]
}
