/// Quantities as people read them; arithmetic in integers, so that no yuan is rounded by accident.
enum Amount {
    /// Yuan to the fen, such as `1918.40`.
    static func exactYuan(_ fen: Int) -> String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Yuan to the fen where there are any, such as `8500` or `1.80`.
    static func shortYuan(_ fen: Int) -> String {
        fen.isMultiple(of: 100) ? "\(fen / 100)" : exactYuan(fen)
    }

    /// Whole yuan, half away from zero, for a column; the ledger has it to the fen.
    static func roundYuan(_ fen: Int) -> String {
        let yuan = Int((fen.magnitude + 50) / 100)
        return "\(fen < 0 && yuan > 0 ? "-" : "")\(yuan)"
    }

    /// A number with at most `digits` decimals and no needless zeros.
    static func decimal(_ number: Double, _ digits: Int) -> String {
        guard number.isFinite else { return "?" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = (number.magnitude * scale).rounded()
        guard scaled < 9e15 else { return "\(number)" }
        var fraction = String(Int(scaled) % Int(scale))
        fraction = String(repeating: "0", count: digits - min(digits, fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let whole = "\(Int(scaled) / Int(scale))"
        let sign = number < 0 && scaled > 0 ? "-" : ""
        return sign + (fraction.isEmpty || digits == 0 ? whole : "\(whole).\(fraction)")
    }

    /// A number with exactly so many decimals, for a column.
    static func fixed(_ number: Double, _ digits: Int) -> String {
        var text = decimal(number, digits)
        guard digits > 0, number.isFinite else { return text }
        if !text.contains(".") { text += "." }
        let have = text.split(separator: ".", omittingEmptySubsequences: false).last?.count ?? 0
        return text + String(repeating: "0", count: max(0, digits - have))
    }

    /// Tonnes of a mass in kg, such as `32` or `31.5`.
    static func tonnes(_ kg: Int) -> String { decimal(Double(kg) / 1000, 3) }

    /// Hours and minutes, such as `47:16`.
    static func clock(_ minutes: Int) -> String {
        let rest = minutes.magnitude % 60
        return "\(minutes < 0 ? "-" : "")\(minutes.magnitude / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
