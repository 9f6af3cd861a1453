import SijiFault

/// Phones and names: `13800001234`, `王师傅 138-0000-1234`, `0731-88888888`.
enum ContactText {
    /// A cell with a phone, a name, or both.
    static func read(_ text: [Character], needsPhone: Bool) throws(Fault) -> CellReading {
        if isShortened(text) { throw Fault(.sheetDigitsLost) }
        var numbers: [String] = []
        var name: [Character] = []
        var place = 0
        while place < text.count {
            if text[place].asciiDigit != nil || (text[place] == "+" && place + 1 < text.count && text[place + 1] == "8")
            {
                let (digits, end) = digits(text, from: place)
                // 王2 is a name, not a phone.
                if digits.count < 5 { name += text[place..<end] } else { numbers.append(try phone(digits)) }
                place = end
            } else {
                name.append(text[place])
                place += 1
            }
        }
        var reading = CellReading()
        let label = trimmed(name)
        if !label.isEmpty {
            guard label.unicodeScalars.count <= 64 else { throw .unreadable("sheet.contact") }
            reading.facts.append(.contact(label))
        }
        if let first = numbers.first { reading.facts.append(.phone(first)) }
        guard !needsPhone || !numbers.isEmpty else { throw .unreadable("sheet.phone") }
        if Set(numbers).count > 1 { reading.notes.append(.secondPhone) }
        guard !reading.facts.isEmpty else { throw .unreadable("sheet.contact") }
        return reading
    }

    /// Whether a text holds a number of eleven digits that could be a mobile phone's.
    static func holdsPhone(_ text: [Character]) -> Bool {
        var run = 0
        var first: Character = " "
        for character in text + [" "] {
            if character.asciiDigit != nil {
                if run == 0 { first = character }
                run += 1
            } else if character != "-" || run == 0 {
                if run == 11, first == "1" { return true }
                run = 0
            }
        }
        return false
    }

    /// `1.38e+10`: a spreadsheet shortened the number.
    private static func isShortened(_ text: [Character]) -> Bool {
        var cursor = TextCursor(text)
        guard cursor.digits(most: 3) != nil else { return false }
        if cursor.take(".") { guard cursor.digits(most: 20) != nil else { return false } }
        guard cursor.take("e") else { return false }
        _ = cursor.take("+")
        return cursor.digits(most: 3) != nil && cursor.isAtEnd
    }

    /// The digits from here on, with blanks, dashes and brackets between them, and where they end.
    private static func digits(_ text: [Character], from start: Int) -> (digits: [Character], end: Int) {
        var digits: [Character] = []
        var end = start
        var place = start
        while place < text.count {
            if text[place].asciiDigit != nil {
                digits.append(text[place])
                end = place + 1
            } else if text[place] == ".", end == place, Array(text[place...].prefix(2)) == [".", "0"],
                place + 2 == text.count
            {
                // A number cell written with a decimal.
                return (digits, text.count)
            } else if ![" ", "-", "+", "(", ")"].contains(text[place]) || (digits.count >= 11 && text[place] == " ") {
                break
            }
            place += 1
        }
        return (digits, end)
    }

    /// A mobile phone of eleven digits, a line with its area code, or a service number.
    private static func phone(_ written: [Character]) throws(Fault) -> String {
        var digits = written
        if digits.count == 13, digits.starts(with: ["8", "6", "1"]) { digits.removeFirst(2) }
        let isMobile = digits.count == 11 && digits[0] == "1" && digits[1] >= "3"
        let isLine = digits[0] == "0" && (10...12).contains(digits.count)
        let isService =
            digits.count == 10 && (digits.starts(with: ["4", "0", "0"]) || digits.starts(with: ["8", "0", "0"]))
        let isLocal = (7...8).contains(digits.count) && digits[0] != "0" && digits[0] != "1"
        guard isMobile || isLine || isService || isLocal else {
            // 13800000000 as 1380000000: a digit is gone.
            throw digits.count > 11 && digits.suffix(4).allSatisfy { $0 == "0" }
                ? Fault(.sheetDigitsLost) : .unreadable("sheet.phone")
        }
        return String(digits)
    }

    private static func trimmed(_ name: [Character]) -> String {
        let edge: Set<Character> = [" ", "/", ",", "、", ":", ";", "-", "(", ")", "+", "|", "。"]
        var name = name[...]
        while let first = name.first, edge.contains(first) { name.removeFirst() }
        while let last = name.last, edge.contains(last) { name.removeLast() }
        return String(name)
    }
}
