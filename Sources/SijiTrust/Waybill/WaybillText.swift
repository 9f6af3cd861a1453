import SijiFreight

/// Values as the messages write them.
enum WaybillText {
    /// `YYYYMMDDhhmmss` (`n14`).
    static func stamp(_ instant: Instant, _ zone: ZoneOffset) -> String {
        instant.rfc3339(in: zone).prefix(19).filter { ("0"..."9").contains($0) }
    }

    /// Yuan with three decimals from fen, which are never negative here.
    static func yuan(_ fen: Int) -> String { fixed(fen, from: 2, to: 3) }

    /// A number of units of 10 to the power of −`from`, with `to` decimals; `to` is not less than `from`.
    static func fixed(_ units: Int, from: Int, to: Int) -> String {
        var digits = String(units)
        if digits.count <= from { digits = String(repeating: "0", count: from + 1 - digits.count) + digits }
        return "\(digits.dropLast(from)).\(digits.suffix(from))" + String(repeating: "0", count: to - from)
    }
}
