import SijiFault
import SijiFreight

/// When a carry is paid: `到付`, `回单付15天`, `月结30天`, `现付3000到付5500`.
enum TermsText {
    static func read(_ text: [Character]) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        var facts: [SheetFact] = []
        var hasTerms = false
        while true {
            cursor.skip([" ", "/", "+", ",", "、", ";", "(", ")", "。"])
            if cursor.isAtEnd { break }
            if cursor.takeAny(["不含税", "不开票", "不带票"]) {
                facts.append(.invoice(false))
            } else if cursor.takeAny(["含税", "开票", "带票"]) {
                facts.append(.invoice(true))
            } else if let terms = cursor.meaning(partWords) {
                _ = cursor.take(":")
                let position = cursor.position
                if let amount = cursor.number(), !cursor.takeAny(["天", "日", "个月", "days", "day", "%"]) {
                    _ = cursor.takeAny(["元", "块", "yuan"])
                    guard let fen = amount.exact(parts: 100), (1...10_000_000_000).contains(fen) else {
                        throw .unreadable("sheet.terms")
                    }
                    facts.append(.part(terms, fen: fen))
                } else {
                    cursor.back(to: position)
                    // Two terms without amounts leave open how much is paid when.
                    guard !hasTerms else { throw .unreadable("sheet.terms") }
                    hasTerms = true
                    facts.append(.terms(terms, days: try days(&cursor)))
                }
            } else if !hasTerms, let days = try afterDays(&cursor) {
                hasTerms = true
                facts.append(.terms(.days, days: days))
            } else {
                throw .unreadable("sheet.terms")
            }
        }
        guard !facts.isEmpty else { throw .unreadable("sheet.terms") }
        return CellReading(facts: facts)
    }

    /// Words of when something is paid; longer ones first.
    static let partWords: [(String, Payment.Terms)] = [
        ("装车付款", .onPickup), ("装货付款", .onPickup), ("装车付", .onPickup), ("装货付", .onPickup), ("装完付", .onPickup),
        ("装付", .onPickup),
        ("预付", .onPickup), ("现付", .onPickup), ("现结", .onPickup), ("提付", .onDelivery), ("货到付款", .onDelivery),
        ("货到付", .onDelivery),
        ("到货付", .onDelivery), ("卸货付", .onDelivery), ("卸完付", .onDelivery), ("卸车付", .onDelivery), ("卸付", .onDelivery),
        ("到付", .onDelivery), ("回单付款", .onPod),
        ("回单付", .onPod), ("回单结", .onPod), ("回单", .onPod), ("回付", .onPod), ("月结", .monthly), ("现", .onPickup),
        ("到", .onDelivery),
        ("回", .onPod), ("on pickup", .onPickup), ("on loading", .onPickup), ("prepaid", .onPickup),
        ("on delivery", .onDelivery), ("cod", .onDelivery),
        ("on pod", .onPod), ("pod", .onPod), ("monthly", .monthly),
    ]

    /// Days behind a term: `15天`, `(30天)`, `后7天付`, `1个月`; nil where none are said.
    static func days(_ cursor: inout TextCursor) throws(Fault) -> Int? {
        let start = cursor.position
        cursor.skip([" ", "(", "后", "-"])
        guard let number = cursor.number() else {
            cursor.back(to: start)
            return nil
        }
        var factor = 1
        if cursor.takeAny(["个月", "月"]) {
            factor = 30
        } else {
            guard cursor.takeAny(["天", "日", "days", "day"]) else { throw .unreadable("sheet.terms") }
        }
        guard let days = number.whole, (0...365).contains(days), days * factor <= 365 else {
            throw .unreadable("sheet.terms")
        }
        _ = cursor.takeAny(["内", "后"])
        _ = cursor.takeAny(["付款", "付", "结算", "结"])
        cursor.skip([" ", ")"])
        return days * factor
    }

    /// `账期30天`, `30天`, `30 days`.
    private static func afterDays(_ cursor: inout TextCursor) throws(Fault) -> Int? {
        _ = cursor.takeAny(["账期", "帐期", "net"])
        return try days(&cursor)
    }
}
