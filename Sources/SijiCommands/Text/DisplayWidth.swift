/// How many columns of a terminal a text takes: two for a character that East Asian terminals draw wide, none for a mark that
/// combines with the character before it.
enum DisplayWidth {
    /// Code points of width `W` or `F` in Unicode 14's EastAsianWidth.txt (UAX #11), neighbours joined over unassigned ones.
    ///
    /// Ambiguous ones are not in it: they are narrow in most terminals, and our own texts avoid them.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
        0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
        0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
        0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
        0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
        0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
        0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
        0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C,
        0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
        0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
        0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
        0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC,
        0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
        0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
    ]

    /// The width of a text, columns.
    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The width of one character as it is drawn: 0, 1 or 2.
    static func of(_ character: Character) -> Int {
        var widest = 0
        for scalar in character.unicodeScalars {
            // The emoji variation of a narrow sign is drawn wide.
            if scalar.value == 0xFE0F { return 2 }
            widest = max(widest, of(scalar))
        }
        return widest
    }

    /// The width of one code point.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(scalar.value) ? 2 : 1
    }

    /// The text in exactly so many columns: padded, or cut with `~` at its end.
    static func fitted(_ text: String, _ columns: Int, isRight: Bool = false) -> String {
        let cut = cutKeepingMark(text, columns)
        let padding = String(repeating: " ", count: max(0, columns - of(cut)))
        return isRight ? padding + cut : cut + padding
    }

    /// The text in at most so many columns, cut with `~` at its end where it is wider.
    static func cut(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let width = of(character)
            guard used + width <= columns - 1 else { break }
            kept.append(character)
            used += width
        }
        return columns > 0 ? kept + "~" : ""
    }

    /// The text in at most so many columns, its last mark in brackets kept: `[模拟]` must not fall to a narrow column.
    static func cutKeepingMark(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns, text.hasSuffix("]"), let open = text.lastIndex(of: "[") else {
            return cut(text, columns)
        }
        let mark = text[open...]
        let left = columns - of(mark)
        guard left >= 2 else { return cut(text, columns) }
        return cut(String(text[..<open]).trimmedAtEnd, left) + mark
    }

    /// The text in at most so many columns, its last figure and unit kept: of `螺纹钢30.5吨` the name is cut, for `螺纹钢3~` would
    /// be another mass.
    static func cutKeepingFigure(_ text: String, _ columns: Int) -> String {
        guard of(text) > columns else { return text }
        let unit = text.reversed().prefix { !isFigure($0) }.count
        let figure = text.dropLast(unit).reversed().prefix(while: isFigure).count
        let tail = text.suffix(unit + figure)
        guard figure > 0, of(tail) < columns else { return cut(text, columns) }
        return cut(String(text.dropLast(unit + figure)).trimmedAtEnd, columns - of(tail)) + tail
    }

    private static func isFigure(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || character == "." || character == "?" || character == "-"
    }

    /// Items on as few lines as they fit on, each line at most so many columns; an item that is wider is broken.
    static func flow(_ items: [String], gap: String, within columns: Int) -> [String] {
        var lines: [String] = []
        for item in items {
            if let last = lines.last, of(last) + of(gap) + of(item) <= columns {
                lines[lines.count - 1] = last + gap + item
            } else {
                lines += Details.wrapped(item, max(1, columns))
            }
        }
        return lines
    }

    /// A sentence on as few lines as its words fit on.
    static func sentence(_ text: String, within columns: Int) -> [String] {
        flow(text.split(separator: " ").map(String.init), gap: " ", within: columns)
    }

    /// What a listing says, fit for a terminal: control and direction characters, which could steer it, become `?`.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isHarmful(scalar) ? "?" : scalar) }
        return String(clean)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x7F || scalar.value < 0x20 else { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
        // Joiners belong to scripts and emoji; the rest of the format characters turn or hide text.
        case .format: return scalar.value != 0x200C && scalar.value != 0x200D
        default: return false
        }
    }
}

extension String {
    /// Without spaces at its end.
    var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
