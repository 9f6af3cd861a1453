import ArgumentParser
import FoundationEssentials
import Glibc
import SijiFault

/// `siji feed add`: a feed's part of the daemon's configuration, shown or written into its file.
struct FeedAdd: SijiCommand {
    static var configuration: CommandConfiguration { .named("add", .feedAdd) }

    @OptionGroup var common: CommonOptions

    @Argument(help: .of(.feedName))
    var name: String

    @Argument(help: .of(.feedSource))
    var source: String

    @Option(name: .customLong("as"), help: .of(.feedAs))
    var form: String

    @Option(help: .of(.feedDatum))
    var datum: String?

    @Option(help: .of(.feedQuery))
    var query: String?

    @Option(help: .of(.feedProvince))
    var province: String?

    @Option(help: .of(.feedAttribution))
    var attribution: String?

    @Option(help: .of(.feedEvery))
    var every: Int?

    @Option(help: .of(.feedConfig))
    var config: String?

    func run(in session: Session) throws(Fault) {
        try check()
        var own: [String: ConfigurationValue] = ["format": .text(form)]
        own[source.hasPrefix("http") ? "url" : "file"] = .text(source)
        for (key, value) in [
            ("datum", datum), ("query", query), ("province", province), ("attribution", attribution),
        ] { if let value { own[key] = .text(value) } }
        if let every { own["refreshMin"] = .whole(every) }
        let language = session.speech.language
        guard let config else {
            session.console.words(FeedWord.addShown.text(in: language))
            return try session.showJSON(["feeds": ConfigurationValue.object([name: .object(own)])])
        }
        var file = try ConfigurationValue.file(config)
        guard case .object(var members) = file else { throw unreadable(config) }
        var feeds: [String: ConfigurationValue] = [:]
        switch members["feeds"] {
        case .object(let there): feeds = there
        case nil: break
        default: throw unreadable(config)
        }
        // What the file says of it beyond this, such as a credential, stays, where it is of use.
        if case .object(let there)? = feeds[name] {
            let useless = own["file"] == nil ? ["url", "file"] : ["url", "file"] + Self.serverKeys
            own.merge(there.filter { !useless.contains($0.key) }) { mine, _ in mine }
        }
        feeds[name] = .object(own)
        members["feeds"] = .object(feeds)
        file = .object(members)
        try file.write(to: config)
        session.console.words(FeedWord.addWritten(config).text(in: language))
    }

    /// Keys that say how a server is asked; sijid refuses them beside a file.
    private static let serverKeys = [
        "authorities", "credential", "province", "query", "sentMiB", "stallSec", "wholeSec",
    ]

    private func check() throws(Fault) {
        func refuse(_ option: String, _ value: String, _ allowed: [String]) -> Fault {
            Fault(
                .usageBadValue,
                [
                    "command": "siji feed add", "field": .text(option), "value": .text(value),
                    "allowed": .list(allowed),
                ]
            )
        }
        let isName =
            (1...24).contains(name.utf8.count)
            && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        guard isName else { throw refuse("name", name, ["a-z 0-9 -"]) }
        guard source.hasPrefix("https://") || source.hasPrefix("http://") || source.hasPrefix("/") else {
            throw refuse("source", source, ["https://", "/"])
        }
        func useless(_ option: String, _ value: String, _ cause: String) -> Fault {
            let facts = ["command": "siji feed add", "field": option, "value": value, "cause": cause]
            return Fault(.usageBadValue, facts.mapValues(FactValue.text))
        }
        if let query, source.hasPrefix("/") { throw useless("--query", query, "urlOnly") }
        if let province, query == nil { throw useless("--province", province, "queryOnly") }
        let forms = ["csv", "geojson", "geojsonseq", "overpass"]
        guard forms.contains(form) else { throw refuse("--as", form, forms) }
        let datums = DatumArgument.allCases.map(\.rawValue)
        if let datum, !datums.contains(datum) { throw refuse("--datum", datum, datums) }
        if let every, !(1...525_600).contains(every) { throw refuse("--every", String(every), ["1-525600"]) }
    }

    private func unreadable(_ path: String) -> Fault {
        Fault(.configUnreadable, ["path": .text(path), "cause": "not a JSON object"])
    }
}

/// A value of the daemon's configuration file, kept as it stands.
enum ConfigurationValue: Codable, Sendable, Equatable {
    case text(String)
    case whole(Int)
    case number(Double)
    case flag(Bool)
    case none
    case list([ConfigurationValue])
    case object([String: ConfigurationValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? container.decode(Int.self) {
            self = .whole(whole)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([ConfigurationValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: ConfigurationValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .whole(let whole): try container.encode(whole)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .none: try container.encodeNil()
        case .list(let list): try container.encode(list)
        case .object(let members): try container.encode(members)
        }
    }

    /// A file's object; an empty one where there is no file yet.
    static func file(_ path: String) throws(Fault) -> ConfigurationValue {
        guard access(path, F_OK) == 0 else { return .object([:]) }
        guard let data = FileManager.default.contents(atPath: path),
            let value = try? JSONDecoder().decode(ConfigurationValue.self, from: data)
        else { throw Fault(.configUnreadable, ["path": .text(path), "cause": "not a JSON object"]) }
        return value
    }

    /// Puts it in a file's place at one stroke, with the mode that the file had.
    func write(to path: String) throws(Fault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        var found = stat()
        let mode = stat(path, &found) == 0 ? found.st_mode & 0o777 : 0o644
        guard var data = try? encoder.encode(self) else { throw Fault(.fileUnreadable, ["path": .text(path)]) }
        data.append(0x0A)
        try FileBytes.replace(path, with: [UInt8](data), mode: mode)
    }
}
