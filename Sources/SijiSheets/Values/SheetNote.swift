/// A reading that was not literal: counted and shown.
public enum SheetNote: String, Sendable, CaseIterable, Comparable {
    /// A place is a city's seat, not an address.
    case citySeat
    /// An address was taken apart into county and street.
    case addressSplit
    /// More than one stop at one end.
    case severalStops
    /// The notes speak of more stops than the columns name.
    case stopsUnnamed
    /// An empty cell took the one above.
    case filledDown
    /// 高低不限 means stake and dropside.
    case highOrLow
    /// A range of decks means the usual ones in it.
    case deckRange
    /// Some of the decks asked for may not carry the mass.
    case deckTooLight
    /// Words that are no body were kept in the notes.
    case wordsKept
    /// Light goods: the volume is not known.
    case lightGoods
    /// 约, 左右.
    case approximate
    /// A mass without a unit, up to 100: tonnes.
    case assumedTonnes
    /// A price without a unit, 1,000 or more: for the truck.
    case assumedPerTruck
    /// A price a unit and the truck's agree: the one a unit holds, and the truck's is its estimate.
    case pricesAgree
    /// No price: negotiable.
    case emptyPrice
    /// The cargo's name is in no list: type 1700.
    case cargoTypeOther
    /// The class of dangerous goods comes from the name.
    case hazmatByName
    /// Any time: the next 48 hours.
    case anyTime
    /// A moment was given: four hours from it.
    case moment
    /// `12.1` may have been 12.10 before a spreadsheet shortened it.
    case shortenedDate
    /// A number was read as a spreadsheet's day.
    case serialDay
    /// Neither full nor part is said: a full truck.
    case assumedFull
    /// Trucks were counted from the notes.
    case trucksFromNotes
    /// Part load, by the notes.
    case partFromNotes
    /// A second phone was left out.
    case secondPhone
    /// The notes hold a phone, which every driver will see.
    case phoneInNotes

    /// In the order of the list.
    public static func < (left: SheetNote, right: SheetNote) -> Bool { left.place < right.place }

    private var place: Int { SheetNote.allCases.firstIndex(of: self) ?? 0 }
}
