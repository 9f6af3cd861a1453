public import SijiFault
public import SijiGeo

/// One feed as it was configured.
public struct FeedSetting: Sendable, Equatable {
    /// Where it comes from.
    public enum Place: Sendable, Equatable {
        /// An address of HTTP or HTTPS.
        case url(String)
        /// A file of this machine, by its absolute path; only ever by configuration.
        case file(String)
    }

    /// The keys of a feed, as the configuration spells them.
    public static let keys = [
        "url", "file", "format", "datum", "attribution", "credential", "authorities", "query", "province", "refreshMin",
        "sentMiB", "bodyMiB", "wholeSec", "stallSec",
    ]
    /// Those that say how a server is asked: a file has no use for them.
    private static let serverKeys = [
        "authorities", "credential", "province", "query", "sentMiB", "stallSec", "wholeSec",
    ]

    /// Its name: 1 to 24 lower-case letters, digits and dashes.
    public let name: String
    /// Where it comes from.
    public var place: Place
    /// How it is written.
    public var format: FeedFormat
    /// The datum of its positions, where that is declared.
    public var datum: Datum?
    /// Who is to be named as the source.
    public var attribution: String?
    /// The name of a credential of systemd's `LoadCredential`, sent as `Authorization`.
    public var credential: String?
    /// A file of the authorities to trust instead of the system's.
    public var authorities: String?
    /// A file with a query that is posted as `data=`, as the Overpass API wants it.
    public var query: String?
    /// What `{{province}}` in the query stands for, such as `CN-AH` (ISO 3166-2).
    public var province: String?
    /// How often it is fetched, minutes, 1 to 525,600.
    public var refreshMin = 1_440
    /// The most that is taken as sent, MiB.
    public var sentMiB = 256
    /// The most that is taken unpacked, MiB.
    public var bodyMiB = 1_024
    /// How long a fetch may take, seconds.
    public var wholeSec = 600
    /// How long a server may send next to nothing, seconds.
    public var stallSec = 30

    /// Creates a setting.
    public init(name: String, place: Place, format: FeedFormat) {
        self.name = name
        self.place = place
        self.format = format
    }

    /// Reads a feed's keys.
    /// - Throws: `config.key`, `config.value`, with the whole key (`feeds.NAME.url`), also for a key that is of no use there.
    public init(name: String, values: [String: String]) throws(Fault) {
        guard FeedSetting.isName(name) else {
            throw Fault(
                .configValue,
                ["key": "feeds", "value": .text(String(name.prefix(80))), "expected": "feed name"]
            )
        }
        for key in values.keys.sorted() where !FeedSetting.keys.contains(key) {
            throw Fault(.configKey, ["key": .text("feeds.\(name).\(key)")])
        }
        func wrong(_ key: String, _ facts: [String: FactValue]) -> Fault {
            var all = facts
            all["key"] = .text("feeds.\(name).\(key)")
            all["value"] = .text(String((values[key] ?? "").prefix(200)))
            return Fault(.configValue, all)
        }
        func number(_ key: String, _ standard: Int, _ range: ClosedRange<Int>) throws(Fault) -> Int {
            guard let text = values[key] else { return standard }
            guard let number = Int(text), range.contains(number) else {
                throw wrong(key, ["min": .integer(range.lowerBound), "max": .integer(range.upperBound)])
            }
            return number
        }
        switch (values["url"], values["file"]) {
        case (let url?, nil):
            guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.utf8.contains(where: { $0 <= 0x20 })
            else {
                throw wrong("url", ["expected": "http address"])
            }
            place = .url(url)
        case (nil, let path?):
            guard path.hasPrefix("/") else { throw wrong("file", ["expected": "absolute path"]) }
            place = .file(path)
        default: throw wrong("url", ["expected": "url or file"])
        }
        if values["file"] != nil, let key = FeedSetting.serverKeys.first(where: { values[$0] != nil }) {
            throw wrong(key, ["cause": "urlOnly"])
        }
        if values["query"] == nil, values["province"] != nil { throw wrong("province", ["cause": "queryOnly"]) }
        guard let format = values["format"].flatMap({ FeedFormat(rawValue: $0) }) else {
            throw wrong("format", ["allowed": .list(FeedFormat.allCases.map(\.rawValue))])
        }
        self.name = name
        self.format = format
        if let text = values["datum"] {
            guard let datum = Datum(rawValue: text) else {
                throw wrong("datum", ["allowed": .list(Datum.allCases.map(\.rawValue))])
            }
            self.datum = datum
        }
        if let text = values["credential"] {
            guard !text.isEmpty, !text.contains("/"), text.first != "." else {
                throw wrong("credential", ["expected": "text"])
            }
        }
        attribution = values["attribution"]
        credential = values["credential"]
        authorities = values["authorities"]
        query = values["query"]
        province = values["province"]
        refreshMin = try number("refreshMin", 1_440, 1...525_600)
        sentMiB = try number("sentMiB", 256, 1...4_096)
        bodyMiB = try number("bodyMiB", 1_024, 1...16_384)
        // A query is worked on before the first byte comes: those of data/feeds ask for up to 600 s.
        wholeSec = try number("wholeSec", query == nil ? 600 : 1_800, 1...86_400)
        stallSec = try number("stallSec", query == nil ? 30 : 700, 1...3_600)
    }

    /// Whether a text may be a feed's name: 1 to 24 lower-case letters, digits and dashes.
    static func isName(_ text: some StringProtocol) -> Bool {
        (1...24).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
            }
    }

    /// Where it comes from, without what an address may hide in its query or before its host.
    public var shownPlace: String {
        switch place {
        case .file(let path): return path
        case .url(let url):
            let bare = url.prefix { $0 != "?" && $0 != "#" }
            let scheme = bare.hasPrefix("https://") ? "https://" : "http://"
            let rest = bare.dropFirst(scheme.count)
            let host = rest.prefix { $0 != "/" }
            guard let at = host.lastIndex(of: "@") else { return String(bare) }
            return scheme + rest[rest.index(after: at)...]
        }
    }
}
