/// A language that siji speaks.
public enum Language: String, CaseIterable, Sendable {
    /// Chinese, written simplified.
    case zh
    /// English.
    case en

    /// Chooses by an `Accept-Language` header (RFC 9110 §12.5.4): the greatest weight wins, equal weights by their order.
    ///
    /// Only the primary subtag counts (`zh-CN` and `zh-Hant` are Chinese). An element whose weight cannot be read is
    /// passed over; a weight of 0 excludes. `standard` answers where nothing else does: no header, `*`, `fr`.
    public init(acceptLanguage header: String?, standard: Language) {
        guard let header else {
            self = standard
            return
        }
        var explicit: [Language: Wish] = [:]
        var anyOther: Wish?
        for (position, element) in header.split(separator: ",").enumerated() {
            let parts = element.split(separator: ";").map(Language.trimmed)
            guard let range = parts.first, let thousandths = Language.weight(of: parts.dropFirst()) else { continue }
            let wish = Wish(thousandths: thousandths, position: position)
            if range == "*" {
                anyOther = anyOther ?? wish
            } else if let language = Language(tag: range) {
                let earlier = explicit[language]
                explicit[language] = earlier.map { $0.isBefore(wish) ? $0 : wish } ?? wish
            }
        }
        // The standard is asked first, so that `*` alone means it.
        let order = [standard] + Language.allCases.filter { $0 != standard }
        var best: (language: Language, wish: Wish)?
        for language in order {
            guard let wish = explicit[language] ?? anyOther, wish.thousandths > 0 else { continue }
            if let leader = best, !wish.isBefore(leader.wish) { continue }
            best = (language, wish)
        }
        self = best?.language ?? standard
    }

    /// Chooses by a POSIX locale such as `zh_CN.UTF-8`: Chinese where its language is `zh`, English otherwise.
    ///
    /// Of a list (`zh_CN:en`) the first counts.
    public init(locale: String?) {
        self = Language(tag: locale ?? "") ?? .en
    }

    /// The language of a tag's primary subtag; nil where siji does not speak it.
    private init?(tag: some StringProtocol) {
        switch tag.prefix(while: { $0.isLetter }).lowercased() {
        case "zh", "cmn": self = .zh
        case "en": self = .en
        default: return nil
        }
    }

    /// How much a language is wanted, and where in the header it stood.
    private struct Wish {
        let thousandths: Int
        let position: Int

        func isBefore(_ other: Wish) -> Bool {
            thousandths > other.thousandths || (thousandths == other.thousandths && position < other.position)
        }
    }

    /// A weight in thousandths: 1000 where none is given, nil where it is not a `qvalue`.
    private static func weight(of parameters: ArraySlice<Substring>) -> Int? {
        guard let parameter = parameters.first(where: { $0.hasPrefix("q=") || $0.hasPrefix("Q=") }) else { return 1000 }
        let digits = parameter.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = digits.first, whole == "0" || whole == "1", digits.count <= 2 else { return nil }
        let fraction = digits.count == 2 ? digits[1] : ""
        guard fraction.count <= 3, fraction.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
        let thousandths = (whole == "1" ? 1000 : 0) + (Int(padded) ?? 0)
        return thousandths <= 1000 ? thousandths : nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
