/// A cell's text as it is compared: half width, lower case, dashes and tildes of one kind, blanks single and none at the edges.
enum SheetText {
    /// The text made plain.
    static func plain(_ text: some StringProtocol) -> [Character] {
        var plain = String.UnicodeScalarView()
        var owesBlank = false
        for scalar in text.unicodeScalars {
            guard let folded = folded(scalar) else { continue }
            if folded == " " {
                owesBlank = !plain.isEmpty
                continue
            }
            if owesBlank { plain.append(" ") }
            owesBlank = false
            plain.append(contentsOf: expanded[folded] ?? [folded])
        }
        return Array(String(plain))
    }

    /// The text without its outer blanks and control characters, line breaks as blanks, otherwise as it was written.
    static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank: (Unicode.Scalar) -> Bool = { folded($0).map { $0 == " " } ?? true }
        var scalars = Array(text.unicodeScalars)[...]
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        var view = String.UnicodeScalarView()
        for scalar in scalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            guard isControl || scalar.value == 0x2028 || scalar.value == 0x2029 else {
                view.append(scalar)
                continue
            }
            if isBlank(scalar), view.last != " " { view.append(" ") }
        }
        return String(view)
    }

    /// Whether a cell says that there is nothing to say.
    static func saysNothing(_ text: [Character]) -> Bool {
        text.isEmpty || nothing.contains(String(text))
    }

    private static let nothing: Set<String> = [
        "-", "--", "---", "/", "\\", "无", "暂无", "没有", "n/a", "na", "none", "null", ".",
    ]

    /// One character made plain; nil for what is not seen.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
        case 0x00...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: nil
        case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
        case 0xFF01...0xFF5E: folded(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
        case 0x301C, 0x223C, 0x02DC: "~"
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
        case 0xFFE5: "\u{A5}"
        case 0x2044, 0x2215: "/"
        default: scalar
        }
    }

    private static let expanded: [Unicode.Scalar: [Unicode.Scalar]] = [
        "㎥": ["m", "3"], "³": ["3"], "㎏": ["k", "g"], "≧": ["≥"], "≦": ["≤"], "㎜": ["m", "m"], "㎝": ["c", "m"],
    ]
}
