import SijiFault

/// A word or a sentence about a trip.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum TripWord {
    case net(_ yuan: String)
    case cost(_ yuan: String)
    case legal(_ rule: String)
    case crew
    case late(_ doing: String, _ place: String, _ clock: String, _ by: String)
    case columnTime
    case columnDoing
    case columnPlace
    case columnDriven
    case columnIfFull
    case driven(_ clock: String)
    case ifFull(_ name: String)
    case unsafe
    case arrived
    case doing(_ code: String, _ clock: String)
    case noLimits
    case limits(_ summary: String)
    case besides(_ count: Int)
    case perhaps(_ km: String)
    case tollNotCounted
    case detours(_ km: String)
    case recorded(_ driven: String, _ today: String)
    case thinned(_ km: String)
    case thinnedToFewest
    case aloneAtWheel
    case basis(_ averageKmh: Int, _ stopsKm: String, _ limitsKm: String)
    case next(hasLoad: Bool)
    case written(_ path: String)
    case mapNotes
    case mapEngine(_ name: String)
    case mapLimits
    case scale(_ km: Int)

    func text(_ language: Language) -> String {
        switch language {
        case .zh: chinese
        case .en: english
        }
    }

    private var chinese: String {
        switch self {
        case .net(let yuan): "净落\(yuan)"
        case .cost(let yuan): "花费\(yuan)"
        case .legal("none"): "没按驾时规定排"
        case .legal("cn-law"): "驾时合规(只算法定)"
        case .legal: "驾时合规"
        case .crew: "两人轮开"
        case .late(let doing, let place, let clock, let by): "要迟到: \(place)\(doing)晚\(clock), 最晚\(by)"
        case .columnTime: "时刻"
        case .columnDoing: "做什么"
        case .columnPlace: "地点"
        case .columnDriven: "已连驾"
        case .columnIfFull: "满则去"
        case .driven(let clock): "已连驾\(clock)"
        case .ifFull(let name): "满则\(name)"
        case .unsafe: "没处停!"
        case .arrived: "到"
        case .doing(let code, let clock): (TripWord.chineseDoings[code] ?? code) + clock
        case .noLimits: "路上没有已知的限制"
        case .limits(let summary): "路上限制: \(summary)"
        case .besides(let count): "(别的路上\(count)处不算)"
        case .perhaps(let km): "(在哪条路不知, 离线\(km)km)"
        case .tollNotCounted: "过路费未计。"
        case .detours(let km): "绕去停车点共\(km)km, 已算进油钱。"
        case .recorded(let driven, let today): "按驾时记录: 已连驾\(driven), 今天共\(today)。"
        case .thinned(let km): "停车点太多, 每\(km)km只比最好的一个。"
        case .thinnedToFewest: "停车点太多, 只用了够跑到的几个。"
        case .aloneAtWheel: "两人轮换的排法太多, 这里只按一人开, 一样合规, 但慢。"
        case .basis(let averageKmh, let stopsKm, let limitsKm):
            "按\(averageKmh)km/h; 停车点看两侧\(stopsKm)km, 限制看两侧\(limitsKm)km, 没在数据里的不知道。"
        case .next(let hasLoad): hasLoad ? "下一步: 看图加 --map 图.svg | 要货 siji 要 编号" : "下一步: 看图加 --map 图.svg"
        case .written(let path): "图已写到 \(path)"
        case .mapEngine(let name): "路线按\(name)的地图"
        case .mapNotes: "高速骨架,非导航。数据: 国家公路网规划(2022)"
        case .mapLimits: "限制"
        case .scale(let km): "\(km)公里"
        }
    }

    private static let chineseDoings = [
        "wait": "等", "load": "装", "unload": "卸", "arrive": "到", "ferry": "轮渡", "break": "歇", "rest": "睡", "swap": "换人",
        "drive": "开", "start": "出发",
    ]

    private var english: String {
        switch self {
        case .net(let yuan): "net \(yuan)"
        case .cost(let yuan): "costs \(yuan)"
        case .legal("none"): "driving time not looked at"
        case .legal("cn-law"): "hours legal (the law's alone)"
        case .legal: "hours legal"
        case .crew: "two drivers in turns"
        case .late(let doing, let place, let clock, let by): "LATE: \(doing) \(place) \(clock) h after \(by)"
        case .columnTime: "Time"
        case .columnDoing: "What"
        case .columnPlace: "Where"
        case .columnDriven: "driven"
        case .columnIfFull: "If full"
        case .driven(let clock): "driven \(clock)"
        case .ifFull(let name): "if full: \(name)"
        case .unsafe: "no way out!"
        case .arrived: "arrive"
        case .doing(let code, let clock): clock.isEmpty ? code : "\(code) \(clock)"
        case .noLimits: "No known limits on the way"
        case .limits(let summary): "Limits: \(summary)"
        case .besides(let count): "(\(count) on other roads left out)"
        case .perhaps(let km): "(road unknown, \(km) km off the line)"
        case .tollNotCounted: "Tolls are not counted."
        case .detours(let km): "Detours to stops, \(km) km in all, are in the costs."
        case .recorded(let driven, let today): "By your record: driven \(driven) since a break, \(today) today."
        case .thinned(let km): "Too many stops to weigh them all: the best of each \(km) km were."
        case .thinnedToFewest: "Too many stops to weigh them all: only a few that suffice were."
        case .aloneAtWheel: "Too many ways to take turns: planned for one driver, as legal, but slower."
        case .basis(let averageKmh, let stopsKm, let limitsKm):
            "At \(averageKmh) km/h; stops within \(stopsKm) km and limits within \(limitsKm) km to either side, as far as the data has them."
        case .next(let hasLoad):
            hasLoad ? "Next: --map way.svg draws it | siji booking make ID" : "Next: --map way.svg draws it"
        case .written(let path): "The map is in \(path)"
        case .mapEngine(let name): "The way is by the map of \(name)"
        case .mapNotes: "Expressway skeleton, no navigation. Data: national plan of 2022"
        case .mapLimits: "Limits"
        case .scale(let km): "\(km) km"
        }
    }
}
