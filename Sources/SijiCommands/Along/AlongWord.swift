import SijiFault

/// A word or a sentence about what lies along a route.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum AlongWord {
    case route(_ label: String, _ lengthKm: String)
    case halfWidth(_ km: String)
    case fromKm(_ km: String)
    case rough
    case detours(_ circuity: String)
    case more
    case nothing
    case columnAlong
    case columnDetour
    case columnCarriageway
    case columnLimit
    case columnValues
    case columnVerdict
    case carriageway(_ code: String)
    case clearCm(_ cm: Int)
    case clearKg(_ kg: Int)
    case clear
    case blockedCm(_ cm: Int)
    case blockedKg(_ kg: Int)
    case blocked
    case conflicting
    case unknown
    case noLimit
    case reason(_ code: String)
    /// What a ban asks of a truck that did not say all of it.
    case untold(colour: Bool, mass: Bool)
    case value(_ of: String, _ value: String, _ source: String, _ days: Int?)
    case legendValues
    case ban(_ name: String, _ span: String, _ verdict: String)
    case banRule(_ rule: String)
    case banColours(_ names: String)
    case banOver(_ tonnes: String)
    case banPermit
    case always
    case law(_ item: String, _ limits: String, _ verdict: String)
    case lawItem(_ item: String)
    case cliff(_ step: String, _ limit: String, _ outcome: String)
    case stepMore(_ item: String, _ amount: String, _ isAssumed: Bool)
    case stepLess(_ amount: String, _ isAssumed: Bool)
    case stays(_ room: String)
    case over(_ amount: String, _ isShort: Bool)
    case isOver(_ amount: String, _ isShort: Bool)
    case summary(_ counts: [String: Int])
    case loss(_ code: String)
    case tollAtStake(_ yuan: String)
    case only(_ code: String)
    case greenShare(_ tonnes: String)
    case classOne
    case noTruck
    case vehicle(_ facts: String)
    case grossTaken
    case gbExceptions

    /// The word in a language.
    func text(in language: Language) -> String { language == .zh ? chinese : english }

    private var chinese: String {
        switch self {
        case .route(let label, let km): "\(label)  全长\(km)公里"
        case .halfWidth(let km): "两侧各\(km)公里"
        case .fromKm(let km): "从\(km)公里处往前"
        case .rough: "高速骨架, 不是真路: 侧别不知"
        case .detours(let circuity): "绕行: 直线来回 x \(circuity), 对向的绕法不知"
        case .more: "后面还有, 用 --limit 或 --from-km"
        case .nothing: "沿线没有"
        case .columnAlong: "沿线km"
        case .columnDetour: "绕km"
        case .columnCarriageway: "侧别"
        case .columnLimit: "限制"
        case .columnValues: "牌/测/报"
        case .columnVerdict: "能否过"
        case .carriageway(let code):
            switch code {
            case "own": "同侧"
            case "opposite": "对向!"
            case "both": "两侧"
            default: "未知"
            }
        case .clearCm(let cm): "过 余\(cm)厘米"
        case .clearKg(let kg): "过 余\(kg)公斤"
        case .clear: "过"
        case .blockedCm(let cm): "不过 差\(cm)厘米"
        case .blockedKg(let kg): "不过 超\(kg)公斤"
        case .blocked: "不过"
        case .conflicting: "数据矛盾!"
        case .unknown: "未知"
        case .noLimit: "-"
        case .reason(let code): Self.reasons[code]?.zh ?? code
        case .untold(let colour, let mass):
            "要说"
                + [colour ? "车牌颜色 --plate-colour" : nil, mass ? "总质量 --gross" : nil].compactMap(\.self)
                .joined(separator: "和")
        case .value(let of, let value, let source, let days):
            "\(Self.evidence[of]?.zh ?? of) \(value)  \(source)" + (days.map { "  \($0)天前" } ?? "  日期不知")
        case .legendValues: "牌 = 标牌  测 = 实测  报 = 司机报; ? 未知; 矛盾和未知都不算能过"
        case .ban(let name, let span, let verdict): "禁行区 \(name)  \(span)  \(verdict)"
        case .banRule(let rule): "  \(rule)"
        case .banColours(let names): "\(names)牌"
        case .banOver(let tonnes): "总质量\(tonnes)吨以上"
        case .banPermit: "有通行证可进"
        case .always: "全天"
        case .law(let item, let limits, let verdict): "全国\(item) \(limits): \(verdict)"
        case .lawItem(let item): Self.items[item]?.zh ?? item
        case .cliff(let step, let limit, let outcome): "\(step): \(limit), \(outcome)"
        case .stepMore(let item, let amount, let isAssumed):
            "\(Self.steps[item]?.zh ?? item)\(amount)\(isAssumed ? "[估]" : "")"
        case .stepLess(let amount, let isAssumed): "少一托盘\(amount)\(isAssumed ? "[估]" : "")"
        case .stays(let room): "还余\(room)"
        case .over(let amount, let isShort): "\(isShort ? "差" : "超")\(amount)"
        case .isOver(let amount, let isShort): "现在就\(isShort ? "差" : "超")\(amount)"
        case .summary(let counts):
            Self.summary(counts, [("blocked", "不过"), ("conflicting", "数据矛盾"), ("unknown", "未知"), ("clear", "能过")])
        case .loss(let code):
            switch code {
            case "overLimit": "算超限"
            case "greenChannel": "绿通作废"
            case "tollClass": "收费升到2类"
            default: code
            }
        case .tollAtStake(let yuan): "要付过路费\(yuan)元"
        case .only(let code):
            switch code {
            case "singleDrive": "单驱动轴"
            case "truck": "单车"
            case "train": "汽车列车"
            default: code
            }
        case .greenShare(let tonnes): "绿通要装够八成即\(tonnes)吨"
        case .classOne: "收费1类要短于6米"
        case .noTruck: "没说车: 加 --truck 才判断能否过"
        case .vehicle(let facts): "按 \(facts) 判断"
        case .grossTaken: "没说货重, 按车的总质量算"
        case .gbExceptions: "限重等据超限规定第三条; 单胎减3吨、符合GB 1589的冷藏车和列车等例外没算"
        }
    }

    private var english: String {
        switch self {
        case .route(let label, let km): "\(label)  \(km) km in all"
        case .halfWidth(let km): "\(km) km to either side"
        case .fromKm(let km): "ahead of km \(km)"
        case .rough: "expressway skeleton, no real road: sides not known"
        case .detours(let circuity):
            "detour: out and back by the great circle x \(circuity); to the other carriageway not known"
        case .more: "there is more: --limit or --from-km"
        case .nothing: "nothing along it"
        case .columnAlong: "At km"
        case .columnDetour: "Detour"
        case .columnCarriageway: "Side"
        case .columnLimit: "Limit"
        case .columnValues: "Sign/meas/rep"
        case .columnVerdict: "Passes"
        case .carriageway(let code):
            switch code {
            case "own": "own"
            case "opposite": "other!"
            case "both": "both"
            default: "?"
            }
        case .clearCm(let cm): "clear by \(cm) cm"
        case .clearKg(let kg): "clear by \(kg) kg"
        case .clear: "clear"
        case .blockedCm(let cm): "blocked by \(cm) cm"
        case .blockedKg(let kg): "blocked by \(kg) kg"
        case .blocked: "blocked"
        case .conflicting: "conflicting!"
        case .unknown: "unknown"
        case .noLimit: "-"
        case .reason(let code): Self.reasons[code]?.en ?? code
        case .untold(let colour, let mass):
            "asks for "
                + [colour ? "--plate-colour" : nil, mass ? "--gross" : nil].compactMap(\.self)
                .joined(separator: " and ")
        case .value(let of, let value, let source, let days):
            "\(Self.evidence[of]?.en ?? of) \(value)  \(source)"
                + (days.map { "  \($0) days old" } ?? "  of unknown age")
        case .legendValues: "sign, measured, reported; ? unknown; neither conflicting nor unknown means clear"
        case .ban(let name, let span, let verdict): "Ban \(name)  \(span)  \(verdict)"
        case .banRule(let rule): "  \(rule)"
        case .banColours(let names): "\(names) plates"
        case .banOver(let tonnes): "over \(tonnes) t allowed mass"
        case .banPermit: "a permit lifts it"
        case .always: "at all hours"
        case .law(let item, let limits, let verdict): "National \(item) \(limits): \(verdict)"
        case .lawItem(let item): Self.items[item]?.en ?? item
        case .cliff(let step, let limit, let outcome): "\(step): \(limit), \(outcome)"
        case .stepMore(let item, let amount, let isAssumed):
            "\(Self.steps[item]?.en ?? item) \(amount)\(isAssumed ? " [assumed]" : "")"
        case .stepLess(let amount, let isAssumed): "One pallet less, \(amount)\(isAssumed ? " [assumed]" : "")"
        case .stays(let room): "\(room) left"
        case .over(let amount, let isShort): "\(amount) \(isShort ? "short" : "over")"
        case .isOver(let amount, let isShort): "already \(amount) \(isShort ? "short" : "over")"
        case .summary(let counts):
            Self.summary(
                counts,
                [("blocked", "blocked"), ("conflicting", "conflicting"), ("unknown", "unknown"), ("clear", "clear")]
            )
        case .loss(let code):
            switch code {
            case "overLimit": "over-limit"
            case "greenChannel": "no toll-free passage"
            case "tollClass": "toll class 2"
            default: code
            }
        case .tollAtStake(let yuan): "tolls of CNY \(yuan)"
        case .only(let code):
            switch code {
            case "singleDrive": "one drive axle"
            case "truck": "single truck"
            case "train": "train"
            default: code
            }
        case .greenShare(let tonnes): "toll-free from four fifths, \(tonnes) t"
        case .classOne: "toll class 1 is under 6 m"
        case .noTruck: "No truck given: add --truck to learn what it clears"
        case .vehicle(let facts): "Judged for \(facts)"
        case .grossTaken: "no load given: its allowed mass is taken"
        case .gbExceptions:
            "National limits by the overload rule, article 3; less for single tyres and exceptions of GB 1589 are not reckoned"
        }
    }

    /// `不过 1  未知 2  能过 5`: what is worst first, and only what there is.
    private static func summary(_ counts: [String: Int], _ names: [(code: String, name: String)]) -> String {
        names.compactMap { name in counts[name.code].map { "\(name.name) \($0)" } }.joined(separator: "  ")
    }

    private typealias Pair = (zh: String, en: String)

    private static let evidence: [String: Pair] = [
        "posted": ("标牌", "sign"), "measured": ("实测", "measured"), "reported": ("司机报", "reported"),
    ]
    private static let items: [String: Pair] = [
        "height": ("限高", "height"), "width": ("限宽", "width"), "length": ("限长", "length"), "mass": ("限重", "mass"),
    ]
    private static let steps: [String: Pair] = [
        "height": ("再高", "Higher by"), "width": ("再宽", "Wider by"), "length": ("再长", "Longer by"),
        "tollClass": ("再长", "Longer by"), "mass": ("再加一托盘", "One pallet more,"),
    ]
    private static let reasons: [String: Pair] = [
        "otherDirection": ("管对向", "other direction"), "otherHours": ("时段外", "other hours"),
        "noValue": ("没有数值", "no value"), "vehicleUnknown": ("车的尺寸或质量没填全", "truck's figures missing"),
        "onlyReported": ("只有司机报", "only reported"), "axlesUnknown": ("各轴多重不知", "axle loads not known"),
        "hoursUnknown": ("时段不知, 当作管", "hours not known, taken to hold"), "forbidden": ("禁行", "forbidden"),
        "notConcerned": ("不管这种车", "not for this truck"),
        "severalLimits": ("看车型或驱动轴", "depends on build or drive axles"),
        "permit": ("有通行证", "by permit"), "notUnderstood": ("原文看不懂", "its words not understood"),
        "reportedGone": ("司机报没了", "reported gone"),
    ]
}

extension Speech {
    /// A word about what lies along a route.
    func along(_ word: AlongWord) -> String { word.text(in: language) }
}
