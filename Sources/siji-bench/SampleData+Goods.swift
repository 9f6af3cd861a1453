import SijiFreight

/// What travels on the sample listings.
struct SampleGoods {
    enum Pricing { case truck, tonne }

    let type: CargoType
    let name: String
    let bodies: [Body]
    let decksM: [Double]
    /// Tonnes on a 13 m deck; shorter decks carry less.
    let tonnes: ClosedRange<Double>
    /// m³ on a 13 m deck, where bulk decides.
    let cubic: ClosedRange<Double>?
    let pricing: Pricing
    let hazmatClass: String?
    let isCold: Bool
    let needs: [String]
    /// How often, against the others.
    let share: Double

    init(
        _ type: CargoType,
        _ name: String,
        _ bodies: [Body],
        _ decksM: [Double],
        tonnes: ClosedRange<Double>,
        cubic: ClosedRange<Double>? = nil,
        pricing: Pricing = .truck,
        hazmatClass: String? = nil,
        isCold: Bool = false,
        needs: [String] = [],
        share: Double
    ) {
        self.type = type
        self.name = name
        self.bodies = bodies
        self.decksM = decksM
        self.tonnes = tonnes
        self.cubic = cubic
        self.pricing = pricing
        self.hazmatClass = hazmatClass
        self.isCold = isCold
        self.needs = needs
        self.share = share
    }

    static let all: [SampleGoods] = [
        SampleGoods(.steel, "卷钢", [.flatbed, .stake], [13, 17.5], tonnes: 28...32, needs: ["tarp"], share: 6),
        SampleGoods(.steel, "螺纹钢", [.flatbed, .stake], [13, 17.5], tonnes: 29...32, pricing: .tonne, share: 6),
        SampleGoods(.steel, "钢管", [.flatbed, .stake, .stepDeck], [9.6, 13, 17.5], tonnes: 24...32, share: 4),
        SampleGoods(.buildingMaterials, "瓷砖", [.stake, .flatbed], [9.6, 13], tonnes: 28...32, share: 6),
        SampleGoods(.buildingMaterials, "石材", [.flatbed, .stake], [13], tonnes: 29...32, pricing: .tonne, share: 3),
        SampleGoods(.buildingMaterials, "机制砂", [.dump], [6.8, 9.6], tonnes: 30...36, pricing: .tonne, share: 3),
        SampleGoods(
            .cement,
            "袋装水泥",
            [.stake, .flatbed, .dropside],
            [9.6, 13],
            tonnes: 29...32,
            pricing: .tonne,
            needs: ["tarp"],
            share: 4
        ),
        SampleGoods(.coal, "煤炭", [.stake, .dump], [13], tonnes: 30...33, pricing: .tonne, share: 5),
        SampleGoods(.metalOres, "铁矿粉", [.stake, .dump], [13], tonnes: 30...33, pricing: .tonne, share: 2),
        SampleGoods(.nonMetallicOres, "石英砂", [.stake], [13], tonnes: 30...33, pricing: .tonne, share: 3),
        SampleGoods(.timber, "板材", [.stake, .flatbed], [9.6, 13, 17.5], tonnes: 24...32, needs: ["tarp"], share: 4),
        SampleGoods(
            .fertiliserAndPesticides,
            "复合肥",
            [.stake, .flatbed, .dropside],
            [9.6, 13],
            tonnes: 28...33,
            pricing: .tonne,
            needs: ["tarp"],
            share: 5
        ),
        SampleGoods(.salt, "食盐", [.stake, .box], [13], tonnes: 28...32, needs: ["tarp"], share: 1),
        SampleGoods(
            .grain,
            "玉米",
            [.stake, .dropside],
            [13],
            tonnes: 30...33,
            pricing: .tonne,
            needs: ["tarp"],
            share: 5
        ),
        SampleGoods(.grain, "大米", [.stake, .box, .wing], [6.8, 9.6, 13], tonnes: 28...32, share: 4),
        SampleGoods(
            .machinery,
            "设备",
            [.flatbed, .stepDeck, .lowbed],
            [9.6, 13, 17.5],
            tonnes: 8...26,
            needs: ["tarp"],
            share: 4
        ),
        SampleGoods(.machinery, "家电", [.box, .wing], [9.6, 13], tonnes: 8...16, cubic: 70...90, share: 5),
        SampleGoods(
            .lightIndustry,
            "百货",
            [.box, .wing, .stake],
            [4.2, 6.8, 9.6, 13],
            tonnes: 8...24,
            cubic: 55...90,
            share: 8
        ),
        SampleGoods(
            .lightIndustry,
            "泡货",
            [.stake, .wing],
            [13, 17.5],
            tonnes: 6...14,
            cubic: 80...110,
            needs: ["tarp"],
            share: 5
        ),
        SampleGoods(
            .lightIndustry,
            "卷纸",
            [.stake, .flatbed, .wing],
            [9.6, 13],
            tonnes: 26...32,
            needs: ["tarp"],
            share: 4
        ),
        SampleGoods(.nonFerrousMetals, "铝锭", [.stake, .flatbed], [13], tonnes: 30...32, share: 2),
        SampleGoods(
            .pharmaceuticals,
            "药品",
            [.box, .insulated],
            [4.2, 6.8, 9.6],
            tonnes: 4...14,
            cubic: 40...70,
            share: 2
        ),
        SampleGoods(
            .freshFarmProducts,
            "蔬菜",
            [.stake, .reefer, .insulated],
            [6.8, 9.6, 13],
            tonnes: 20...30,
            share: 5
        ),
        SampleGoods(
            .freshFarmProducts,
            "脐橙",
            [.stake, .insulated],
            [9.6, 13],
            tonnes: 26...32,
            pricing: .tonne,
            share: 3
        ),
        SampleGoods(
            .chilledAndFrozen,
            "冷冻食品",
            [.reefer],
            [4.2, 6.8, 9.6, 13],
            tonnes: 16...28,
            isCold: true,
            share: 4
        ),
        SampleGoods(.newVehicles, "商品车", [.carCarrier], [17.5], tonnes: 12...18, share: 1),
        SampleGoods(
            .oilAndGas,
            "柴油",
            [.tank],
            [9.6, 13],
            tonnes: 26...31,
            pricing: .tonne,
            hazmatClass: "3",
            share: 1
        ),
        SampleGoods(.other, "快递", [.box, .wing], [9.6, 13, 17.5], tonnes: 8...20, cubic: 60...100, share: 4),
        SampleGoods(.other, "集装箱", [.container], [13], tonnes: 18...30, share: 2),
    ]
}
