public import SijiFault
import SijiFreight

extension AgreementItem {
    /// The item that a word typed by hand means: its name on the wire, or what it is called in either language.
    public init?(typed word: String) {
        let found = AgreementItem.allCases.first { item in
            item.rawValue == word || Language.allCases.contains { item.label(in: $0).lowercased() == word.lowercased() }
        }
        guard let found else { return nil }
        self = found
    }

    /// Reads a value as people type it; nil where it is none.
    ///
    /// Money is in yuan with at most two decimals (`100`, `1.5`), times in minutes, `yes` and `no` in either language, codes by
    /// name or by their words, instants RFC 3339, instalments `when:yuan:days:means` with commas between
    /// (`onPickup:2500:0:fuelCard,onPod:6000:30`).
    public func value(typed text: String) -> AgreementValue? {
        switch form {
        case .text: .text(text)
        case .code(let codes): code(typed: text, of: codes).map(AgreementValue.text)
        case .number: (isMoney ? Self.fen(text) : Int(text)).map(AgreementValue.number)
        case .instant: Instant(rfc3339: text).map(AgreementValue.instant)
        case .flag:
            switch text.lowercased() {
            case "yes", "true", "是", "要": .flag(true)
            case "no", "false", "否", "不要": .flag(false)
            default: nil
            }
        case .stops: nil
        case .parts: parts(typed: text)
        }
    }

    /// The words of which a value is one, as they may be typed; nil where it is none of a few.
    public func choices(in language: Language) -> [String]? {
        switch form {
        // A code whose words are a sentence is typed by its name.
        case .code(let codes): codes.map { word($0, in: language).count > 24 ? $0 : word($0, in: language) }
        case .flag: language == .zh ? ["是", "否"] : ["yes", "no"]
        default: nil
        }
    }

    /// A value as it may be typed, and what its unit is called; nil where it is one of a few, or none can be typed.
    public func example(in language: Language) -> (typed: String, unit: String?)? {
        switch form {
        case .text: (language == .zh ? "文字" : "words", nil)
        case .number where isMoney: ("100.50", language == .zh ? "元" : "yuan")
        case .number where rawValue.hasSuffix("Min"): ("120", language == .zh ? "分钟" : "minutes")
        case .number: ("30", nil)
        case .instant: ("2026-12-02T08:00:00+08:00", nil)
        case .parts: ("onPickup:2500:0:fuelCard,onPod:6000:30", nil)
        case .code, .flag, .stops: nil
        }
    }

    private var isMoney: Bool {
        rawValue.contains("Fen")
    }

    private func code(typed text: String, of codes: [String]) -> String? {
        codes.first { code in code == text || Language.allCases.contains { word(code, in: $0) == text } }
    }

    private func parts(typed text: String) -> AgreementValue? {
        var parts: [PaymentPart] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = piece.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard (2...4).contains(words.count), let when = Payment.Terms(rawValue: words[0]),
                let fen = Self.fen(words[1])
            else { return nil }
            let days = words.count > 2 && !words[2].isEmpty ? Int(words[2]) : 0
            guard let days else { return nil }
            let means = words.count > 3 ? PaymentPart.Means(rawValue: words[3]) : nil
            guard words.count < 4 || means != nil else { return nil }
            parts.append(PaymentPart(when: when, fen: fen, days: days, by: means))
        }
        return parts.isEmpty ? nil : .parts(parts)
    }

    /// Yuan as fen; nil for a sign, more than two decimals, or what does not fit.
    private static func fen(_ text: String) -> Int? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !whole.isEmpty,
            text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let yuan = Int(whole),
            yuan < 1_000_000_000_000
        else { return nil }
        guard halves.count == 2 else { return yuan * 100 }
        let cents = String(halves[1])
        guard (1...2).contains(cents.count), let rest = Int(cents.count == 1 ? cents + "0" : cents) else { return nil }
        return yuan * 100 + rest
    }
}
