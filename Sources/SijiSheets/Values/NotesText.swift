import SijiFault
import SijiFreight

/// Notes: kept as they are, and what of them the listing has a place for.
enum NotesText {
    static func read(_ text: [Character], original: String) throws(Fault) -> CellReading {
        guard original.unicodeScalars.count <= 900 else { throw .unreadable("sheet.notes") }
        var reading = CellReading(facts: [.notes(original)])
        if let trucks = try trucks(text) {
            reading.facts.append(.trucks(trucks))
            reading.notes.append(.trucksFromNotes)
        }
        if holds(text, ["零担", "拼车", "可拼", "配货", "part load"]) {
            reading.facts.append(.mode(.part))
            reading.notes.append(.partFromNotes)
        }
        if holds(text, ["篷布", "雨布", "tarp"]), !holds(text, ["不用篷布", "不需篷布", "无需篷布", "不要篷布"]) {
            reading.facts.append(.need("tarp"))
        }
        if holds(text, ["不含税", "不开票", "不带票"]) {
            reading.facts.append(.invoice(false))
        } else if holds(text, ["含税", "开票", "带票"]) {
            reading.facts.append(.invoice(true))
        }
        if ContactText.holdsPhone(text) { reading.notes.append(.phoneInNotes) }
        return reading
    }

    /// How many stops the notes speak of at both ends together: 一装两卸 is 3; nil where they do not.
    static func stops(_ text: [Character]) -> Int? {
        for start in text.indices {
            var cursor = TextCursor(Array(text[start...].prefix(8)))
            let isReversed = cursor.take("装")
            guard let loads = cursor.number()?.whole, (1...9).contains(loads) else { continue }
            guard isReversed || cursor.take("装") else { continue }
            let comesBefore = cursor.take("卸")
            guard let unloads = cursor.number()?.whole, (1...9).contains(unloads) else { continue }
            guard comesBefore || cursor.take("卸") else { continue }
            return loads + unloads
        }
        return nil
    }

    /// `要3台`, `需两车`, `3 trucks`; nil where no number of trucks is asked for.
    static func trucks(_ text: [Character]) throws(Fault) -> Int? {
        for start in text.indices {
            var cursor = TextCursor(Array(text[start...].prefix(12)))
            let isAsked = cursor.takeAny(["需要", "急要", "还要", "要", "需", "共", "need "])
            guard isAsked || start == 0, let number = cursor.number() else { continue }
            guard cursor.takeAny(["台", "辆", "部", "车", "trucks", "truck"]) else { continue }
            guard isAsked || cursor.isAtEnd || cursor.takeAny(["车", ",", "。", ";", " "]) else { continue }
            guard let trucks = number.whole, (1...200).contains(trucks) else { throw .unreadable("sheet.trucks") }
            return trucks
        }
        return nil
    }

    private static func holds(_ text: [Character], _ words: [String]) -> Bool {
        let text = String(text)
        return words.contains { text.contains($0) }
    }
}
