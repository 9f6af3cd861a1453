import SijiSheets

/// The English words about sheets.
extension SheetWord {
    var english: String {
        switch self {
        case .headerRow(let row): "the header is row \(row)"
        case .columnIs(let letters, let header, let field, let unit):
            "\(letters) \(header) -> \(SheetWord.field(field).english)\(unit.map { " (\(SheetWord.unit($0).english))" } ?? "")"
        case .columnUnknown(let letters, let header): "\(letters) \(header) -> not known, not used"
        case .field(let field): SheetWord.fieldNames(field)
        case .unit(let unit): SheetWord.unitNames(unit)
        case .row(let number): "row \(number)"
        case .cell(let header, let value, let reading): "\(header) \(value) -> \(reading)"
        case .emptyCell: "(empty)"
        case .refused(let row, let column, let detail): "row \(row)\(column.map { " \($0)" } ?? ""): \(detail)"
        case .accepted(let row, let ref, let status, let id):
            "row \(row) \(ref) \(SheetWord.status(status).english) \(id)"
        case .double(let row, let of): "row \(row): the same as row \(of), counted once"
        case .skipped(let row, let skip): "row \(row): \(SheetWord.skip(skip).english), skipped"
        case .rowIs(let ref): "ref \(ref)"
        case .nothingPushed: "only looked: nothing was pushed"
        case .statusTitle: "status"
        case .reasonTitle: "reason"
        case .status(let status): status == "rejected" ? "refused" : status
        case .doubleOf(let row): "the same as row \(row)"
        case .skip(.total): "a total"
        case .skip(.empty): "an empty row"
        case .skip(.header): "the header again"
        case .unanswered: "unknown"
        case .summary(let tally, let seconds):
            "rows \(tally.rows): pushed \(tally.pushed) (created \(tally.created), updated \(tally.updated), unchanged \(tally.unchanged)), refused \(tally.refused), doubles \(tally.doubles), skipped \(tally.skipped) (totals \(tally.totals)), in \(seconds) s"
        case .dryRun(let tally):
            "dry run, nothing was pushed. rows \(tally.rows): could be pushed \(tally.pushed), refused \(tally.refused), doubles \(tally.doubles), skipped \(tally.skipped) (totals \(tally.totals))"
        case .noRows(let header): "no row stands below the header (row \(header))"
        case .cutOff(let tally, let answered):
            "cut off: rows read \(tally.rows), handed over \(tally.pushed), refused \(tally.refused)\(answered.map { ", answered \($0)" } ?? ""); how many were kept is not known; pushing again repeats nothing"
        case .note(let note, let rows): "[est] \(SheetWord.noteTexts(note)): \(rows) \(rows == 1 ? "row" : "rows")"
        case .unknownColumns(let headers): "columns not known and not used: \(headers.joined(separator: ", "))"
        case .resultWritten(let path): "the result is in \(path)"
        case .syncAsk(let count, let total):
            "\(count) open listings of \(total) are not in the sheet. Withdraw them all? [y/N]"
        case .synced(let withdrawn, let left):
            "synchronised: \(withdrawn) withdrawn\(left > 0 ? ", \(left) booked or gone meanwhile and left alone" : "")"
        case .notSynced: "nothing was withdrawn"
        case .cityOnly(let name): "\(name) [city]"
        case .shortestDeck(let metres): "\(metres) m or more"
        case .range(let from, let to): "\(from) to \(to)"
        case .anyTruck: "any"
        case .perTruck(let yuan): "\(yuan) yuan/truck"
        case .part(let terms, let yuan): "\(yuan) yuan \(terms)"
        case .invoice(let isAsked): isAsked ? "invoice asked for" : "no invoice"
        case .deposit(let yuan, let isReturned): "deposit \(yuan) yuan, \(isReturned)"
        case .fee(let yuan): "information fee \(yuan) yuan"
        case .window(let from, let to): "\(from) to \(to)"
        case .arriveBy(let time): "by \(time)"
        case .trucks(let count): "\(count) \(count == 1 ? "truck" : "trucks")"
        case .mode(let code): code == "part" ? "part load" : "full truck"
        case .need(let code): "brings \(code)"
        case .cargo(let name, let type, let isCold, let hazmatClass):
            "\(name) \(type)\(isCold ? " cold" : "")\(hazmatClass.map { " hazmat class \($0)" } ?? "")"
        case .kept(let text): "kept in the notes: \(text)"
        }
    }

    private static func fieldNames(_ field: SheetField) -> String {
        switch field {
        case .ref: "ref"
        case .origin: "origin"
        case .originProvince: "origin: province"
        case .originCity: "origin: city"
        case .originCounty: "origin: county"
        case .originAddress: "origin: address"
        case .destination: "destination"
        case .destinationProvince: "destination: province"
        case .destinationCity: "destination: city"
        case .destinationCounty: "destination: county"
        case .destinationAddress: "destination: address"
        case .route: "origin and destination"
        case .truck: "deck and body"
        case .deck: "deck length"
        case .body: "body"
        case .cargo: "cargo"
        case .mass: "mass"
        case .volume: "volume"
        case .quantity: "mass and volume"
        case .price: "price"
        case .unitPrice: "price a unit"
        case .terms: "payment"
        case .deposit: "deposit"
        case .infoFee: "information fee"
        case .pickup: "pickup time"
        case .pickupDate: "pickup date"
        case .deliverBy: "deliver by"
        case .contact: "contact"
        case .phone: "phone"
        case .contactPhone: "contact and phone"
        case .trucks: "trucks"
        case .mode: "full or part"
        case .notes: "notes"
        }
    }

    private static func unitNames(_ unit: SheetUnit) -> String {
        switch unit {
        case .tonne: "t"
        case .kg: "kg"
        case .m3: "m3"
        case .metre: "m"
        case .yuan: "yuan"
        case .tenThousandYuan: "10,000 yuan"
        case .yuanPerTruck: "yuan/truck"
        case .yuanPerTonne: "yuan/t"
        case .yuanPerM3: "yuan/m3"
        }
    }

    private static func noteTexts(_ note: SheetNote) -> String {
        switch note {
        case .citySeat: "place known to the city only: its seat stands for it"
        case .addressSplit: "address taken apart into county and street"
        case .severalStops: "several stops at one end, in their order"
        case .stopsUnnamed: "the notes speak of more stops than the columns name"
        case .filledDown: "an empty cell took the one above"
        case .highOrLow: "high or low stakes: stake and dropside"
        case .deckRange: "a range of decks: the usual ones in it"
        case .deckTooLight: "some of the decks may not carry the mass"
        case .wordsKept: "words about the truck kept in the notes"
        case .lightGoods: "light goods: volume not known"
        case .approximate: "mass or volume is approximate"
        case .assumedTonnes: "mass without a unit: tonnes"
        case .assumedPerTruck: "price without a unit: for the truck"
        case .pricesAgree: "price a unit and price for the truck agree: the one a unit holds"
        case .emptyPrice: "no price: negotiable"
        case .cargoTypeOther: "cargo of no known type: 1700, other"
        case .hazmatByName: "class of dangerous goods taken from the name"
        case .anyTime: "any time: the next 48 hours"
        case .moment: "a moment: four hours from it"
        case .shortenedDate: "a date such as 12.1 may have been 12.10 in the spreadsheet"
        case .serialDay: "a date as a spreadsheet's day number"
        case .assumedFull: "full or part not said: a full truck"
        case .trucksFromNotes: "number of trucks taken from the notes"
        case .partFromNotes: "part load, by the notes"
        case .secondPhone: "second phone not used"
        case .phoneInNotes: "a phone in the notes, for all to see"
        }
    }
}
