public import SijiFault

extension Gazetteer {
    /// Takes an address apart: the longest beginning that names a place, and the rest.
    ///
    /// `湖南长沙雨花万家丽路88号` is 雨花区 and `万家丽路88号`. A beginning that only begins a street's name does not count:
    /// `北京路12号` names no place, and `昆明北京路12号` is 昆明市. Nor does one behind which another province or prefecture
    /// stands: `湖南武汉` contradicts itself. `市区`, `周边` and the like behind a place say nothing more and fall away.
    /// - Throws: `place.unknown`, `place.ambiguous`, as `place(named:field:)`.
    /// - Complexity: O(n²) look-ups for the first 64 characters.
    public func address(_ text: String, field: String) throws(Fault) -> AddressReading {
        let scalars = Array(text.unicodeScalars)
        let (folded, ends) = Gazetteer.foldedWithEnds(scalars)
        let reading = read(Gazetteer.string(folded))
        for end in stride(from: min(folded.count, reading.meanings.count - 1), through: 1, by: -1) {
            let meant = Gazetteer.preferred(reading.meanings[end], entries)
            guard !meant.isEmpty, !Gazetteer.cutsWord(scalars, at: ends[end]) else { continue }
            let rest = Gazetteer.trimmed(scalars[ends[end]...])
            guard !Gazetteer.beginsStreet(rest) else { continue }
            guard meant.count == 1 else { throw ambiguous(text, field: field, meant) }
            try refuseElsewhere(rest, behind: meant[0], text, field: field)
            let entry = entries[meant[0]]
            let isEmpty = rest.isEmpty || Gazetteer.vague.contains(rest)
            return AddressReading(entry: entry, label: shortLabel(entry), rest: isEmpty ? nil : rest)
        }
        throw unknown(text, field: field, near: nearNames(reading, limit: 5))
    }

    /// What an entry is called among other cities: `长沙 雨花`, `长沙`, `仙桃`.
    func shortLabel(_ entry: GazetteerEntry) -> String {
        guard entry.level == .county else { return entry.shortName }
        let parents = [entry.adcode.prefix(4) + "00", entry.adcode.prefix(2) + "0000"]
        // A county directly under a province stands for itself; those of a municipality stand behind its name.
        let isDirect = entry.prefectureName == nil && !entry.provinceName.hasSuffix("市")
        guard !isDirect, let parent = parents.lazy.compactMap({ self.index(adcode: String($0)) }).first else {
            return entry.shortName
        }
        return "\(entries[parent].shortName) \(entry.shortName)"
    }

    /// A rest that is a province or prefecture of its own contradicts the place before it.
    private func refuseElsewhere(_ rest: String, behind entry: Int, _ text: String, field: String) throws(Fault) {
        guard !rest.isEmpty else { return }
        let others = Gazetteer.preferred(read(rest).whole, entries).filter { entries[$0].level != .county }
        guard !others.isEmpty, !others.contains(entry) else { return }
        throw unknown(text, field: field, near: [entry] + others)
    }

    /// The folded characters of a text, at most 64, and where in the text each of them ends.
    private static func foldedWithEnds(_ scalars: [Unicode.Scalar]) -> (text: [Unicode.Scalar], ends: [Int]) {
        var text: [Unicode.Scalar] = []
        var ends = [0]
        for (place, scalar) in scalars.enumerated() where text.count < 64 {
            for folded in PlaceKey.folded(String(scalar)).unicodeScalars {
                text.append(folded)
                ends.append(place + 1)
            }
        }
        return (text, ends)
    }

    /// Whether a Latin word or a number would be cut in two.
    private static func cutsWord(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard end > 0, end < text.count else { return false }
        let isLatin: (Unicode.Scalar) -> Bool = {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        }
        return isLatin(text[end - 1]) && isLatin(text[end])
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        let edge: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}", ",", "，", "、", "-", "·", ".", "。", "/", ":", "："]
        var rest = scalars
        while let first = rest.first, edge.contains(first) { rest.removeFirst() }
        while let last = rest.last, edge.contains(last) { rest.removeLast() }
        return string(rest)
    }

    /// Whether what came before is a street's name, not a place's.
    private static func beginsStreet(_ rest: String) -> Bool {
        var rest = rest[...]
        if let first = rest.first, "东西南北中".contains(first) { rest.removeFirst() }
        return ["路", "街", "大道", "大街", "巷", "道", "胡同", "高速"].contains { rest.hasPrefix($0) }
    }

    /// What says no more than the place before it.
    private static let vague: Set<String> = ["区", "市区", "城区", "周边", "附近", "境内", "全境", "各地", "地区", "市"]
}
