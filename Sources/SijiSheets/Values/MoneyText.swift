import SijiFault
import SijiFreight

/// Deposits and fees: `300`, `300元`, `200元装货退`.
enum MoneyText {
    static func deposit(_ text: [Character]) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        let fen = try fen(&cursor)
        cursor.skip([" ", "(", ",", "/"])
        let isReturned = cursor.meaning(returns)
        cursor.skip([" ", ")"])
        guard cursor.isAtEnd else { throw .unreadable("sheet.money") }
        return CellReading(facts: [.deposit(fen: fen, isReturned ?? .unknown)])
    }

    static func infoFee(_ text: [Character]) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        if cursor.takeAny(["免信息费", "免费", "免"]), cursor.isAtEnd { return CellReading(facts: [.infoFee(fen: 0)]) }
        let fen = try fen(&cursor)
        cursor.skipBlanks()
        guard cursor.isAtEnd else { throw .unreadable("sheet.money") }
        return CellReading(facts: [.infoFee(fen: fen)])
    }

    private static let returns: [(String, Payment.DepositReturn)] = [
        ("装货退", .onLoading), ("装车退", .onLoading), ("装完退", .onLoading), ("卸货退", .onDelivery), ("卸完退", .onDelivery),
        ("到货退", .onDelivery), ("送达退", .onDelivery), ("不退", .never), ("可退", .unknown), ("退", .unknown),
    ]

    private static func fen(_ cursor: inout TextCursor) throws(Fault) -> Int {
        _ = cursor.takeAny(["¥", "rmb", "cny"])
        guard let number = cursor.number(), let fen = number.exact(parts: 100), fen <= 10_000_000_000 else {
            throw .unreadable("sheet.money")
        }
        _ = cursor.takeAny(["元", "块", "yuan", "rmb", "cny"])
        return fen
    }
}
