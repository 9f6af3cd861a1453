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

    /// Creates terms.
    public init(listedFen: Int?, offeredFen: Int? = nil, waitsForYes: Bool, viaCount: Int = 0) {
        self.listedFen = listedFen
        self.offeredFen = offeredFen
        self.waitsForYes = waitsForYes
        self.viaCount = viaCount
    }
}
