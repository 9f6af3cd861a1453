public import SijiFault

/// Provinces, prefectures and counties by adcode, Chinese name, pinyin and English name.
///
/// Look-ups are by dictionary, searches go through all names.
public struct Gazetteer: Sendable {
    /// Every entry, by adcode.
    public let entries: [GazetteerEntry]
    /// The names of each entry, in the order of `entries`.
    let namesOf: [[PlaceKey]]
    /// The entries of each name.
    let matchesOf: [String: [PlaceMatch]]

    /// Creates a gazetteer; of two entries with one adcode the first is kept.
    /// - Complexity: O(n log n).
    public init(_ entries: [GazetteerEntry]) {
        var seen: Set<String> = []
        let kept = entries.filter { seen.insert($0.adcode).inserted }.sorted { $0.adcode < $1.adcode }
        let names = kept.map(PlaceKey.all(of:))
        var matches: [String: [PlaceMatch]] = [:]
        for (index, keys) in names.enumerated() {
            for key in keys { matches[key.text, default: []].append(PlaceMatch(entry: index, rank: key.rank)) }
        }
        self.entries = kept
        namesOf = names
        matchesOf = matches
    }

    /// The entry of a code.
    /// - Throws: `place.unknown` (`name`).
    /// - Complexity: O(log n).
    public func entry(adcode: String, field: String) throws(Fault) -> GazetteerEntry {
        if let index = index(adcode: adcode) { return entries[index] }
        throw unknown(adcode, field: field, near: [])
    }

    /// The one place that a name means: `长沙`, `长沙市`, `长沙雨花`, `湖南长沙雨花区`, `changsha`, `430100`.
    ///
    /// A full name beats a short one, Chinese beats Latin, provinces and prefectures beat counties; what is then still shared
    /// is ambiguous. An entry may lack a point.
    /// - Throws: `place.unknown` (`name`, `near`: up to five "adcode fullName", absent where nothing is near), `place.ambiguous`
    ///   (`name`, `candidates`: every "adcode fullName").
    /// - Complexity: O(n²) look-ups for a name of n characters, at most 64.
    public func place(named name: String, field: String) throws(Fault) -> GazetteerEntry {
        let reading = read(name)
        let meant = Gazetteer.preferred(reading.whole, entries)
        if let only = meant.first, meant.count == 1 { return entries[only] }
        guard meant.isEmpty else { throw ambiguous(name, field: field, meant) }
        throw unknown(name, field: field, near: nearNames(reading, limit: 5))
    }

    func ambiguous(_ name: String, field: String, _ meant: [Int]) -> Fault {
        let shown = FactValue.text(String(name.prefix(64)))
        let candidates = FactValue.list(meant.map { label(entries[$0]) })
        return Fault(.placeAmbiguous, field: field, ["name": shown, "value": shown, "candidates": candidates])
    }

    func unknown(_ name: String, field: String, near: [Int]) -> Fault {
        // Whoever sent a whole page as a name need not get it back.
        let shown = FactValue.text(String(name.prefix(64)))
        var facts = ["name": shown, "value": shown]
        if !near.isEmpty { facts["near"] = .list(near.map { label(entries[$0]) }) }
        return Fault(.placeUnknown, field: field, facts)
    }

    /// Where the entry of a code stands in `entries`.
    func index(adcode: String) -> Int? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].adcode < adcode { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].adcode == adcode ? low : nil
    }

    /// How a candidate is named in a fault.
    private func label(_ entry: GazetteerEntry) -> String { entry.adcode + " " + entry.fullName }
}
