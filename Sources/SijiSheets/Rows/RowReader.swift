import SijiFault
import SijiFormats
import SijiFreight

/// Reads the cells of one row.
struct RowReader {
    let columns: SheetColumns
    let calendar: SheetCalendar
    let places: any PlaceSource
    /// The texts of the row, those taken from above among them, by column.
    let texts: [String]
    let row: SheetRow
    private(set) var readings: [SheetReading] = []
    private(set) var faults: [Fault] = []

    init(_ row: SheetRow, texts: [String], columns: SheetColumns, calendar: SheetCalendar, places: any PlaceSource) {
        self.row = row
        self.texts = texts
        self.columns = columns
        self.calendar = calendar
        self.places = places
    }

    /// Reads all cells.
    /// - Throws: What is no fault of the row, such as a daemon that does not answer.
    mutating func read() throws(Fault) {
        if column(.route) != nil {
            try readRoute()
        } else {
            try readPlaces(SheetField.originParts, of: .origin)
            try readPlaces(SheetField.destinationParts, of: .destination)
        }
        try readPickup()
        let pair = pricePair
        for column in columns.columns {
            // A price a unit and the truck's are read together, when the quantity is known.
            guard pair == nil || (column.field != .price && column.field != .unitPrice) else { continue }
            guard let field = column.field, let parse = RowReader.parser(field, column.unit, calendar) else { continue }
            let value = text(column)
            let plain = SheetText.plain(value)
            // A formula whose value was not saved shows nothing, and is not an empty cell.
            guard !refuseError(column) else { continue }
            guard !SheetText.saysNothing(plain) else {
                if field == .cargo { refuse(Fault(.sheetValueMissing), column, value) }
                if field == .price || field == .unitPrice {
                    add(CellReading(facts: [.negotiable], notes: [.emptyPrice]), column, value)
                }
                continue
            }
            do throws(Fault) {
                add(try parse(plain, SheetText.trimmed(value)), column, value)
            } catch {
                refuse(error, column, value)
            }
        }
        if let pair { readPrices(pair) }
    }

    // MARK: Cells

    func text(_ column: SheetColumns.Column) -> String {
        texts.indices.contains(column.place) ? texts[column.place] : ""
    }

    func column(_ field: SheetField) -> SheetColumns.Column? { columns.column(field) }

    mutating func add(_ reading: CellReading, _ column: SheetColumns.Column, _ value: String) {
        readings.append(
            SheetReading(header: column.header, value: value, facts: reading.facts, notes: reading.notes, fault: nil)
        )
    }

    mutating func refuse(_ fault: Fault, _ column: SheetColumns.Column, _ value: String) {
        let placed = fault.at(row: row.number, column: column.header, value: SheetText.trimmed(value))
        faults.append(placed)
        readings.append(SheetReading(header: column.header, value: value, facts: [], notes: [], fault: placed))
    }

    /// Refuses a cell that holds a formula's error.
    mutating func refuseError(_ column: SheetColumns.Column) -> Bool {
        guard row.cells.indices.contains(column.place) else { return false }
        let cell = row.cells[column.place]
        let isError =
            cell.kind == .error
            || ["#ref!", "#value!", "#n/a", "#name?", "#div/0!", "#num!", "#null!"]
                .contains(String(SheetText.plain(text(column))))
        if isError { refuse(Fault(.sheetValueError), column, cell.text) }
        return isError
    }

    // MARK: Places

    private mutating func readPlaces(_ parts: [SheetField], of end: SheetField) throws(Fault) {
        let present = parts.compactMap { column($0) }
        guard let main = column(end) ?? present.last else { return }
        var joined = ""
        for column in present {
            let piece = SheetText.trimmed(text(column))
            guard !refuseError(column), !SheetText.saysNothing(SheetText.plain(piece)) else { continue }
            // 湖南 beside 湖南长沙 says nothing new.
            let stem = joined.hasSuffix("省") || joined.hasSuffix("市") ? String(joined.dropLast()) : joined
            joined = !stem.isEmpty && piece.hasPrefix(stem) ? piece : joined + piece
        }
        guard !joined.isEmpty else {
            if faults.last?.facts["column"] != .text(main.header) { refuse(Fault(.sheetValueMissing), main, "") }
            return
        }
        try takePlaces(joined, end, main)
    }

    private mutating func readRoute() throws(Fault) {
        guard let column = column(.route) else { return }
        let value = text(column)
        guard !refuseError(column) else { return }
        guard !SheetText.saysNothing(SheetText.plain(value)) else {
            refuse(Fault(.sheetValueMissing), column, value)
            return
        }
        let marks: [Character] = ["→", "➔", "➜", ">", "—", "－", "-", "~", "至", "到"]
        guard let mark = marks.first(where: { value.contains($0) }) else {
            refuse(.unreadable("sheet.route"), column, value)
            return
        }
        let ends = value.split(separator: mark, omittingEmptySubsequences: true).map { SheetText.trimmed($0) }
            .filter { !$0.isEmpty }
        guard ends.count == 2 else {
            refuse(.unreadable("sheet.route"), column, value)
            return
        }
        try takePlaces(ends[0], .origin, column)
        try takePlaces(ends[1], .destination, column)
    }

    /// Asks for each of the places in a text: `武汉/黄石` are two.
    private mutating func takePlaces(_ text: String, _ end: SheetField, _ column: SheetColumns.Column) throws(Fault) {
        let separators: Set<Character> = ["/", "／", "、", "+", "＋", "&", ";", "；", "|"]
        let names = text.split(whereSeparator: separators.contains).map { SheetText.trimmed($0) }.filter { !$0.isEmpty }
        do throws(Fault) {
            guard !names.isEmpty, names.count <= 8 else { throw .unreadable("sheet.place") }
            var found: [SheetPlace] = []
            var notes: [SheetNote] = []
            for name in names {
                guard name.unicodeScalars.count <= 200 else { throw .unreadable("sheet.place") }
                let place = try places.place(of: name)
                guard !place.isProvince else { throw Fault(.sheetPlaceVague, ["value": .text(name)]) }
                // 长沙/雨花 may be one place or two.
                let isWithin = found.contains { RowReader.holds($0, place) || RowReader.holds(place, $0) }
                guard !isWithin else { throw .unreadable("sheet.place") }
                found.append(place)
                if place.isCity { notes.append(.citySeat) }
                if place.address != nil { notes.append(.addressSplit) }
            }
            if found.count > 1 { notes.append(.severalStops) }
            let fact: SheetFact = end == .origin ? .origin(found) : .destination(found)
            add(CellReading(facts: [fact], notes: notes), column, text)
        } catch {
            guard error.code.rawValue.hasPrefix("place.") || error.code.rawValue.hasPrefix("sheet.") else {
                throw error
            }
            refuse(error, column, text)
        }
    }

    /// Whether a city holds a county.
    private static func holds(_ upper: SheetPlace, _ lower: SheetPlace) -> Bool {
        guard upper.adcode != lower.adcode else { return upper.address == lower.address }
        let stem = upper.adcode.hasSuffix("0000") ? 2 : 4
        return upper.isCity && upper.adcode.prefix(stem) == lower.adcode.prefix(stem)
    }

    // MARK: Times

    private mutating func readPickup() throws(Fault) {
        let present = [SheetField.pickupDate, .pickup].compactMap { column($0) }
        guard let main = present.last else { return }
        guard !present.contains(where: { refuseError($0) }) else { return }
        let pieces = present.map { SheetText.trimmed(text($0)) }.filter { !SheetText.saysNothing(SheetText.plain($0)) }
        guard !pieces.isEmpty else {
            refuse(Fault(.sheetValueMissing), main, "")
            return
        }
        let value = pieces.joined(separator: " ")
        do throws(Fault) {
            add(try TimeText.pickup(SheetText.plain(value), calendar), main, value)
        } catch {
            refuse(error, main, value)
        }
    }

    // MARK: The rest

    private typealias Parser = (_ plain: [Character], _ original: String) throws(Fault) -> CellReading

    private static func parser(_ field: SheetField, _ unit: SheetUnit?, _ calendar: SheetCalendar) -> Parser? {
        switch field {
        case .ref: { (_, original) throws(Fault) in try ref(original) }
        case .truck, .deck, .body: { (text, _) throws(Fault) in try TruckText.read(text) }
        case .cargo: { (text, original) throws(Fault) in try CargoText.read(text, original: original) }
        case .mass: { (text, _) throws(Fault) in try QuantityText.read(text, in: .mass, unit: unit) }
        case .volume: { (text, _) throws(Fault) in try QuantityText.read(text, in: .volume, unit: unit) }
        case .quantity: { (text, _) throws(Fault) in try QuantityText.read(text, in: .both, unit: unit) }
        case .price: { (text, _) throws(Fault) in try PriceText.read(text, unit: unit) }
        case .unitPrice: { (text, _) throws(Fault) in try PriceText.read(text, unit: unit, isUnitPrice: true) }
        case .terms: { (text, _) throws(Fault) in try TermsText.read(text) }
        case .deposit: { (text, _) throws(Fault) in try MoneyText.deposit(text) }
        case .infoFee: { (text, _) throws(Fault) in try MoneyText.infoFee(text) }
        case .deliverBy: { (text, _) throws(Fault) in try TimeText.deliverBy(text, calendar) }
        case .contact: { (text, _) throws(Fault) in try ContactText.read(text, needsPhone: false) }
        case .phone, .contactPhone: { (text, _) throws(Fault) in try ContactText.read(text, needsPhone: true) }
        case .trucks: { (text, _) throws(Fault) in try trucks(text) }
        case .mode: { (text, _) throws(Fault) in try mode(text) }
        case .notes: { (text, original) throws(Fault) in try NotesText.read(text, original: original) }
        default: nil
        }
    }

    private static func ref(_ text: String) throws(Fault) -> CellReading {
        // A number cell may come with a decimal.
        let ref = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard ref.unicodeScalars.count <= 64 else { throw .unreadable("sheet.ref") }
        return CellReading(facts: [.ref(ref)])
    }

    private static func trucks(_ text: [Character]) throws(Fault) -> CellReading {
        var cursor = TextCursor(text)
        guard let trucks = cursor.number()?.whole, (1...200).contains(trucks) else { throw .unreadable("sheet.trucks") }
        _ = cursor.takeAny(["台", "辆", "部", "车", "trucks", "truck"])
        guard cursor.isAtEnd else { throw .unreadable("sheet.trucks") }
        return CellReading(facts: [.trucks(trucks)])
    }

    private static func mode(_ text: [Character]) throws(Fault) -> CellReading {
        switch String(text) {
        case "整车", "full", "整": CellReading(facts: [.mode(.full)])
        case "零担", "拼车", "配货", "part", "零": CellReading(facts: [.mode(.part)])
        default: throw .unreadable("sheet.mode")
        }
    }
}
