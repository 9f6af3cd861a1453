import SijiAPI
import SijiFault

/// A word or a sentence about sources from outside.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum FeedWord {
    case columnName, columnState, columnPlaces, columnRefused, columnAsOf, columnChecked
    case factPlace, factAttribution, factCounts, factChanged, factNext, factNow
    case state(_ code: String)
    case refused(_ reason: FeedWire.Reason)
    case counts(_ feed: FeedWire)
    case progress(_ progress: FeedWire.Progress)
    case trouble(_ detail: String, _ failures: Int)
    case held(_ places: Int, _ had: Int)
    case warning(_ warning: FeedWire.Warning)
    case nextHeld
    case none
    case addShown
    case addWritten(_ path: String)
    case legendStale

    /// The word in a language.
    func text(in language: Language) -> String { language == .zh ? chinese : english }

    private typealias Pair = (zh: String, en: String)

    private static let states: [String: Pair] = [
        "empty": ("还没有", "empty"), "fresh": ("新", "fresh"), "stale": ("*旧", "stale*"), "held": ("待确认*", "held*"),
    ]
    private static let phases: [String: Pair] = [
        "queued": ("排队", "queued"), "fetching": ("下载", "fetching"), "reading": ("读", "reading"),
        "merging": ("合并", "merging"),
    ]

    private var chinese: String {
        switch self {
        case .columnName: "数据源"
        case .columnState: "状态"
        case .columnPlaces: "地点"
        case .columnRefused: "不收"
        case .columnAsOf: "数据日期"
        case .columnChecked: "核对"
        case .factPlace: "来处"
        case .factAttribution: "署名"
        case .factCounts: "行"
        case .factChanged: "换新"
        case .factNext: "下次"
        case .factNow: "正在"
        case .state(let code): Self.states[code]?.zh ?? code
        case .refused(let reason): "\(Language.zh.cause(reason.reason))(\(reason.rows)行)"
        case .counts(let feed): Self.counts(feed, .zh)
        case .progress(let progress): Self.progress(progress, .zh)
        case .trouble(let detail, let failures): failures > 1 ? "\(detail)连着\(failures)次" : detail
        case .held(let places, let had): "新的一份只有\(places)处, 在用的有\(had)处: 先留着, 等确认"
        case .warning(let warning):
            warning.looksLike == "swapped"
                ? "没写坐标系, 看着经纬度反了(对了\(warning.matches)处)"
                : "没写坐标系, 看着像\(warning.looksLike.uppercased()), 偏\(warning.offsetM ?? 0)米(对了\(warning.matches)处): 用 datum 写明"
        case .nextHeld: "确认: siji feed refresh 名字 --confirm"
        case .none: "没有数据源。siji feed add 可以加。"
        case .addShown: "把这一段并进 /etc/siji/sijid.json, 再 systemctl reload sijid:"
        case .addWritten(let path): "写进了 \(path)。再 systemctl reload sijid。"
        case .legendStale: "*旧: 数据源没按时更新"
        }
    }

    private var english: String {
        switch self {
        case .columnName: "Feed"
        case .columnState: "State"
        case .columnPlaces: "Places"
        case .columnRefused: "Refused"
        case .columnAsOf: "As of"
        case .columnChecked: "Checked"
        case .factPlace: "From"
        case .factAttribution: "Attribution"
        case .factCounts: "Rows"
        case .factChanged: "Changed"
        case .factNext: "Next"
        case .factNow: "Now"
        case .state(let code): Self.states[code]?.en ?? code
        case .refused(let reason): "\(Language.en.cause(reason.reason)) (\(reason.rows))"
        case .counts(let feed): Self.counts(feed, .en)
        case .progress(let progress): Self.progress(progress, .en)
        case .trouble(let detail, let failures): failures > 1 ? "\(detail) \(failures) times in a row." : detail
        case .held(let places, let had):
            "the new copy has \(places) places, the one in use \(had): it waits to be confirmed"
        case .warning(let warning):
            warning.looksLike == "swapped"
                ? "no datum is declared; latitude and longitude look swapped (\(warning.matches) known points)"
                : "no datum is declared; it looks like \(warning.looksLike.uppercased()), \(warning.offsetM ?? 0) m off "
                    + "(\(warning.matches) known points): declare its datum"
        case .nextHeld: "Confirm: siji feed refresh NAME --confirm"
        case .none: "There are no feeds. siji feed add adds one."
        case .addShown: "Put this into /etc/siji/sijid.json, then systemctl reload sijid:"
        case .addWritten(let path): "Written into \(path). Now systemctl reload sijid."
        case .legendStale: "* stale: its source was not updated in time"
        }
    }

    /// Rows and places, and of the others what there is.
    private static func counts(_ feed: FeedWire, _ language: Language) -> String {
        let all: [(count: Int, zh: String, en: String)] = [
            (feed.refused, "不收", "refused"), (feed.repeated, "重复", "twice"), (feed.unrelated, "无关", "unrelated"),
            (feed.unread, "看不懂", "not understood"), (feed.relaxations, "放宽不信", "relaxations not believed"),
            (feed.unchanged, "没变", "times unchanged"),
        ]
        let shown = all.filter { $0.count > 0 }
        if language == .zh {
            return (["读\(feed.rows)", "地点\(feed.places)"] + shown.map { "\($0.zh)\($0.count)" }).joined(separator: " ")
        }
        return (["\(feed.rows) read", "\(feed.places) places"] + shown.map { "\($0.count) \($0.en)" }).joined(
            separator: ", "
        )
    }

    private static func progress(_ progress: FeedWire.Progress, _ language: Language) -> String {
        let phase = phases[progress.phase].map { language == .zh ? $0.zh : $0.en } ?? progress.phase
        var parts = [phase]
        if progress.bytes > 0 {
            let mib = Amount.decimal(Double(progress.bytes) / 1_048_576, 1)
            let whole = progress.ofBytes.map { "/\(Amount.decimal(Double($0) / 1_048_576, 1))" } ?? ""
            parts.append("\(mib)\(whole) MiB")
        }
        if progress.rows > 0 { parts.append(language == .zh ? "\(progress.rows)行" : "\(progress.rows) rows") }
        return parts.joined(separator: " ")
    }
}
