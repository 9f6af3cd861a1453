import SijiFault

/// Mass and volume: `32吨`, `28-32吨`, `32吨/80方`, `轻泡`.
enum QuantityText {
    /// Which column a cell stands in.
    enum Column { case mass, volume, both }

    static func read(_ text: [Character], in column: Column, unit: SheetUnit?) throws(Fault) -> CellReading {
        var reading = CellReading()
        var cursor = TextCursor(text)
        var items = 0
        while true {
            cursor.skip([" ", "/", ",", "、", ";", "+", "|"])
            if cursor.isAtEnd { break }
            if cursor.takeAny(["轻泡货", "轻泡", "泡货", "抛货", "轻抛", "轻货", "泡"]) {
                reading.notes.append(.lightGoods)
                reading.facts.append(.notes("轻泡"))
                continue
            }
            let isApproximate = cursor.takeAny(["大约", "约", "about", "ca."])
            let item = try item(&cursor, column, unit, place: items)
            items += 1
            reading.facts.append(item)
            if cursor.takeAny(["左右", "上下"]) || isApproximate { reading.notes.append(.approximate) }
            if item.isAssumedTonnes(column, unit, text) { reading.notes.append(.assumedTonnes) }
        }
        guard !reading.facts.isEmpty, reading.facts.filter(\.isMass).count < 2,
            reading.facts.filter(\.isVolume).count < 2
        else { throw unreadable(column) }
        return reading
    }

    private static func unreadable(_ column: Column) -> Fault {
        switch column {
        case .mass: .unreadable("sheet.mass")
        case .volume: .unreadable("sheet.volume")
        case .both: .unreadable("sheet.quantity")
        }
    }

    enum Unit { case tonne, kg, cubicMetre }

    static let units: [(String, Unit)] = [
        ("吨", .tonne), ("tonnes", .tonne), ("tonne", .tonne), ("tons", .tonne), ("ton", .tonne), ("千克", .kg),
        ("公斤", .kg),
        ("kgs", .kg), ("kg", .kg), ("立方米", .cubicMetre), ("立方", .cubicMetre), ("方", .cubicMetre), ("m3", .cubicMetre),
        ("cbm", .cubicMetre), ("t", .tonne),
    ]

    private static func item(
        _ cursor: inout TextCursor,
        _ column: Column,
        _ headerUnit: SheetUnit?,
        place: Int
    ) throws(Fault) -> SheetFact {
        guard let first = cursor.number() else { throw unreadable(column) }
        let firstUnit = cursor.meaning(units)
        var last: Micro?
        var lastUnit: Unit?
        if cursor.takeAny(["~", "-", "至", "到"]) {
            guard let number = cursor.number(), number >= first else { throw unreadable(column) }
            last = number
            lastUnit = cursor.meaning(units)
            if let firstUnit, firstUnit != lastUnit { throw unreadable(column) }
        }
        let written = lastUnit ?? firstUnit
        let unit = if let written { written } else { try assumed(last ?? first, column, headerUnit, place: place) }
        switch unit {
        case .cubicMetre:
            guard last == nil, column != .mass || written != nil, let litres = first.rounded(parts: 1000),
                (1...500_000).contains(litres)
            else { throw unreadable(column) }
            return .volume(litres: litres)
        case .tonne, .kg:
            let parts = unit == .kg ? 1 : 1000
            guard let kg = first.rounded(parts: parts), (1...1_000_000).contains(kg) else { throw unreadable(column) }
            guard let last, last > first else { return .mass(kg: kg, maxKg: nil) }
            guard let maxKg = last.rounded(parts: parts), maxKg <= 1_000_000 else { throw unreadable(column) }
            return .mass(kg: kg, maxKg: maxKg)
        }
    }

    /// The most tonnes that a bare number is believed to be: heavier loads say so.
    private static let believableTonnes = 100

    /// What a number without a unit counts.
    private static func assumed(
        _ number: Micro,
        _ column: Column,
        _ unit: SheetUnit?,
        place: Int
    ) throws(Fault) -> Unit {
        switch (column, unit) {
        case (.mass, .kg?): return .kg
        case (.volume, _): return .cubicMetre
        case (.both, _) where place > 0: return .cubicMetre
        default:
            guard let most = Micro(believableTonnes), number <= most else {
                throw .unitMissing("sheet.kg", "sheet.tonne")
            }
            return .tonne
        }
    }
}

extension SheetFact {
    fileprivate var isMass: Bool { if case .mass = self { true } else { false } }
    fileprivate var isVolume: Bool { if case .volume = self { true } else { false } }

    /// Whether tonnes were taken for granted: neither the cell nor its header says them.
    fileprivate func isAssumedTonnes(_ column: QuantityText.Column, _ unit: SheetUnit?, _ text: [Character]) -> Bool {
        guard isMass, column == .mass, unit == nil else { return false }
        return !text.contains { $0.isLetter && $0 != "约" && $0 != "到" && $0 != "至" }
    }
}
