public import SijiFault
public import SijiFreight

extension AgreementItem {
    /// A value of this item in words.
    public func text(_ value: AgreementValue, in language: Language, zone: ZoneOffset) -> String {
        switch value {
        case .text(let text):
            if case .code = form { word(text, in: language) } else { TerminalText.harmless(text) }
        case .number(let number): quantity(number, language)
        case .instant(let instant):
            String(instant.rfc3339(in: zone).prefix(16)).replacing("T", with: " ")
        case .flag(let flag):
            language == .zh ? (flag ? "是" : "否") : (flag ? "yes" : "no")
        case .stops(let stops):
            stops.map { stop in
                let place = TerminalText.harmless(stop.place)
                let action = word(stop.action.rawValue, in: language)
                return language == .zh
                    ? "\(place)（\(action)，免费\(stop.freeMin)分钟）" : "\(place) (\(action), \(stop.freeMin) min free)"
            }
            .joined(separator: language == .zh ? "；" : "; ")
        case .parts(let parts):
            parts.map { part($0, language) }.joined(separator: language == .zh ? "；" : "; ")
        }
    }

    private func part(_ part: PaymentPart, _ language: Language) -> String {
        let words = [
            Self.yuan(part.fen, language), word(part.when.rawValue, in: language),
            part.days.flatMap { $0 > 0 ? Self.days($0, language) : nil },
            part.by.map { word($0.rawValue, in: language) },
        ]
        return words.compactMap(\.self).joined(separator: language == .zh ? "，" : ", ")
    }

    private func quantity(_ number: Int, _ language: Language) -> String {
        let isChinese = language == .zh
        switch self {
        case .payloadKg, .payloadMaxKg: return Self.thousandths(number) + (isChinese ? "吨" : " t")
        case .volumeL: return Self.thousandths(number) + (isChinese ? "方" : " m3")
        case .detentionHourFen: return Self.yuan(number, language) + (isChinese ? "/小时" : "/h")
        case .emptyRunFenPerKm: return Self.yuan(number, language) + (isChinese ? "/公里" : "/km")
        case .loadFreeMin, .unloadFreeMin, .detentionUnitMin, .lateGraceMin, .emptyRunAfterMin, .cancelNoticeMin:
            return "\(number)" + (isChinese ? "分钟" : " min")
        case .days: return Self.days(number, language)
        case .loadVersion: return "\(number)"
        default: return Self.yuan(number, language)
        }
    }

    /// Yuan to the fen.
    static func yuan(_ fen: Int, _ language: Language) -> String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        let digits = "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
        return language == .zh ? digits + "元" : "CNY " + digits
    }

    static func days(_ days: Int, _ language: Language) -> String {
        language == .zh ? "\(days)天" : days == 1 ? "1 day" : "\(days) days"
    }

    /// So many thousandths as a decimal without needless zeros.
    private static func thousandths(_ number: Int) -> String {
        let (whole, rest) = number.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return "\(whole)" }
        var fraction = String(1000 + rest).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return "\(whole).\(fraction)"
    }
}
