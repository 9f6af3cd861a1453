import SijiFault

/// A word or a sentence about a way by road.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum RouteWord {
    case km(_ km: String)
    case drive(_ clock: String, _ averageKmh: Int)
    case skeleton
    case engine(_ name: String, _ clock: String?)
    case silence(_ code: String)
    case untold(_ figures: String)
    case engineNotes
    case refined(_ name: String)
    case refinedKm(_ deadhead: String, _ loaded: String)
    case ferries(_ clock: String)
    case columnRoad
    case columnTo
    case ordinary
    case ferry
    case destination
    case onto
    case off
    case basis(_ shares: String)
    case share(_ basis: String, _ km: String)
    case notes(_ year: String?)

    func text(_ language: Language) -> String {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }

    private var chinese: String {
        switch self {
        case .km(let km): "\(km)km"
        case .drive(let clock, let averageKmh): "开\(clock)(\(averageKmh)km/h,不算歇)"
        case .skeleton: "高速骨架,非导航"
        case .engine(let name, let clock): "按\(name)" + (clock.map { "(它说要\($0))" } ?? "")
        case .silence("unreachable"): "导航引擎连不上, 用骨架代替"
        case .silence("timeout"): "导航引擎没按时答, 用骨架代替"
        case .silence("outside"): "导航引擎的地图没有这里, 用骨架代替"
        case .silence("tooFar"): "太远, 导航引擎不算, 用骨架代替"
        case .silence("refused"): "导航引擎不接这个问题, 用骨架代替"
        case .silence("resting"): "导航引擎刚才一直出错, 歇一会儿再问, 用骨架代替"
        case .silence: "导航引擎出错, 用骨架代替"
        case .untold(let figures): "车的\(figures)没填, 引擎按它自己的车算: siji 加车 填全。"
        case .refined(let name): "里程另由\(name)量过: --explain 看"
        case .refinedKm(let deadhead, let loaded): "按引擎 空/载km \(deadhead)/\(loaded)"
        case .engineNotes: "路线按引擎的地图; 下面的限制是siji自己的资料。"
        case .ferries(let clock): "轮渡\(clock)(不算等船)"
        case .columnRoad: "路"
        case .columnTo: "到"
        case .ordinary: "普通路"
        case .ferry: "轮渡"
        case .destination: "终点"
        case .onto: "上高速"
        case .off: "下高速"
        case .basis(let shares): "里程依据: \(shares)"
        case .share("published", let km): "公布里程 \(km)"
        case .share("assumed", let km): "直线x1.158[估] \(km)"
        case .share("ordinary", let km): "普通路直线x1.3[估] \(km)"
        case .share("ferry", let km): "海上 \(km)"
        case .share("engine", let km): "引擎的地图 \(km)"
        case .share(let basis, let km): "\(basis) \(km)"
        case .notes(let year):
            "按国家公路网规划[估]\(year.map { ", \($0)年" } ?? ""): 线路可能没通; 限高、限行、过路费都没算。"
        }
    }

    private var english: String {
        switch self {
        case .km(let km): "\(km) km"
        case .drive(let clock, let averageKmh): "\(clock) h driving (\(averageKmh) km/h, no breaks)"
        case .skeleton: "expressway skeleton, no navigation"
        case .engine(let name, let clock): "by \(name)" + (clock.map { " (which takes it for \($0) h)" } ?? "")
        case .silence("unreachable"): "the routing engine is not there: skeleton instead"
        case .silence("timeout"): "the routing engine did not answer in time: skeleton instead"
        case .silence("outside"): "the routing engine's map ends before here: skeleton instead"
        case .silence("tooFar"): "too far for the routing engine: skeleton instead"
        case .silence("refused"): "the routing engine refuses the question: skeleton instead"
        case .silence("resting"): "the routing engine failed just now and is left alone: skeleton instead"
        case .silence: "the routing engine failed: skeleton instead"
        case .untold(let figures): "Of the truck \(figures) are not known, and the engine took its own: siji truck add."
        case .refined(let name): "also measured by \(name): see --explain"
        case .refinedKm(let deadhead, let loaded): "by the engine dh/ld \(deadhead)/\(loaded) km"
        case .engineNotes: "The way is by the engine's map; limits are those that siji knows."
        case .ferries(let clock): "ferry \(clock) h (waiting not counted)"
        case .columnRoad: "Road"
        case .columnTo: "To"
        case .ordinary: "ordinary road"
        case .ferry: "ferry"
        case .destination: "destination"
        case .onto: "the expressway"
        case .off: "an exit"
        case .basis(let shares): "Lengths by: \(shares)"
        case .share("published", let km): "published \(km)"
        case .share("assumed", let km): "great circle x1.158[est] \(km)"
        case .share("ordinary", let km): "ordinary x1.3[est] \(km)"
        case .share("ferry", let km): "sea \(km)"
        case .share("engine", let km): "the engine's map \(km)"
        case .share(let basis, let km): "\(basis) \(km)"
        case .notes(let year):
            "After the national plan[est]\(year.map { " of \($0)" } ?? ""): a line may not be open; limits, bans and tolls are not looked at."
        }
    }
}
