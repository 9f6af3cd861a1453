extension Gazetteer {
    /// Places that match a word, best first: what it means, what begins with it, what holds it; else what is spelt nearly so.
    ///
    /// Within each of these provinces come first, then prefectures, then counties, then by adcode.
    /// - Complexity: O(entries).
    public func search(_ word: String, limit: Int) -> [GazetteerEntry] {
        let reading = read(word)
        guard limit > 0, !reading.text.isEmpty else { return [] }
        let text = Gazetteer.string(reading.text)
        var found: [(order: Int, index: Int)] = []
        let ranks = Dictionary(uniqueKeysWithValues: reading.whole.map { ($0.entry, $0.rank) })
        for index in entries.indices {
            if let rank = ranks[index] {
                found.append((Int(rank.rawValue), index))
            } else if namesOf[index].contains(where: { $0.text.hasPrefix(text) }) {
                found.append((10, index))
            } else if namesOf[index].contains(where: { Gazetteer.holds($0.text, text) }) {
                found.append((11, index))
            }
        }
        guard !found.isEmpty else { return nearNames(reading, limit: limit).map { entries[$0] } }
        let sorted = found.sorted { left, right in
            (left.order, levelOrder(left.index), left.index) < (right.order, levelOrder(right.index), right.index)
        }
        return sorted.prefix(limit).map { entries[$0.index] }
    }

    /// What an unknown name may have meant: names with one or two slips, then what begins so, then what it begins with.
    func nearNames(_ reading: Reading, limit: Int) -> [Int] {
        guard !reading.text.isEmpty else { return [] }
        let slips = reading.text.count < 5 ? 1 : 2
        let text = Gazetteer.string(reading.text)
        var found: [(order: Int, index: Int)] = []
        for index in entries.indices {
            var order: Int?
            for key in namesOf[index] {
                let name = Array(key.text.unicodeScalars)
                let apart = Gazetteer.slips(reading.text, name, most: slips)
                // Of the names with a slip, those that begin alike are likelier.
                let cost = apart.map { 2 * $0 + (name.first == reading.text.first ? 0 : 1) }
                let own = cost ?? (key.text.hasPrefix(text) ? 10 : nil)
                if let own { order = min(order ?? own, own) }
            }
            if let order { found.append((order, index)) }
        }
        let sorted = found.sorted { left, right in
            (left.order, levelOrder(left.index), left.index) < (right.order, levelOrder(right.index), right.index)
        }
        guard sorted.isEmpty else { return sorted.prefix(limit).map(\.index) }
        // A real place with a street behind it: name the place.
        let begun = reading.meanings.last { !$0.isEmpty } ?? []
        return Array(Gazetteer.preferred(begun, entries).prefix(limit))
    }

    private func levelOrder(_ index: Int) -> Int {
        switch entries[index].level {
        case .province: 0
        case .prefecture: 1
        case .county: 2
        }
    }

    /// Whether `text` holds `part`, byte for byte.
    private static func holds(_ text: String, _ part: String) -> Bool {
        let bytes = Array(text.utf8)
        let wanted = Array(part.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
    }

    /// The least number of single-character slips between two names (Levenshtein 1966); nil beyond `most`.
    static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], most: Int) -> Int? {
        guard abs(left.count - right.count) <= most else { return nil }
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let change = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        let apart = row[right.count]
        return apart <= most ? apart : nil
    }
}
