/// Reads a plain text from its beginning, word by word.
struct TextCursor {
    private let text: [Character]
    private(set) var position = 0

    init(_ text: [Character]) { self.text = text }

    var isAtEnd: Bool { position >= text.count }
    var next: Character? { position < text.count ? text[position] : nil }
    /// What is left.
    var rest: [Character] { Array(text[position...]) }

    /// Goes back to an earlier position.
    mutating func back(to position: Int) { self.position = min(position, text.count) }

    mutating func advance() { if !isAtEnd { position += 1 } }

    mutating func skipBlanks() { while next == " " { position += 1 } }

    /// Takes a word that stands here, blanks before it too.
    mutating func take(_ word: String) -> Bool {
        let start = position
        skipBlanks()
        if stands(word) {
            position += word.count
            return true
        }
        position = start
        return false
    }

    /// Takes the first of the words that stands here.
    mutating func takeAny(_ words: [String]) -> Bool {
        for word in words where take(word) { return true }
        return false
    }

    /// Takes the first of the words that stands here and gives what it means; longer words stand first in a table.
    mutating func meaning<Value>(_ table: [(String, Value)]) -> Value? {
        for (word, value) in table where take(word) { return value }
        return nil
    }

    /// Takes characters of which a stretch consists.
    mutating func skip(_ characters: Set<Character>) {
        while let character = next, characters.contains(character) { position += 1 }
    }

    /// Takes a number: `1,200.5`, `1.2万`, `1万2`, `三十二`; nil and nothing taken where none stands here.
    mutating func number() -> Micro? {
        let start = position
        skipBlanks()
        guard var number = arabic() ?? chinese() else {
            position = start
            return nil
        }
        let large: [(String, Int)] = [("万", 10_000), ("w", 10_000), ("千", 1_000), ("k", 1_000)]
        for (word, factor) in large where stands(word) {
            // 千克 and kg are units, not thousands.
            if (word == "千" && stands("千克")) || (word == "k" && (stands("kg") || stands("km"))) { continue }
            position += 1
            guard let scaled = number.times(factor) else { return fail(start) }
            number = scaled
            let behind = position
            if let digit = digitHere(), !(digitHere() != nil || next == ".") {
                // 1万2 is 12,000.
                guard let tail = Micro(digit * factor / 10), let sum = number.plus(tail) else { return fail(start) }
                number = sum
            } else {
                position = behind
            }
            break
        }
        return number
    }

    /// Takes digits only, at most so many.
    mutating func digits(most: Int) -> [Int]? {
        var digits: [Int] = []
        while let digit = next?.asciiDigit, digits.count < most {
            digits.append(digit)
            position += 1
        }
        return digits.isEmpty ? nil : digits
    }

    private func stands(_ word: String) -> Bool {
        var place = position
        for character in word {
            guard place < text.count, text[place] == character else { return false }
            place += 1
        }
        return true
    }

    private mutating func fail(_ start: Int) -> Micro? {
        position = start
        return nil
    }

    private mutating func digitHere() -> Int? {
        guard let character = next, let digit = character.asciiDigit ?? Character.chineseDigits[character] else {
            return nil
        }
        position += 1
        return digit
    }

    private mutating func arabic() -> Micro? {
        let start = position
        guard var whole = digits(most: 20) else { return nil }
        // Groups of three behind commas belong to the number, other commas part values.
        while next == ",", whole.count <= 12 {
            let comma = position
            position += 1
            guard let group = digits(most: 4), group.count == 3, whole.count <= 3 || comma - start > 3 else {
                position = comma
                break
            }
            whole += group
        }
        var fraction: [Int] = []
        if next == "." {
            let point = position
            position += 1
            if let digits = digits(most: 40) { fraction = digits } else { position = point }
        }
        guard let number = Micro(whole: whole, fraction: fraction) else {
            position = start
            return nil
        }
        return number
    }

    /// Chinese numerals below ten thousand: 四, 十三, 二十八, 一百二.
    private mutating func chinese() -> Micro? {
        let start = position
        var total = 0
        var digit: Int?
        var lastUnit = 1
        while let character = next {
            if let value = Character.chineseDigits[character] {
                if let earlier = digit, earlier != 0 { break }
                digit = value
            } else if let unit = Character.chineseUnits[character], !(unit == 1_000 && followed(by: "克")) {
                guard digit != nil || (unit == 10 && total == 0) else { break }
                total += (digit ?? 1) * unit
                digit = nil
                lastUnit = unit
            } else {
                break
            }
            position += 1
        }
        guard position > start else { return nil }
        if let digit {
            // 一百二 is 120, 一百零二 is 102; 十三 is 13.
            let isShort = lastUnit >= 100 && position >= 2 && text[position - 2] != "零" && text[position - 2] != "〇"
            total += isShort ? digit * lastUnit / 10 : digit
        }
        return Micro(total)
    }

    private func followed(by character: Character) -> Bool {
        position + 1 < text.count && text[position + 1] == character
    }
}

extension Character {
    /// The value of `0` to `9`.
    var asciiDigit: Int? {
        guard let value = asciiValue, (48...57).contains(value) else { return nil }
        return Int(value) - 48
    }

    fileprivate static let chineseDigits: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    fileprivate static let chineseUnits: [Character: Int] = ["十": 10, "百": 100, "千": 1_000]
}
