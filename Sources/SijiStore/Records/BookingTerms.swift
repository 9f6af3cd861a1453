/// What a booking is made at.
public struct BookingTerms: Sendable, Equatable {
    /// The listing's price, fen, an estimate under a unit price; nil for 面议.
    public var listedFen: Int?
    /// The price that the driver names; nil where they take the listing's.
    public var offeredFen: Int?
    /// Whether the listing's dispatcher must say yes.
    public var waitsForYes: Bool
    /// How many stops on the way the load has, ≥ 0.
    public var viaCount: Int
    /// The plate of the truck that was named; nil where none was named, or it has none.
    public var plate: String?

    /// Creates terms.
    public init(listedFen: Int?, offeredFen: Int? = nil, waitsForYes: Bool, viaCount: Int = 0, plate: String? = nil) {
        self.listedFen = listedFen
        self.offeredFen = offeredFen
        self.waitsForYes = waitsForYes
        self.viaCount = viaCount
        self.plate = plate
    }
}
