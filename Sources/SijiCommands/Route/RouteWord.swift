import SijiFault

/// A word or a sentence about a way by road.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum RouteWord {
    case km(_ km: String)
    case drive(_ clock: String, _ averageKmh: Int)
    case skeleton
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
        case .share(let basis, let km): "\(basis) \(km)"
        case .notes(let year):
            "After the national plan[est]\(year.map { " of \($0)" } ?? ""): a line may not be open; limits, bans and tolls are not looked at."
        }
    }
}
