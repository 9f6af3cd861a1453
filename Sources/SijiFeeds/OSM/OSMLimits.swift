import SijiAtlas

/// The limits that an object's tags tell of, each as one checkpoint without its place.
struct OSMLimits {
    /// One limit.
    struct Limit: Equatable {
        /// What it is told apart by within the object: the tag, and the clause's number.
        var key: String
        var kind: Checkpoint.Kind
        var posted: Int?
        var measured: Int?
        var hours: String?
        /// What nobody could read: it makes the limit unknown.
        var unread: String?
        /// Whether it binds the way's own direction (true), the other (false) or both.
        var isForward: Bool?
    }

    private(set) var limits: [Limit] = []
    /// Clauses that would lift a limit at times.
    private(set) var relaxations = 0

    private static let figures: [(key: String, kind: Checkpoint.Kind, measure: LimitValue.Measure)] = [
        ("maxheight", .heightLimit, .height), ("maxwidth", .widthLimit, .width), ("maxlength", .lengthLimit, .length),
        ("maxweight", .weightLimit, .weight), ("maxaxleload", .axleLimit, .axle),
    ]
    private static let bans: [(key: String, kind: Checkpoint.Kind)] = [("hgv", .noTrucks), ("hazmat", .noHazmat)]
    /// Values of access that forbid nothing.
    private static let open: Set<String> = ["yes", "designated", "official", "permissive"]
    /// Suffixes that are about the tag, not about the road.
    private static let remarks: Set<String> = [
        "source", "note", "description", "signed", "imperial", "date", "check_date", "wikidata", "en", "zh",
    ]
    /// Suffixes for vehicles that are no trucks.
    private static let others: Set<String> = [
        "bus", "psv", "tourist_bus", "coach", "motorcar", "motorcycle", "moped", "bicycle", "emergency", "trailer_car",
        "caravan", "motorhome", "foot", "horse", "taxi", "hov", "agricultural", "forestry",
    ]

    init(_ tags: [String: String]) {
        for (key, text) in tags.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            if let figure = OSMLimits.figures.first(where: { $0.key == parts[0] }) {
                take(key, text, figure.kind, Array(parts.dropFirst()), hasBase: tags[parts[0]] != nil) { value in
                    switch LimitValue(value, figure.measure) {
                    case .figure(let figure): .limit(figure)
                    case .none: .lifted
                    case .unread: .unread
                    }
                }
            } else if let ban = OSMLimits.bans.first(where: { $0.key == parts[0] }) {
                take(key, text, ban.kind, Array(parts.dropFirst()), hasBase: tags[parts[0]] == "no") { value in
                    value == "no" ? .limit(nil) : OSMLimits.open.contains(value) ? .lifted : .unread
                }
            }
        }
        join()
    }

    private enum Reading { case limit(Int?), lifted, unread }

    private mutating func take(
        _ key: String,
        _ text: String,
        _ kind: Checkpoint.Kind,
        _ suffixes: [String],
        hasBase: Bool,
        read: (String) -> Reading
    ) {
        var limit = Limit(key: OSMLimits.plain(key), kind: kind)
        var isConditional = false
        var isPhysical = false
        var isStrange = false
        for suffix in suffixes {
            switch suffix {
            case "forward": limit.isForward = true
            case "backward": limit.isForward = false
            case "conditional": isConditional = true
            case "physical": isPhysical = kind.unit == "m"
            case "hgv", "goods", "legal": break
            case _ where OSMLimits.remarks.contains(suffix) || OSMLimits.others.contains(suffix): return
            default: isStrange = true
            }
        }
        guard isConditional else {
            add(limit, read(text), raw: text, isPhysical: isPhysical, isStrange: isStrange)
            return
        }
        guard let clauses = ConditionalValue.clauses(text) else {
            limit.unread = text
            limits.append(limit)
            return
        }
        for (number, clause) in clauses.enumerated() {
            limit.key = "\(OSMLimits.plain(key)).\(number + 1)"
            let reading = read(clause.value)
            if case .lifted = reading {
                // What it lifts stays: a limit that is wrongly held costs a detour, one that is wrongly lifted a bridge.
                relaxations += 1
                continue
            }
            if hasBase, kind.unit == nil, case .unread = reading {
                relaxations += 1
                continue
            }
            limit.hours = clause.hours
            add(
                limit,
                reading,
                raw: clause.raw,
                isPhysical: isPhysical,
                isStrange: isStrange || clause.hours == nil
            )
        }
    }

    private mutating func add(
        _ given: Limit,
        _ reading: Reading,
        raw: String,
        isPhysical: Bool,
        isStrange: Bool
    ) {
        var limit = given
        switch reading {
        case .lifted: return
        case .unread: limit.unread = raw
        case .limit where isStrange: limit.unread = raw
        case .limit(let figure):
            if isPhysical { limit.measured = figure } else { limit.posted = figure }
        }
        if limit.unread != nil { limit.hours = nil }
        limits.append(limit)
    }

    /// A measured height belongs to the posted one.
    private mutating func join() {
        for (key, kind, _) in OSMLimits.figures {
            guard let base = limits.firstIndex(where: { $0.key == key && $0.unread == nil }),
                let physical = limits.firstIndex(where: { $0.key == key + ".physical" && $0.unread == nil }),
                limits[base].kind == kind
            else { continue }
            limits[base].measured = limits[physical].measured
            limits.remove(at: physical)
        }
    }

    /// A tag as part of an identifier.
    private static func plain(_ key: String) -> String {
        String(
            decoding: key.utf8.prefix(40).map { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    byte
                default: UInt8(ascii: ".")
                }
            },
            as: UTF8.self
        )
    }
}
