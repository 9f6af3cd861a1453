public import SijiFreight

/// One thing that a cell says of a listing.
public enum SheetFact: Sendable, Equatable {
    /// The dispatcher's number.
    case ref(String)
    /// Where it is loaded, in order, and where unloaded.
    case origin([SheetPlace]), destination([SheetPlace])
    /// Decks asked for, mm; the shortest deck, mm.
    case decks([Int]), shortestDeck(Int)
    /// Any truck will do.
    case anyTruck
    /// Bodies that may carry it.
    case bodies([Body])
    /// What is carried.
    case cargo(name: String, CargoType, isCold: Bool, hazmatClass: String?)
    /// Mass, kg, and the upper end of a range.
    case mass(kg: Int, maxKg: Int?)
    /// Volume, litres.
    case volume(litres: Int)
    /// For the truck, fen; a unit, fen; 面议.
    case price(fen: Int), unitPrice(fen: Int, per: UnitPrice.Unit), negotiable
    /// When it is paid, and days after that.
    case terms(Payment.Terms, days: Int?)
    /// An instalment, fen.
    case part(Payment.Terms, fen: Int)
    /// Whether an invoice is asked for.
    case invoice(Bool)
    /// The driver's deposit, fen, and when it comes back.
    case deposit(fen: Int, Payment.DepositReturn)
    /// The fee for the information, fen.
    case infoFee(fen: Int)
    /// When it is picked up; `day` is what identifies it, nil where any time will do.
    case pickup(TimeWindow, day: String?)
    /// Arrival at the latest.
    case deliverBy(Instant)
    /// Whom to call.
    case contact(String), phone(String)
    /// So many trucks.
    case trucks(Int)
    /// A full truck, or a part of one.
    case mode(LoadMode)
    /// What the truck brings, such as `tarp`.
    case need(String)
    /// Kept as the dispatcher wrote it.
    case notes(String)
}
