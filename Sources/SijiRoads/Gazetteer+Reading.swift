extension Gazetteer {
    /// A name taken apart.
    struct Reading {
        /// The folded name.
        let text: [Unicode.Scalar]
        /// What each beginning of it means; `meanings[n]` is of its first n characters.
        let meanings: [[PlaceMatch]]

        /// What the whole name means.
        var whole: [PlaceMatch] { meanings.last ?? [] }
    }

    /// The longest name that is looked at; the longest real one with all parents in pinyin is shorter.
    private static let longest = 64

    /// Takes a name apart into parents and place in every way that the gazetteer allows.
    func read(_ name: String) -> Reading {
        let text = Array(PlaceKey.folded(name.prefix(4 * Gazetteer.longest)).unicodeScalars)
        guard text.count <= Gazetteer.longest else { return Reading(text: [], meanings: []) }
        var meanings: [[PlaceMatch]] = [[]]
        for end in 0..<text.count {
            var found = matchesOf[Gazetteer.string(text[0...end])] ?? []
            for start in 1..<max(1, end + 1) where !meanings[start].isEmpty {
                let tails = matchesOf[Gazetteer.string(text[start...end])] ?? []
                let heads = Set(meanings[start].map(\.entry))
                found += tails.filter { tail in parents(tail.entry).contains(where: heads.contains) }
            }
            meanings.append(Gazetteer.unique(found))
        }
        return Reading(text: text, meanings: meanings)
    }

    /// The entries that stand above one, and for a municipality itself: sheets write 上海上海市.
    private func parents(_ entry: Int) -> [Int] {
        let code = entries[entry].adcode
        if entries[entry].level == .province { return entries[entry].name.hasSuffix("市") ? [entry] : [] }
        return [code.prefix(2) + "0000", code.prefix(4) + "00"].filter { $0 != code }.compactMap { index(adcode: $0) }
    }

    /// Each entry once, with its best rank.
    private static func unique(_ matches: [PlaceMatch]) -> [PlaceMatch] {
        guard matches.count > 1 else { return matches }
        var best: [Int: PlaceRank] = [:]
        for match in matches { best[match.entry] = min(best[match.entry] ?? match.rank, match.rank) }
        return best.map { PlaceMatch(entry: $0.key, rank: $0.value) }.sorted { $0.entry < $1.entry }
    }

    /// What is left of several meanings after the rules of precedence, by adcode.
    static func preferred(_ matches: [PlaceMatch], _ entries: [GazetteerEntry]) -> [Int] {
        guard let rank = matches.map(\.rank).min() else { return [] }
        let named = matches.filter { $0.rank == rank }.map(\.entry)
        let upper = named.filter { entries[$0].level != .county }
        return upper.isEmpty ? named : upper
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
